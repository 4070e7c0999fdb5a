import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  listOrigins,
  parseReference,
  parseRegistryHost,
  type Reference,
  withTag,
  writeFamiliar,
  writeReference,
} from './reference.ts';

const hex = 'a'.repeat(64);
const named = (host: string, repository: string, tag: string | null = null): Reference => ({
  host,
  repository,
  tag,
  digest: null,
});

describe('a reference', () => {
  test.each<[string, Reference]>([
    ['alpine', named('docker.io', 'library/alpine')],
    ['alpine:3.24', named('docker.io', 'library/alpine', '3.24')],
    ['team/app', named('docker.io', 'team/app')],
    ['docker.io/alpine', named('docker.io', 'library/alpine')],
    ['index.docker.io/team/app', named('docker.io', 'team/app')],
    ['localhost/app', named('localhost', 'app')],
    ['localhost:5000/app:1', named('localhost:5000', 'app', '1')],
    ['Upper/app', named('Upper', 'app')],
    ['[::1]:5000/app', named('[::1]:5000', 'app')],
    ['gcr.io/distroless/static:nonroot', named('gcr.io', 'distroless/static', 'nonroot')],
    ['a__b/c-d---e/f.g', named('docker.io', 'a__b/c-d---e/f.g')],
    [
      `team/app:1@sha256:${hex}`,
      { ...named('docker.io', 'team/app', '1'), digest: `sha256:${hex}` },
    ],
  ])('%s means what docker means', (text, wanted) => {
    expect(parseReference(text)).toEqual(wanted);
  });

  test.each([
    '',
    'Alpine',
    'team/App',
    'registry.example/',
    'a:b:c',
    'a//b',
    '-a/b',
    'app:',
    'app@sha256:abc',
    `app@md5:${hex}`,
    hex,
    'a.-b/c.example:x y',
    `registry.example/${'a'.repeat(256)}`,
  ])('%j is none, as for docker', (text) => {
    expect(parseReference(text)).toBeNull();
  });

  test('that is read and written again stays the same', () => {
    const word = fc.stringMatching(/^[a-z0-9]{1,8}$/);
    const host = fc.constantFrom('docker.io', 'registry.example', 'localhost:5000', '127.0.0.1:1');
    const tag = fc.option(fc.stringMatching(/^\w[\w.-]{0,10}$/));
    const path = fc.array(word, { minLength: 2, maxLength: 4 });
    fc.assert(
      fc.property(host, path, tag, (name, words, end) => {
        const reference = named(name, words.join('/'), end);
        expect(parseReference(writeReference(reference))).toEqual(reference);
        expect(parseReference(writeFamiliar(reference))).toEqual(reference);
      }),
      { numRuns: 300 },
    );
  });

  test('never makes the reader throw', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        parseReference(text);
        parseRegistryHost(text);
      }),
      { numRuns: 1_000 },
    );
  });

  test('without a tag is the latest, and people see the short form', () => {
    const reference = withTag(named('docker.io', 'library/alpine'));
    expect([writeReference(reference), writeFamiliar(reference)]).toEqual([
      'docker.io/library/alpine:latest',
      'alpine:latest',
    ]);
  });
});

describe('a registry', () => {
  test.each([
    ['docker.io', 'docker.io'],
    ['https://index.docker.io/v1/', 'docker.io'],
    ['registry.example', 'registry.example'],
    ['https://registry.example:8443/v2/', 'registry.example:8443'],
    ['no host', null],
  ])('%s is %s', (text, host) => {
    expect(parseRegistryHost(text)).toBe(host);
  });

  test('is asked without TLS on this computer only', () => {
    expect(['docker.io', 'registry.example', 'localhost:5000'].map(listOrigins)).toEqual([
      ['https://registry-1.docker.io'],
      ['https://registry.example'],
      ['https://localhost:5000', 'http://localhost:5000'],
    ]);
  });
});
