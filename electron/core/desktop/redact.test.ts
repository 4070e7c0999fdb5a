import fc from 'fast-check';
import { expect, test } from 'vitest';
import { redact } from './redact.ts';

const names = { home: 'C:\\Users\\陈 Wei', user: '陈 Wei', computer: 'DESKTOP-7Q' };

test.each([
  ['C:\\Users\\陈 Wei\\.wslconfig on desktop-7q', '~\\.wslconfig on [computer]'],
  ['{"path":"C:\\\\Users\\\\陈 Wei\\\\src"}', '{"path":"~\\\\src"}'],
  ['asked as 陈 Wei', 'asked as [user]'],
  [
    'https://me:word@proxy.contoso.example:8080/x',
    'https://[removed]@proxy.contoso.example:8080/x',
  ],
  ['Authorization: Basic bWU6d29yZA==', 'Authorization: [removed]'],
  ['{"auths":{"x":{"auth":"bWU6d29yZA=="}}}', '{"auths":{"x":{"auth":[removed]}}}'],
  ['docker login -u me --password-stdin', 'docker login -u me --password-stdin'],
  ['docker login -p geheim x', 'docker login -p [removed] x'],
  ['NPM_TOKEN=npm_0123456789abcdef', 'NPM_TOKEN=[removed]'],
  ['got ghp_0123456789abcdefABCDEF', 'got [removed]'],
  ['a\n-----BEGIN PRIVATE KEY-----\nMII\n-----END PRIVATE KEY-----\nb', 'a\n[removed]\nb'],
  ['memory=8GB', 'memory=8GB'],
])('%s', (text, expected) => {
  expect(redact(text, names)).toBe(expected);
});

test('a secret never comes through, whatever stands around it', () => {
  const secret = fc.stringMatching(/^[A-Za-z0-9+/]{16,40}$/).map((text) => `Zq9${text}`);
  const around = fc.string({ unit: 'grapheme', maxLength: 20 });
  const shape = fc.constantFrom<(text: string) => string>(
    (text) => ` password=${text}`,
    (text) => ` "token": "${text}"`,
    (text) => ` Authorization: Bearer ${text}`,
    (text) => ` https://me:${text.replaceAll('/', '')}@host/`,
    (text) => ` --password ${text}`,
  );
  fc.assert(
    fc.property(around, shape, secret, around, (before, write, text, after) => {
      const out = redact(`${before}${write(text)} ${after}`, names);
      expect(out).not.toContain(text.replaceAll('/', ''));
      expect(out).not.toContain(text);
    }),
    { numRuns: 500 },
  );
});
