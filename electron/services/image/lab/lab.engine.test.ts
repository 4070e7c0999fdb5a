// The cost lab on a real engine, whose address the lane hands over: the sample project in real images.
import { cp, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { imageChoices } from '../../../contract/image/choices.ts';
import type { LabRow } from '../../../contract/image/publish.ts';
import { createThisMachine } from '../../../platform/this-machine.ts';
import { createJobs } from '../../changes/jobs.ts';
import { type Engine, openEngine } from '../../containers/open-engine.ts';
import { createTestState } from '../../test-machine.test-support.ts';
import { createPublish } from '../publish/publish.ts';

const address = process.env.SLIPWAY_TEST_ENGINE ?? '';
const resourcesFolder = fileURLToPath(new URL('../../../../resources', import.meta.url));
const choices = imageChoices.parse({
  name: 'harbour',
  base: 'scratch',
  goImage: 'golang:1.19',
  ports: [8080],
});

async function listLeftOvers(engine: Engine): Promise<readonly string[]> {
  const { body } = await engine.ask({ method: 'GET', path: '/images/json' });
  const images: { RepoTags: string[] | null }[] = JSON.parse(body);
  const containers = await engine.ask({ method: 'GET', path: '/containers/json?all=1' });
  const found: { Image: string }[] = JSON.parse(containers.body);
  const names = [...images.flatMap(({ RepoTags }) => RepoTags ?? []), ...found.map((c) => c.Image)];
  return names.filter((name) => name.startsWith('slipway-lab'));
}

describe.skipIf(address === '')('the cost lab', { timeout: 300_000 }, () => {
  let folder = '';
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'slipway-lab-'));
    await cp(join(resourcesFolder, 'sample'), folder, { recursive: true });
    vi.stubEnv('DOCKER_HOST', address);
  });
  afterAll(async () => {
    vi.unstubAllEnvs();
    await rm(folder, { recursive: true, force: true });
  });

  const open = () => {
    const machine = createThisMachine({ resourcesFolder });
    const state = createTestState();
    const jobs = createJobs({ state, host: 'cli', now: Date.now });
    const publish = createPublish({ machines: { current: () => machine }, state, jobs });
    return { machine, jobs, publish };
  };

  test('measures what can be built here, says why the rest cannot, and leaves nothing behind', async () => {
    const { machine, jobs, publish } = open();
    const before = await readFile(join(folder, 'main.go'), 'utf8');
    const variants = ['scratch', 'nanoserver', 'no-such-base'];
    const { id } = await publish.lab({ folder, choices, variants });
    let rows: readonly LabRow[] = [];
    for await (const now of publish.watchLab(id, undefined)) rows = now;
    for await (const _ of jobs.watch(id, 0, undefined));
    const measured = {
      imageBytes: expect.any(Number),
      compressedBytes: expect.any(Number),
      coldMs: expect.any(Number),
      changedMs: expect.any(Number),
      firstAnswerMs: expect.any(Number),
      peakMemoryBytes: expect.any(Number),
      state: 'measured',
      reason: null,
    };
    const [scratch] = rows;
    expect(rows).toEqual([
      { variant: 'scratch', ...measured },
      expect.objectContaining({
        variant: 'nanoserver',
        state: 'not-here',
        reason: { key: 'imageWork.lab.needsWindows' },
      }),
      expect.objectContaining({ variant: 'no-such-base', state: 'not-here' }),
    ]);
    expect(scratch?.changedMs).toBeLessThan(scratch?.coldMs ?? 0);
    expect(scratch?.compressedBytes).toBeLessThan(scratch?.imageBytes ?? 0);
    expect(await listLeftOvers(await openEngine(machine))).toEqual([]);
    expect(await readFile(join(folder, 'main.go'), 'utf8')).toBe(before);
  });

  test('leaves nothing behind when it is cancelled in the middle', async () => {
    const { machine, jobs, publish } = open();
    const { id } = await publish.lab({ folder, choices, variants: ['scratch'] });
    for await (const [row] of publish.watchLab(id, undefined)) {
      if (row?.state === 'running') break;
    }
    // By now its builder works.
    await new Promise((resolve) => setTimeout(resolve, 1_500));
    await jobs.cancel(id);
    for await (const _ of jobs.watch(id, 0, undefined));
    const [job] = await jobs.list();
    expect(job?.state).toEqual({ state: 'cancelled' });
    expect(await listLeftOvers(await openEngine(machine))).toEqual([]);
  });
});
