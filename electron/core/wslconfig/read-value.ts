// Texts to values, by the kind of the key, with every oddity of the C and C++ functions WSL uses.
import type { ConfigKey } from '../../contract/wslconfig-keys/key.ts';
import type { ValueCode } from './document.ts';

/** Sizes are bytes; above 2^53 they are as exact as a number can be. */
export type ConfigValue = boolean | number | string | readonly number[] | null;

export type ReadValue =
  | {
      readonly outcome: 'valid';
      readonly value: ConfigValue;
      /** Items of a port list that WSL warns of and skips. */
      readonly skipped: number;
      /** WSL takes it for something that nobody means. */
      readonly oddity?: 'octal-number' | 'wrapped-size';
    }
  | { readonly outcome: 'invalid'; readonly code: ValueCode };

/** What WSL makes of a decoded value. */
export function readValue(key: ConfigKey, text: string): ReadValue {
  switch (key.kind) {
    case 'boolean':
      return check(readBoolean(text), 'invalid-boolean');
    case 'integer':
      return readInteger(text, key);
    case 'size':
      return readSize(text);
    case 'choice':
      return check(readChoice(key, text), 'invalid-choice');
    case 'ports':
      return readPorts(text);
    case 'ipv4':
      return check(ipv4.test(text) ? text : undefined, 'invalid-ip');
    case 'mac':
      return check(mac.test(text) ? text : undefined, 'invalid-mac');
    case 'path':
    case 'text':
    case 'names':
      return valid(text);
  }
}

/** Names of a choice as WSL's message lists them. */
export function listChoices(key: Pick<ConfigKey, 'values' | 'synonyms'>): readonly string[] {
  return [...(key.values ?? []), ...Object.keys(key.synonyms ?? {})].sort();
}

function valid(value: ConfigValue, skipped = 0): ReadValue {
  return { outcome: 'valid', value, skipped };
}

function check(value: ConfigValue | undefined, code: ValueCode): ReadValue {
  return value === undefined ? { outcome: 'invalid', code } : valid(value);
}

function readBoolean(text: string): boolean | undefined {
  const lower = text.toLowerCase();
  if (lower === 'true' || lower === '1') return true;
  return lower === 'false' || lower === '0' ? false : undefined;
}

/** strtol with base 0. Windows' `long` has 32 bits, so that numbers beyond are limited without a word. */
function readInteger(text: string, key: ConfigKey): ReadValue {
  const match = /^[\s]*([+-]?)(0x[0-9a-f]+|0[0-7]*|[1-9][0-9]*)$/i.exec(text);
  if (match?.[2] === undefined) return { outcome: 'invalid', code: 'invalid-integer' };
  const isOctal = /^0[0-7]+$/.test(match[2]);
  const size = isOctal ? Number.parseInt(match[2], 8) : Number(match[2]);
  const number = match[1] === '-' ? -size : size;
  const value = Math.min(Math.max(number, -(2 ** 31)), 2 ** 31 - 1);
  // A umask is meant to be octal.
  const isOdd = isOctal && size > 7 && key.name !== 'umask';
  return isOdd ? { outcome: 'valid', value, skipped: 0, oddity: 'octal-number' } : valid(value);
}

/** strtoull with base 10 and one unit: a sign is taken, zero has to be a single 0, and everything wraps at 2^64. */
function readSize(text: string): ReadValue {
  const match = /^\s*([+-]?)([0-9]+)(B|KB?|MB?|GB?|TB?)?$/.exec(text);
  if (match?.[2] === undefined) return { outcome: 'invalid', code: 'invalid-size' };
  const digits = BigInt(match[2]);
  if (digits === 0n && !/^0[^0-9]*$/.test(text))
    return { outcome: 'invalid', code: 'invalid-size' };
  // Too many digits saturate, before the sign and the unit are looked at.
  const limited = digits > largest ? largest : digits;
  const signed = match[1] === '-' && digits <= largest ? -limited : limited;
  const bytes = signed * 1024n ** BigInt('BKMGT'.indexOf((match[3] ?? 'B').charAt(0)));
  const value = Number(BigInt.asUintN(64, bytes));
  return bytes < 0n || bytes > largest || digits > largest
    ? { outcome: 'valid', value, skipped: 0, oddity: 'wrapped-size' }
    : valid(value);
}

function readChoice(key: ConfigKey, text: string): string | undefined {
  const lower = text.toLowerCase();
  const name = listChoices(key).find((choice) => choice.toLowerCase() === lower);
  return name === undefined ? undefined : (key.synonyms?.[name] ?? name);
}

/** Each item as C++ stoi reads it: blanks in front and anything behind the digits are ignored. */
function readPorts(text: string): ReadValue {
  const items = text.split(',');
  if (items.at(-1) === '') items.pop();
  const ports = items.map((item) => Number(/^\s*([+-]?[0-9]+)/.exec(item)?.[1] ?? Number.NaN));
  const good = ports.filter((port) => port >= 1 && port <= 65_535);
  return valid(
    [...new Set(good)].sort((one, other) => one - other),
    ports.length - good.length,
  );
}

const largest = 2n ** 64n - 1n;
const octet = '(25[0-5]|2[0-4][0-9]|1[0-9][0-9]|[1-9]?[0-9])';
const ipv4 = new RegExp(`^${octet}(\\.${octet}){3}$`);
const mac = /^[0-9a-f]{2}([:-])([0-9a-f]{2}\1){4}[0-9a-f]{2}$/i;
