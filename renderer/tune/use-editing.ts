// The drafts of the page, one a file: they outlive a change of tab here and a reload in the browser's own store.
import { useEffect, useState } from 'react';
import type { ConfigFile } from '../../electron/contract/config.ts';
import {
  type BaseFile,
  decodeFile,
  discard,
  type Editing,
  editText,
  findDialect,
  isChanged,
  packDraft,
  rebase,
  redo,
  startEditing,
  undo,
  unpackDraft,
} from './editing.ts';
import { formatTarget, type PageTarget } from './target.ts';

export interface EditingHandle {
  readonly editing: Editing;
  /** What was typed before the page was loaded is back. */
  readonly isKept: boolean;
  /** The file on disk is no longer the one that is edited here. */
  readonly isOutside: boolean;
  /** `by`: the editor, or the key of a field, so that one drag is one step back. */
  readonly edit: (text: string, by: string) => void;
  readonly undo: () => void;
  readonly redo: () => void;
  readonly discard: () => void;
  /** The file is now this one; with a text where somebody chose between two. */
  readonly settle: (file: BaseFile, text?: string) => void;
}

interface Draft {
  readonly editing: Editing;
  readonly isKept: boolean;
}

/** Undefined until the file was read. `machine` keeps the drafts of several PCs apart. */
export function useEditing(
  place: { readonly machine: string; readonly target: PageTarget },
  file: ConfigFile | undefined,
): EditingHandle | undefined {
  const [drafts, setDrafts] = useState<Readonly<Record<string, Draft>>>({});
  const key = `slipway.draft ${place.machine} ${formatTarget(place.target)}`;
  const draft = drafts[key];
  const next = file && followFile(draft, file, { key, target: place.target });
  // The file decides what a draft begins with: set while drawing, so that no frame shows an older one.
  if (next && next !== draft) setDrafts((all) => ({ ...all, [key]: next }));
  const editing = next?.editing;
  useEffect(() => {
    if (editing) keepDraft(key, editing);
  }, [key, editing]);
  if (!next || !file) return undefined;

  const change = (turn: (editing: Editing) => Editing) =>
    setDrafts((all) => {
      const { editing: before } = all[key] ?? next;
      const after = turn(before);
      return after === before ? all : { ...all, [key]: { editing: after, isKept: false } };
    });
  return {
    editing: next.editing,
    isKept: next.isKept,
    isOutside: file.revision !== next.editing.base.revision,
    edit: (text, by) => change((before) => editText(before, { text, by, at: Date.now() })),
    undo: () => change(undo),
    redo: () => change(redo),
    discard: () => change((before) => discard(before, Date.now())),
    settle: (base, text) =>
      change((before) => {
        const chosen = { text: text ?? before.text, by: 'choice', at: Date.now() };
        return editText(rebase(before, base), chosen);
      }),
  };
}

/** Nothing typed: the draft is the file. Something typed: it stays over the file it was typed over. */
function followFile(
  draft: Draft | undefined,
  file: ConfigFile,
  place: { readonly key: string; readonly target: PageTarget },
): Draft {
  const dialect = findDialect(place.target);
  if (draft === undefined) {
    const kept = unpackDraft(readKept(place.key), dialect);
    if (kept === undefined) return { editing: startEditing(file, dialect), isKept: false };
    return followFile({ editing: kept, isKept: true }, file, place);
  }
  const { editing } = draft;
  if (editing.base.revision === file.revision) return draft;
  if (!isChanged(editing)) return { editing: startEditing(file, dialect), isKept: false };
  const isSame = decodeFile(file, dialect).text === editing.text;
  return isSame ? { editing: rebase(editing, file), isKept: false } : draft;
}

function readKept(key: string): string {
  try {
    return sessionStorage.getItem(key) ?? '';
  } catch {
    return '';
  }
}

/** A store that is full or switched off only means that a reload loses the draft. */
function keepDraft(key: string, editing: Editing): void {
  try {
    if (isChanged(editing)) sessionStorage.setItem(key, packDraft(editing));
    else sessionStorage.removeItem(key);
  } catch {
    return;
  }
}
