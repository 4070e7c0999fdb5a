import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fuzz, spoil } from '../fuzz.test-support.ts';
import { readAnswer } from './protocol.ts';

const printed = [
  'WARNING: a\r\ntoken:answer\r\n{"answer":{"listeners":[{"LocalAddress":"::","LocalPort":445,"OwningProcess":4}],"errors":{}}}\r\ntoken:done\r\n',
  'token:answer\r\n{"error":"Zugriff verweigert"}\r\ntoken:done\r\n',
  'token:answer\r\n{"answer":{"value":[{"value":[1],"Count":1}],"Count":1}}\r\ntoken:done\r\n',
];
const tokens = ['token:answer', 'token:done', '{"answer":', '"error":', '"Count":', '\\u0000'];

test('whatever a session prints: one answer, no answer yet, or none', () => {
  fuzz('PowerShell session', spoil(printed, tokens), (text) => {
    const answer = readAnswer('token', text);
    expect(answer === undefined).toBe(!text.includes('token:done'));
    expect(answer?.outcome ?? 'not-json').toMatch(/^(answered|refused|not-json)$/);
  });
});

test('an answer of an earlier script is none of this one', () => {
  const anyText = fc.record({ before: spoil(printed, tokens), value: fc.jsonValue() });
  fuzz('PowerShell tokens', anyText, ({ before, value }) => {
    const own = `own:answer\r\n${JSON.stringify({ error: JSON.stringify(value) })}\r\nown:done\r\n`;
    expect(readAnswer('own', before + own)).toEqual({
      outcome: 'refused',
      message: JSON.stringify(value),
    });
  });
});
