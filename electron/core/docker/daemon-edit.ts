// Sets or removes one key of a daemon.json and leaves every other byte where it is. The editing functions of
// jsonc-parser format what stands around the key as well, so only its tree is used.
import { getNodeValue, type Node, parseTree } from 'jsonc-parser';
import { decodeDaemonText, encodeDaemonText } from './daemon-file.ts';
import { findIndent, findLineEnd, printJson } from './print-json.ts';
import { isObject } from './read-json.ts';
import { findJsonFlaw } from './scan-json.ts';

export type JsonValue =
  | boolean
  | number
  | string
  | null
  | readonly JsonValue[]
  | { readonly [name: string]: JsonValue };

/**
 * The bytes with the key at `path` set to a value, or taken out for undefined; an object that becomes empty by it goes
 * too. No bytes become a new file. Null: it is no JSON object in UTF-8, so that it has to be repaired first.
 */
export function setDaemonKey(
  bytes: Uint8Array,
  path: readonly string[],
  value: JsonValue | undefined,
): Uint8Array | null {
  const { encoding, text } = decodeDaemonText(bytes);
  if (encoding === 'utf-16le' || encoding === 'utf-16be') return null;
  // dockerd takes both for "nothing set".
  const isEmpty = text.trim() === '' || text.trim() === 'null';
  if (isEmpty && value === undefined) return bytes;
  const before = isEmpty ? '{\n}' : text;
  if (!isJsonObject(before)) return null;
  const edited = value === undefined ? unsetKey(before, path) : setKey(before, path, value);
  const after = encodeDaemonText(isEmpty ? `${edited}\n` : edited);
  return encoding === 'utf-8-bom' ? Uint8Array.from([0xef, 0xbb, 0xbf, ...after]) : after;
}

function isJsonObject(text: string): boolean {
  const isJson = findJsonFlaw(encodeDaemonText(text)) === undefined;
  return isJson && isObject(JSON.parse(text));
}

function setKey(text: string, path: readonly string[], value: JsonValue): string {
  const name = path.at(-1) ?? '';
  const single = dropRepeated(text, path);
  const { object, rest } = findDeepest(single, path);
  const [first = name] = rest;
  const found = listProperties(object).findLast((property) => property.name === first);
  // What is still missing on the way is made with it.
  const wanted = rest.slice(1).reduceRight<JsonValue>((inner, one) => ({ [one]: inner }), value);
  if (found === undefined) return insert(single, object, { name: first, value: wanted });
  if (JSON.stringify(getNodeValue(found.value)) === JSON.stringify(wanted)) return single;
  const style = readStyle(single, object);
  const { offset, length } = found.value;
  return replace(single, [offset, offset + length], printJson(wanted, style));
}

/** Of a name that stands twice the last one counts (Go's encoding/json), so the others go first. */
function dropRepeated(text: string, path: readonly string[]): string {
  let result = text;
  for (;;) {
    const places = findProperties(result, path);
    const [first] = places;
    if (first === undefined || places.length < 2) return result;
    result = remove(result, first);
  }
}

function unsetKey(text: string, path: readonly string[]): string {
  let result = text;
  for (let [first] = findProperties(result, path); first !== undefined; ) {
    result = remove(result, first);
    [first] = findProperties(result, path);
  }
  if (result === text || path.length < 2) return result;
  const parent = path.slice(0, -1);
  const left = findProperties(result, parent).at(-1)?.property.value;
  return left?.type === 'object' && listProperties(left).length === 0
    ? unsetKey(result, parent)
    : result;
}

interface Property {
  readonly name: string;
  /** From the name's quote to the end of the value. */
  readonly whole: Node;
  readonly label: Node;
  readonly value: Node;
}

interface Place {
  readonly property: Property;
  readonly siblings: readonly Property[];
  readonly object: Node;
}

function listProperties(object: Node): readonly Property[] {
  return (object.children ?? []).flatMap((whole) => {
    const [label, value] = whole.children ?? [];
    if (label === undefined || value === undefined) return [];
    return [{ name: String(label.value), whole, label, value }];
  });
}

/** The innermost object that is there on the way, and the names that are still to go. */
function findDeepest(
  text: string,
  path: readonly string[],
): { readonly object: Node; readonly rest: readonly string[] } {
  let object = readTree(text);
  let rest = path;
  while (rest.length > 1) {
    const next = listProperties(object).findLast(({ name }) => name === rest[0]);
    if (next?.value.type !== 'object') break;
    object = next.value;
    rest = rest.slice(1);
  }
  return { object, rest };
}

function findProperties(text: string, path: readonly string[]): readonly Place[] {
  const { object, rest } = findDeepest(text, path);
  if (rest.length > 1) return [];
  const siblings = listProperties(object);
  return siblings
    .filter(({ name }) => name === rest[0])
    .map((property) => ({ property, siblings, object }));
}

/** Takes the comma and the blanks on one side along, so that what is left looks as before. */
function remove(text: string, { property, siblings, object }: Place): string {
  const index = siblings.indexOf(property);
  const { offset, length } = property.whole;
  const before = siblings[index - 1]?.whole;
  if (before !== undefined) {
    return replace(text, [before.offset + before.length, offset + length], '');
  }
  const next = siblings[index + 1]?.whole;
  if (next !== undefined) return replace(text, [offset, next.offset], '');
  return replace(text, [object.offset + 1, object.offset + object.length - 1], '');
}

function insert(
  text: string,
  object: Node,
  { name, value }: { readonly name: string; readonly value: JsonValue },
): string {
  const style = readStyle(text, object);
  const entry = `${JSON.stringify(name)}${style.colon}${printJson(value, style)}`;
  const lineStart = style.isCompact ? '' : style.lineEnd + style.indent;
  const last = listProperties(object).at(-1)?.whole;
  if (last !== undefined) {
    const end = last.offset + last.length;
    return replace(
      text,
      [end, end],
      style.isCompact ? style.comma + entry : `,${lineStart}${entry}`,
    );
  }
  const close = style.isCompact ? '' : style.lineEnd + style.indent.slice(style.unit.length);
  const inside = [object.offset + 1, object.offset + object.length - 1] as const;
  return replace(text, inside, lineStart + entry + close);
}

/** How the object is written: on one line or many, and with which blanks. */
function readStyle(text: string, object: Node) {
  const [first, second] = listProperties(object);
  const unit = findIndent(text);
  const own = /[ \t]*$/.exec(text.slice(0, first?.whole.offset ?? 0))?.[0] ?? '';
  const head = text.slice(object.offset, first?.whole.offset ?? object.offset + object.length);
  const isCompact = first === undefined ? !text.includes('\n') : !head.includes('\n');
  const between = first && text.slice(first.label.offset + first.label.length, first.value.offset);
  const comma =
    first && second && text.slice(first.whole.offset + first.whole.length, second.whole.offset);
  const line = text.slice(text.lastIndexOf('\n', object.offset) + 1, object.offset);
  const outer = /^[ \t]*/.exec(line)?.[0] ?? '';
  const colon = between ?? (isCompact ? ':' : ': ');
  return {
    isCompact,
    unit,
    indent: first === undefined ? outer + unit : own,
    lineEnd: findLineEnd(text),
    colon,
    comma: comma ?? (colon.endsWith(' ') ? ', ' : ','),
  };
}

function readTree(text: string): Node {
  const tree = parseTree(text);
  if (tree === undefined) throw new Error('No JSON, although it was checked');
  return tree;
}

function replace(text: string, [start, end]: readonly [number, number], by: string): string {
  return text.slice(0, start) + by + text.slice(end);
}
