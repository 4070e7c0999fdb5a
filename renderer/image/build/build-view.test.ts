import { expect, test } from 'vitest';
import type { BuildRecord, BuildStep } from '../../../electron/contract/image/build.ts';
import {
  compareLayers,
  emptyBuild,
  estimateLeft,
  estimateSaved,
  findCommand,
  findTelling,
  hearBuildFrame,
  nameStep,
  placeStep,
  splitStepName,
} from './build-view.ts';

const step = (id: string, change: Partial<BuildStep> = {}): BuildStep => ({
  id,
  name: `[build ${id}/9] RUN step ${id}`,
  state: 'waiting',
  startedMs: null,
  endedMs: null,
  current: null,
  total: null,
  ...change,
});

const record = (change: Partial<BuildRecord> = {}): BuildRecord => ({
  id: 'b1',
  folder: '/app',
  reference: 'app:latest',
  builder: 'buildkit',
  startedAt: '2026-11-21T08:00:00.000Z',
  ms: 12_000,
  contextBytes: 10,
  steps: [],
  outcome: 'done',
  image: null,
  failure: null,
  rebuilt: null,
  ...change,
});

test('frames that come again after a broken line do not turn the time back', () => {
  const frame = { kind: 'steps', seq: 4, elapsedMs: 900, contextBytes: 7, steps: [step('1')] };
  const heard = hearBuildFrame(emptyBuild, { ...frame, kind: 'steps' });
  const again = hearBuildFrame(heard, { ...frame, kind: 'steps', seq: 3, elapsedMs: 500 });
  const ended = hearBuildFrame(again, { kind: 'end', seq: 9, record: record() });
  expect([again.seq, again.elapsedMs, ended.seq, ended.elapsedMs]).toEqual([4, 900, 9, 12_000]);
});

test.each([
  ['[build 4/6] RUN go mod download', { where: 'build 4/6', what: 'RUN go mod download' }],
  [
    '[build 5/5] RUN --mount=type=cache,target=/a --mount=type=bind go build',
    { where: 'build 5/5', what: 'RUN go build' },
  ],
  ['exporting to image', { where: '', what: 'exporting to image' }],
])('%j is shown in two parts', (name, expected) => {
  expect(splitStepName(name)).toEqual(expected);
});

test.each([
  ['1', 'build 1/9', 'step 1'],
  ['2', 'build 2/9', 'go build \\ -o /out/app .'],
  ['3', 'exporting to image', undefined],
  ['4', '', undefined],
])('step %s is called %j and runs %j', (id, name, command) => {
  const steps = [
    step('1'),
    step('2', {
      name: '[build 2/9] RUN --mount=type=cache,target=/x go build \\\n  -o /out/app .',
    }),
    step('3', { name: 'exporting to image' }),
  ];
  expect([nameStep(steps, id), findCommand(steps, id)]).toEqual([name, command]);
});

test.each([
  ['the failed step', [step('1', { state: 'failed', startedMs: 1 }), step('2')], '1'],
  [
    'the step that began last',
    [
      step('1', { state: 'running', startedMs: 5 }),
      step('2', { state: 'running', startedMs: 9 }),
      step('3', { state: 'done', startedMs: 20, endedMs: 30 }),
    ],
    '2',
  ],
  [
    'the one that took longest',
    [
      step('1', { state: 'done', startedMs: 0, endedMs: 8 }),
      step('2', { state: 'done', startedMs: 8, endedMs: 9 }),
      step('3', { state: 'cached', startedMs: 9, endedMs: 90 }),
    ],
    '1',
  ],
])('the log shows %s', (_name, steps, expected) => {
  expect(findTelling(steps)?.id).toEqual(expected);
});

test('a running step fills its bar up to now', () => {
  const running = step('1', { state: 'running', startedMs: 250 });
  expect(placeStep(running, 1_000)).toEqual({ from: 0.25, length: 0.75 });
});

test('what the cache saved is what the steps took when they last ran', () => {
  const done = (id: string, ms: number) =>
    step(id, { state: 'done', startedMs: 100, endedMs: 100 + ms });
  const before = [record({ steps: [done('1', 4_000)] }), record({ steps: [done('1', 9_000)] })];
  const steps = [step('1', { state: 'cached' }), step('2', { state: 'cached' })];
  expect([estimateSaved(steps, before), estimateSaved(steps, [])]).toEqual([4_000, null]);
});

test.each([
  [2_000, 40_000, undefined],
  [10_000, 41_000, 30_000],
  [39_000, 40_000, 5_000],
  [41_000, 40_000, undefined],
  [10_000, 400_000, 420_000],
])('after %i of %i ms the rest is rounded, or not said', (elapsed, last, expected) => {
  expect(estimateLeft(elapsed, last)).toEqual(expected);
});

test('a layer that grew says by how much', () => {
  const image = (layers: { created: string; bytes: number }[]) => ({
    id: 'sha256:1',
    reference: 'app:latest',
    platform: 'linux/amd64',
    size: 1,
    layers,
  });
  const now = record({
    image: image([
      { created: 'COPY', bytes: 9 },
      { created: 'USER', bytes: 0 },
    ]),
  });
  const before = record({ image: image([{ created: 'COPY', bytes: 4 }]) });
  expect(compareLayers(now, before)).toEqual([
    { number: 1, created: 'COPY', bytes: 9, change: 5 },
    { number: 2, created: 'USER', bytes: 0, change: null },
  ]);
});
