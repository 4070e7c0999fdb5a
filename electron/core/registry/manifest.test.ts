import { describe, expect, test } from 'vitest';
import { choosePlatform, parseManifest, readConfig } from './manifest.ts';
import { dockerList, ociManifest } from './media-types.ts';

const entry = (os: string, architecture: string, osVersion?: string) => ({
  mediaType: ociManifest,
  digest: `sha256:${os}-${architecture}-${osVersion}`,
  size: 1,
  platform: { os, architecture, ...(osVersion ? { 'os.version': osVersion } : {}) },
});

describe('a document of a registry', () => {
  test('is an image, its type told by itself or by the answer', () => {
    const layer = { mediaType: 'l', digest: 'sha256:2', size: 5, urls: ['https://far.example', 1] };
    const text = JSON.stringify({
      schemaVersion: 2,
      config: { mediaType: 'c', digest: 'sha256:1', size: 3 },
      layers: [layer, 'nonsense'],
    });
    expect(parseManifest(text, `${ociManifest}; charset=utf-8`)).toEqual({
      kind: 'image',
      mediaType: ociManifest,
      config: { mediaType: 'c', digest: 'sha256:1', size: 3 },
      layers: [{ ...layer, urls: ['https://far.example'] }],
    });
  });

  test.each(['', '[]', 'null', '{}', '{"config":{}}', '{"layers":[]}'])('is not %j', (text) => {
    expect(parseManifest(text, 'application/json')).toBeUndefined();
  });

  test('is a list, from which the wanted build of Windows is taken, else the newest', () => {
    const manifests = [
      entry('linux', 'amd64'),
      entry('windows', 'amd64', '10.0.20348.5499'),
      entry('windows', 'amd64', '10.0.26100.33296'),
      entry('windows', 'amd64', '10.0.26100.4000'),
      entry('unknown', 'unknown'),
    ];
    const document = parseManifest(JSON.stringify({ mediaType: dockerList, manifests }), '');
    if (document?.kind !== 'list') throw new Error('no list');
    const choose = (os: string, build?: number) =>
      choosePlatform(document.manifests, {
        os,
        architecture: 'amd64',
        ...(build === undefined ? {} : { build }),
      })?.osVersion;
    expect([choose('linux'), choose('windows'), choose('windows', 20_348)]).toEqual([
      null,
      '10.0.26100.33296',
      '10.0.20348.5499',
    ]);
    expect([choose('windows', 17_763), choose('darwin')]).toEqual([undefined, undefined]);
  });
});

test.each([
  [
    '{"os":"windows","architecture":"amd64","os.version":"10.0.1.2","rootfs":{"diff_ids":["a",1]}}',
    { os: 'windows', architecture: 'amd64', osVersion: '10.0.1.2', diffIds: ['a'] },
  ],
  ['{}', { os: '', architecture: '', osVersion: null, diffIds: [] }],
  ['nonsense', undefined],
])('a config %s says where it runs', (text, wanted) => {
  expect(readConfig(text)).toEqual(wanted);
});
