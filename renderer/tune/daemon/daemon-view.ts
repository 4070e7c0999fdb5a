// A daemon.json as the form shows it, and what a typed value makes of its text. Everything else in it stays as it is.
import {
  type DaemonEngine,
  type DaemonKey,
  type DaemonValue,
  listDaemonKeys,
  nameDaemonKey,
} from '../../../electron/contract/daemon-keys.ts';
import type { Text } from '../../../electron/contract/text.ts';
import { setDaemonKey } from '../../../electron/core/docker/daemon-edit.ts';
import {
  type DaemonDiagnostic,
  encodeDaemonText,
  readDaemonFile,
} from '../../../electron/core/docker/daemon-file.ts';
import { checkHosts } from '../../../electron/core/docker/daemon-hosts.ts';
import { repairDaemonFile } from '../../../electron/core/docker/daemon-repair.ts';
import { checkDaemonValue } from '../../../electron/core/docker/daemon-values.ts';
import { isObject, type JsonObject } from '../../../electron/core/docker/read-json.ts';
import { decodeUtf8 } from '../../../electron/core/wslconfig/encoding.ts';

export interface DaemonRow {
  readonly key: DaemonKey;
  readonly name: string;
  /** As it stands in the file; undefined where it does not. */
  readonly value: unknown;
}

export interface DaemonView {
  /** Null while the text is no JSON object: there is no form then. */
  readonly rows: readonly DaemonRow[] | null;
  /** What keeps Docker from starting. */
  readonly errors: readonly DaemonDiagnostic[];
  /** Open doors that stand in the file, with what they mean. */
  readonly warnings: readonly DaemonDiagnostic[];
  readonly dangerous: readonly DaemonRow[];
  /** Settings without a row. */
  readonly others: readonly { readonly name: string; readonly shown: string }[];
}

export function viewDaemon(text: string, engine: DaemonEngine): DaemonView {
  const { values, diagnostics } = readDaemonFile(encodeDaemonText(text), engine);
  const rows = listDaemonKeys(engine).map((key) => ({
    key,
    name: nameDaemonKey(key.path),
    value: findValue(values ?? {}, key.path),
  }));
  const doors = checkHosts(values ?? {});
  const dangerous = rows.filter(({ name }) => doors.some(({ key }) => key === name));
  const offered = rows.filter(({ key }) => !key.dangerous);
  return {
    rows: values === null ? null : offered,
    errors: diagnostics.filter(({ severity }) => severity === 'error'),
    warnings: diagnostics.filter(({ code }) => doors.some((door) => door.code === code)),
    dangerous,
    // A listener that only this PC reaches is a setting as any other.
    others: listOthers(values ?? {}, [...offered, ...dangerous], []),
  };
}

export interface ProposedRepair {
  readonly text: string;
  readonly repairs: readonly Text[];
}

/** Null where nothing has to be repaired, or only a person can tell how. */
export function proposeRepair(text: string): ProposedRepair | null {
  const repair = repairDaemonFile(encodeDaemonText(text));
  if (repair === null || repair.repairs.length === 0) return null;
  return { text: decodeUtf8(repair.bytes), repairs: repair.repairs };
}

/** The text with one key set, or taken out for undefined. */
export function changeDaemon(text: string, key: DaemonKey, value: DaemonValue | undefined): string {
  const bytes = setDaemonKey(encodeDaemonText(text), key.path, value);
  return bytes === null ? text : decodeUtf8(bytes);
}

export type TypedValue =
  | { readonly kind: 'value'; readonly value: DaemonValue }
  /** Nothing typed: the key goes. */
  | { readonly kind: 'none' }
  | { readonly kind: 'wrong'; readonly why: Text };

/** What somebody typed into the field of a key; lists have one item a line. */
export function readTyped(key: DaemonKey, typed: string): TypedValue {
  const trimmed = typed.trim();
  if (trimmed === '') return { kind: 'none' };
  const value = isList(key)
    ? trimmed
        .split(/\r?\n/)
        .map((line) => line.trim())
        .filter((line) => line !== '')
    : key.kind === 'integer' && /^-?\d{1,15}$/.test(trimmed)
      ? Number(trimmed)
      : trimmed;
  const wants = checkDaemonValue(key, value);
  if (wants === undefined) return { kind: 'value', value };
  const params = { key: nameDaemonKey(key.path) };
  return { kind: 'wrong', why: { key: `tune.daemon.wants.${wants}`, params } };
}

/** A value of the file as its field shows it. */
export function showValue(value: unknown): string {
  if (value === undefined || value === null) return '';
  if (Array.isArray(value)) {
    return value.map((item) => (typeof item === 'string' ? item : JSON.stringify(item))).join('\n');
  }
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
}

export function isList({ kind }: DaemonKey): boolean {
  return kind === 'texts' || kind === 'addresses' || kind === 'urls' || kind === 'options';
}

const groups = {
  logs: ['log-driver', 'log-opts'],
  registries: ['registry-mirrors', 'proxies', 'max-concurrent-downloads', 'max-concurrent-uploads'],
  network: ['dns', 'dns-search', 'bip', 'fixed-cidr', 'userland-proxy'],
  storage: ['data-root', 'storage-opts', 'default-shm-size'],
  builds: ['builder', 'features'],
} as const;

export const groupNames = ['logs', 'registries', 'network', 'storage', 'builds', 'engine'] as const;
export type GroupName = (typeof groupNames)[number];

/** What a row is about; what fits nowhere is about the engine itself. */
export function findGroup({ path }: DaemonKey): GroupName {
  const [first] = path;
  const found = Object.entries(groups).find(([, names]) => names.some((name) => name === first));
  return groupNames.find((name) => name === found?.[0]) ?? 'engine';
}

function findValue(values: JsonObject, path: readonly string[]): unknown {
  const [first, ...rest] = path;
  if (first === undefined) return undefined;
  const value = Object.hasOwn(values, first) ? values[first] : undefined;
  if (rest.length === 0) return value;
  return isObject(value) ? findValue(value, rest) : undefined;
}

/** An object that some rows look into is listed by its other names; everything else whole. */
function listOthers(
  values: JsonObject,
  rows: readonly DaemonRow[],
  outer: readonly string[],
): readonly { readonly name: string; readonly shown: string }[] {
  return Object.entries(values).flatMap(([name, value]) => {
    const path = nameDaemonKey([...outer, name]);
    if (rows.some((row) => row.name === path)) return [];
    const isLookedInto = rows.some((row) => row.name.startsWith(`${path}.`));
    if (isLookedInto && isObject(value)) return listOthers(value, rows, [...outer, name]);
    return [{ name: path, shown: JSON.stringify(value) }];
  });
}
