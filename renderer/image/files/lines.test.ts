import { expect, test } from 'vitest';
import { findLines, replaceLines } from './lines.ts';

test.each([
  ['a\nbb\nc\n', { line: 2, endLine: 2 }, { from: 2, to: 4 }],
  ['a\r\nbb\r\nc', { line: 2, endLine: 3 }, { from: 3, to: 8 }],
  ['a\r\nbb\r\nc', { line: 1, endLine: 1 }, { from: 0, to: 1 }],
  ['a\n', { line: 9, endLine: 9 }, { from: 2, to: 2 }],
])('in %j the lines %j are at %j', (text, span, expected) => {
  expect(findLines(text, span)).toEqual(expected);
});

test.each([
  ['a\nb\nc\n', { line: 2, endLine: 2 }, 'x\ny', 'a\nx\ny\nc\n'],
  ['a\r\nb\r\nc\r\n', { line: 1, endLine: 2 }, 'x\ny', 'x\r\ny\r\nc\r\n'],
  ['a\nb\nc\n', { line: 2, endLine: 2 }, '', 'a\nc\n'],
  ['a\nb', { line: 2, endLine: 2 }, 'x', 'a\nx'],
])('in %j a suggestion for %j takes their place', (text, span, replacement, expected) => {
  expect(replaceLines(text, span, replacement)).toEqual(expected);
});
