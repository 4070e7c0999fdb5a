// What a person types for a key, in the form or behind `slipway config set`, as every version of WSL reads it.
import type { Text } from '../../contract/text.ts';
import { type ConfigKey, nameKey } from '../../contract/wslconfig-keys/key.ts';
import { formatValue } from '../wslconfig/format-value.ts';
import { findNearest } from '../wslconfig/nearest-name.ts';
import { type ConfigValue, listChoices, readValue } from '../wslconfig/read-value.ts';
import { suggestValue } from '../wslconfig/suggest-value.ts';

export type ParsedInput =
  /** `written` is what stands behind the equals sign; `value` is what WSL reads there. */
  | { readonly ok: true; readonly written: string; readonly value: ConfigValue }
  | { readonly ok: false; readonly why: Text };

/** `12gb`, `on`, `C:\swap.vhdx` and the like; nothing is guessed that could mean something else. */
export function parseInput(key: ConfigKey, typed: string): ParsedInput {
  const text = typed.trim();
  switch (key.kind) {
    case 'path':
    case 'text':
    case 'names':
      return parseText(key, text);
    case 'choice':
      return parseChoice(key, text);
    case 'size':
      return parseSize(key, text);
    case 'integer':
      return parseInteger(key, text);
    case 'ports':
      return parsePorts(key, text);
    case 'boolean':
    case 'ipv4':
    case 'mac':
      return accept(key, suggestValue(key, text) ?? text);
  }
}

/** Taken only if WSL reads it as it stands. */
function accept(key: ConfigKey, written: string): ParsedInput {
  const read = readValue(key, written);
  if (read.outcome === 'invalid' || read.skipped > 0) return refuse(key, kindReasons[key.kind]);
  return { ok: true, written, value: read.value };
}

function parseText(key: ConfigKey, text: string): ParsedInput {
  // WSL cuts every character to its low byte.
  if (/[^\0-\x7f]/.test(text)) return refuse(key, 'notAscii');
  if (key.kind === 'path' && text !== '' && !/^[A-Za-z]:[\\/]|^\\\\/.test(text)) {
    return refuse(key, 'path');
  }
  // A path copied from a file has its backslashes doubled already.
  const isDoubled = key.kind === 'path' && /^[A-Za-z]:(?:\\\\[^\\]|$)/.test(text);
  const value = isDoubled ? text.replace(/\\\\/g, '\\') : text;
  return { ok: true, written: formatValue(key, value), value };
}

function parseChoice(key: ConfigKey, text: string): ParsedInput {
  const choices = listChoices(key);
  const found = choices.find((choice) => choice.toLowerCase() === text.toLowerCase());
  if (found === undefined) {
    const nearest = findNearest(text, choices);
    const params = { choices: choices.map(writeChoice).join(', ') };
    return nearest === undefined
      ? refuse(key, 'choice', params)
      : refuse(key, 'choiceNear', { ...params, nearest: writeChoice(nearest) });
  }
  return accept(key, writeChoice(found));
}

/** As the documentation writes them: `mirrored`, `dropCache`. WSL takes any case. */
function writeChoice(choice: string): string {
  return choice.charAt(0).toLowerCase() + choice.slice(1);
}

function parseSize(key: ConfigKey, text: string): ParsedInput {
  // `12` would be twelve bytes, which nobody means.
  if (/^[1-9][0-9]{0,5}$/.test(text)) return refuse(key, 'unitMissing', { typed: text });
  const written = suggestValue(key, text);
  if (written === undefined) return refuse(key, 'size');
  const read = readValue(key, written);
  if (read.outcome === 'invalid' || read.oddity !== undefined) return refuse(key, 'size');
  return {
    ok: true,
    written: typeof read.value === 'number' ? formatValue(key, read.value) : written,
    value: read.value,
  };
}

function parseInteger(key: ConfigKey, text: string): ParsedInput {
  if (key.name === 'umask') {
    return /^0?[0-7]{1,4}$/.test(text)
      ? accept(key, `0${text.replace(/^0/, '')}`)
      : refuse(key, 'umask');
  }
  // A leading zero would make it octal.
  if (!/^-?(0|[1-9][0-9]*)$/.test(text)) return refuse(key, 'integer');
  if (Math.abs(Number(text)) >= 2 ** 31) return refuse(key, 'integer');
  return accept(key, text);
}

function parsePorts(key: ConfigKey, text: string): ParsedInput {
  const items = text.split(/[,\s]+/).filter((item) => item !== '');
  const areAll = items.every((item) => /^[1-9][0-9]{0,4}$/.test(item) && Number(item) <= 65_535);
  return areAll ? accept(key, items.join(',')) : refuse(key, 'ports');
}

function refuse(
  key: ConfigKey,
  reason: string,
  params: Readonly<Record<string, string>> = {},
): ParsedInput {
  return {
    ok: false,
    why: { key: `tune.input.${reason}`, params: { key: nameKey(key), ...params } },
  };
}

const kindReasons: Readonly<Record<ConfigKey['kind'], string>> = {
  boolean: 'boolean',
  integer: 'integer',
  size: 'size',
  path: 'path',
  text: 'notAscii',
  choice: 'choice',
  names: 'notAscii',
  mac: 'mac',
  ipv4: 'ipv4',
  ports: 'ports',
};
