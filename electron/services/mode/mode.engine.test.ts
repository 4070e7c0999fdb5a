// The mode service against a real engine of this computer, whose address the lane hands over.
import { readdir } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { createThisMachine } from '../../platform/this-machine.ts';
import { createJobs } from '../changes/jobs.ts';
import { createJournal } from '../changes/journal.ts';
import { createTestState } from '../test-machine.test-support.ts';
import { createMode } from './mode.ts';

const address = process.env.SLIPWAY_TEST_ENGINE ?? '';
const resourcesFolder = fileURLToPath(new URL('../../../resources', import.meta.url));

function openMode() {
  const real = createThisMachine({ resourcesFolder });
  const environment = { ...real.environment, DOCKER_HOST: address };
  const machine = { ...real, environment };
  const state = createTestState();
  const jobs = createJobs({ state, host: 'cli', now: Date.now });
  const journal = createJournal({ state, isAlive: jobs.isAlive, now: Date.now });
  return createMode({ machines: { current: () => machine }, state, jobs, journal });
}

/** Open files and sockets of this process; Linux says. */
const countHandles = async () => (await readdir('/proc/self/fd')).length;

describe.skipIf(address === '')('a real engine', () => {
  test('is shown with its containers, and nothing here can switch it', async () => {
    const overview = await openMode().overview();
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
    await expect(openMode().offerSwitch('windows')).rejects.toMatchObject({
      code: 'CANNOT_SWITCH',
      data: { to: 'windows', reason: 'no-switcher' },
    });
  });

  test('is asked a hundred times without a handle left behind', async () => {
    const mode = openMode();
    await mode.overview();
    const before = await countHandles();
    for (let time = 0; time < 100; time += 1) await mode.overview();
    expect((await countHandles()) - before).toBeLessThanOrEqual(2);
  }, 120_000);
});
