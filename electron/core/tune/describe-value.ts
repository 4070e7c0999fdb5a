// A value in a person's units beside the file's own: `12 GiB` for 12GB, `1 min` for 60000.
import type { Text } from '../../contract/text.ts';
import type { ConfigKey } from '../../contract/wslconfig-keys/key.ts';
import { describeSize } from '../doctor/sizes.ts';
import type { ConfigValue } from '../wslconfig/read-value.ts';

/** Undefined is what only WSL knows, null is none. */
export function describeValue(
  key: Pick<ConfigKey, 'kind' | 'unit' | 'name'>,
  value: ConfigValue | undefined,
): Text {
  if (value === undefined) return { key: 'tune.values.chosenByWsl' };
  if (value === null || value === '') return { key: 'tune.values.none' };
  if (typeof value === 'boolean') return { key: value ? 'tune.values.on' : 'tune.values.off' };
  if (typeof value === 'number') return describeNumber(key, value);
  if (typeof value === 'string') return { key: 'tune.values.plain', params: { value } };
  if (value.length === 0) return { key: 'tune.values.none' };
  return { key: 'tune.values.plain', params: { value: value.join(', ') } };
}

function describeNumber(
  { kind, unit, name }: Pick<ConfigKey, 'kind' | 'unit' | 'name'>,
  value: number,
): Text {
  if (kind === 'size') {
    if (value === 0) return { key: 'tune.values.none' };
    const isSmall = value < 1024 ** 2;
    return isSmall
      ? { key: 'tune.values.bytes', params: { count: value } }
      : { key: 'tune.values.plain', params: { value: describeSize(value) } };
  }
  if (unit === 'processors') return { key: 'tune.values.processors', params: { count: value } };
  if (unit === 'ms') return describeDuration(value);
  // A mask is octal, and reads as nothing else.
  if (name === 'umask')
    return { key: 'tune.values.plain', params: { value: `0${value.toString(8)}` } };
  return { key: 'tune.values.plain', params: { value: String(value) } };
}

/** `s`, `min` and `h` are the same in every language. A negative time has no end. */
function describeDuration(ms: number): Text {
  if (ms < 0) return { key: 'tune.values.forever' };
  const unit = durations.find(({ size }) => ms >= size && ms % size === 0);
  const value = unit === undefined ? `${ms} ms` : `${ms / unit.size} ${unit.name}`;
  return { key: 'tune.values.plain', params: { value } };
}

const durations = [
  { name: 'h', size: 3_600_000 },
  { name: 'min', size: 60_000 },
  { name: 's', size: 1000 },
] as const;
