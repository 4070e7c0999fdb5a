import { expect, test } from 'vitest';
import { formatRoute, parseRoute } from './route.ts';

test.each([
  ['', { page: 'health', view: 'roots', target: undefined }],
  ['#/settings', { page: 'settings', view: 'roots', target: undefined }],
  ['#/health/checks/docker-engine', { page: 'health', view: 'checks', target: 'docker-engine' }],
  ['#/plan/a%2Cb', { page: 'plan', view: 'roots', target: 'a,b' }],
  ['#/nowhere/else', { page: 'health', view: 'roots', target: undefined }],
])('the address %j opens %j', (hash, expected) => {
  expect(parseRoute(hash)).toEqual(expected);
});

test.each([
  [{}, '#/health/roots'],
  [{ page: 'settings' as const }, '#/settings'],
  [{ page: 'plan' as const, target: 'a,b' }, '#/plan/a%2Cb'],
  [{ view: 'checks' as const, target: 'a b' }, '#/health/checks/a%20b'],
])('%j has an address that can be reloaded', (route, expected) => {
  expect(formatRoute(route)).toEqual(expected);
});
