// Every specimen of what Windows prints, as UTF-8 and as UTF-16LE, split at every offset.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { createDecoder, decodeOutput } from './decode.ts';

const folder = new URL('../../../../shared/windows/', import.meta.url);
const exists = existsSync(folder);
const outputs = exists ? readdirSync(new URL('outputs/', folder)) : [];
const languages = exists ? readdirSync(new URL('strings/', folder)) : [];

describe.skipIf(!exists)('specimens', () => {
  test.each(outputs.filter((name) => !name.endsWith('.bin')))('%s', (name) => {
    const text = readFileSync(new URL(`outputs/${name}`, folder), 'utf8');
    const windows = text.replaceAll('\n', '\r\n');
    expect(decodeOutput(Buffer.from(windows))).toBe(windows);
    expect(decodeOutput(Buffer.from(`\ufeff${windows}`, 'utf16le'))).toBe(windows);
    expect(splitEverywhere(Buffer.from(text), text)).toEqual([]);
    expect(splitEverywhere(Buffer.from(windows, 'utf16le'), windows)).toEqual([]);
  });

  test('wsl-error.mixed-encodings: UTF-16LE of wsl.exe, then UTF-8 of the program', () => {
    const bytes = readFileSync(
      new URL('outputs/wsl-error.mixed-encodings.reconstructed.bin', folder),
    );
    const text =
      'wsl: A localhost proxy configuration was detected but not mirrored into WSL. ' +
      'WSL in NAT mode does not support localhost proxies.\r\nbash: line 1: foo: command not found\n';
    expect(decodeOutput(bytes)).toBe(text);
    expect(splitEverywhere(bytes, text)).toEqual([]);
  });

  test.each(languages)('the texts of wsl.exe in %s, each a stream of its own', (name) => {
    const texts = collectStrings(
      JSON.parse(readFileSync(new URL(`strings/${name}`, folder), 'utf8')),
    );
    const wrong = texts
      .map((text) => `${text}\r\n`)
      .filter(
        (text) =>
          decodeOutput(Buffer.from(text, 'utf16le')) !== text ||
          decodeOutput(Buffer.from(text)) !== text,
      );
    expect(wrong).toEqual([]);
  });
});

/** The offsets at which a split changes the text. */
function splitEverywhere(bytes: Uint8Array, expected: string): number[] {
  return Array.from({ length: bytes.length + 1 }, (_, at) => at).filter((at) => {
    const decoder = createDecoder();
    const text =
      decoder.push(bytes.subarray(0, at)) + decoder.push(bytes.subarray(at)) + decoder.end();
    return text !== expected;
  });
}

function collectStrings(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null
    ? Object.values(value).flatMap(collectStrings)
    : [];
}
