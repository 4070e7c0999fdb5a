// Test support: the form of the scripts' answers, apart from what a PC happens to hold.
import type { JsonValue } from '../ports.ts';

/** By script and key: the type of a row, or the type of each of its properties, such as `number | null`. */
export type Shapes = Record<string, Record<string, RowShape>>;
export type RowShape = string | Record<string, string>;

/** Adds one answer of a script. */
export function addShape(shapes: Shapes, script: string, answer: JsonValue): void {
  const mine = shapes[script] ?? {};
  shapes[script] = mine;
  for (const [key, rows] of Object.entries(answer as Readonly<Record<string, JsonValue>>)) {
    if (key === 'errors') continue;
    for (const row of rows as readonly JsonValue[]) mine[key] = joinShape(mine[key], row);
    // A table's order is not PowerShell's promise.
    shapes[script] = sortKeys(mine);
  }
}

function joinShape(shape: RowShape | undefined, row: JsonValue): RowShape {
  if (row === null || typeof row !== 'object') {
    return joinTypes(typeof shape === 'string' ? shape : undefined, nameType(row));
  }
  const before = typeof shape === 'object' ? shape : undefined;
  const joined = Object.entries(row).map(([name, value]) => [
    name,
    joinTypes(before?.[name], nameType(value)),
  ]);
  return sortKeys({ ...before, ...Object.fromEntries(joined) });
}

function nameType(value: JsonValue): string {
  return value === null ? 'null' : typeof value;
}

function joinTypes(before: string | undefined, type: string): string {
  return [...new Set([...(before?.split(' | ') ?? []), type])].sort().join(' | ');
}

function sortKeys<Value>(table: Readonly<Record<string, Value>>): Record<string, Value> {
  return Object.fromEntries(
    Object.entries(table).sort(([left], [right]) => (left < right ? -1 : 1)),
  );
}
