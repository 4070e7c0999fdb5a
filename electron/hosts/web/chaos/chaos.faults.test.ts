// Half an hour of everything that may happen at once: restarts of the engine, switches, WSL shut down under it, sleep,
// a clock that jumps, files edited elsewhere, windows loaded anew. SLIPWAY_CHAOS_SEED plays one again; nightly it is
// SLIPWAY_CHAOS_MINUTES long.
import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Picture } from './picture.test-support.ts';
import type { ChaosResult } from './run-chaos.test-support.ts';

const seed = process.env.SLIPWAY_CHAOS_SEED ?? String(Math.floor(Math.random() * 2 ** 32));
const minutes = Number(process.env.SLIPWAY_CHAOS_MINUTES ?? 30);
const timeout = 120_000 + minutes * 4_000;
/** Code that is compiled meanwhile, and the numbers a window asked for last. */
const slack = { heapBytes: 8 * 1024 * 1024, functions: 50 };

const root = mkdtempSync(join(tmpdir(), 'slipway-chaos-'));
let chaos: ChaosResult;
let fresh: Picture;
beforeAll(async () => {
  console.log(`SLIPWAY_CHAOS_SEED=${seed} SLIPWAY_CHAOS_MINUTES=${minutes}`);
  chaos = await run<ChaosResult>(
    new URL('./run-chaos.test-support.ts', import.meta.url),
    root,
    seed,
    String(minutes),
  );
  fresh = await run<Picture>(
    new URL('./run-fresh.test-support.ts', import.meta.url),
    join(root, 'state'),
    `${chaos.now}`,
  );
}, timeout);
afterAll(() => rmSync(root, { recursive: true }));

/** A process of its own, for what it holds is counted. */
async function run<Answer>(script: URL, ...words: readonly string[]): Promise<Answer> {
  const args = ['--expose-gc', fileURLToPath(script), ...words];
  const options = { timeout, maxBuffer: 1024 * 1024 * 1024 };
  const { stdout } = await promisify(execFile)(process.execPath, args, options);
  return JSON.parse(stdout) as Answer;
}

test('a window hears of nothing but errors it knows, and Slipway of nothing nobody handled', () => {
  expect(chaos.deeds.length).toBe(minutes * 6);
  expect(chaos.faults).toEqual([]);
});

test('afterwards it shows what a Slipway that was just started shows of the same PC', () => {
  expect(chaos.shown).toEqual(fresh);
});

test('what the streams of the window have told is how things are', () => {
  const { jobs, wslconfig, settings, machine } = chaos.shown;
  const states = Object.fromEntries(jobs.map(({ id, state }) => [id, state.state]));
  const listed = Object.keys(states).filter((id) => id in chaos.heard.jobs);
  expect(listed.length).toBeGreaterThan(0);
  expect(chaos.heard).toEqual({
    settings,
    machine,
    revision: wslconfig.state === 'read' ? wslconfig.file.revision : undefined,
    jobs: { ...chaos.heard.jobs, ...Object.fromEntries(listed.map((id) => [id, states[id]])) },
  });
});

test('every job has ended, and the journal says of every change how', () => {
  const { jobs, journal } = chaos.shown;
  expect(journal.length).toBeGreaterThan(0);
  const open = ['queued', 'running', 'waiting', 'interrupted'];
  expect([
    ...jobs.filter(({ state }) => open.includes(state.state)),
    ...journal.filter(({ state }) => open.includes(state)),
  ]).toEqual([]);
});

test('it holds on to no more than before', () => {
  const { before, after } = chaos;
  const { functions: functionsBefore = 0, ...countsBefore } = before.counts;
  const { functions = 0, ...counts } = after.counts;
  expect([after.resources, counts]).toEqual([before.resources, countsBefore]);
  expect(functions - functionsBefore).toBeLessThan(slack.functions);
  expect(after.heapBytes - before.heapBytes).toBeLessThan(slack.heapBytes);
});
