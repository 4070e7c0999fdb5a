// What the engine page shows of described PCs, what an offer says, and who may confirm it.
import { describe, expect, test } from 'vitest';
import { engineOverview, switchOffer } from '../../contract/mode.ts';
import { openBench } from './mode.test-support.ts';

const side = ({
  possible,
  reasons,
}: {
  readonly possible: boolean;
  readonly reasons: readonly string[];
}) => [possible, ...reasons];

const rows: readonly (readonly [string, Readonly<Record<string, unknown>>])[] = [
  [
    'healthy-linux-mode',
    { linux: [true], windows: [true], switcher: 'docker-desktop', cannot: undefined },
  ],
  [
    'healthy-windows-mode',
    { linux: [true], windows: [true], switcher: 'docker-desktop', cannot: undefined },
  ],
  [
    'healthy-home-edition',
    {
      linux: [true],
      windows: [false, 'windows-edition-no-containers'],
      switcher: 'docker-desktop',
      cannot: undefined,
    },
  ],
  [
    'healthy-arm64',
    {
      linux: [true],
      windows: [false, 'windows-edition-no-containers'],
      switcher: 'docker-desktop',
      cannot: undefined,
    },
  ],
  [
    'healthy-podman',
    {
      linux: [true],
      windows: [false],
      switcher: null,
      cannot: 'mode.cannotSwitch.podman',
    },
  ],
  [
    'healthy-rancher',
    {
      linux: [true],
      windows: [false],
      switcher: null,
      cannot: 'mode.cannotSwitch.rancher-desktop',
    },
  ],
  [
    'docker-not-installed',
    { linux: [false], windows: [false], switcher: null, cannot: 'mode.cannotSwitch.none' },
  ],
];

test.each(rows)('%s says what it can run, and why not', async (name, expected) => {
  const overview = engineOverview.parse(await (await openBench(name)).mode.overview());
  expect({
    linux: side(overview.linux),
    windows: side(overview.windows),
    switcher: overview.switcher,
    cannot: overview.cannotSwitch?.key,
  }).toEqual(expected);
});

test('the contexts are listed with what their engines answer', async () => {
  const { contexts, overriddenBy } = await (await openBench('healthy-linux-mode')).mode.overview();
  const lines = contexts.map(({ name, current, os, ms }) => [name, current, os, ms]).sort();
  expect({ lines, overriddenBy }).toEqual({
    lines: [
      ['default', false, 'linux', 9],
      ['desktop-linux', true, 'linux', 9],
      ['desktop-windows', false, null, null],
    ],
    overriddenBy: null,
  });
});

test('an offer names what stops, what leaves the view and what will be typed', async () => {
  const { mode, journal } = await openBench('healthy-linux-mode');
  const { confirmation, checks, steps, ...offer } = switchOffer.parse(
    await mode.offerSwitch('windows'),
  );
  expect(offer).toEqual({
    to: 'windows',
    blockedBy: [],
    commands: ['docker desktop engine use windows'],
    containers: [
      { name: 'orders-api', image: 'orders-api:1.4.0', ports: [8081] },
      { name: 'orders-db', image: 'postgres:17', ports: [5432] },
    ],
    images: 14,
    stops: true,
    estimateMs: null,
    deadlineMs: 120_000,
  });
  expect(steps.map(({ key }) => key)).toEqual([
    'mode.steps.preflight.windows',
    'mode.steps.ask.windows',
    'mode.steps.wait.windows',
    'mode.steps.verify.windows',
  ]);
  expect(checks.filter(({ status }) => status === 'ok').map(({ id }) => id)).toEqual(
    expect.arrayContaining(['containers-feature-disabled', 'windows-edition-no-containers']),
  );
  expect(confirmation.length).toBeGreaterThan(30);
  expect(await journal()).toEqual([]);
});

describe('a switch is refused, and nothing runs,', () => {
  test('with a confirmation that was used, was made up, or was for the other side', async () => {
    const { mode, play, journal } = await openBench('healthy-linux-mode');
    const { confirmation } = await mode.offerSwitch('windows');
    await play(await mode.switch('windows', confirmation));
    const entries = (await journal()).length;
    const other = (await mode.offerSwitch('linux')).confirmation;
    const refused = { code: 'CONFIRMATION_INVALID' };
    await expect(mode.switch('windows', confirmation)).rejects.toMatchObject(refused);
    await expect(mode.switch('windows', 'made-up')).rejects.toMatchObject(refused);
    await expect(mode.switch('windows', other)).rejects.toMatchObject(refused);
    await expect(mode.switch('linux', other)).rejects.toMatchObject(refused);
    expect((await journal()).length).toBe(entries);
  });

  test('on an edition that cannot run Windows containers', async () => {
    const { mode, journal } = await openBench('healthy-home-edition');
    const { confirmation, blockedBy } = await mode.offerSwitch('windows');
    expect(blockedBy).toEqual(['windows-edition-no-containers']);
    await expect(mode.switch('windows', confirmation)).rejects.toMatchObject({
      code: 'CANNOT_SWITCH',
      data: { to: 'windows', reason: 'windows-edition-no-containers' },
    });
    expect(await journal()).toEqual([]);
  });

  test('where nothing can switch', async () => {
    const { mode } = await openBench('healthy-podman');
    await expect(mode.offerSwitch('windows')).rejects.toMatchObject({
      code: 'CANNOT_SWITCH',
      data: { to: 'windows', reason: 'no-switcher' },
    });
  });

  test('while another change of the PC runs', async () => {
    const { mode, jobs, play } = await openBench('switch-hangs', {}, 0.05);
    const first = await mode.switch('windows', (await mode.offerSwitch('windows')).confirmation);
    await expect(mode.control('restart')).rejects.toMatchObject({
      code: 'CHANGE_RUNNING',
      data: { job: first.id },
    });
    await jobs.cancel(first.id);
    await play(first);
  });
});

describe('the context', () => {
  test('is changed, with its way back', async () => {
    const { mode, play, journal } = await openBench('healthy-linux-mode');
    const { end } = await play(await mode.useContext('default'));
    expect(end).toEqual({
      state: 'done',
      said: { key: 'mode.ended.context', params: { name: 'default' } },
    });
    expect(await journal()).toEqual([
      [
        'docker context use default',
        'done',
        'desktop-linux',
        'default',
        'docker context use desktop-linux',
      ],
    ]);
  });

  test('has no effect while DOCKER_HOST is set, and that is said', async () => {
    const environment = { DOCKER_HOST: 'npipe:////./pipe/docker_engine' };
    const { mode, play } = await openBench('healthy-linux-mode', { environment });
    const { end } = await play(await mode.useContext('default'));
    expect([end, (await mode.overview()).overriddenBy]).toEqual([
      {
        state: 'done',
        said: {
          key: 'mode.ended.contextOverridden',
          params: { name: 'default', variable: 'DOCKER_HOST' },
        },
      },
      'DOCKER_HOST',
    ]);
  });

  test('has to be one that docker lists', async () => {
    const { mode, journal } = await openBench('healthy-linux-mode');
    await expect(mode.useContext('--help')).rejects.toMatchObject({ code: 'CONTEXT_NOT_FOUND' });
    expect(await journal()).toEqual([]);
  });
});

describe('Docker Desktop', () => {
  test('is stopped, started and restarted, each told by what is there afterwards', async () => {
    const { mode, play, journal } = await openBench('healthy-linux-mode');
    const ends: unknown[] = [];
    for (const action of ['stop', 'stop', 'start', 'start', 'restart'] as const) {
      const { end } = await play(await mode.control(action));
      ends.push('said' in end ? end.said.key : end.state);
    }
    expect(ends).toEqual(
      ['stop', 'stop', 'start', 'start', 'restart'].map((action) => `mode.ended.control.${action}`),
    );
    expect((await journal()).map(([command]) => command)).toEqual([
      'docker desktop stop',
      'docker desktop start --timeout 120',
      'docker desktop restart',
    ]);
  });

  test('that is stuck starting is tried afresh, and then its finding is named', async () => {
    const stuck = {
      state: { mode: 'switching' },
      commands: ['start', 'restart', 'stop'].map((name) => ({
        program: 'docker',
        args: ['desktop', name, '*'],
        ms: 900,
      })),
    };
    const { mode, play, journal } = await openBench('healthy-linux-mode', stuck);
    const { end, told } = await play(await mode.control('restart'));
    expect({ end, told }).toEqual({
      end: {
        state: 'failed',
        said: {
          key: 'mode.ended.controlFailedBy.restart',
          params: expect.objectContaining({
            finding: 'docker-engine-stuck-starting.variants.no-pipe',
          }),
        },
      },
      told: ['restart', 'climb'],
    });
    expect((await journal()).map(([command, state]) => [command, state])).toEqual([
      ['docker desktop restart', 'timed-out'],
      ['docker desktop stop', 'done'],
      ['docker desktop start --timeout 120', 'timed-out'],
    ]);
  });
});
