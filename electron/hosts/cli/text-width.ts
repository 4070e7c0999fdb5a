// How wide a text is in a terminal, where Han characters take two columns, and how it breaks into lines.

/** Columns a terminal uses for the text. Control characters count as none. */
export function measureWidth(text: string): number {
  let width = 0;
  for (const character of text) width += measureCharacter(character);
  return width;
}

/** Fills up with spaces on the right. */
export function padToWidth(text: string, width: number): string {
  return text + ' '.repeat(Math.max(0, width - measureWidth(text)));
}

/** Breaks at spaces and between Han characters; a word that is wider than a line stays whole, to be copied. */
export function wrapText(text: string, width: number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const piece of splitPieces(text)) {
    if (line !== '' && measureWidth(line + piece.trimEnd()) > width) {
      lines.push(line.trimEnd());
      line = '';
    }
    line += line === '' ? piece.trimStart() : piece;
  }
  if (line.trim() !== '' || lines.length === 0) lines.push(line.trimEnd());
  return lines;
}

/** Pieces that stay together: a word with its spaces, or a Han character with what may not begin a line. */
function splitPieces(text: string): readonly string[] {
  return (
    text.match(
      /[（“《【「]*[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}][，。、：；？）”》】」]*\s*|[^\s\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}（“《【「]+\s*|\s+|[（“《【「]+/gu,
    ) ?? []
  );
}

function measureCharacter(character: string): number {
  const code = character.codePointAt(0) ?? 0;
  if (code < 0x20 || (code >= 0x7f && code < 0xa0)) return 0;
  if (code >= 0x300 && /\p{Mark}|\u200b|\u200d/u.test(character)) return 0;
  if (code < 0x1100) return 1;
  return wide.some(([from, to]) => code >= from && code <= to) ? 2 : 1;
}

/** East Asian Wide and Fullwidth, in the blocks that our texts and file names can hold (Unicode UAX #11). */
const wide: readonly (readonly [number, number])[] = [
  [0x1100, 0x115f],
  [0x2e80, 0x303e],
  [0x3041, 0xa4cf],
  [0xac00, 0xd7a3],
  [0xf900, 0xfaff],
  [0xfe30, 0xfe6f],
  [0xff00, 0xff60],
  [0xffe0, 0xffe6],
  [0x1f300, 0x1f64f],
  [0x1f900, 0x1f9ff],
  [0x20000, 0x3fffd],
];
