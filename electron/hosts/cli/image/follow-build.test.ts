import { describe, expect, test } from 'vitest';
import type { BuildFrame, BuildStep } from '../../../contract/image/build.ts';
import { renderLine } from '../terminal.ts';
import { loadWords } from '../words.ts';
import { createBuildView } from './follow-build.ts';

const words = await loadWords('en');

const step = (id: string, state: BuildStep['state'], endedMs: number | null = null): BuildStep => ({
  id,
  name: `[build ${id}/3] RUN step ${id}`,
  state,
  startedMs: state === 'waiting' ? null : 100,
  endedMs,
  current: null,
  total: null,
});

const steps = (...all: readonly BuildStep[]): BuildFrame => ({
  kind: 'steps',
  seq: 1,
  elapsedMs: 4_000,
  contextBytes: 10,
  steps: [...all],
});

const log = (...lines: readonly string[]): BuildFrame => ({
  kind: 'log',
  seq: 2,
  lines: lines.map((line) => ({ step: '2', ms: 5, line })),
  dropped: 3,
});

function show(isVerbose: boolean, frames: readonly BuildFrame[]) {
  const view = createBuildView(words, { isVerbose, width: 60 });
  const printed = frames.flatMap(view.take).map((line) => renderLine(line, false));
  return { printed, running: view.showRunning() };
}

describe('a build on a terminal', () => {
  test('a step is printed once, when it ended; the running one is below with its last words', () => {
    const { printed, running } = show(false, [
      steps(step('1', 'cached'), step('2', 'running'), step('3', 'waiting')),
      log('\u001b[31mred\u001b[0m', '   ', ''),
      steps(step('1', 'cached'), step('2', 'running'), step('3', 'waiting')),
    ]);
    expect([printed, running]).toEqual([
      ['  Cached    [build 1/3] RUN step 1'],
      '  3.9 s  [build 2/3] RUN step 2  red',
    ]);
  });

  test('every end has its word or its time', () => {
    const { printed, running } = show(false, [
      steps(step('1', 'done', 1_600), step('2', 'failed', 1_700), step('3', 'cancelled')),
    ]);
    expect([printed, running]).toEqual([
      [
        '  1.5 s     [build 1/3] RUN step 1',
        '  Failed    [build 2/3] RUN step 2',
        '  Stopped   [build 3/3] RUN step 3',
      ],
      '',
    ]);
  });

  test('--verbose keeps the output, says what was dropped, and lets nothing steer the terminal', () => {
    const { printed } = show(true, [steps(step('2', 'running')), log('\u001b[2Jhello')]);
    expect(printed).toEqual([
      '            3 lines were left out here: they came faster than anybody reads.',
      '            hello',
    ]);
  });

  test('a long line is cut to the terminal', () => {
    const { running } = show(false, [steps(step('2', 'running')), log('构建'.repeat(40))]);
    expect(running.length).toBeLessThan(60);
    expect(running.endsWith('…')).toEqual(true);
  });
});
