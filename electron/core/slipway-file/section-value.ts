// Values of a section, compared and thinned out: what a person did not choose needs no line in the file.

export type SectionValue =
  | null
  | boolean
  | number
  | string
  | readonly SectionValue[]
  | { readonly [key: string]: SectionValue };

/** The same value, whatever the order of keys. */
export function isSameValue(left: unknown, right: unknown): boolean {
  if (left === right) return true;
  if (typeof left !== 'object' || typeof right !== 'object') return false;
  if (left === null || right === null || Array.isArray(left) !== Array.isArray(right)) return false;
  const [one, other] = [Object.entries(left), new Map(Object.entries(right))];
  return (
    one.length === other.size &&
    one.every(([key, value]) => other.has(key) && isSameValue(value, other.get(key)))
  );
}

type Fields = { readonly [key: string]: SectionValue };

/** What differs from the defaults, and what the file names already. */
export function keepChosen(value: Fields, defaults: Fields, named: unknown): Fields {
  const kept: Record<string, SectionValue> = {};
  for (const [key, chosen] of Object.entries(value)) {
    const before = isFields(named) ? named[key] : undefined;
    const standard = defaults[key];
    if (isFields(chosen) && isFields(standard)) {
      const inner = keepChosen(chosen, standard, before);
      if (Object.keys(inner).length > 0) kept[key] = inner;
    } else if (before !== undefined || !isSameValue(chosen, standard)) kept[key] = chosen;
  }
  return kept;
}

function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
