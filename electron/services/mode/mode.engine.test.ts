// The mode service against a real engine of this computer, whose address the lane hands over.
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { createThisMachine } from '../../platform/this-machine.ts';
import { createJobs } from '../changes/jobs.ts';
import { createJournal } from '../changes/journal.ts';
import { createTestState } from '../test-machine.test-support.ts';
import { createMode } from './mode.ts';

const address = process.env.SLIPWAY_TEST_ENGINE ?? '';
const resourcesFolder = fileURLToPath(new URL('../../../resources', import.meta.url));

/** This computer, with other variables. */
function openMode(variables: Readonly<Record<string, string>> = { DOCKER_HOST: address }) {
  for (const [name, value] of Object.entries(variables)) vi.stubEnv(name, value);
  const machine = createThisMachine({ resourcesFolder });
  const state = createTestState();
  const jobs = createJobs({ state, host: 'cli', now: Date.now });
  const journal = createJournal({ state, isAlive: jobs.isAlive, now: Date.now });
  return {
    mode: createMode({ machines: { current: () => machine }, state, jobs, journal }),
    jobs,
    journal,
    machine,
  };
}

afterEach(() => vi.unstubAllEnvs());

/** Open files and sockets of this process; Linux says. */
const countHandles = async () => (await readdir('/proc/self/fd')).length;

describe.skipIf(address === '')('a real engine', () => {
  test('is shown with its containers, and nothing here can switch it', async () => {
    const overview = await openMode().mode.overview();
    expect(overview).toMatchObject({
      status: { state: 'ready', os: 'linux', owner: 'docker-engine' },
      linux: { possible: true, reasons: [] },
      windows: { possible: false },
      isolation: null,
      switcher: null,
      cannotSwitch: { key: 'mode.cannotSwitch.docker-engine' },
      overriddenBy: 'DOCKER_HOST',
    });
    expect(overview.contexts.map(({ name }) => name)).toContain('default');
  });

  test('refuses a switch that it could not make', async () => {
    await expect(openMode().mode.offerSwitch('windows')).rejects.toMatchObject({
      code: 'CANNOT_SWITCH',
      data: { to: 'windows', reason: 'no-switcher' },
    });
  });

  test('is reached by its context once docker uses that, and the way back is kept', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'slipway-docker-'));
    const { mode, jobs, journal, machine } = openMode({ DOCKER_CONFIG: folder, DOCKER_HOST: '' });
    const host = `host=${address}`;
    const args = ['context', 'create', 'slipway-test', '--docker', host];
    await machine.commands.run({ program: 'docker', args, deadlineMs: 20_000 });
    const { id } = await mode.useContext('slipway-test');
    const ends: unknown[] = [];
    for await (const event of jobs.watch(id, 0, undefined)) {
      if (event.kind === 'state') ends.push(event.state.state);
    }
    const { contexts, status } = await mode.overview();
    const [entry] = await journal.list();
    expect({
      end: ends.at(-1),
      current: contexts.find(({ current }) => current),
      state: status.state,
      undo: entry?.undo,
    }).toEqual({
      end: 'done',
      current: {
        name: 'slipway-test',
        endpoint: address,
        current: true,
        os: 'linux',
        ms: expect.any(Number),
      },
      state: 'ready',
      undo: {
        kind: 'action',
        action: 'docker-context',
        params: { context: 'default' },
        command: 'docker context use default',
      },
    });
    await machine.close();
    await rm(folder, { recursive: true });
  });

  test('is asked a hundred times without a handle left behind', async () => {
    const { mode } = openMode();
    await mode.overview();
    const before = await countHandles();
    for (let time = 0; time < 100; time += 1) await mode.overview();
    expect((await countHandles()) - before).toBeLessThanOrEqual(2);
  }, 120_000);
});
