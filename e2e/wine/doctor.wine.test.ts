// A check-up by real Windows processes says what the described PC says, and starts nothing that was planted.
import { execFile } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { root } from '../lanes/processes.ts';
import { openWindowsPC } from './windows-pc.ts';

const machines = [
  'healthy-linux-mode',
  'healthy-windows-mode',
  'healthy-zh-cn',
  'healthy-rancher',
  'healthy-podman',
  'healthy-arm64',
  'bare-laptop',
  'chinese-inbox-wsl',
  'german-docker-down',
  'virtualization-off',
  'wsl1-default',
  'wslconfig-broken',
];
/** What the others add is in unit tests; it-locked-down has files and pipes that Wine cannot lock away from root. */
const moreMachines = [
  'healthy-all-stopped',
  'healthy-windows-10',
  'healthy-home-edition',
  'healthy-mirrored-networking',
  'healthy-no-go',
  'docker-not-installed',
  'docker-stopped',
  'hypervisor-off',
  'wsl-stub',
];
const chosen = process.env.SLIPWAY_LONG === '1' ? [...machines, ...moreMachines] : machines;

let state: string;
beforeAll(async () => {
  state = await mkdtemp(join(tmpdir(), 'slipway-wine-'));
});
afterAll(() => rm(state, { recursive: true, force: true }));

// Again: deadlines are real here, and a busy machine may miss one.
const tries = { retry: 2 };

test.each(chosen)(
  '%s: the report of Windows processes is the described one',
  tries,
  async (machine) => {
    const pc = await openWindowsPC({ machine });
    try {
      // One after the other: the deadlines of the first are real.
      const real = await pc.slipway(['doctor', '--json']);
      const described = await doctorOnLinux(machine);
      expect({ ...readReport(real.stdout), stderr: real.stderr, code: real.code }).toEqual({
        ...readReport(described.stdout),
        stderr: '',
        code: described.code,
      });
      expect(pc.strangers).toEqual([]);
    } finally {
      await pc.close();
    }
  },
);

async function doctorOnLinux(machine: string): Promise<{ stdout: string; code: number }> {
  const file = join(root, 'out', 'main', 'slipway.js');
  const args = ['doctor', '--json', '--machine', machine, '--time-scale', '0'];
  const environment = { ...process.env, SLIPWAY_STATE: join(state, machine) };
  return promisify(execFile)(process.execPath, [file, ...args], { env: environment }).then(
    ({ stdout }) => ({ stdout, code: 0 }),
    (error: { stdout: string; code: number }) => ({ stdout: error.stdout, code: error.code }),
  );
}

/** Without what tells two runs apart: durations, moments, and who was looked at. */
function readReport(text: string): Record<string, unknown> {
  const {
    startedAt: _,
    machine: __,
    ...report
  } = JSON.parse(text, (key, value) => {
    if (key === 'ms') return 0;
    return typeof value === 'string' && isMoment.test(value) ? 'a moment' : value;
  }) as Record<string, unknown>;
  return report;
}

/** A time, by how many seconds two clocks differ, and which distro's differs most. */
const isMoment = /^(?:\d{4}-\d\d-\d\dT[\d:.]+Z|[+-]?\d+ s|wsl -d \S+ --exec date \+%s)$/;
