import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { EngineStatus } from '../../contract/engine.ts';
import { healthyValues } from '../doctor/checks/healthy-facts.test-support.ts';
import { countImages, readContainers } from './containers.ts';
import { findAdapter, type SeenEngine } from './engines.ts';
import {
  chooseDeadline,
  describeSwitch,
  estimateSwitch,
  listSwitchCommands,
  listSwitchSteps,
} from './switch-plan.ts';
import { judgeProgress, type SwitchSight } from './switch-progress.ts';

const { engine, dockerDesktop } = healthyValues;
if (engine.state !== 'ready') throw new Error('the healthy PC has an engine');
const remote = { ...engine.endpoint, address: 'tcp://10.0.0.8:2375' };
const old = { ...dockerDesktop, version: '4.36.0' };
const absent = { state: 'absent', endpoint: engine.endpoint } as const;

test.each<readonly [string, Partial<SeenEngine>, readonly [string, string | undefined]]>([
  ['Docker Desktop', {}, ['docker-desktop', 'docker-desktop']],
  ['a closed Docker Desktop', { status: absent }, ['docker-desktop', 'docker-desktop']],
  ['one before 4.37', { desktop: old, hasDockerCli: true }, ['docker-desktop', 'docker-cli']],
  ['one before 4.37 without its program', { desktop: old }, ['docker-desktop', undefined]],
  [
    'another computer, though Docker Desktop is here',
    { status: { ...engine, endpoint: remote } },
    ['remote', undefined],
  ],
  ['Podman', { status: { ...engine, owner: 'podman' } }, ['podman', undefined]],
  [
    'Rancher Desktop',
    { status: { ...engine, owner: 'rancher-desktop' } },
    ['rancher-desktop', undefined],
  ],
  [
    'the engine of Windows Server',
    { status: { ...engine, owner: 'docker-engine', os: 'windows' }, desktop: undefined },
    ['windows-server', undefined],
  ],
  [
    'dockerd on Linux',
    { status: { ...engine, owner: 'docker-engine' }, desktop: undefined },
    ['docker-engine', undefined],
  ],
  [
    'nothing at all',
    { status: { state: 'not-installed' }, desktop: undefined },
    ['none', undefined],
  ],
])('%s knows whether it can switch', (_what, changes, expected) => {
  const seen = { status: engine, desktop: dockerDesktop, hasDockerCli: false, ...changes };
  const adapter = findAdapter(seen);
  expect([adapter.id, adapter.findSwitcher(seen)]).toEqual(expected);
});

test('a switch has the commands and steps that its situation asks for', () => {
  const situation = { to: 'linux', isClosed: true, stoppedBefore: ['api'] } as const;
  expect({
    commands: listSwitchCommands('docker-desktop', situation).map(({ shown }) => shown),
    steps: listSwitchSteps(situation),
    undo: describeSwitch('docker-cli', 'windows').undo,
  }).toEqual({
    commands: [
      'docker desktop start --timeout 120',
      'docker desktop engine use linux',
      'docker start api',
    ],
    steps: ['preflight', 'startDesktop', 'ask', 'wait', 'verify', 'containers'],
    undo: { action: 'docker-cli-linux', command: 'DockerCli.exe -SwitchLinuxEngine' },
  });
});

const past = (...times: readonly number[]) => times.map((ms) => ({ to: 'windows' as const, ms }));

test.each([
  ['no switch', past(), null, 120_000],
  ['one', past(30_000), 30_000, 120_000],
  ['an even number', past(40_000, 20_000), 30_000, 120_000],
  ['one that took for ever among others', past(30_000, 999_000, 31_000), 31_000, 120_000],
  ['a slow PC', past(90_000), 90_000, 270_000],
  ['a very slow one', past(400_000), 400_000, 600_000],
  ['switches to the other side only', [{ to: 'linux' as const, ms: 9 }], null, 120_000],
])('past switches give estimate and deadline: %s', (_what, timings, estimate, deadline) => {
  expect([estimateSwitch(timings, 'windows'), chooseDeadline(estimate)]).toEqual([
    estimate,
    deadline,
  ]);
});

const stopped = { running: false, startType: 'manual' } as const;
const runs = { running: true, startType: 'manual' } as const;
const silent: EngineStatus = absent;

test.each<readonly [string, Partial<SwitchSight>, string]>([
  ['the engine answers with the wanted side', { engine: { ...engine, os: 'windows' } }, 'reached'],
  ['only the wanted pipe does', { pipeOs: 'windows' }, 'reached'],
  ['the old engine still answers', { service: runs }, 'starting'],
  ['the service does not run yet', { service: stopped }, 'permission'],
  ['there is no such service', { service: null }, 'permission'],
  ['nobody asked for the service', { engine: silent }, 'starting'],
  [
    'the command is over, and the service does not run',
    { command: 'done', service: stopped },
    'starting',
  ],
  ['towards Linux nothing is asked', { to: 'linux', engine: silent, service: stopped }, 'starting'],
  ['the command failed', { command: 'refused' }, 'refused'],
  ['it failed, but the engine answers', { command: 'refused', pipeOs: 'windows' }, 'reached'],
])('a switch stands as the PC says: %s', (_what, changes, expected) => {
  const sight = { to: 'windows', engine, pipeOs: null, service: undefined, command: 'running' };
  expect(judgeProgress({ ...sight, ...changes } as SwitchSight)).toBe(expected);
});

test('the lists of the engine are read, ports once and in order', () => {
  const ports = [
    { IP: '0.0.0.0', PrivatePort: 80, PublicPort: 8081, Type: 'tcp' },
    { IP: '::', PrivatePort: 80, PublicPort: 8081, Type: 'tcp' },
    { PrivatePort: 443, Type: 'tcp' },
    { IP: '0.0.0.0', PrivatePort: 22, PublicPort: 2222, Type: 'tcp' },
  ];
  const body = JSON.stringify([
    { Id: 'a'.repeat(64), Names: ['/api'], Image: 'api:1', Ports: ports },
    { Id: 'b'.repeat(64), Names: [], Image: 'sha256:1', Ports: null },
  ]);
  expect([readContainers(body), countImages('[{},{}]')]).toEqual([
    [
      { name: 'api', image: 'api:1', ports: [2222, 8081] },
      { name: 'bbbbbbbbbbbb', image: 'sha256:1', ports: [] },
    ],
    2,
  ]);
});

test('whatever an engine answers, reading its lists never throws', () => {
  fc.assert(
    fc.property(fc.oneof(fc.string(), fc.json()), (body) => {
      readContainers(body);
      countImages(body);
    }),
  );
});
