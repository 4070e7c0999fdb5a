// Every input/expected pair computed with WSL's own parser, and every pair of its own writer.
import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { ConfigDocument, Diagnostic, Dialect } from './document.ts';
import { applyEdits, planSet, planUnset, type TextEdit } from './edit.ts';
import { formatValue } from './format-value.ts';
import { parseConfig, printConfig } from './parse.ts';
import { findKey, readSettings } from './settings.ts';

const file = new URL('../../../../shared/windows/wslconfig-cases.json', import.meta.url);

interface Case {
  readonly id: string;
  readonly file: string;
  readonly input?: string;
  readonly inputBase64?: string;
  readonly expected: {
    readonly values: Readonly<Record<string, unknown>>;
    readonly warnings: readonly string[];
    readonly completed?: boolean;
  };
}

interface WriterCase {
  readonly id: string;
  readonly before: string;
  /** Full name and value, which WSL decodes and compares with the default before it writes. */
  readonly edits: readonly (readonly [string, string])[];
  readonly after?: string;
  readonly afterProperties?: readonly string[];
}

interface Cases {
  readonly cases: readonly Case[];
  readonly writerCases: readonly WriterCase[];
}

const { cases, writerCases }: Cases = existsSync(file)
  ? JSON.parse(readFileSync(file, 'utf8'))
  : { cases: [], writerCases: [] };

/** Computed on 64-bit Linux. Windows' strtol has 32 bits: it saturates and says nothing (the case's own caution). */
const onWindows: Readonly<Record<string, Case['expected']>> = {
  'int-2147483648': { values: { 'wsl2.processors': 2_147_483_647 }, warnings: [] },
};

describe.skipIf(!existsSync(file))("WSL's own parser", () => {
  test('there are cases', () => expect(cases.length).toBeGreaterThanOrEqual(219));

  test.each(cases.map((row) => [row.id, row] as const))('%s', (id, row) => {
    const bytes =
      row.inputBase64 === undefined
        ? new TextEncoder().encode(row.input)
        : new Uint8Array(Buffer.from(row.inputBase64, 'base64'));
    const dialect: Dialect = row.file === '.wslconfig' ? 'wslconfig' : 'wsl.conf';
    const document = parseConfig(bytes, dialect);
    const { byName, diagnostics } = readSettings(document);
    const values = [...byName].filter(([, { value }]) => value !== undefined);
    const { completed, ...expected } = onWindows[id] ?? row.expected;
    expect({
      values: Object.fromEntries(values.map(([name, { value }]) => [name, value])),
      warnings: diagnostics.flatMap((diagnostic) => sayAsWsl(diagnostic, row.file)),
    }).toEqual(expected);
    if (completed !== undefined) {
      expect(document.lines.some(({ kind }) => kind === 'invalid')).toBe(!completed);
    }
    expect(printConfig(document)).toEqual(bytes);
  });
});

describe.skipIf(!existsSync(file))("WSL's own writer", () => {
  test('there are cases', () => expect(writerCases.length).toBeGreaterThanOrEqual(9));

  test.each(writerCases.map((row) => [row.id, row] as const))('%s', (_id, row) => {
    const edited = row.edits.reduce(
      (document, [name, value]) => applyEdits(document, planEdit(document, name, value)),
      parseConfig(new TextEncoder().encode(row.before), 'wslconfig'),
    );
    if (row.after !== undefined) expect(edited.text).toBe(row.after);
    // The other cases name places only; that the value is read back says the same and more.
    const { byName } = readSettings(edited);
    const written = row.edits.filter(([, value]) => value !== '<default>');
    const kept = written.filter(([name]) => byName.has(name));
    expect(kept.map(([name]) => String(byName.get(name)?.value))).toEqual(
      kept.map(([, value]) => value),
    );
    for (const property of row.afterProperties ?? [])
      expect(holds(property, edited.text)).toBe(true);
  });
});

/** A value equal to the default removes the key, as the WSL Settings app does it. */
function planEdit(document: ConfigDocument, name: string, value: string): readonly TextEdit[] {
  const key = findKey('wslconfig', name);
  if (key === undefined) throw new Error(name);
  const isDefault =
    value === '<default>' || value === String(key.default) || value === onThisPc[name];
  if (isDefault) return planUnset(document, key);
  const written = key.kind === 'path' ? formatValue(key, value) : value;
  return [planSet(document, key, written)];
}

/** Defaults that hang on the PC WSL's tests ran on. */
const onThisPc: Readonly<Record<string, string>> = { 'wsl2.hardwarePerformanceCounters': 'true' };

/** The sentences of the collection about where something stands. */
function holds(property: string, text: string): boolean {
  const quoted = [...property.matchAll(/"([^"]+)"/g)].map((match) => match[1] ?? '');
  if (/between the first and the second/.test(property)) {
    const [wanted = '', header = ''] = quoted;
    const at = text.indexOf(wanted);
    return at > text.indexOf(header) && at < text.lastIndexOf(header);
  }
  if (/not before the end of the first line/.test(property)) {
    return text.indexOf(quoted[0] ?? '') > text.indexOf('\n');
  }
  if (property === 'header first') return text.trimStart().startsWith('[');
  const places = quoted.map((wanted) => text.indexOf(wanted));
  return places.every((place, index) => place >= 0 && place >= (places[index - 1] ?? 0));
}

/** The English text WSL prints; what it says nothing about is empty. */
function sayAsWsl({ code, params, reportedLine }: Diagnostic, path: string): readonly string[] {
  const place = `${path}:${reportedLine}`;
  const { key, value } = params;
  switch (code) {
    case 'invalid-section-name':
      return [`Invalid section name in ${place}`];
    case 'invalid-key-name':
      return [`Invalid key name in ${place}`];
    case 'expected-bracket':
      return [`Expected ']' in ${place}`];
    case 'expected-line-end':
      return [`Expected ' ' or '\\n' in ${place}`];
    case 'expected-equals':
      return [`Expected '=' in ${place}`];
    case 'expected-quote':
      return [`Expected " in ${place}`];
    case 'invalid-escape':
      return [`Invalid escaped character: '${params.char}' in ${place}`];
    case 'unknown-key':
      return [`Unknown key '${key}' in ${place}`];
    case 'duplicate-key':
      return [
        `Duplicated config key '${key}' in ${place} (Conflicting key: '${params.firstKey}' in ${path}:${params.firstReportedLine})`,
      ];
    case 'invalid-boolean':
      return [`Invalid boolean value '${value}' for key '${key}' in ${place}`];
    case 'invalid-integer':
    case 'invalid-port':
      return [`Invalid integer value '${value}' for key '${key}' in ${place}`];
    case 'invalid-size':
      return [`Invalid memory string '${value}' for .wslconfig entry '${key}' in ${place}`];
    case 'invalid-choice':
      return [
        `Invalid value '${value}' for config key '${key}' in ${place} (Valid values: ${params.choices})`,
      ];
    default:
      return [];
  }
}
