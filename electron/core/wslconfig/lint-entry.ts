// What WSL takes without a word and nobody means: mostly Windows paths whose backslashes are not doubled.
import type { ConfigKey } from '../../contract/wslconfig-keys/key.ts';
import type { EntryLine, SilentCode } from './document.ts';

interface Lint {
  readonly code: SilentCode;
  /** Offsets in the document's text. */
  readonly start: number;
  readonly end: number;
  readonly params: Readonly<Record<string, string>>;
}

/** At most one of each kind a line: the first place tells the story. */
export function lintEntry(key: ConfigKey, line: EntryLine): readonly Lint[] {
  const source = line.text.slice(line.valueStart - line.start, line.valueEnd - line.start);
  const say = (code: SilentCode, match: RegExpExecArray | undefined): readonly Lint[] => {
    if (match === undefined) return [];
    const start = line.valueStart + match.index;
    return [{ code, start, end: start + match[0].length, params: { value: line.value } }];
  };
  const pairs = [...source.matchAll(/\\(?:\r\n|[\s\S])/g)];
  return [
    // \t, \n and \b are control characters, which no path has.
    ...(key.kind === 'path'
      ? say(
          'path-escape',
          pairs.find(([pair]) => /[tnb]/.test(pair)),
        )
      : []),
    ...say(
      'swallowed-line',
      pairs.find(({ 0: pair, index }) => {
        return pair.endsWith('\n') && ownLine.test(source.slice(index + pair.length, index + 200));
      }),
    ),
    ...say('not-ascii', /[^\0-\x7f]+/.exec(source) ?? undefined),
  ];
}

/** Behind a backslash at a line's end: what looks like a line of its own. */
const ownLine = /^[ \t]*(?:\[[A-Za-z]|[A-Za-z][A-Za-z0-9]*[ \t]*=)/;
