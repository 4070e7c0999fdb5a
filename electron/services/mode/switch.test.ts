// Switching on described PCs, from the offer to the engine's own answer, with the journal that it leaves.
import { expect, test } from 'vitest';
import { openBench } from './mode.test-support.ts';

const done = (key: string) => ({ state: 'done', said: { key: `mode.ended.${key}` } });
const steps = (to: string, ...names: readonly string[]) => names.map((name) => `${name}.${to}`);

test('a person switches to Windows containers and back, and the containers run again', async () => {
  const { mode, switchTo, journal } = await openBench('healthy-linux-mode');
  const there = await switchTo('windows');
  const before = await mode.overview();
  const back = await switchTo('linux');
  const after = await mode.offerSwitch('windows');
  expect({
    there: [there.end, there.told],
    windows: before.status.state === 'ready' && before.status.os,
    isolation: before.isolation,
    back: [back.end, back.told],
    running: after.containers.map(({ name }) => name),
    hasEstimate: after.estimateMs !== null,
  }).toEqual({
    there: [done('done.windows'), steps('windows', 'preflight', 'ask', 'wait', 'verify')],
    windows: 'windows',
    isolation: 'hyperv',
    back: [done('done.linux'), steps('linux', 'preflight', 'ask', 'wait', 'verify', 'containers')],
    running: ['orders-api', 'orders-db'],
    hasEstimate: true,
  });
  const use = (os: string) => `docker desktop engine use ${os}`;
  expect(await journal()).toEqual([
    [use('windows'), 'done', 'linux', 'windows', use('linux')],
    [use('linux'), 'done', 'windows', 'linux', use('windows')],
    ['docker start orders-api', 'done', 'exited', 'running', 'docker stop orders-api'],
    ['docker start orders-db', 'done', 'exited', 'running', 'docker stop orders-db'],
  ]);
});

test('a switch that hangs goes back by itself and says what stopped it', async () => {
  const { mode, switchTo, journal } = await openBench('switch-hangs');
  const { end, told } = await switchTo('windows');
  const { status } = await mode.overview();
  const offer = await mode.offerSwitch('windows');
  expect({ end, told, os: status.state === 'ready' && status.os }).toEqual({
    end: {
      state: 'stopped',
      said: {
        key: 'mode.ended.wentBackBy.windows',
        params: expect.objectContaining({
          finding: 'docker-engine-stuck-starting.variants.no-pipe',
        }),
      },
    },
    told: [...steps('windows', 'preflight', 'ask', 'wait'), 'back.linux'],
    os: 'linux',
  });
  expect(offer.containers.map(({ name }) => name)).toEqual(['orders-api', 'orders-db']);
  expect(await journal()).toEqual([
    [
      'docker desktop engine use windows',
      'timed-out',
      'linux',
      null,
      'docker desktop engine use linux',
    ],
    ['docker desktop engine use linux', 'done', 'windows', 'linux', null],
    ['docker start orders-api', 'done', 'exited', 'running', 'docker stop orders-api'],
    ['docker start orders-db', 'done', 'exited', 'running', 'docker stop orders-db'],
  ]);
});

test('a closed Docker Desktop is started first', async () => {
  const { mode, switchTo, journal } = await openBench('healthy-linux-mode', {
    state: { desktop: 'stopped', api: 'stopped', db: 'stopped' },
  });
  const offer = await mode.offerSwitch('windows');
  const { end, told } = await switchTo('windows');
  expect({ blockedBy: offer.blockedBy, commands: offer.commands, end, told }).toEqual({
    blockedBy: [],
    commands: ['docker desktop start --timeout 120', 'docker desktop engine use windows'],
    end: done('done.windows'),
    told: steps('windows', 'preflight', 'startDesktop', 'ask', 'wait', 'verify'),
  });
  expect((await journal()).map(([command]) => command)).toEqual(offer.commands);
});

const refusal = {
  program: 'docker',
  args: ['desktop', 'engine', 'use', 'windows'],
  stderr: ['Error: the operation was canceled by the user'],
  exitCode: 1,
};

test('a prompt of Docker Desktop that is declined leaves everything as it was', async () => {
  const { switchTo, journal } = await openBench('healthy-linux-mode', { commands: [refusal] });
  const { end, log } = await switchTo('windows');
  expect({ end, log }).toEqual({
    end: { state: 'failed', said: { key: 'mode.ended.stayed.windows' } },
    log: [
      'running: orders-api, orders-db',
      '> docker desktop engine use windows',
      'Error: the operation was canceled by the user',
    ],
  });
  expect(await journal()).toEqual([
    [
      'docker desktop engine use windows',
      'failed',
      'linux',
      null,
      'docker desktop engine use linux',
    ],
  ]);
});

test('a command that says it worked is not believed: only the engine is', async () => {
  const lie = { ...refusal, stderr: [], exitCode: 0 };
  const { switchTo } = await openBench('healthy-linux-mode', { commands: [lie] });
  expect((await switchTo('windows')).end).toEqual({
    state: 'stopped',
    said: { key: 'mode.ended.stayed.windows' },
  });
});

test('an engine that comes up on neither side is said, with the finding', async () => {
  const { switchTo, journal } = await openBench('switch-hangs', {
    commands: [{ program: 'docker', args: ['desktop', 'engine', 'use', 'linux'], hangs: true }],
  });
  const { end } = await switchTo('windows');
  expect(end).toEqual({
    state: 'failed',
    said: {
      key: 'mode.ended.stuckBy.windows',
      params: expect.objectContaining({ finding: 'docker-engine-stuck-starting.variants.no-pipe' }),
    },
  });
  expect((await journal()).map(([, state]) => state)).toEqual(['timed-out', 'timed-out']);
});

test('where Docker Desktop leaves the context, docker is pointed at the new engine', async () => {
  const leave = {
    ...refusal,
    stderr: [],
    exitCode: 0,
    onEnd: { mode: 'windows', api: 'stopped', db: 'stopped' },
  };
  const { mode, switchTo, journal } = await openBench('healthy-linux-mode', { commands: [leave] });
  expect((await switchTo('windows')).end).toEqual(done('done.windows'));
  expect((await mode.overview()).contexts.find(({ current }) => current)?.name).toBe(
    'desktop-windows',
  );
  expect((await journal()).at(-1)).toEqual([
    'docker context use desktop-windows',
    'done',
    'desktop-linux',
    'desktop-windows',
    'docker context use desktop-linux',
  ]);
});

test('while DOCKER_HOST decides, the switch is done and what docker does is said', async () => {
  const environment = { DOCKER_HOST: 'npipe:////./pipe/dockerDesktopLinuxEngine' };
  const { switchTo } = await openBench('healthy-linux-mode', { environment });
  expect((await switchTo('windows')).end).toEqual(done('elsewhere.windows'));
});

test('an older Docker Desktop is switched by its program, and what ran goes on running', async () => {
  const old = {
    installed: { 'docker-cli': 'C:\\Program Files\\Docker\\Docker\\DockerCli.exe' },
    powershell: [{ script: 'docker', change: { allUsers: [{ DisplayVersion: '4.30.0' }] } }],
    commands: [
      {
        program: 'docker-cli',
        args: ['-SwitchWindowsEngine'],
        ms: 9_000,
        onEnd: { mode: 'windows', context: 'desktop-windows' },
      },
    ],
  };
  const { mode, switchTo, journal } = await openBench('healthy-linux-mode', old);
  const { switcher } = await mode.overview();
  const { stops, commands } = await mode.offerSwitch('windows');
  const { end } = await switchTo('windows');
  expect({ switcher, stops, commands, end, journal: await journal() }).toEqual({
    switcher: 'docker-cli',
    stops: false,
    commands: ['DockerCli.exe -SwitchWindowsEngine'],
    end: done('done.windows'),
    journal: [
      [
        'DockerCli.exe -SwitchWindowsEngine',
        'done',
        'linux',
        'windows',
        'DockerCli.exe -SwitchLinuxEngine',
      ],
    ],
  });
});

test('while Docker Desktop shows its own prompt, that is what the job waits for', async () => {
  const { switchTo } = await openBench('healthy-linux-mode', {}, 0.1);
  const { told, end } = await switchTo('windows');
  expect({ told, end }).toEqual({
    told: [
      ...steps('windows', 'preflight', 'ask', 'wait'),
      'waiting for docker-permission',
      ...steps('windows', 'verify'),
    ],
    end: done('done.windows'),
  });
});

test('whoever cancels gets back the mode that worked', async () => {
  const { mode, jobs, play, journal } = await openBench('switch-hangs', {}, 0.05);
  const { confirmation } = await mode.offerSwitch('windows');
  const job = await mode.switch('windows', confirmation);
  for await (const event of jobs.watch(job.id, 0, undefined)) {
    const isWaiting = event.kind === 'state' && event.state.state === 'waiting';
    if (isWaiting) await jobs.cancel(job.id);
  }
  const { status } = await mode.overview();
  expect([(await play(job)).end, status.state === 'ready' && status.os]).toEqual([
    { state: 'cancelled' },
    'linux',
  ]);
  expect((await journal()).map(([command, state]) => [command, state])).toEqual([
    ['docker desktop engine use windows', 'cancelled'],
    ['docker desktop engine use linux', 'done'],
    ['docker start orders-api', 'done'],
    ['docker start orders-db', 'done'],
  ]);
});
