// Lines of a file's text as places in it, and a suggestion of the lint put in their place.

export interface LineSpan {
  /** From 1; the end one included. */
  readonly line: number;
  readonly endLine: number;
}

/** Offsets of whole lines, without the end of the last one. Beyond the text they are its end. */
export function findLines(text: string, { line, endLine }: LineSpan): { from: number; to: number } {
  const starts = [0];
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  const from = starts[Math.max(1, line) - 1] ?? text.length;
  const next = starts[Math.max(line, endLine)];
  const end = next === undefined ? text.length : next - 1;
  const to = text[end - 1] === '\r' && next !== undefined ? end - 1 : end;
  return { from, to: Math.max(from, to) };
}

/** Other lines in the place of these, with the file's own line ends. Nothing takes the lines out. */
export function replaceLines(text: string, span: LineSpan, replacement: string): string {
  const { from, to } = findLines(text, span);
  const lineEnd = text.includes('\r\n') ? '\r\n' : '\n';
  const before = text.slice(0, from);
  const after = text.slice(to);
  if (replacement === '') return before + after.replace(/^\r?\n/, '');
  return before + replacement.replace(/\n$/, '').replaceAll('\n', lineEnd) + after;
}
