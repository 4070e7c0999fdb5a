import { expect, test } from 'vitest';
import type { ContainerRow } from '../../../electron/contract/image/run.ts';
import { findTrouble, groupRows, matches, rateContainer } from './container-view.ts';

const row = (change: Partial<ContainerRow> = {}): ContainerRow => ({
  id: 'c1',
  name: 'orders-api',
  image: 'orders-api:1.4.2',
  state: 'running',
  status: 'Up 2 hours (healthy)',
  ports: [{ address: '127.0.0.1', published: 8081, container: 8080 }],
  createdAt: '2026-11-21T08:00:00.000Z',
  project: null,
  folder: null,
  ...change,
});

test.each([
  [{}, undefined, 'ok'],
  [{ status: 'Up 2 minutes (unhealthy)' }, { kind: 'unhealthy' }, 'advice'],
  [
    { state: 'restarting', status: 'Restarting (1) 2 seconds ago' },
    { kind: 'restarting' },
    'problem',
  ],
  [
    { state: 'exited', status: 'Exited (137) 6 minutes ago' },
    { kind: 'exit', code: 137 },
    'problem',
  ],
  [{ state: 'exited', status: 'Exited (0) 2 hours ago' }, undefined, 'waiting'],
  [{ state: 'exited', status: 'Exited (143) 2 hours ago' }, undefined, 'waiting'],
  [{ state: 'created', status: 'Created' }, undefined, 'waiting'],
] as const)('%j is told as %j', (change, trouble, status) => {
  const shown = row(change);
  expect([findTrouble(shown), rateContainer(shown)]).toEqual([trouble, status]);
});

test.each([
  ['', 'all', true],
  ['ORDERS', 'all', true],
  ['8081', 'running', true],
  ['8080', 'all', false],
  ['', 'stopped', false],
] as const)('the filter %j among %s finds it: %s', (text, states, expected) => {
  expect(matches(row(), { text, states })).toEqual(expected);
});

test('projects come by name, running containers first, the rest at the end', () => {
  const groups = groupRows([
    row({ id: '1', name: 'redis' }),
    row({ id: '2', name: 'b', project: 'orders', state: 'exited', status: 'Exited (0)' }),
    row({ id: '3', name: 'c', project: 'orders' }),
    row({ id: '4', name: 'a', project: 'billing' }),
  ]);
  expect(
    groups.map(({ project, running, rows }) => [project, running, rows.map(({ name }) => name)]),
  ).toEqual([
    ['billing', 1, ['a']],
    ['orders', 1, ['c', 'b']],
    [null, 1, ['redis']],
  ]);
});
