// Judges the values of a daemon.json that is JSON: names and types that keep dockerd from starting, and open doors.
import { getNodeValue, type Node } from 'jsonc-parser';
import {
  type DaemonEngine,
  type DaemonKey,
  type DaemonKind,
  findDaemonKey,
  listDaemonKeys,
  nameDaemonKey,
} from '../../contract/daemon-keys.ts';
import type { TextParams } from '../../contract/text.ts';
import type { DaemonCode, DaemonDiagnostic } from './daemon-file.ts';
import { checkHosts } from './daemon-hosts.ts';
import { findDaemonType, isKnownToEngine } from './daemon-known.ts';
import { isObject } from './read-json.ts';

/** A diagnostic before it has its line. */
export interface DaemonNote {
  readonly code: DaemonCode;
  readonly severity: DaemonDiagnostic['severity'];
  readonly start: number;
  readonly end: number;
  /** Name of the text, where one code has several. */
  readonly words?: string;
  readonly params?: TextParams;
}

/** Everything to be said of an object, in no order. Offsets are those of the tree. */
export function judgeDaemonTree(tree: Node, engine: DaemonEngine): readonly DaemonNote[] {
  const properties = listProperties(tree);
  const value: unknown = getNodeValue(tree);
  const doors = isObject(value) ? checkHosts(value) : [];
  return [
    ...properties.flatMap((property, index) =>
      judgeProperty({ property, properties, index }, engine),
    ),
    ...doors.flatMap(({ code, key, params }) => {
      const property = properties.findLast(({ name }) => name === key);
      return property === undefined
        ? []
        : [{ code, severity: 'warning' as const, ...placeOf(property.node), params }];
    }),
  ];
}

/** What dockerd wants of a value of a row, or undefined where it takes it. Names a text below `tune.daemon.wants`. */
export function checkDaemonValue(key: DaemonKey, value: unknown): string | undefined {
  switch (key.kind) {
    case 'boolean':
      return typeof value === 'boolean' ? undefined : 'boolean';
    case 'integer': {
      const isGood = Number.isInteger(value) && Number(value) >= (key.least ?? Number(value));
      return isGood ? undefined : 'integer';
    }
    case 'addresses':
    case 'urls':
    case 'texts':
    case 'options':
      return checkList(key.kind, value);
    default:
      return checkText(key, value);
  }
}

interface Property {
  readonly name: string;
  /** The name with its quotes. */
  readonly label: Node;
  readonly node: Node;
}

interface Place {
  readonly property: Property;
  readonly properties: readonly Property[];
  readonly index: number;
}

function judgeProperty(place: Place, engine: DaemonEngine): readonly DaemonNote[] {
  const { property, properties, index } = place;
  const { name, label } = property;
  const params = { key: name };
  const later = properties.some((other, at) => at > index && other.name === name);
  if (later) return [{ code: 'duplicate-key', severity: 'warning', ...placeOf(label), params }];
  const row = findDaemonKey(engine, name);
  const isGroup = listDaemonKeys(engine).some(({ path }) => path[0] === name && path.length > 1);
  const type = findDaemonType(name);
  const isKnown = row !== undefined || isGroup || type !== undefined || name === 'default-shm-size';
  // Newer engines have more keys, so that only dockerd can tell.
  if (!isKnown) return [{ code: 'unknown-key', severity: 'warning', ...placeOf(label), params }];
  if (!isKnownToEngine(name, engine)) {
    return [{ code: 'other-engine', severity: 'warning', ...placeOf(label), params }];
  }
  if (row !== undefined) return judgeRow(row, property.node);
  const found = property.node.type;
  // Go leaves a field alone for null.
  if (type !== undefined && found !== type && found !== 'null') {
    return [wrongType(name, property.node, `type-${type}`)];
  }
  return isGroup || name === 'log-opts' ? judgeGroup([name], property.node, engine) : [];
}

function judgeRow(row: DaemonKey, node: Node): readonly DaemonNote[] {
  if (node.type === 'null') return [];
  const wants = checkDaemonValue(row, getNodeValue(node));
  if (wants === undefined) return [];
  return [wrongType(nameDaemonKey(row.path), node, wants)];
}

/** The rows of one object, such as `log-opts`; its other keys belong to a driver or to a newer Docker. */
function judgeGroup(
  path: readonly string[],
  node: Node,
  engine: DaemonEngine,
): readonly DaemonNote[] {
  return listProperties(node).flatMap(({ name, node: value }) => {
    const inner = [...path, name];
    const row = findDaemonKey(engine, nameDaemonKey(inner));
    if (row !== undefined) return judgeRow(row, value);
    // Options of a log driver are texts, numbers included.
    if (path[0] === 'log-opts' && value.type !== 'string') {
      return [wrongType(nameDaemonKey(inner), value, 'type-string')];
    }
    return value.type === 'object' ? judgeGroup(inner, value, engine) : [];
  });
}

function wrongType(key: string, node: Node, wants: string): DaemonNote {
  const isType = wants.startsWith('type-') || typeWants.has(wants);
  return {
    code: isType ? 'wrong-type' : 'wrong-value',
    severity: 'error',
    ...placeOf(node),
    words: `wants.${wants}`,
    params: { key },
  };
}

function checkList(kind: DaemonKind, value: unknown): string | undefined {
  if (!Array.isArray(value) || !value.every((item) => typeof item === 'string')) return 'texts';
  const isGood = (test: (item: string) => boolean) => value.every((item) => test(String(item)));
  switch (kind) {
    case 'addresses':
      return isGood(isAddress) ? undefined : 'addresses';
    case 'urls':
      return isGood(isMirror) ? undefined : 'urls';
    case 'options':
      return isGood((item) => /^\s*[^=\s][^=]*=\s*\S/.test(item)) ? undefined : 'options';
    default:
      return undefined;
  }
}

function checkText(key: DaemonKey, value: unknown): string | undefined {
  // Bytes as a number are fine here (opts.MemBytes).
  if (key.path[0] === 'default-shm-size' && typeof value === 'number') return undefined;
  if (typeof value !== 'string') return key.kind === 'text-number' ? 'text-number' : 'text';
  switch (key.kind) {
    case 'text-size':
      return value === '' || sizeText.test(value) ? undefined : 'text-size';
    case 'text-number':
      return /^[0-9]+$/.test(value) && Number(value) >= (key.least ?? 0)
        ? undefined
        : 'text-number';
    case 'url':
      return value === '' || /^(https?|socks5):\/\/[^\s/]+/.test(value) ? undefined : 'url';
    case 'choice':
      // A log driver may be a plugin.
      return value === '' ||
        key.path[0] === 'log-driver' ||
        key.values?.includes(value.toLowerCase())
        ? undefined
        : 'choice';
    default:
      return undefined;
  }
}

function isAddress(text: string): boolean {
  const octet = '(25[0-5]|2[0-4]\\d|1\\d\\d|[1-9]?\\d)';
  const isV4 = new RegExp(`^${octet}(\\.${octet}){3}$`).test(text);
  return isV4 || (/^[0-9a-f:.]+(%\S+)?$/i.test(text) && text.split(':').length >= 3);
}

/** ValidateMirror of moby: http or https, no path beyond a slash in older engines, no query, no name and password. */
function isMirror(text: string): boolean {
  return /^https?:\/\/[^\s/?#@]+(\/[^\s?#]*)?$/i.test(text);
}

function listProperties(node: Node): readonly Property[] {
  return (node.children ?? []).flatMap(({ children = [] }) => {
    const [label, value] = children;
    if (label === undefined || value === undefined) return [];
    return [{ name: String(label.value), label, node: value }];
  });
}

function placeOf({ offset, length }: Node): { readonly start: number; readonly end: number } {
  return { start: offset, end: offset + length };
}

/** Wants that only another JSON type breaks. */
const typeWants: ReadonlySet<string> = new Set(['boolean', 'text', 'texts']);

/** go-units: decimal digits, a unit in any case, `b` or `ib` behind it. -1 is no limit. */
const sizeText = /^-1$|^\d+(\.\d+)?\s?([kmgtp]i?b?|b)?$/i;
