// From lines to settings: which key each line means, which of several counts, and what its value is.

import { wslconfigKeys } from '../../contract/wslconfig-keys/index.ts';
import { type ConfigKey, nameKey } from '../../contract/wslconfig-keys/key.ts';
import { wslConfKeys } from '../../contract/wslconfig-keys/wsl-conf.ts';
import type {
  ConfigDocument,
  Diagnostic,
  DiagnosticCode,
  DiagnosticSeverity,
  Dialect,
  EntryLine,
} from './document.ts';
import { lintEntry } from './lint-entry.ts';
import { createLocator, type Locate } from './locate.ts';
import { type ConfigValue, listChoices, readValue } from './read-value.ts';

export interface Setting {
  readonly key: ConfigKey;
  /** The line that counts: the first one, even where its value is invalid. */
  readonly line: EntryLine;
  /** Undefined where the value is invalid: WSL goes on with the default. */
  readonly value: ConfigValue | undefined;
}

export interface Settings {
  /** By full canonical name, such as `wsl2.memory`. */
  readonly byName: ReadonlyMap<string, Setting>;
  /** Everything to be said of the file, grammar included, in its order. */
  readonly diagnostics: readonly Diagnostic[];
}

/** What a file sets, before anything is known of the PC. Policies are not looked at. */
export function readSettings(document: ConfigDocument): Settings {
  const byName = new Map<string, Setting>();
  const locate = createLocator(document.text);
  const diagnostics = [...document.diagnostics];
  for (const line of document.lines) {
    if (line.kind !== 'entry') continue;
    diagnostics.push(...readEntry(line, { byName, locate, dialect: document.dialect }));
  }
  return { byName, diagnostics: diagnostics.sort((one, other) => one.start - other.start) };
}

/** The row of a key by any of its full names, in any case. */
export function findKey(dialect: Dialect, fullName: string): ConfigKey | undefined {
  return tables[dialect].get(fullName.toLowerCase());
}

/** All keys of a file, in the order of the tables. */
export function listKeys(dialect: Dialect): readonly ConfigKey[] {
  return dialect === 'wslconfig' ? wslconfigKeys : wslConfKeys;
}

interface Context {
  readonly byName: Map<string, Setting>;
  readonly locate: Locate;
  readonly dialect: Dialect;
}

function readEntry(line: EntryLine, { byName, locate, dialect }: Context): readonly Diagnostic[] {
  const { fullName, valueStart, valueEnd } = line;
  const nameStart = line.start + line.text.search(/[^ \t]/);
  const nameSpan = [nameStart, nameStart + line.key.length] as const;
  const valueSpan = [valueStart, Math.max(valueEnd, valueStart)] as const;
  const say: Say = (code, [start, end], params = {}) => ({
    code,
    severity: severities[code] ?? 'warning',
    start,
    end,
    ...locate(start),
    reportedLine: line.reportedLine,
    params: { key: fullName, ...params },
  });
  const key = findKey(dialect, fullName);
  if (key === undefined) return [say('unknown-key', nameSpan)];
  const first = byName.get(nameKey(key));
  if (first !== undefined) {
    const { line: firstLine } = locate(first.line.valueStart);
    return [
      say('duplicate-key', nameSpan, {
        firstKey: first.line.fullName,
        firstLine,
        firstReportedLine: first.line.reportedLine,
      }),
    ];
  }
  const read = readValue(key, line.value);
  byName.set(nameKey(key), {
    key,
    line,
    value: read.outcome === 'valid' ? read.value : undefined,
  });
  const notes = [
    ...(line.inBrokenSection ? [say('section-by-accident', nameSpan)] : []),
    ...lintEntry(key, line).map((lint) => say(lint.code, [lint.start, lint.end], lint.params)),
  ];
  if (read.outcome === 'invalid') {
    const choices = key.values === undefined ? {} : { choices: listChoices(key).join(', ') };
    return [say(read.code, valueSpan, { value: line.value, ...choices }), ...notes];
  }
  const skipped = Array.from({ length: read.skipped }, () =>
    say('invalid-port', valueSpan, { value: line.value }),
  );
  const odd = read.oddity ? [say(read.oddity, valueSpan, { value: Number(read.value) })] : [];
  return [...skipped, ...odd, ...notes];
}

type Say = (
  code: DiagnosticCode,
  span: readonly [number, number],
  params?: Readonly<Record<string, string | number>>,
) => Diagnostic;

/** A bad MAC address is the one value that keeps the VM from starting. */
const severities: Partial<Record<DiagnosticCode, DiagnosticSeverity>> = { 'invalid-mac': 'error' };

const tables: Readonly<Record<Dialect, ReadonlyMap<string, ConfigKey>>> = {
  wslconfig: createTable(wslconfigKeys),
  'wsl.conf': createTable(wslConfKeys),
};

function createTable(keys: readonly ConfigKey[]): ReadonlyMap<string, ConfigKey> {
  return new Map(
    keys.flatMap((key) =>
      [nameKey(key), ...(key.aliases ?? [])].map((name) => [name.toLowerCase(), key] as const),
    ),
  );
}
