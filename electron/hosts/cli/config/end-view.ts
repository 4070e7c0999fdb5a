// What came of a save, as a person reads it: done and what waits for it, or why nothing was written.
import type { SavedConfig } from '../../../contract/config.ts';
import type { Call } from '../command.ts';
import { layText } from '../lay-text.ts';
import type { Line } from '../terminal.ts';
import { viewDifference } from './difference.ts';
import { fromBase64, type OpenFile } from './open-file.ts';

export interface EndView {
  readonly call: Call;
  /** As it was read before. */
  readonly file: OpenFile;
  /** What a command needs so that it means the same PC. */
  readonly on: string;
}

export function viewEnd(end: SavedConfig, view: EndView): Line[] {
  const { call, file, on } = view;
  const { say, tell } = call.words;
  const { width } = call.terminal;
  const { path } = file;
  switch (end.state) {
    case 'saved': {
      const { restart, entry } = end;
      const waits = restart === 'none' || call.has('restart') ? '' : say(`config.waits.${restart}`);
      return [
        [{ text: say('config.saved', { path }), style: 'good' }],
        [say('changes.undoWith', { id: entry, on })],
        ...layText(waits, { width }),
      ];
    }
    case 'unchanged':
      return [[say('config.same', { path })]];
    case 'conflict':
      return viewConflict(fromBase64(end.found.bytes), view);
    case 'refused':
      return [
        [],
        ...end.problems.map(
          ({ line, column, what }): Line => [`${path}:${line}:${column}: ${tell(what)}`],
        ),
        ...layText(say('config.refused'), { width, style: 'bad' }),
      ];
    case 'failed':
      return layText(say('config.failed', { reason: tell(end.reason) }), { width, style: 'bad' });
  }
}

/** What somebody else did to the file meanwhile, and what can be done about it. */
function viewConflict(found: Uint8Array | null, { call, file }: EndView): Line[] {
  const { words, terminal } = call;
  const { width } = terminal;
  const { path, bytes, dialect } = file;
  const ways = ['mine', 'theirs', 'merge'] as const;
  return [
    ...layText(words.say('config.conflict', { path }), { width, style: 'bad' }),
    ...viewDifference({ before: bytes, after: found }, dialect, words),
    ...layText(words.say('config.ways.title'), { width }),
    ...ways.flatMap((way) => layText(words.say(`config.ways.${way}`), { width, indent: 2 })),
  ];
}
