// What Windows programs send, byte for byte, and the text a person should read.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createDecoder, decodeOutput } from './decode.ts';

const wide = (text: string) => new Uint8Array(Buffer.from(text, 'utf16le'));
const narrow = (text: string) => new Uint8Array(Buffer.from(text, 'utf8'));
const raw = (...bytes: number[]) => Uint8Array.from(bytes);
const join = (...parts: Uint8Array[]) => new Uint8Array(Buffer.concat(parts));

describe('decodeOutput', () => {
  const rows: readonly [string, Uint8Array, number | undefined, string][] = [
    ['nothing', raw(), undefined, ''],
    ['UTF-8 with Chinese', narrow('状态 ok\n完成'), undefined, '状态 ok\n完成'],
    ['UTF-8 with a mark', join(raw(0xef, 0xbb, 0xbf), narrow('{"a":1}')), undefined, '{"a":1}'],
    ['UTF-16LE with a mark', join(raw(0xff, 0xfe), wide('中上\r\n')), undefined, '中上\r\n'],
    ['UTF-16BE with a mark', raw(0xfe, 0xff, 0x4e, 0x0a, 0, 0x0a), undefined, '上\n'],
    ['UTF-16LE without a mark', wide('NAME  STATE\r\n'), undefined, 'NAME  STATE\r\n'],
    ['UTF-16LE that begins with 0A 4E', wide('上次\r\n中上\r\n'), undefined, '上次\r\n中上\r\n'],
    ['UTF-16LE without ASCII but its line end', wide('没有上海\r\n'), undefined, '没有上海\r\n'],
    ['UTF-16LE with one letter', wide('A'), undefined, 'A'],
    [
      'UTF-16LE, then UTF-8',
      join(wide('wsl: 提示\r\n'), narrow('bash: é\n')),
      undefined,
      'wsl: 提示\r\nbash: é\n',
    ],
    [
      'UTF-8, then UTF-16LE',
      join(narrow('bash: é\n'), wide('wsl: 提示\r\n')),
      undefined,
      'bash: é\nwsl: 提示\r\n',
    ],
    ['bytes of no known page', raw(0x41, 0xff, 0x0a), undefined, 'A\ufffd\n'],
    ['an unknown page', raw(0x41, 0xff, 0x0a), 12345, 'A\ufffd\n'],
    ['German, code page 850', raw(0x81, 0x62, 0x65, 0x72, 0x0a), 850, 'über\n'],
    ['US, code page 437', raw(0x9f, 0x0a), 437, 'ƒ\n'],
    ['Polish, code page 852', raw(0x88, 0xa5, 0x0a), 852, 'łą\n'],
    ['Russian, code page 866', raw(0xab, 0xae, 0xa3, 0x0a), 866, 'лог\n'],
    ['Chinese, code page 936', raw(0xc4, 0xe3, 0xba, 0xc3, 0x0a), 936, '你好\n'],
    ['Japanese, code page 932', raw(0x8f, 0xf3, 0x91, 0xd4, 0x0a), 932, '状態\n'],
    ['Korean, code page 949', raw(0xbb, 0xf3, 0xc5, 0xc2, 0x0a), 949, '상태\n'],
    ['Western, code page 1252', raw(0xe9, 0x0a), 1252, 'é\n'],
    // "状态" in code page 936 happens to be valid UTF-8; another line tells the page.
    [
      'a page told by a later line',
      raw(0xd7, 0xb4, 0xcc, 0xac, 0x0a, 0xc4, 0xe3, 0x0a),
      936,
      '状态\n你\n',
    ],
    ['UTF-8 although a page is named', narrow('é\n'), 850, 'é\n'],
  ];
  test.each(rows)('reads %s', (_name, bytes, page, text) => {
    expect(decodeOutput(bytes, page)).toBe(text);
  });
});

describe('createDecoder', () => {
  const line = fc.oneof(
    fc.string({ unit: 'grapheme', maxLength: 300 }).map((text) => wide(`${text}\r\n`)),
    fc.string({ unit: 'grapheme', maxLength: 300 }).map((text) => narrow(`${text}\n`)),
    fc.uint8Array({ maxLength: 700 }),
  );
  const stream = fc.array(line, { maxLength: 6 }).map((parts) => join(...parts));

  test('gives the same text for any split of the bytes', () => {
    const page = fc.option(fc.constantFrom(437, 850, 936), { nil: undefined });
    fc.assert(
      fc.property(stream, fc.array(fc.nat(2000)), page, (bytes, cuts, oemCodePage) => {
        const places = [0, ...cuts.map((cut) => cut % (bytes.length + 1)), bytes.length];
        places.sort((left, right) => left - right);
        const decoder = createDecoder(oemCodePage);
        const texts = places.map((place, index) =>
          decoder.push(bytes.subarray(places[index - 1] ?? 0, place)),
        );
        expect(texts.join('') + decoder.end()).toBe(decodeOutput(bytes, oemCodePage));
      }),
    );
  });

  test('passes lines on as they come once the encoding is clear', () => {
    const decoder = createDecoder();
    const texts = [wide('wsl: hint\r\nhalf'), wide(' line\r\n')].map((bytes) =>
      decoder.push(bytes),
    );
    expect([...texts, decoder.end()]).toEqual(['wsl: hint\r\n', 'half line\r\n', '']);
  });
});
