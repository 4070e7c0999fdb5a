// A process that changes the PC is killed at any moment: the next one reads the truth and goes on.
import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { createStateVariables } from '../../platform/fake/state-variables.ts';
import { createStateStore } from '../../platform/state/state-store.ts';
import { createSmallPc, follow, showEnd } from './small-pc.test-support.ts';

const kills = Number(process.env.SLIPWAY_KILLS ?? 40);
let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'slipway-changes-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

/** Starts a process in which `changes` works on the PC of the folder, and waits for its first words. */
async function startOther(script: string): Promise<ChildProcess> {
  const at = (path: string) => JSON.stringify(new URL(path, import.meta.url).href);
  const source = `
    import { createStateVariables } from ${at('../../platform/fake/state-variables.ts')};
    import { createStateStore } from ${at('../../platform/state/state-store.ts')};
    import { createSmallPc, follow } from ${at('small-pc.test-support.ts')};
    const store = createStateStore({ folder: ${JSON.stringify(folder)} });
    const variables = createStateVariables(store, 'small-pc');
    const pc = createSmallPc({ variables });
    const changes = pc.open(store);
    ${script}`;
  const child = spawn(process.execPath, ['--input-type=module-typescript', '--eval', source], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  await new Promise<void>((resolve, reject) => {
    child.stdout.once('data', () => resolve());
    child.once('exit', () => reject(new Error('the other process ended by itself')));
  });
  return child;
}

const kill = (child: ChildProcess) =>
  new Promise<void>((resolve) => {
    child.once('exit', () => resolve());
    child.kill('SIGKILL');
  });

function openHere() {
  const store = createStateStore({ folder });
  const pc = createSmallPc({ variables: createStateVariables(store, 'small-pc') });
  return { pc, changes: pc.open(store) };
}

test('killed while a command runs: interrupted, not running, and the plan is there to go on with', async () => {
  const child = await startOther(`
    const hanging = createSmallPc({
      variables,
      timeScale: 1,
      first: [{ program: 'docker', args: ['desktop', 'start'], hangs: true }],
    }).open(store);
    const offered = await hanging.plans.create(['docker', 'clock']);
    const job = await hanging.plans.run({ id: offered.plan.id, confirmation: offered.confirmation });
    for await (const event of hanging.jobs.watch(job.id, 0)) {
      if (event.kind === 'log' && event.line.includes('desktop start')) console.log('ready');
    }`);
  await kill(child);
  const { pc, changes } = openHere();
  expect((await changes.journal.list()).map(({ state }) => state)).toEqual(['interrupted', 'done']);
  expect((await changes.jobs.list()).map(({ state }) => state.state)).toEqual(['interrupted']);
  const pending = await changes.plans.pending();
  expect(pending?.plan.steps.map(({ check, state }) => `${check} ${state}`)).toEqual([
    'clock done',
    'docker planned',
  ]);
  if (pending) expect(showEnd((await follow(changes, pending)).end)).toBe('done plans.said.done');
  expect(await pc.truth()).toMatchObject({ docker: 'on', clock: 'on' });
});

test(`killed at ${kills} random moments: every line that can be read is whole, and nothing is forgotten`, async () => {
  for (let round = 0; round < kills; round += 1) {
    const child = await startOther(`
      console.log('ready');
      for (;;) {
        await variables.save({ clock: 'off', docker: 'off' });
        await follow(changes, await changes.plans.create(['clock', 'docker', 'config']));
        const entry = (await changes.journal.list()).find(({ canUndo, change }) => canUndo && change.kind === 'file');
        if (entry) await follow(changes, await changes.plans.createUndo(entry.id));
      }`);
    await new Promise((resolve) => setTimeout(resolve, Math.random() * 150));
    await kill(child);
    const { pc, changes } = openHere();
    const entries = await changes.journal.list();
    const states = new Set(entries.map(({ state }) => state));
    expect([...states].filter((state) => !['done', 'interrupted'].includes(state))).toEqual([]);
    // Only what ran when it was killed may be open, never an older change.
    expect(
      entries
        .slice(1)
        .filter(({ job, state }) => state === 'interrupted' && job === entries[0]?.job),
    ).toEqual([]);
    const { config } = await pc.truth();
    expect(['[wsl2]\r\nmemory=4gb\r\n# mine\r\n', '[wsl2]\r\nmemory=4GB\r\n# mine\r\n']).toContain(
      config,
    );
  }
  const { pc, changes } = openHere();
  for (let turn = 0; turn < 50; turn += 1) {
    const pending = await changes.plans.pending();
    if (pending === null) break;
    await follow(changes, pending);
  }
  expect(await changes.plans.pending()).toBeNull();
  const { clock, docker } = await pc.truth();
  const wanted = [clock === 'off' ? 'clock' : [], docker === 'off' ? 'docker' : []].flat();
  if (wanted.length > 0) await follow(changes, await changes.plans.create(wanted));
  expect(await pc.truth()).toMatchObject({ clock: 'on', docker: 'on' });
}, 900_000);
