import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Challenge, parseChallenge, writeTokenUrl } from './challenge.ts';

const bearer = (realm: string, service = '', scope = ''): Challenge => ({
  kind: 'bearer',
  realm,
  service,
  scope,
});

test.each<[string, Challenge | undefined]>([
  ['Basic realm="Registry Realm"', { kind: 'basic', realm: 'Registry Realm' }],
  [
    'Bearer realm="https://auth.example/token",service="registry.example",scope="repository:a/b:pull,push"',
    bearer('https://auth.example/token', 'registry.example', 'repository:a/b:pull,push'),
  ],
  ['bearer REALM=https://a.example/t', bearer('https://a.example/t')],
  [
    'Basic realm="x, \\"y\\"", Bearer realm="https://a.example/t", error="invalid_token"',
    bearer('https://a.example/t'),
  ],
  ['Negotiate', undefined],
  ['Bearer error="x"', undefined],
  ['', undefined],
])('%s is understood', (header, wanted) => {
  expect(parseChallenge(header)).toEqual(wanted);
});

test('no header makes the reader throw', () => {
  fc.assert(
    fc.property(fc.string(), (header) => void parseChallenge(header)),
    { numRuns: 1_000 },
  );
});

test.each([
  [
    'https://a.example/t',
    ['repository:x:pull'],
    'https://a.example/t?service=s&scope=repository%3Ax%3Apull',
  ],
  ['https://a.example/t?k=1', [], 'https://a.example/t?k=1&service=s&scope=own'],
  ['http://localhost:5001/t', [], 'http://localhost:5001/t?service=s&scope=own'],
  // A password would be readable on the way.
  ['http://a.example/t', [], null],
  ['http://localhost.evil.example/t', [], null],
  ['ftp://a.example', [], null],
])('a token is asked for at %s', (realm, scopes, wanted) => {
  const challenge = { kind: 'bearer', realm, service: 's', scope: 'own' } as const;
  expect(writeTokenUrl(challenge, scopes)).toBe(wanted);
});
