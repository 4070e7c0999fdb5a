// The plan itself: what a scenario leaves behind is seen, whatever it is.
import { spawn } from 'node:child_process';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { createTestMachine } from '../fake/machine.test-support.ts';
import { type FaultPlan, playEveryFault } from './fault-plan.test-support.ts';
import { listChildren, markOwner } from './list-children.test-support.ts';

// These scenarios name their own faults, on any night.
beforeAll(() => void vi.stubEnv('SLIPWAY_FAULTS', undefined));
afterAll(() => void vi.unstubAllEnvs());

const machine = createTestMachine({ files: [{ path: 'C:\\a', text: ['a'] }] });
const readTwice = async (plan: FaultPlan) => {
  const { files } = plan.machine(machine);
  const work = files.read('C:\\a').then(() => files.read('C:\\a'));
  await Promise.race([work, plan.died]);
};

test('every operation fails once in every way', async () => {
  const seen: (string | undefined)[] = [];
  const played = await playEveryFault(
    async (plan) => {
      await readTwice(plan);
      seen.push(plan.failed());
    },
    ['EPERM', 'died before'],
  );
  const once = ['files.read', 'files.read', undefined];
  expect([played, seen]).toEqual([4, [...once, ...once]]);
});

test('a promise that fails while nobody listens is a fault', async () => {
  const careless = async (plan: FaultPlan) => {
    await readTwice(plan);
    void Promise.reject(new Error('forgotten'));
  };
  await expect(playEveryFault(careless, ['EPERM'])).rejects.toThrow(
    /EPERM at operation 1: files\.read\n.*nobody handled Error: forgotten/,
  );
});

test('a scenario that waits for ever is one', async () => {
  const waiting = async (plan: FaultPlan) => {
    await readTwice(plan);
    await new Promise(() => {});
  };
  await expect(playEveryFault(waiting, ['EIO'])).rejects.toThrow(/never ends/);
});

describe.skipIf(process.platform !== 'linux')('a process that is left behind', () => {
  const start = (script: string) =>
    spawn('/bin/sh', ['-c', script], { detached: true, stdio: 'ignore', env: markOwner() });

  test.each([
    ['a child', 'exec sleep 60'],
    ["a child's child, whose parent has ended", 'sleep 60 & exit'],
  ])('%s is seen', async (_, script) => {
    const leaving = async (plan: FaultPlan) => {
      await readTwice(plan);
      start(script);
    };
    await expect(playEveryFault(leaving, ['EIO'])).rejects.toThrow(/still runs: \d+ sleep/);
    for (const child of listChildren()) process.kill(Number.parseInt(child, 10), 'SIGKILL');
    await expect.poll(listChildren).toEqual([]);
  });
});
