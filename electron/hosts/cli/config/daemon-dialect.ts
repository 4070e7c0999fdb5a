// daemon.json for the verbs: JSON with a table of keys, named with dots from the outermost object.
import {
  type DaemonEngine,
  type DaemonKey,
  type DaemonValue,
  findDaemonKey,
  listDaemonKeys,
  nameDaemonKey,
} from '../../../contract/daemon-keys.ts';
import type { Text } from '../../../contract/text.ts';
import { setDaemonKey } from '../../../core/docker/daemon-edit.ts';
import { type DaemonFile, readDaemonFile } from '../../../core/docker/daemon-file.ts';
import { repairDaemonFile } from '../../../core/docker/daemon-repair.ts';
import { checkDaemonValue } from '../../../core/docker/daemon-values.ts';
import { showText } from '../../../core/wslconfig/encoding.ts';
import type { Dialect, KeyRow, ParsedInput } from './dialect.ts';

/** The keys of the two engines differ. */
export const daemonDialects: Readonly<Record<DaemonEngine, Dialect>> = {
  linux: createDialect('linux'),
  windows: createDialect('windows'),
};

function createDialect(engine: DaemonEngine): Dialect {
  const getKey = (name: string): DaemonKey => {
    const key = findDaemonKey(engine, name);
    if (key === undefined) throw new Error(`No such key: ${name}`);
    return key;
  };
  return {
    name: 'daemon.json',
    keys: listDaemonKeys(engine).map(({ path }) => nameDaemonKey(path)),
    explain: (key) => ({ key: `keyHelp.daemon.${key}` }),
    parse: (name, typed) => parseTyped(getKey(name), typed.trim()),
    edit: (bytes, name, written) => {
      const value = written === null ? undefined : (JSON.parse(written) as DaemonValue);
      return setDaemonKey(bytes, getKey(name).path, value);
    },
    list: (bytes) => {
      const file = readDaemonFile(bytes, engine);
      return listDaemonKeys(engine).map((key) => createRow(key, file));
    },
    check: (bytes) =>
      readDaemonFile(bytes, engine).diagnostics.map(({ line, column, severity, code, text }) => ({
        line,
        column,
        severity,
        code,
        key: text.params?.key === undefined ? null : String(text.params.key),
        text,
      })),
    readText: (bytes) => showText(readDaemonFile(bytes, engine).text),
    repair: repairDaemonFile,
  };
}

/** What is typed is taken for what the key wants: `on`, `3`, `a,b`. It is written as JSON. */
function parseTyped(key: DaemonKey, typed: string): ParsedInput {
  const value = readTyped(key, typed);
  const wants = checkDaemonValue(key, value);
  if (wants === undefined) return { outcome: 'ok', written: JSON.stringify(value) };
  const params = { key: nameDaemonKey(key.path), values: (key.values ?? []).join(', ') };
  return { outcome: 'refused', reason: { key: `tune.daemon.wants.${wants}`, params } };
}

function readTyped({ kind }: DaemonKey, typed: string): DaemonValue {
  switch (kind) {
    case 'boolean':
      if (/^(?:true|on|yes)$/i.test(typed)) return true;
      return /^(?:false|off|no)$/i.test(typed) ? false : typed;
    case 'integer':
      return /^-?\d+$/.test(typed) ? Number(typed) : typed;
    case 'texts':
    case 'addresses':
    case 'urls':
    case 'options':
      return typed
        .split(',')
        .map((item) => item.trim())
        .filter((item) => item !== '');
    default:
      return typed;
  }
}

function createRow(key: DaemonKey, { values }: DaemonFile): KeyRow {
  const found = findValue(values, key.path);
  const isRead = found !== undefined && checkDaemonValue(key, found) === undefined;
  // Docker does not start with a file that it cannot read, so that nothing of it is in use.
  const isKnown = values !== null && (found === undefined || isRead);
  const standard = key.default === null ? '' : showValue(key.default);
  const used = isRead ? showValue(found) : standard;
  return {
    key: nameDaemonKey(key.path),
    written: found === undefined ? null : showValue(found),
    effective: isKnown ? used : null,
    source: isKnown ? (isRead ? 'file' : 'default') : 'unknown',
    default: standard,
    since: key.since ?? null,
    restart: 'engine',
    shown: { effective: isKnown ? showInWords(used) : unknown, default: showInWords(standard) },
    notes:
      key.notInDockerDesktop && found !== undefined
        ? [{ key: 'cli.config.notInDockerDesktop' }]
        : [],
  };
}

const unknown: Text = { key: 'cli.config.unknown' };

function showInWords(value: string): Text {
  return value === ''
    ? { key: 'tune.values.none' }
    : { key: 'tune.values.plain', params: { value } };
}

function findValue(values: DaemonFile['values'], path: readonly string[]): unknown {
  let found: unknown = values ?? undefined;
  for (const name of path) {
    if (typeof found !== 'object' || found === null || Array.isArray(found)) return undefined;
    found = (found as Readonly<Record<string, unknown>>)[name];
  }
  return found;
}

/** Lists with commas, as they are typed; everything else as JSON without quotes. */
function showValue(value: unknown): string {
  if (typeof value === 'string') return value;
  const isList = Array.isArray(value) && value.every((item) => typeof item === 'string');
  return isList ? value.join(',') : JSON.stringify(value);
}
