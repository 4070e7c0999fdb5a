// Values to text that every version of WSL reads alike.
import type { ConfigKey } from '../../contract/wslconfig-keys/key.ts';
import type { ConfigValue } from './read-value.ts';

/** A value as it stands behind the equals sign: sizes in whole GB or MB, backslashes doubled, quotes where needed. */
export function formatValue(key: Pick<ConfigKey, 'kind'>, value: ConfigValue): string {
  if (value === null) return '';
  if (typeof value === 'boolean' || key.kind === 'integer') return String(value);
  if (typeof value === 'number') return formatSize(value);
  return typeof value === 'string' ? formatText(value) : value.join(',');
}

/** The same text with its backslashes doubled where one alone stands; what is doubled already stays. */
export function doubleBackslashes(source: string): string {
  return source.replace(/\\+/g, (run) => (run.length % 2 === 0 ? run : `${run}\\`));
}

function formatSize(bytes: number): string {
  const unit = units.find(({ size }) => bytes >= size && bytes % size === 0);
  return unit === undefined ? String(bytes) : `${bytes / unit.size}${unit.name}`;
}

function formatText(text: string): string {
  const escaped = text.replace(/[\\"\n\t\b]/g, (char) => names[char] ?? char);
  return /#|^[ \t]|[ \t]$/.test(text) ? `"${escaped}"` : escaped;
}

const units = [
  { name: 'GB', size: 1024 ** 3 },
  { name: 'MB', size: 1024 ** 2 },
] as const;

const names: Readonly<Record<string, string>> = {
  '\\': '\\\\',
  '"': '\\"',
  '\n': '\\n',
  '\t': '\\t',
  '\b': '\\b',
};
