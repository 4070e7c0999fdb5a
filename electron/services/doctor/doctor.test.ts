import { setTimeout as sleep } from 'node:timers/promises';
import { expect, test } from 'vitest';
import type { AppEvent } from '../../contract/app.ts';
import { type DoctorEvent, doctorEvent } from '../../contract/doctor.ts';
import { type Check, defineCheck, saw } from '../../core/doctor/check.ts';
import { healthyValues } from '../../core/doctor/checks/healthy-facts.test-support.ts';
import type { AnyProbe, Probe } from '../probes/probe.ts';
import { createTestMachine, createTestState } from '../test-machine.test-support.ts';
import { createDoctor } from './doctor.ts';

const found = { verdict: 'found', evidence: [saw('x', 'y', true)], fixes: [], verify: [] } as const;

const firmwareOff = defineCheck({
  id: 'firmware-off',
  layer: 'firmware',
  severity: 'blocker',
  causedBy: [],
  needs: ['system'],
  judge: () => found,
});
const wslSilent = defineCheck({
  id: 'wsl-silent',
  layer: 'wsl-kernel',
  severity: 'error',
  causedBy: ['firmware-off'],
  needs: ['wsl'],
  judge: () => found,
});
const gitMissing = defineCheck({
  id: 'git-missing',
  layer: 'go-toolchain',
  severity: 'warning',
  causedBy: [],
  needs: ['tools'],
  judge: () => ({ verdict: 'ok' }),
});

function answers(fact: 'system' | 'wsl' | 'tools', ms: number): AnyProbe {
  const probe: Probe<typeof fact> = {
    fact,
    deadlineMs: 5_000,
    ask: async ({ signal }) => {
      await sleep(ms, undefined, { signal });
      return { state: 'known', value: healthyValues[fact] };
    },
  };
  return probe as unknown as AnyProbe;
}

const checks: readonly Check[] = [firmwareOff, wslSilent, gitMissing];

function createTestDoctor(delays = { system: 40, wsl: 20, tools: 0 }) {
  const events: AppEvent[] = [];
  const state = createTestState();
  const doctor = createDoctor({
    machines: { current: () => createTestMachine() },
    state,
    events: { publish: (event) => events.push(event) },
    version: '0.1.0',
    checks,
    probes: [
      answers('system', delays.system),
      answers('wsl', delays.wsl),
      answers('tools', delays.tools),
    ],
  });
  return { doctor, state, events };
}

async function collect(run: AsyncIterable<DoctorEvent>): Promise<DoctorEvent[]> {
  const events: DoctorEvent[] = [];
  for await (const event of run) events.push(event);
  return events;
}

/** What of a stream a person sees moving. */
function outline(event: DoctorEvent) {
  switch (event.kind) {
    case 'started':
      return event;
    case 'progress':
      return [event.done, event.total, event.checks.map(({ id }) => id), event.roots];
    case 'report':
      return event.report.checks.map(({ id, status, explainedBy }) => [id, status, ...explainedBy]);
  }
}

const machine = { kind: 'described', name: 'test-pc' } as const;

test('results stream in as they can be told, and a root shows once nothing can move it', async () => {
  const events = await collect(createTestDoctor().doctor.run(undefined, undefined));
  expect(events.map(outline)).toEqual([
    {
      kind: 'started',
      total: 3,
      machine,
      layers: [
        { id: 'firmware', total: 1 },
        { id: 'wsl-kernel', total: 1 },
        { id: 'go-toolchain', total: 1 },
      ],
    },
    [1, 3, ['git-missing'], []],
    [2, 3, ['wsl-silent'], []],
    [3, 3, ['firmware-off'], ['firmware-off']],
    [
      ['firmware-off', 'problem'],
      ['wsl-silent', 'problem', 'firmware-off'],
      ['git-missing', 'ok'],
    ],
  ]);
  expect(events.map((event) => doctorEvent.safeParse(event).success)).not.toContain(false);
});

test('a whole report is kept for the next window, and the windows hear of it', async () => {
  const { doctor, state, events } = createTestDoctor({ system: 0, wsl: 0, tools: 0 });
  expect(await doctor.latest()).toBeNull();
  const report = (await collect(doctor.run(undefined, undefined))).at(-1);
  expect({ latest: await doctor.latest(), files: [...state.texts.keys()], events }).toEqual({
    latest: report?.kind === 'report' && report.report,
    files: ['reports/described-test-pc.json'],
    events: [{ kind: 'report', machine }],
  });
});

test('asking for one check runs it with what explains it, and is not kept as the whole report', async () => {
  const { doctor, state, events } = createTestDoctor();
  const run = await collect(doctor.run(['wsl-kernel'], undefined));
  expect({ run: run.map(outline), files: [...state.texts.keys()], events }).toEqual({
    run: [
      expect.objectContaining({ kind: 'started', total: 2 }),
      [1, 2, ['wsl-silent'], []],
      [2, 2, ['firmware-off'], ['firmware-off']],
      [
        ['firmware-off', 'problem'],
        ['wsl-silent', 'problem', 'firmware-off'],
      ],
    ],
    files: [],
    events: [],
  });
});

test('an unknown name is refused at the call, before anything is asked', () => {
  expect(() => createTestDoctor().doctor.run(['docker'], undefined)).toThrow('CHECK_NOT_FOUND');
});

test('a cancelled run stops at once and leaves no report', async () => {
  const { doctor, state } = createTestDoctor({ system: 60_000, wsl: 60_000, tools: 0 });
  const controller = new AbortController();
  const seen: string[] = [];
  const run = async () => {
    for await (const event of doctor.run(undefined, controller.signal)) {
      seen.push(event.kind);
      if (event.kind === 'progress') setTimeout(() => controller.abort(new Error('stop')), 10);
    }
  };
  await expect(run()).rejects.toThrow('stop');
  expect({ seen, files: [...state.texts.keys()] }).toEqual({
    seen: ['started', 'progress'],
    files: [],
  });
});
