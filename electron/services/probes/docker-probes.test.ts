// What the probes make of Docker Desktop, the docker command, its files, the tools and the registry.
import { expect, test } from 'vitest';
import { knownAs } from './ask-fact.test-support.ts';
import {
  askDockerFact,
  type Computer,
  folder,
  linux,
  now,
  script,
  windows,
} from './docker-machine.test-support.ts';

test('Docker Desktop: for whom, since when, with which settings', async () => {
  expect(await askDockerFact('dockerDesktop', windows)).toEqual(
    knownAs({
      installed: 'all-users',
      version: '4.52.0',
      running: true,
      runningSeconds: 600,
      settings: {
        windowsContainers: false,
        integratesDefaultDistro: true,
        integratedDistros: ['Ubuntu'],
      },
    }),
  );
});

test('Docker Desktop of one user, closed, with the settings of an old version', async () => {
  const settings = 'C:\\Users\\dev\\AppData\\Roaming\\Docker\\settings.json';
  const path = 'C:\\Users\\dev\\AppData\\Local\\Programs\\DockerDesktop\\Docker Desktop.exe';
  const computer: Computer = {
    ...windows,
    files: { [settings]: '{"useWindowsContainers":true,"wslEngineEnabled":false}' },
    script: { ...script, allUsers: [], programs: [{ FullName: path }], processes: [] },
  };
  expect(await askDockerFact('dockerDesktop', computer)).toEqual(
    knownAs({
      installed: 'user',
      version: null,
      running: false,
      settings: { windowsContainers: true, integratesDefaultDistro: true, integratedDistros: [] },
    }),
  );
});

test('a script that fails leaves facts unknown, not false', async () => {
  const refused = { ...windows, script: { ...script, errors: { processes: 'Access denied' } } };
  expect(await askDockerFact('dockerDesktop', refused)).toEqual({
    state: 'unknown',
    reason: { key: 'reasons.refused', params: { source: 'docker.ps1', message: 'Access denied' } },
  });
  expect(await askDockerFact('dockerEnvironment', refused)).toMatchObject({ state: 'known' });
  const odd: Computer = { ...windows, script: { processes: 'none' } };
  expect(await askDockerFact('dockerDesktop', odd)).toEqual({
    state: 'unknown',
    reason: { key: 'reasons.notUnderstood', params: { source: 'docker.ps1' } },
  });
});

test('DOCKER_HOST and DOCKER_API_VERSION are told by scope', async () => {
  const computer: Computer = {
    ...windows,
    environment: { ...windows.environment, DOCKER_HOST: 'tcp://a:1', DOCKER_API_VERSION: '1.43' },
    script: {
      ...script,
      userHost: [{ DOCKER_HOST: 'tcp://a:1' }],
      userApiVersion: [{ DOCKER_API_VERSION: '1.43' }],
    },
  };
  expect(await askDockerFact('dockerEnvironment', computer)).toEqual(
    knownAs({
      host: { process: 'tcp://a:1', user: 'tcp://a:1', machine: null },
      context: null,
      apiVersion: '1.43',
      userApiVersion: '1.43',
    }),
  );
});

test('the docker command tells its version without asking an engine', async () => {
  expect(await askDockerFact('dockerClient', windows)).toEqual(
    knownAs({ path: '/bin/docker', version: '29.0.1', apiVersion: '1.52' }),
  );
  expect(await askDockerFact('dockerClient', linux)).toEqual(
    knownAs({ path: null, version: null, apiVersion: null }),
  );
});

test('the configuration files of engines are read where each platform has them', async () => {
  const absent = { exists: false, bytes: new Uint8Array(), modifiedMs: 0 };
  expect(await askDockerFact('daemonJson', windows)).toEqual(
    knownAs({
      files: [
        {
          path: `${folder}\\daemon.json`,
          exists: true,
          bytes: new TextEncoder().encode('{}'),
          modifiedMs: now,
        },
        { path: 'C:\\ProgramData\\docker\\config\\daemon.json', ...absent },
      ],
    }),
  );
  expect(await askDockerFact('daemonJson', linux)).toEqual(
    knownAs({
      files: [
        { path: '/etc/docker/daemon.json', ...absent },
        { path: '/home/dev/.config/docker/daemon.json', ...absent },
      ],
    }),
  );
});

test('git and Go say their versions, or are not there', async () => {
  expect(await askDockerFact('tools', windows)).toEqual(
    knownAs({ git: '2.52.0.windows.1', go: 'go1.26.2' }),
  );
  expect(await askDockerFact('tools', linux)).toEqual(knownAs({ git: null, go: null }));
});

test('the registry is asked on Windows only', async () => {
  const url = 'https://registry-1.docker.io/v2/';
  expect(await askDockerFact('registry', windows)).toEqual(
    knownAs({ url, answer: { kind: 'answered', status: 401, ms: 120 } }),
  );
  expect(
    await askDockerFact('registry', { ...windows, network: { outcome: 'timed-out' } }),
  ).toEqual(knownAs({ url, answer: { kind: 'unreachable', code: 'ETIMEDOUT' } }));
  expect(await askDockerFact('registry', linux)).toEqual({
    state: 'skipped',
    reason: { key: 'reasons.windowsOnly' },
  });
});
