import { expect, test } from 'vitest';
import { formatRoute, parseRoute } from './route.ts';

test.each([
  ['', { page: 'health', view: 'roots', target: undefined }],
  ['#/settings', { page: 'settings', view: 'roots', target: undefined }],
  ['#/health/checks/docker-engine', { page: 'health', view: 'checks', target: 'docker-engine' }],
  ['#/plan/a%2Cb', { page: 'plan', view: 'roots', target: 'a,b' }],
  ['#/tune/wsl.conf%3AUbuntu', { page: 'tune', view: 'roots', target: 'wsl.conf:Ubuntu' }],
  [
    '#/projects/C%3A%5Csrc%5Corders/base',
    { page: 'projects', view: 'roots', target: 'C:\\src\\orders', step: 'base' },
  ],
  ['#/nowhere/else', { page: 'health', view: 'roots', target: undefined }],
])('the address %j opens %j', (hash, expected) => {
  expect(parseRoute(hash)).toEqual(expected);
});

test.each([
  [{}, '#/health/roots'],
  [{ page: 'settings' as const }, '#/settings'],
  [{ page: 'plan' as const, target: 'a,b' }, '#/plan/a%2Cb'],
  [{ page: 'tune' as const, target: 'daemon:linux' }, '#/tune/daemon%3Alinux'],
  [
    { page: 'projects' as const, target: '/home/ada/orders', step: 'files' },
    '#/projects/%2Fhome%2Fada%2Forders/files',
  ],
  [{ page: 'projects' as const }, '#/projects'],
  [{ page: 'containers' as const, target: '4f1d' }, '#/containers/4f1d'],
  [{ view: 'checks' as const, target: 'a b' }, '#/health/checks/a%20b'],
])('%j has an address that can be reloaded', (route, expected) => {
  expect(formatRoute(route)).toEqual(expected);
});
