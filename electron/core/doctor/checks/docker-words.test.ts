// Every finding of Docker can be said: its words exist, and what they leave open is filled in.
import { expect, test } from 'vitest';
import { en } from '../../../words/en/index.ts';
import { judgeChecks } from '../judge.ts';
import { findingKeys, fixKeys } from '../wording.ts';
import { dockerChecks } from './docker-checks.ts';
import {
  absent,
  changeEngine,
  current,
  defaultPipe,
  desktopClosed,
  desktopPipe,
  desktopSettings,
  goTo,
  hostVariable,
  noClient,
  noDesktop,
  onLinux,
  setEngine,
  startedFor,
  unixSocket,
  windowsMode,
  windowsPipe,
} from './docker-facts.test-support.ts';
import { changeFact, createFacts, loseFact, setFact } from './healthy-facts.test-support.ts';

const file = (text: string) =>
  setFact('daemonJson', {
    files: [
      {
        path: '/etc/docker/daemon.json',
        exists: true,
        bytes: new TextEncoder().encode(text),
        modifiedMs: 0,
      },
    ],
  });
const endpoint = current('desktop-linux', desktopPipe);
const starting = (detail: string) =>
  setEngine({ state: 'starting', endpoint, owner: 'docker-desktop', detail });
const toWindows = goTo(current('desktop-windows', windowsPipe), 'denied');
const noHypervisor = changeFact('system', { hypervisorPresent: false });
const hyperv = setFact('engineDetail', { isolation: 'hyperv', buildkit: null });
const nothing = { ...setEngine({ state: 'not-installed' }), ...noClient };

const pcs = [
  {},
  { ...nothing, ...noDesktop },
  { ...nothing, ...onLinux },
  { ...nothing, ...loseFact('dockerDesktop') },
  { ...absent, ...desktopClosed },
  { ...absent, ...changeFact('dockerDesktop', { running: false, version: null }) },
  { ...absent, ...startedFor(600) },
  { ...absent, ...startedFor(60) },
  { ...starting('not yet'), ...startedFor(600) },
  starting('Docker Desktop is manually paused.'),
  { ...setEngine({ state: 'no-answer', endpoint }), ...noDesktop },
  {
    ...setEngine({ state: 'no-answer', endpoint }),
    ...changeFact('dockerDesktop', { version: '4.20.0' }),
  },
  goTo(current('old', ''), 'absent'),
  goTo(current('desktop-linux', desktopPipe), 'absent', true),
  goTo(current('server', 'tcp://10.0.0.8:2375'), 'absent'),
  goTo({ ...endpoint, source: 'DOCKER_CONTEXT' }, 'absent', true),
  goTo(hostVariable('tcp://10.0.0.8:2375'), 'ready'),
  {
    ...goTo(hostVariable('tcp://localhost:2375'), 'absent'),
    ...changeFact('dockerEnvironment', { host: { process: 'x', user: 'x', machine: 'x' } }),
  },
  goTo(hostVariable(defaultPipe), 'denied'),
  { ...goTo(current('default', unixSocket), 'denied'), ...onLinux },
  { ...goTo(current('default', unixSocket), 'absent'), ...onLinux },
  { ...toWindows, ...changeFact('system', { sku: 101 }) },
  { ...toWindows, ...changeFact('system', { architecture: 'arm64' }) },
  { ...toWindows, ...changeFact('services', { 'com.docker.service': null }) },
  { ...windowsMode, ...hyperv, ...noHypervisor },
  { ...toWindows, ...changeFact('account', { isAdministrator: false, isInDockerUsers: false }) },
  { ...windowsMode, ...changeFact('account', { deniedDrives: ['fixed'] }) },
  file('{,}'),
  file('\uFEFF{}'),
  file('[]'),
  desktopSettings({ integratesDefaultDistro: false }),
  changeFact('dockerEnvironment', { apiVersion: '1.12' }),
  changeFact('dockerEnvironment', { apiVersion: '1.12', userApiVersion: '1.12' }),
  changeFact('dockerClient', { version: '20.10.9', apiVersion: '1.41' }),
  changeFact('registry', { answer: { kind: 'unreachable', code: 'ENOTFOUND' } }),
  changeFact('registry', { answer: { kind: 'unreachable', code: 'CERT_HAS_EXPIRED' } }),
  setFact('tools', { git: null, go: 'go1.18' }),
  { ...setFact('tools', { git: null, go: 'go1.18' }), ...onLinux },
  setFact('tools', { git: null, go: null }),
  noClient,
  changeEngine({ owner: 'podman' }),
];

const results = pcs.flatMap((changes) => judgeChecks(dockerChecks, createFacts(changes)));
const found = results.filter(({ status }) => status === 'problem' || status === 'advice');

/** The first of some keys that has a text. */
function say(keys: readonly string[]): string | undefined {
  const texts = keys.map((key) =>
    key
      .split('.')
      .reduce<unknown>((tree, part) => (tree as Record<string, unknown> | undefined)?.[part], en),
  );
  return texts.find((text) => typeof text === 'string');
}
const gaps = (text: string) => [...text.matchAll(/\{\{(\w+)\}\}/g)].map((match) => match[1] ?? '');

test('the PCs above show every finding and every variant there is words for', () => {
  const shown = new Set(found.map(({ id, variant }) => (variant ? `${id}/${variant}` : id)));
  const worded = dockerChecks.flatMap(({ id }) => {
    const words = (en.findings as Record<string, { variants?: object }>)[id] ?? {};
    return Object.keys(words.variants ?? {}).map((variant) => `${id}/${variant}`);
  });
  expect(
    [...dockerChecks.map(({ id }) => id), ...worded].filter((name) => {
      return !shown.has(name) && ![...shown].some((one) => one.startsWith(`${name}/`));
    }),
  ).toEqual([]);
});

test('every sentence of a finding exists, and its gaps are filled', () => {
  const wrong = found.flatMap((result) =>
    (['name', 'state', 'title', 'what', 'why', 'todo'] as const)
      .filter((part) => {
        const text = say(findingKeys(result, part));
        return text === undefined || gaps(text).some((gap) => result.params[gap] === undefined);
      })
      .map((part) => `${result.id}/${result.variant ?? ''}.${part}`),
  );
  expect(wrong).toEqual([]);
});

test('what is well can be said as well', () => {
  const wrong = results
    .filter(({ status }) => status === 'ok')
    .filter((result) => {
      const text = say(findingKeys(result, 'ok'));
      return text === undefined || gaps(text).some((gap) => result.params[gap] === undefined);
    });
  expect(wrong.map(({ id }) => id)).toEqual([]);
});

test('every fix has its label, and every step and warning its text', () => {
  const keys = found.flatMap((result) =>
    result.fixes.flatMap((fix) => [
      fixKeys(result, fix.id, 'label'),
      ...(fix.destroys ? [[fix.destroys.key]] : []),
      ...fix.steps.flatMap((step) => (step.kind === 'guide' ? [[step.text.key]] : [])),
    ]),
  );
  expect(keys.filter((candidates) => say(candidates) === undefined)).toEqual([]);
});

test('every reason for not telling has its text', () => {
  const keys = results.flatMap(({ reason }) => (reason ? [reason.key] : []));
  expect(keys.filter((key) => say([key]) === undefined)).toEqual([]);
});
