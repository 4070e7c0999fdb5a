// Writes one section of slipway.yaml so that every byte that says something else stays: comments, order, line ends,
// other sections. What did not change is not touched, so keeping the same answers twice gives the same file.
import { isMap, isNode, isScalar, type Pair, parseDocument, stringify, type YAMLMap } from 'yaml';
import { isSameValue, type SectionValue } from './section-value.ts';

type Section = { readonly [key: string]: SectionValue };

/**
 * `text` has been read by `readSection` without a flaw; null: there is no file yet.
 * Null when its form cannot be edited so that all else in it stays true.
 */
export function writeSection(text: string | null, section: string, value: Section): string | null {
  if (text === null || text.trim() === '') return `${opening}${print({ [section]: value })}`;
  const wanted = { text, section, value };
  for (const edit of [editSection, printAnew]) {
    const edited = edit(text, section, value);
    if (edited !== null && isRight(edited, wanted)) return edited;
  }
  return null;
}

/** For a form that cannot be edited in place, such as one with aliases: comments stay, spacing may not. */
function printAnew(text: string, section: string, value: Section): string | null {
  const document = parseDocument(text, quiet);
  document.set(section, document.createNode(value));
  try {
    return document.toString({ lineWidth: 0 });
  } catch {
    // The library reads names behind `&` that it refuses to print.
    return null;
  }
}

/** The library prints what it thinks of a file into the process's own warnings. */
const quiet = { logLevel: 'error' } as const;

const opening = '# What Slipway builds from this project. Made to be kept with the code.\n';

function print(value: unknown): string {
  return stringify(value, { lineWidth: 0 });
}

interface Wanted {
  readonly text: string;
  readonly section: string;
  readonly value: Section;
}

/** The edited file reads as it should, and all else in it as before. */
function isRight(edited: string, { text, section, value }: Wanted): boolean {
  const document = parseDocument(edited, quiet);
  if (document.errors.length > 0) return false;
  const before = { ...parseDocument(text, quiet).toJS(), [section]: value };
  return isSameValue(document.toJS(), before);
}

interface Edit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

function editSection(text: string, section: string, value: Section): string | null {
  const { contents } = parseDocument(text, quiet);
  const lineEnd = text.includes('\r\n') ? '\r\n' : '\n';
  const edits: Edit[] = [];
  if (contents === null)
    return `${endLine(text, lineEnd)}${withEnds(print({ [section]: value }), lineEnd)}`;
  if (!isMap(contents) || contents.flow) return null;
  // A key that is a list or a map itself has no name, and is not looked at.
  const names = contents.items.map(keyOf).filter((name) => name !== null && name !== section);
  const others = Object.fromEntries(names.map((name) => [name, keep] as const));
  editMap({ text, lineEnd, edits }, contents, { ...others, [section]: value });
  return applyEdits(text, edits);
}

/** From the end to the beginning. At one place lines are taken away before others come, inner ones to the front. */
function applyEdits(text: string, edits: readonly Edit[]): string {
  return edits
    .map((edit, at) => ({ ...edit, at }))
    .sort((left, right) => right.start - left.start || right.end - left.end || right.at - left.at)
    .reduce(
      (done, { start, end, text: put }) => done.slice(0, start) + put + done.slice(end),
      text,
    );
}

/** Stands for a value that is not ours. */
const keep = Symbol('keep');

interface Editing {
  readonly text: string;
  readonly lineEnd: string;
  readonly edits: Edit[];
}

function editMap(
  editing: Editing,
  map: YAMLMap,
  wanted: { readonly [key: string]: SectionValue | typeof keep },
): void {
  const { text, edits, lineEnd } = editing;
  const known = new Set<string>();
  const indent = findIndent(text, map);
  for (const pair of map.items) {
    const key = keyOf(pair);
    if (key === null) continue;
    known.add(key);
    const value = wanted[key];
    if (value === undefined) edits.push({ ...findLines(text, pair), text: '' });
    else if (value !== keep) editPair(editing, pair, { key, value, indent });
  }
  const added = Object.entries(wanted).filter(([key]) => !known.has(key));
  const last = map.items.at(-1);
  if (added.length === 0 || last === undefined) return;
  const { end } = findLines(text, last);
  const lines = withEnds(shift(print(Object.fromEntries(added)), indent), lineEnd);
  const isOpen = end > 0 && text[end - 1] !== '\n';
  edits.push({ start: end, end, text: isOpen ? lineEnd + lines : lines });
}

interface WantedPair {
  readonly key: string;
  readonly value: SectionValue;
  readonly indent: number;
}

function editPair(editing: Editing, pair: Pair, { key, value, indent }: WantedPair): void {
  const { text, lineEnd, edits } = editing;
  const node = pair.value;
  const now: unknown = isMap(node) || isScalar(node) || hasToJson(node) ? node.toJSON() : node;
  if (isSameValue(now, value)) return;
  const isFilled = typeof value === 'object' && value !== null && !Array.isArray(value);
  if (isMap(node) && !node.flow && isFilled && Object.keys(value).length > 0) {
    editMap(editing, node, value as Section);
    return;
  }
  const isPlain = value === null || typeof value !== 'object';
  if (isScalar(node) && isPlain && node.range && node.range[1] > node.range[0]) {
    const [start, end] = node.range;
    const put = print(value).trimEnd();
    if (!text.slice(start, end).includes('\n') && !put.includes('\n')) {
      edits.push({ start, end, text: put });
      return;
    }
  }
  const place = findLines(text, pair);
  edits.push({ ...place, text: withEnds(shift(print({ [key]: value }), indent), lineEnd) });
}

function hasToJson(node: unknown): node is { toJSON(): unknown } {
  return typeof node === 'object' && node !== null && 'toJSON' in node;
}

function keyOf(pair: Pair): string | null {
  return isScalar(pair.key) ? String(pair.key.value) : null;
}

/** Column of the map's first key. */
function findIndent(text: string, map: YAMLMap): number {
  const key = map.items[0]?.key;
  const start = (isNode(key) ? key.range?.[0] : undefined) ?? 0;
  return start === 0 ? 0 : start - (text.lastIndexOf('\n', start - 1) + 1);
}

/** Whole lines of a pair, with the comment behind its value and without those before it. */
function findLines(text: string, pair: Pair): { readonly start: number; readonly end: number } {
  const key = isScalar(pair.key) ? pair.key.range : undefined;
  const value = pair.value as { readonly range?: readonly number[] | null } | null;
  const from = key?.[0] ?? 0;
  const until = Math.max(value?.range?.[1] ?? 0, key?.[1] ?? 0);
  const start = from === 0 ? 0 : text.lastIndexOf('\n', from - 1) + 1;
  if (text[until - 1] === '\n') return { start, end: until };
  const end = text.indexOf('\n', until);
  return { start, end: end < 0 ? text.length : end + 1 };
}

function shift(lines: string, indent: number): string {
  return lines.replace(/^(?=.)/gm, ' '.repeat(indent));
}

function withEnds(lines: string, lineEnd: string): string {
  return lineEnd === '\n' ? lines : lines.replaceAll('\n', lineEnd);
}

function endLine(text: string, lineEnd: string): string {
  return text.endsWith('\n') ? text : text + lineEnd;
}
