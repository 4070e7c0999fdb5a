import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Endpoint } from '../../contract/engine.ts';
import {
  type EndpointSources,
  isLocalAddress,
  parseDockerHost,
  resolveEndpoint,
} from './resolve-endpoint.ts';

const desktopPipe = 'npipe:////./pipe/dockerDesktopLinuxEngine';
const contexts = [
  { name: 'desktop-linux', host: desktopPipe },
  { name: 'build-server', host: 'tcp://10.0.0.8:2375' },
  { name: 'broken', host: 'gopher://x' },
];
const windows: EndpointSources = {
  platform: 'win32',
  dockerHost: undefined,
  dockerContext: undefined,
  currentContext: undefined,
  contexts,
};

const rows: readonly [string, Partial<EndpointSources>, Endpoint][] = [
  [
    'the pipe of Windows when nothing is set',
    {},
    { address: 'npipe:////./pipe/docker_engine', source: 'default', context: 'default' },
  ],
  [
    'the socket of Linux when nothing is set',
    { platform: 'linux' },
    { address: 'unix:///var/run/docker.sock', source: 'default', context: 'default' },
  ],
  [
    'the current context',
    { currentContext: 'desktop-linux' },
    { address: desktopPipe, source: 'current-context', context: 'desktop-linux' },
  ],
  [
    'DOCKER_CONTEXT before the current context',
    { currentContext: 'desktop-linux', dockerContext: 'build-server' },
    { address: 'tcp://10.0.0.8:2375', source: 'DOCKER_CONTEXT', context: 'build-server' },
  ],
  [
    'DOCKER_HOST before everything',
    { currentContext: 'desktop-linux', dockerContext: 'build-server', dockerHost: '127.0.0.1' },
    { address: 'tcp://127.0.0.1:2375', source: 'DOCKER_HOST', context: 'default' },
  ],
  [
    'the next in line when a variable is empty',
    { currentContext: 'desktop-linux', dockerContext: '', dockerHost: '' },
    { address: desktopPipe, source: 'current-context', context: 'desktop-linux' },
  ],
  [
    'default by its name',
    { dockerContext: 'default', currentContext: 'desktop-linux' },
    { address: 'npipe:////./pipe/docker_engine', source: 'DOCKER_CONTEXT', context: 'default' },
  ],
  [
    'no address for a context that is gone',
    { currentContext: 'removed' },
    { address: '', source: 'current-context', context: 'removed' },
  ],
  [
    'no address for a context docker cannot read',
    { currentContext: 'broken' },
    { address: '', source: 'current-context', context: 'broken' },
  ],
];

test.each(rows)('docker goes to %s', (_what, changes, expected) => {
  expect(resolveEndpoint({ ...windows, ...changes })).toEqual(expected);
});

// Tried with docker 28.2.
test.each([
  ['127.0.0.1', 'tcp://127.0.0.1:2375'],
  [' tcp://127.0.0.1:1 ', 'tcp://127.0.0.1:1'],
  ['tcp://', 'tcp://localhost:2375'],
  [':1234', 'tcp://localhost:1234'],
  ['foo:', 'tcp://foo:2375'],
  ['tcp://[::1]:2376', 'tcp://[::1]:2376'],
  ['unix://', 'unix:///var/run/docker.sock'],
  ['unix:///run/user/1000/docker.sock', 'unix:///run/user/1000/docker.sock'],
  ['npipe:////./pipe/podman', 'npipe:////./pipe/podman'],
  ['npipe://\\\\.\\pipe\\podman', 'npipe:////./pipe/podman'],
  ['ssh://dev@server', 'ssh://dev@server'],
  ['http://127.0.0.1', undefined],
  ['tcp://host:99999', undefined],
  ['a:b:c', undefined],
])('DOCKER_HOST=%s means %s', (host, expected) => {
  expect(parseDockerHost(host, 'win32')).toBe(expected);
});

test('any DOCKER_HOST gives an address with a scheme or none at all', () => {
  fc.assert(
    fc.property(fc.string(), (host) => {
      expect(parseDockerHost(host, 'linux') ?? 'tcp://').toMatch(/^(tcp|unix|npipe|ssh):\/\//);
    }),
  );
});

test.each([
  ['npipe:////./pipe/docker_engine', true],
  ['unix:///var/run/docker.sock', true],
  ['tcp://localhost:2375', true],
  ['tcp://[::1]:2375', true],
  ['tcp://10.0.0.8:2375', false],
  ['ssh://localhost', false],
  ['', false],
])('%s is this computer: %s', (address, expected) => {
  expect(isLocalAddress(address)).toBe(expected);
});
