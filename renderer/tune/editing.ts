// One text with two views: the form and the editor both change it, and one way back leads over the edits of both.
//
//   saved file ──startEditing──► text ◄──editText / undo / redo / discard──► text ──encodeDraft──► bytes to save
//                     ▲                                                                              │
//                     └───────────────────────────── rebase ◄────────────────────────────────────────┘

import type { ConfigFile } from '../../electron/contract/config.ts';
import type { ConfigSource, Dialect } from '../../electron/core/wslconfig/document.ts';
import { decodeConfig, encodeConfig } from '../../electron/core/wslconfig/encoding.ts';
import { decodeBase64, encodeBase64 } from './bytes.ts';
import type { PageTarget } from './target.ts';

/** The file that the text was made from. */
export type BaseFile = Pick<ConfigFile, 'bytes' | 'revision'>;

interface Step {
  readonly text: string;
  /** What changed it: the editor, or the key of a form's field. */
  readonly by: string;
  readonly at: number;
}

export interface Editing {
  readonly dialect: Dialect;
  readonly base: BaseFile;
  /** The base decoded: its encoding is that of the file to come. */
  readonly saved: ConfigSource;
  readonly text: string;
  /** The newest last; each holds the text before an edit. */
  readonly past: readonly Step[];
  /** The next one last; each holds the text after an edit that was taken back. */
  readonly future: readonly Step[];
}

const keptSteps = 200;
/** A slider that is dragged and a word that is typed are one step. */
const oneStepMs = 1_000;

/** daemon.json is read as wsl.conf is: UTF-8 of which nothing is skipped, so that a mark in front of it is seen. */
export function findDialect(target: PageTarget): Dialect {
  return target.kind === 'wslconfig' ? 'wslconfig' : 'wsl.conf';
}

export function startEditing(base: BaseFile, dialect: Dialect): Editing {
  const { bytes, revision } = base;
  const saved = decodeFile(base, dialect);
  return { dialect, base: { bytes, revision }, saved, text: saved.text, past: [], future: [] };
}

/** The text of a file as the editor shows it. */
export function decodeFile(base: BaseFile, dialect: Dialect): ConfigSource {
  return decodeConfig(base.bytes === null ? new Uint8Array(0) : decodeBase64(base.bytes), dialect);
}

/** `at` counts as Date.now(). */
export function editText(editing: Editing, edit: Step): Editing {
  if (edit.text === editing.text) return editing;
  const last = editing.past.at(-1);
  const goesOn =
    last !== undefined &&
    editing.future.length === 0 &&
    last.by === edit.by &&
    edit.at - last.at < oneStepMs;
  const step = { text: goesOn ? last.text : editing.text, by: edit.by, at: edit.at };
  const before = goesOn ? editing.past.slice(0, -1) : editing.past;
  return { ...editing, text: edit.text, past: [...before, step].slice(-keptSteps), future: [] };
}

export function undo(editing: Editing): Editing {
  return step(editing, 'past', 'future');
}

export function redo(editing: Editing): Editing {
  return step(editing, 'future', 'past');
}

/** Back to what is saved; this too can be taken back. */
export function discard(editing: Editing, at: number): Editing {
  return editText(editing, { text: editing.saved.text, by: 'discard', at });
}

/** The same text over another file: after it was saved, or after a file changed outside was looked at. */
export function rebase(editing: Editing, base: BaseFile): Editing {
  const { bytes, revision } = base;
  return { ...editing, base: { bytes, revision }, saved: decodeFile(base, editing.dialect) };
}

export function isChanged({ text, saved }: Editing): boolean {
  return text !== saved.text;
}

/** The bytes to save; null where there was no file and nothing was written. */
export function encodeDraft({ base, saved, text }: Editing): string | null {
  if (text === saved.text) return base.bytes;
  return encodeBase64(encodeConfig({ ...saved, text }));
}

/** What a reload of the page must not lose. */
export function packDraft({ base, text }: Editing): string {
  return JSON.stringify({ base, text });
}

/** What was typed before a reload, over the file it was typed over; undefined when nothing usable was kept. */
export function unpackDraft(packed: string, dialect: Dialect): Editing | undefined {
  const { base, text } = readPacked(packed);
  if (base === undefined || text === undefined) return undefined;
  const editing = startEditing(base, dialect);
  return text === editing.text ? undefined : { ...editing, text };
}

function step(editing: Editing, from: 'past' | 'future', to: 'past' | 'future'): Editing {
  const last = editing[from].at(-1);
  if (last === undefined) return editing;
  return {
    ...editing,
    text: last.text,
    [from]: editing[from].slice(0, -1),
    [to]: [...editing[to], { ...last, text: editing.text }],
  };
}

function readPacked(packed: string): { readonly base?: BaseFile; readonly text?: string } {
  try {
    const { base, text } = JSON.parse(packed) as { base?: Partial<BaseFile>; text?: unknown };
    const { bytes, revision } = base ?? {};
    if (typeof text !== 'string' || bytes === undefined || revision === undefined) return {};
    return { base: { bytes, revision }, text };
  } catch {
    return {};
  }
}
