import { describe, expect, test } from 'vitest';
import { createTestState } from '../test-machine.test-support.ts';
import { openConfigBench, showEnd, wslconfig } from './config.test-support.ts';

const balanced = '[wsl2]\r\nmemory=12GB\r\nprocessors=8\r\nswap=4GB\r\n';
const gib = 1024 ** 3;

test('the overview of a PC names its size, its distros and what WSL takes', async () => {
  const { config } = await openConfigBench('healthy-linux-mode');
  const { host, distros, pending, pendingUnknown, measured } = await config.overview();
  expect({ ...host, vmStartedMs: typeof host.vmStartedMs }).toEqual({
    memoryBytes: 33_981_009_920,
    processors: 16,
    windowsBuild: 26_200,
    windowsRevision: 6_899,
    architecture: 'x64',
    wslVersion: '2.6.1.0',
    freeDiskBytes: 120_259_084_288,
    usedBytes: 3_298_534_400,
    freeMemoryBytes: 18_554_257_408,
    vmStartedMs: 'number',
    policies: {},
    hasDockerDesktop: true,
  });
  expect({ distros, pending, pendingUnknown, measured }).toEqual({
    distros: [
      {
        name: 'Ubuntu-24.04',
        version: 2,
        isDefault: true,
        isRunning: true,
        isInternal: false,
        diskBytes: 36 * gib,
      },
      {
        name: 'docker-desktop',
        version: 2,
        isDefault: false,
        isRunning: true,
        isInternal: true,
        diskBytes: 145 * 1024 * 1024,
      },
    ],
    pending: [],
    pendingUnknown: false,
    measured: null,
  });
});

test('policies of the registry reach the overview', async () => {
  const { config } = await openConfigBench('healthy-linux-mode', {
    changes: {
      powershell: [
        {
          script: 'wsl',
          change: { policies: [{ AllowNestedVirtualization: 0, AllowFirewallUserSetting: null }] },
        },
      ],
    },
  });
  expect((await config.overview()).host.policies).toEqual({ AllowNestedVirtualization: 0 });
});

describe.each(['healthy-linux-mode', 'healthy-zh-cn'])('%s', (name) => {
  test('applies Balanced, waits for a restart, restarts, measures, and goes back', async () => {
    const bench = await openConfigBench(name);
    const { config, save, entries } = bench;
    const saved = await save(wslconfig, balanced);
    expect(saved).toMatchObject({ state: 'saved', restart: 'wsl' });
    expect((await config.overview()).pending).toEqual([
      { key: 'wsl2.processors', from: null, to: '8' },
      { key: 'wsl2.swap', from: null, to: '4GB' },
    ]);

    const offer = await config.offerRestart(wslconfig);
    expect({ ...offer, confirmation: '', steps: offer.steps.map(({ key }) => key) }).toEqual({
      scope: 'wsl',
      commands: [
        'docker desktop stop',
        'wsl --shutdown',
        'wsl -d Ubuntu-24.04 --exec true',
        'docker desktop start --timeout 120',
      ],
      steps: [
        'mode.steps.stop',
        'config.steps.shutdown',
        'config.steps.start',
        'config.steps.measure',
        'mode.steps.start',
      ],
      distros: ['Ubuntu-24.04', 'docker-desktop'],
      containers: [
        { name: 'orders-api', image: 'orders-api:1.4.0', ports: [8081], comesBack: true },
        { name: 'orders-db', image: 'postgres:17', ports: [5432], comesBack: true },
      ],
      dockerDesktop: 'stops-and-starts',
      unknown: [],
      confirmation: '',
    });
    expect(showEnd(await bench.play(await config.restart(offer.confirmation)))).toBe(
      'done config.ended.restarted',
    );

    const after = await config.overview();
    expect({ pending: after.pending, rows: after.measured?.rows.map(showRow) }).toEqual({
      pending: [],
      rows: [
        'wsl2.memory 12884901888 12544147456 explained',
        'wsl2.processors 8 8 as-asked',
        'wsl2.swap 4294967296 4294967296 as-asked',
        expect.stringMatching(/^wsl2.networkingMode .* nat/i),
        expect.stringMatching(/^wsl2.kernel /),
      ],
    });
    expect(await entries()).toEqual([
      'C:\\Users\\dev\\.wslconfig: done',
      'docker desktop stop: done',
      'wsl --shutdown: done',
      'docker desktop start --timeout 120: done',
    ]);

    if (saved.state !== 'saved') throw new Error('it was saved');
    expect(showEnd(await bench.undo(saved.entry))).toBe('done plans.said.done');
    expect(await bench.text(wslconfig)).toBe('[wsl2]\r\nmemory=12GB\r\n');
    const undone = await config.overview();
    expect({ pending: undone.pending.map(({ key }) => key), measured: undone.measured }).toEqual({
      pending: ['wsl2.processors', 'wsl2.swap'],
      measured: null,
    });
    const [undo] = await config.history(wslconfig);
    expect(showEnd(await bench.undo(undo?.entry ?? ''))).toBe('done plans.said.done');
    expect(await bench.text(wslconfig)).toBe(balanced);
  });
});

test('what waits is still known to the next process, and to the one after an edit from outside', async () => {
  const first = await openConfigBench('healthy-linux-mode');
  await first.save(wslconfig, balanced);
  const { variables, state } = first;
  const next = await openConfigBench('healthy-linux-mode', { variables, state });
  expect((await next.config.overview()).pending).toHaveLength(2);
  const forgetful = await openConfigBench('healthy-linux-mode', {
    variables,
    state: createTestState(),
  });
  const { pending, pendingUnknown } = await forgetful.config.overview();
  expect({ pending, pendingUnknown }).toEqual({ pending: [], pendingUnknown: true });
});

test('WSL that does not start with the new file says so with its last words, and undo mends it', async () => {
  const bench = await openConfigBench('healthy-linux-mode');
  const saved = await bench.save(wslconfig, '[wsl2]\r\nkernel=C:\\\\kernels\\\\mine\r\n');
  const end = await bench.restart(wslconfig);
  expect(end).toMatchObject({
    state: 'failed',
    said: {
      key: 'config.ended.wslDoesNotStart',
      params: { detail: expect.stringContaining('WSL_E_CUSTOM_KERNEL_NOT_FOUND') },
    },
  });
  if (saved.state === 'saved') await bench.undo(saved.entry);
  expect(showEnd(await bench.restart(wslconfig))).toBe('done config.ended.restarted');
  // Docker Desktop ran before all this, and runs again.
  expect((await bench.entries()).slice(-2)).toEqual([
    'wsl --shutdown: done',
    'docker desktop start --timeout 120: done',
  ]);
});

test('a confirmation works once, and for what it was given for', async () => {
  const { config, play } = await openConfigBench('healthy-linux-mode');
  const { confirmation } = await config.offerRestart(wslconfig);
  await expect(config.changeDistro(confirmation)).rejects.toMatchObject({
    code: 'CONFIRMATION_INVALID',
  });
  const again = await config.offerRestart(wslconfig);
  const job = await config.restart(again.confirmation);
  await expect(config.restart(again.confirmation)).rejects.toMatchObject({
    code: 'CONFIRMATION_INVALID',
  });
  await expect(
    config.restart((await config.offerRestart(wslconfig)).confirmation),
  ).rejects.toMatchObject({ code: 'CHANGE_RUNNING' });
  expect(showEnd(await play(job))).toBe('done config.ended.restarted');
});

test('measuring needs no restart, and starts nothing', async () => {
  const { config } = await openConfigBench('healthy-linux-mode');
  expect((await config.measure())?.rows.map(showRow).slice(0, 3)).toEqual([
    'wsl2.memory 12884901888 12544147456 explained',
    'wsl2.processors 16 16 as-asked',
    'wsl2.swap 3221225472 3221225472 as-asked',
  ]);
  expect((await config.overview()).measured?.distro).toBe('Ubuntu-24.04');
  const stopped = await openConfigBench('healthy-all-stopped');
  expect(await stopped.config.measure()).toBeNull();
});

test('a distro of WSL 1 is converted, with what it costs, and back', async () => {
  const bench = await openConfigBench('wsl1-default');
  const change = { kind: 'convert', distro: 'Ubuntu' } as const;
  const offer = await bench.config.offerDistroChange(change);
  expect({ ...offer, confirmation: '' }).toEqual({
    change,
    command: 'wsl --set-version Ubuntu 2',
    undo: 'wsl --set-version Ubuntu 1',
    warnings: [
      { key: 'config.warnings.time' },
      { key: 'config.warnings.space' },
      ...offer.warnings.slice(2),
    ],
    confirmation: '',
  });
  expect(showEnd(await bench.play(await bench.config.changeDistro(offer.confirmation)))).toBe(
    'done config.ended.convert',
  );
  expect(await bench.config.offerDistroChange(change)).toMatchObject({
    warnings: [{ key: 'config.warnings.already.convert' }],
    confirmation: '',
  });
  const [entry] = await bench.journal.list();
  expect(showEnd(await bench.undo(entry?.id ?? ''))).toBe('done plans.said.done');
  expect((await bench.config.overview()).distros[0]?.version).toBe(1);
});

function showRow(row: {
  readonly key: string;
  readonly asked: unknown;
  readonly measured: unknown;
  readonly verdict: string;
}): string {
  return `${row.key} ${row.asked} ${row.measured} ${row.verdict}`;
}
