import { expect, test } from 'vitest';
import { runChoices } from '../../../contract/image/choices.ts';
import { describeContainer, readEnvironmentFile, splitVolume } from './create-container.ts';

const wish = {
  image: 'orders:1.0',
  folder: '/src/orders',
  run: runChoices.parse({}),
  ports: [],
  fileEnvironment: [],
  proxies: {},
  binds: [],
  os: 'linux',
} as const;
const usual = {
  Image: 'orders:1.0',
  Env: [],
  Labels: { 'dev.slipway.folder': '/src/orders' },
  ExposedPorts: {},
  HostConfig: {
    PortBindings: {},
    PublishAllPorts: false,
    Binds: [],
    RestartPolicy: { Name: 'no' },
    ReadonlyRootfs: false,
    SecurityOpt: ['no-new-privileges'],
  },
};

test('nothing chosen is a container that can do little', () => {
  expect(describeContainer(wish)).toEqual(usual);
});

test('Go is told what it may use, unless a person said so', () => {
  const run = runChoices.parse({
    memoryBytes: 256 * 1024 * 1024,
    cpus: 1.5,
    environment: { GOMAXPROCS: '1' },
  });
  const { Env, HostConfig } = describeContainer({ ...wish, run, fileEnvironment: ['A=b'] });
  expect({ Env, Memory: HostConfig.Memory, NanoCpus: HostConfig.NanoCpus }).toEqual({
    Env: ['GOMEMLIMIT=230MiB', 'A=b', 'GOMAXPROCS=1'],
    Memory: 268_435_456,
    NanoCpus: 1_500_000_000,
  });
});

test('the proxies of docker are given along, unless a person named others', () => {
  const run = runChoices.parse({ environment: { HTTPS_PROXY: 'mine' } });
  const proxies = { HTTP_PROXY: 'p', http_proxy: 'p', HTTPS_PROXY: 's', https_proxy: 's' };
  const { Env } = describeContainer({ ...wish, run, proxies, fileEnvironment: ['http_proxy='] });
  expect(Env).toEqual(['HTTP_PROXY=p', 'https_proxy=s', 'http_proxy=', 'HTTPS_PROXY=mine']);
});

test('a port of the container may be published twice', () => {
  const port = { container: 80, protocol: 'tcp' } as const;
  const ports = [
    { ...port, address: '127.0.0.1', published: 8080 },
    { ...port, address: '0.0.0.0', published: null },
  ];
  const { ExposedPorts, HostConfig } = describeContainer({ ...wish, ports });
  expect({ ExposedPorts, bindings: HostConfig.PortBindings }).toEqual({
    ExposedPorts: { '80/tcp': {} },
    bindings: {
      '80/tcp': [
        { HostIp: '127.0.0.1', HostPort: '8080' },
        { HostIp: '0.0.0.0', HostPort: '' },
      ],
    },
  });
});

test('a Windows container gets nothing that it does not know', () => {
  const { ReadonlyRootfs: _, SecurityOpt: __, ...HostConfig } = usual.HostConfig;
  expect(describeContainer({ ...wish, os: 'windows' })).toEqual({ ...usual, HostConfig });
});

test('an environment file is read as docker reads it', () => {
  const text = '\uFEFF# comment\r\nA=1\nB="quoted # kept"\n  C=\nHOME\nMISSING\n=x\n';
  expect(readEnvironmentFile(text, { HOME: '/home/me' })).toEqual([
    'A=1',
    'B="quoted # kept"',
    'C=',
    'HOME=/home/me',
  ]);
});

test.each([
  ['data:/var/lib', { source: 'data', rest: '/var/lib' }],
  ['./web:/srv:ro', { source: './web', rest: '/srv:ro' }],
  ['C:\\web:C:\\srv', { source: 'C:\\web', rest: 'C:\\srv' }],
  ['/only', undefined],
])('the volume %s', (text, expected) => {
  expect(splitVolume(text)).toEqual(expected);
});
