import { expect, test } from 'vitest';
import { createTestMachine, createTestState } from '../test-machine.test-support.ts';
import { createJobs, type JobEnd } from './jobs.ts';

test('a build does not wait for a fix, and a second build of the same folder does not start', async () => {
  const jobs = createJobs({ state: createTestState(), host: 'cli', now: () => 0 });
  const machine = createTestMachine();
  const title = { key: 'imageWork.build.title' };
  const ends: (() => void)[] = [];
  const work = () =>
    new Promise<JobEnd>((resolve) => ends.push(() => resolve({ state: 'cancelled' })));
  const fix = { kind: 'fix', title, machine } as const;
  const build = { kind: 'image-build', title, machine, lane: 'build-one' } as const;
  await jobs.start(fix, work);
  const first = await jobs.start(build, work);
  await jobs.start({ ...build, lane: 'build-two' }, work);
  await expect(jobs.start(build, work)).rejects.toMatchObject({
    code: 'CHANGE_RUNNING',
    data: { job: expect.any(String) },
  });
  await expect(jobs.start(fix, work)).rejects.toThrow('CHANGE_RUNNING');
  for (const end of ends) end();
  for await (const _ of jobs.watch(first.id, 0, undefined));
  expect((await jobs.start(build, async () => ({ state: 'cancelled' }))).kind).toBe('image-build');
});
