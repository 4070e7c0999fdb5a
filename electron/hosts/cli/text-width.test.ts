import fc from 'fast-check';
import { expect, test } from 'vitest';
import { measureWidth, padToWidth, wrapText } from './text-width.ts';

test.each([
  ['WSL 2', 5],
  ['虚拟化', 6],
  ['已启用，WSL 2', 13],
  ['e\u0301', 1],
  ['ｗｓｌ', 6],
  ['\u001b[31m', 4],
  ['🐳', 2],
])('%j takes %i columns', (text, expected) => {
  expect(measureWidth(text)).toEqual(expected);
});

test('columns line up in both languages', () => {
  expect(['Hypervisor', '虚拟机监控程序'].map((text) => `${padToWidth(text, 16)}|`)).toEqual([
    'Hypervisor      |',
    '虚拟机监控程序  |',
  ]);
});

test.each([
  ['the quick brown fox', 10, ['the quick', 'brown fox']],
  ['a-very-long-command --flag', 10, ['a-very-long-command', '--flag']],
  ['固件没有启用虚拟化，WSL 2 无法启动。', 14, ['固件没有启用虚', '拟化，WSL 2 无', '法启动。']],
  ['选项“端口”的值无效。', 8, ['选项“端', '口”的值', '无效。']],
  ['', 10, ['']],
])('%j breaks at %i columns', (text, width, expected) => {
  expect(wrapText(text, width)).toEqual(expected);
});

test('breaking loses nothing but spaces', () => {
  const texts = fc.string({ unit: fc.constantFrom(...'ab ，。“”（）中文- \n'.split('')) });
  fc.assert(
    fc.property(texts, fc.integer({ min: 1, max: 30 }), (text, width) => {
      expect(wrapText(text, width).join('').replace(/\s/g, '')).toBe(text.replace(/\s/g, ''));
    }),
  );
});
