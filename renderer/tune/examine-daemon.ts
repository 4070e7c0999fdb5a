// What the text of daemon.json means for Docker, in the shape that the page shows for every file.
import type { DaemonEngine } from '../../electron/contract/daemon-keys.ts';
import { encodeDaemonText, readDaemonFile } from '../../electron/core/docker/daemon-file.ts';
import type { Editing } from './editing.ts';
import type { Examined, KeyChange, Message } from './examine.ts';

const byteOrderMark = '\uFEFF';

/** No rows of a form: daemon.json has one of its own. */
export function examineDaemon(editing: Editing, engine: DaemonEngine): Examined {
  const draft = readDaemonFile(encodeDaemonText(editing.text), engine);
  const saved = readDaemonFile(encodeDaemonText(editing.saved.text), engine);
  // Its offsets do not count the mark, which the editor shows.
  const shift = editing.text.startsWith(byteOrderMark) ? 1 : 0;
  const messages = draft.diagnostics.map(({ start, end, line, severity, text }): Message => {
    return { from: start + shift, to: end + shift, line, severity, text, remedy: null };
  });
  return { settings: new Map(), messages, changes: compareValues(saved.values, draft.values) };
}

type Values = Readonly<Record<string, unknown>> | null;

/** Top-level keys whose values differ; none while one of the two is no JSON object. */
function compareValues(saved: Values, draft: Values): readonly KeyChange[] {
  if (saved === null || draft === null) return [];
  return [...new Set([...Object.keys(saved), ...Object.keys(draft)])].flatMap((name) => {
    const from = show(saved[name]);
    const to = show(draft[name]);
    return from === to ? [] : [{ name, from, to }];
  });
}

function show(value: unknown): string | null {
  return value === undefined ? null : JSON.stringify(value);
}
