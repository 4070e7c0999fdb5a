// Data goes in as plain ASCII, and only a whole answer comes out.
import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { quoteData, readAnswer, wrapScript } from './protocol.ts';

describe('quoteData', () => {
  test('is one ASCII literal that nothing in the data can end, and says the same', () => {
    fc.assert(
      fc.property(fc.jsonValue({ stringUnit: 'binary' }), (value) => {
        const literal = quoteData(JSON.parse(JSON.stringify(value)));
        expect(literal).toMatch(/^'[ -&(-~]*'$/);
        expect(JSON.parse(literal.slice(1, -1))).toEqual(JSON.parse(JSON.stringify(value)));
      }),
    );
  });

  test.each([
    ["it's", `'"it\\u0027s"'`],
    ['‘’‚‛', `'"\\u2018\\u2019\\u201a\\u201b"'`],
    ['发行版\n', `'"\\u53d1\\u884c\\u7248\\n"'`],
    ['$(whoami) `"', `'"$(whoami) \`\\""'`],
  ])('escapes %j', (text, literal) => {
    expect(quoteData(text)).toBe(literal);
  });
});

describe('wrapScript', () => {
  test('sends one block, a blank line and the last mark', () => {
    const text = wrapScript('T', '@{ a = 1 }\n', { name: '你' });
    expect(text).toMatch(/^& \{\n/);
    expect(text).toContain(`$data = '{"name":"\\u4f60"}' | ConvertFrom-Json\n`);
    expect(text).toContain('$answer = & {\n@{ a = 1 }\n}\n');
    expect(text).toMatch(/\n'T:answer'\n\$pieces -join ''\n\}\n\n'T:done'\n$/);
  });

  test('keeps to what Constrained Language Mode allows: no method call, no .NET type but core ones', () => {
    const text = wrapScript('T', '', null);
    expect(text).not.toMatch(/::|\)\.|\.[A-Za-z]+\(|pscustomobject|New-Object|Invoke-Expression/i);
    expect(text.match(/\[[a-z]+\]/g)).toEqual(['[int]', '[char]']);
  });

  const folder = new URL('../../../resources/powershell/', import.meta.url);
  test.each(readdirSync(folder))('%s is ASCII, since the console code page reads it', (name) => {
    expect(readFileSync(new URL(name, folder), 'utf8')).toMatch(/^[\n\r -~]+$/);
  });
});

describe('readAnswer', () => {
  const answer = (json: string) => `noise\nT:answer\n${json}\nT:done\n`;
  const rows: readonly [string, string, ReturnType<typeof readAnswer>][] = [
    ['nothing yet', 'T:answer\n{"answer":1}\n', undefined],
    [
      'an answer',
      answer('{"answer":{"a":["\\u4f60"]}}'),
      { outcome: 'answered', value: { a: ['你'] } },
    ],
    [
      'an answer with CRLF',
      'T:answer\r\n{"answer":1}\r\nT:done\r\n',
      { outcome: 'answered', value: 1 },
    ],
    [
      'an answer that a console wrapped',
      answer('{"ans\r\nwer":1}'),
      { outcome: 'answered', value: 1 },
    ],
    ['no object at all', answer('{"answer":null}'), { outcome: 'answered', value: null }],
    [
      'an error',
      answer('{"error":"Zugriff verweigert"}'),
      { outcome: 'refused', message: 'Zugriff verweigert' },
    ],
    [
      'a list of Windows PowerShell 5.1',
      answer('{"answer":{"a":{"value":[{"b":1}],"Count":1}}}'),
      { outcome: 'answered', value: { a: [{ b: 1 }] } },
    ],
    [
      'an object that only looks like one',
      answer('{"answer":{"value":1,"Count":1}}'),
      { outcome: 'answered', value: { value: 1, Count: 1 } },
    ],
    ['no JSON', answer('oops'), { outcome: 'not-json' }],
    ['other JSON', answer('[1]'), { outcome: 'not-json' }],
    ['a script that did not parse', 'T:done\n', { outcome: 'not-json' }],
    ['the answer of another script', 'U:answer\n{"answer":1}\nT:done\n', { outcome: 'not-json' }],
  ];
  test.each(rows)('reads %s', (_name, printed, expected) => {
    expect(readAnswer('T', printed)).toEqual(expected);
  });
});
