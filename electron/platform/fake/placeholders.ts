// Times in a described PC are written relative to its clock, so that a described PC does not age; what has happened
// to it since stands in its state variables.
import type { VariableValues } from '../../contract/machine-description.ts';

const pattern = /\{now(?:([+-]\d+)([smhd]))?:(iso|seconds)\}/g;

const unitMs: Readonly<Record<string, number>> = {
  s: 1000,
  m: 60_000,
  h: 3_600_000,
  d: 86_400_000,
};

/** Fills `{now:iso}`, `{now-2h:iso}` (ISO 8601, UTC) and `{now:seconds}` (whole seconds since 1970) in. */
export function fillTimes(text: string, now: number): string {
  return text.replace(pattern, (_, amount?: string, unit?: string, form?: string) => {
    const time = now + Number(amount ?? 0) * (unitMs[unit ?? ''] ?? 0);
    return form === 'seconds' ? String(Math.floor(time / 1000)) : new Date(time).toISOString();
  });
}

/** The same in every string of a JSON document. */
export function fillTimesIn<Value>(value: Value, now: number): Value {
  const text = JSON.stringify(value);
  // A time holds nothing that JSON would have to escape.
  return text.includes('{now') ? JSON.parse(fillTimes(text, now)) : value;
}

/** `{state:vmStarted}`: the value of that state variable. */
export const statePattern = /\{state:([\w.-]+)\}/g;

/** Fills the values of state variables into every string of a JSON document. */
export function fillStateIn<Value>(value: Value, variables: VariableValues): Value {
  const text = JSON.stringify(value);
  if (!text.includes('{state:')) return value;
  const toText = (name: string) => JSON.stringify(String(variables[name] ?? '')).slice(1, -1);
  return JSON.parse(text.replace(statePattern, (_, name: string) => toText(name)));
}
