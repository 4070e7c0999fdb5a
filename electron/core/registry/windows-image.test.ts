import { describe, expect, test } from 'vitest';
import { dockerManifest, ociIndex, ociManifest } from './media-types.ts';
import { writeImageList, writeWindowsConfig } from './windows-image.ts';

const base = {
  architecture: 'amd64',
  os: 'windows',
  'os.version': '10.0.20348.1',
  container: 'gone',
  config: { Env: ['PATH=C:\\Windows', 'port=1'], Cmd: ['cmd'], Labels: { old: 'x' } },
  rootfs: { type: 'layers', diff_ids: ['sha256:1'] },
  history: [{ created_by: 'base' }],
};
const side = {
  user: 'ContainerUser',
  environment: [['PORT', '8080']],
  labels: [['team', 'orders']],
  ports: [],
  folders: ['static'],
} as const;
const options = {
  side,
  program: 'app.exe',
  title: 'app',
  diffId: 'sha256:2',
  created: '2026-11-21T10:00:00.000Z',
};

describe('the config of a Windows image', () => {
  test('is the base’s with the program added', () => {
    const text = writeWindowsConfig({ ...options, base: JSON.stringify(base) });
    expect(JSON.parse(text ?? '')).toEqual({
      architecture: 'amd64',
      os: 'windows',
      'os.version': '10.0.20348.1',
      created: options.created,
      config: {
        Env: ['PATH=C:\\Windows', 'PORT=8080'],
        Cmd: null,
        Entrypoint: ['C:\\app.exe'],
        User: 'ContainerUser',
        WorkingDir: 'C:\\app',
        Labels: { old: 'x', team: 'orders', 'org.opencontainers.image.title': 'app' },
      },
      rootfs: { type: 'layers', diff_ids: ['sha256:1', 'sha256:2'] },
      history: [
        { created_by: 'base' },
        { created: options.created, created_by: 'COPY app.exe C:\\', comment: 'slipway' },
      ],
    });
  });

  test.each(['{"os":"linux","rootfs":{}}', '{"os":"windows"}', 'x'])(
    'is not made on %s',
    (text) => {
      expect(writeWindowsConfig({ ...options, base: text })).toBeUndefined();
    },
  );
});

test('a list names docker’s and OCI’s images together, with the version of Windows', () => {
  const listed = (mediaType: string, os: string, osVersion: string | null) => ({
    descriptor: { mediaType, digest: `sha256:${os}`, size: 7 },
    config: { os, architecture: 'amd64', osVersion },
  });
  const oci = writeImageList([listed(ociManifest, 'linux', null)]);
  const mixed = writeImageList([
    listed(ociManifest, 'linux', null),
    listed(dockerManifest, 'windows', '10.0.1.2'),
  ]);
  expect([oci.mediaType, JSON.parse(mixed.text).manifests]).toEqual([
    ociIndex,
    [
      {
        mediaType: ociManifest,
        digest: 'sha256:linux',
        size: 7,
        platform: { os: 'linux', architecture: 'amd64' },
      },
      {
        mediaType: dockerManifest,
        digest: 'sha256:windows',
        size: 7,
        platform: { os: 'windows', architecture: 'amd64', 'os.version': '10.0.1.2' },
      },
    ],
  ]);
});
