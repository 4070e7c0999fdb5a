// A printed line as coloured pieces of text. Colours are the only control sequences that mean anything here: the rest
// could move the cursor, rename the window or hide what a line really says, so it is taken out or made visible.
import Anser from 'anser';

/** Names of the sixteen colours; `bright` ones have the same name. */
export type AnsiColor =
  | 'black'
  | 'red'
  | 'green'
  | 'yellow'
  | 'blue'
  | 'magenta'
  | 'cyan'
  | 'white';

export interface AnsiPart {
  readonly text: string;
  readonly color: AnsiColor | null;
  readonly isBold: boolean;
  readonly isDim: boolean;
}

/** No line is longer on the screen; the copy has all of it. */
const longest = 4_000;
const escapeCode = 0x1b;
const bell = 0x07;

export function readAnsi(line: string): readonly AnsiPart[] {
  const text = keepColors(overprint(line)).slice(0, longest);
  if (!text.includes('\u001b')) return text === '' ? [] : [plain(text)];
  return Anser.ansiToJson(text, { json: true, use_classes: true, remove_empty: true })
    .filter(({ content }) => content !== '')
    .map(({ content, fg, decorations }) => ({
      text: withoutEscapes(content),
      color: nameColor(fg),
      isBold: decorations.includes('bold'),
      isDim: decorations.includes('dim'),
    }));
}

/** The text alone, for searching and copying. */
export function readPlain(line: string): string {
  return isPlain(line)
    ? line
    : readAnsi(line)
        .map(({ text }) => text)
        .join('');
}

function isPlain(line: string): boolean {
  for (let at = 0; at < line.length; at += 1) {
    const code = line.charCodeAt(at);
    if ((code < 0x20 && code !== 0x09) || code >= 0x7f) return false;
  }
  return line.length <= longest;
}

function plain(text: string): AnsiPart {
  return { text, color: null, isBold: false, isDim: false };
}

function nameColor(name: string | null): AnsiColor | null {
  const match = /^ansi-(?:bright-)?(black|red|green|yellow|blue|magenta|cyan|white)$/.exec(
    name ?? '',
  );
  return (match?.[1] as AnsiColor | undefined) ?? null;
}

/** Progress bars print over their own line: the last version of it counts. */
function overprint(line: string): string {
  const whole = line.replace(/\r+$/, '');
  return whole.slice(whole.lastIndexOf('\r') + 1);
}

function withoutEscapes(text: string): string {
  return text.replaceAll('\u001b', '');
}

/** Leaves text, tabs and `ESC [ … m`. Marks that turn the direction of writing are named instead of obeyed. */
function keepColors(line: string): string {
  let kept = '';
  for (let at = 0; at < line.length; ) {
    const code = line.charCodeAt(at);
    if (code === escapeCode) {
      const end = findSequenceEnd(line, at);
      const sequence = line.slice(at, end);
      if (isColor(sequence)) kept += sequence;
      at = end;
      continue;
    }
    if (isDirectionMark(code)) kept += `‹U+${code.toString(16).toUpperCase()}›`;
    else if (code === 0x09 || (code >= 0x20 && (code < 0x7f || code > 0x9f))) kept += line[at];
    at += 1;
  }
  return kept;
}

function isColor(sequence: string): boolean {
  return sequence.endsWith('m') && /^\[[\d;]*m$/.test(sequence.slice(1));
}

function isDirectionMark(code: number): boolean {
  return (code >= 0x202a && code <= 0x202e) || (code >= 0x2066 && code <= 0x2069);
}

/** Index after the sequence that begins at `start` with an escape; an unfinished one takes the rest of the line. */
function findSequenceEnd(line: string, start: number): number {
  const kind = line[start + 1];
  if (kind === '[') {
    for (let at = start + 2; at < line.length; at += 1) {
      const code = line.charCodeAt(at);
      if (code === escapeCode) return at;
      if (code >= 0x40 && code <= 0x7e) return at + 1;
    }
    return line.length;
  }
  if (kind !== undefined && ']PX^_'.includes(kind)) {
    for (let at = start + 2; at < line.length; at += 1) {
      const code = line.charCodeAt(at);
      if (code === bell) return at + 1;
      if (code === escapeCode) return line[at + 1] === '\\' ? at + 2 : at;
    }
    return line.length;
  }
  // Two-character sequences, and those with bytes between: `ESC ( B`.
  let at = start + 1;
  while (at < line.length && line.charCodeAt(at) >= 0x20 && line.charCodeAt(at) <= 0x2f) at += 1;
  return Math.min(line.length, at + 1);
}
