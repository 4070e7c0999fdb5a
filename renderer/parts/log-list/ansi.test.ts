import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readAnsi, readPlain } from './ansi.ts';

const plain = (text: string) => ({ text, color: null, isBold: false, isDim: false });

test.each([
  ['', []],
  ['go build', [plain('go build')]],
  ['\u001b[31mred\u001b[0m rest', [{ ...plain('red'), color: 'red' }, plain(' rest')]],
  ['\u001b[1;92mdone', [{ ...plain('done'), color: 'green', isBold: true }]],
  ['\u001b]0;gotcha\u0007after', [plain('after')]],
  ['\u001b[2J\u001b[Hafter', [plain('after')]],
  ['10 %\r55 %\r100 %\r', [plain('100 %')]],
  ['a\u202eb', [plain('a‹U+202E›b')]],
  ['\u001b(Btext\u001b[3', [plain('text')]],
  ['<b>&amp;</b>', [plain('<b>&amp;</b>')]],
])('%j is shown as what can be read of it', (line, expected) => {
  expect(readAnsi(line)).toEqual(expected);
});

test('no line of a log leaves anything that could control the screen', () => {
  const pieces = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.constantFrom('\u001b', '[', ']', '0;', 'm', '\u0007', '\\', 'P', '31m', '\r', '\u009b'),
  );
  fc.assert(
    fc.property(fc.array(pieces, { maxLength: 30 }), (parts) => {
      const shown = readPlain(parts.join(''));
      const isHarmless = [...shown].every((char) => {
        const code = char.codePointAt(0) ?? 0;
        const isControl = (code < 0x20 && code !== 0x09) || (code >= 0x7f && code <= 0x9f);
        return !isControl && !(code >= 0x202a && code <= 0x202e);
      });
      expect(isHarmless).toBe(true);
    }),
    { numRuns: 2_000 },
  );
});
