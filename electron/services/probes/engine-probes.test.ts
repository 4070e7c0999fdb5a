// What the probes make of contexts and of the engine's own answers.
import { expect, test } from 'vitest';
import { knownAs } from './ask-fact.test-support.ts';
import {
  askDockerFact,
  defaultPipe,
  desktop,
  folder,
  linux,
  pipe,
  version,
  windows,
} from './docker-machine.test-support.ts';

test('contexts are read as docker does, and the local ones are pinged', async () => {
  expect(await askDockerFact('dockerContexts', windows)).toEqual(
    knownAs({
      chosen: desktop,
      contexts: [
        { name: 'default', endpoint: defaultPipe, current: false, answers: false },
        { name: 'desktop-linux', endpoint: pipe, current: true, answers: true },
      ],
    }),
  );
});

test('a PC whose docker folder nobody described has no known contexts', async () => {
  const path = `${folder}\\config.json`;
  expect(await askDockerFact('dockerContexts', { ...windows, unrecorded: [path] })).toEqual({
    state: 'unknown',
    reason: { key: 'reasons.notRecorded', params: { source: path } },
  });
});

test('the engine of Docker Desktop is known by its own words', async () => {
  expect(await askDockerFact('engine', windows)).toEqual(
    knownAs({
      state: 'ready',
      endpoint: desktop,
      owner: 'docker-desktop',
      os: 'linux',
      arch: 'amd64',
      version: '29.0.1',
      apiVersion: '1.52',
      minApiVersion: '1.44',
      platform: 'Docker Desktop 4.52.0 (210994)',
    }),
  );
  expect(await askDockerFact('engineDetail', windows)).toEqual(
    knownAs({ isolation: null, buildkit: '2' }),
  );
});

test('a Windows engine tells how it isolates', async () => {
  const engines = {
    ...windows.engines,
    [`${pipe} /version`]: version.replace('linux', 'windows'),
    [`${pipe} /info`]: '{"Isolation":"hyperv","OSType":"windows"}',
  };
  expect(await askDockerFact('engineDetail', { ...windows, engines })).toEqual(
    knownAs({ isolation: 'hyperv', buildkit: null }),
  );
});

test('without docker and without a socket nothing is installed', async () => {
  expect(await askDockerFact('engine', linux)).toEqual(knownAs({ state: 'not-installed' }));
  const endpoint = {
    address: 'unix:///var/run/docker.sock',
    source: 'default',
    context: 'default',
  };
  expect(await askDockerFact('engine', { ...linux, commands: windows.commands })).toEqual(
    knownAs({ state: 'absent', endpoint }),
  );
});

test('a server behind ssh is not asked', async () => {
  const environment = { ...linux.environment, DOCKER_HOST: 'ssh://dev@server' };
  expect(await askDockerFact('engine', { ...linux, environment })).toEqual({
    state: 'unknown',
    reason: { key: 'reasons.remoteNotAsked', params: { address: 'ssh://dev@server' } },
  });
});
