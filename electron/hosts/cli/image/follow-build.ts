// A build as it happens: a line for every step that ended, and the running one with its last words below them.
import { stripVTControlCharacters } from 'node:util';
import type { BuildFrame, BuildRecord, BuildStep } from '../../../contract/image/build.ts';
import type { Job } from '../../../contract/jobs.ts';
import { describeDuration } from '../../../core/format/duration.ts';
import { cancelWhenLeft } from '../changes/cancel-when-left.ts';
import type { Call } from '../command.ts';
import type { Line, Style } from '../terminal.ts';
import { measureWidth, padToWidth } from '../text-width.ts';
import type { Words } from '../words.ts';
import type { Client } from './project.ts';

export interface FollowingBuild {
  readonly client: Client;
  readonly print: (lines: readonly Line[]) => void;
}

/** Ctrl+C asks the build to stop, and its end is waited for. Undefined: it came to no record. */
export async function followBuild(
  job: Pick<Job, 'id'>,
  call: Call,
  { client, print }: FollowingBuild,
): Promise<BuildRecord | undefined> {
  const { terminal, words } = call;
  const view = createBuildView(words, { isVerbose: call.has('verbose'), width: terminal.width });
  const say = (lines: readonly Line[]) => {
    if (lines.length === 0) return;
    terminal.showProgress('');
    print(lines);
  };
  const stopListening = cancelWhenLeft(job, call, {
    client,
    print: say,
    said: words.page('build.stopping'),
  });
  const ticking = setInterval(() => terminal.showProgress(view.showRunning()), 250);
  try {
    for await (const frame of await client.image.watchBuild({ job: job.id })) {
      say(view.take(frame));
      terminal.showProgress(view.showRunning());
      if (frame.kind === 'end') return frame.record;
    }
    return undefined;
  } finally {
    clearInterval(ticking);
    stopListening();
    terminal.showProgress('');
  }
}

/** What is new to print of each frame. */
export function createBuildView(
  words: Words,
  { isVerbose, width }: { readonly isVerbose: boolean; readonly width: number },
) {
  const told = new Set<string>();
  let steps: readonly BuildStep[] = [];
  let last: { readonly step: string; readonly line: string } | undefined;
  let began = performance.now();
  return {
    take: (frame: BuildFrame): Line[] => {
      if (frame.kind === 'log') {
        const lines = frame.lines.map(({ step, line }) => ({
          step,
          line: stripVTControlCharacters(line),
        }));
        last = lines.findLast(({ line }) => line.trim() !== '') ?? last;
        return isVerbose ? viewLog(frame.dropped, lines, words) : [];
      }
      steps = frame.kind === 'end' ? frame.record.steps : frame.steps;
      if (frame.kind === 'steps') began = performance.now() - frame.elapsedMs;
      const ended = steps.filter(({ id, state }) => hasEnded(state) && !told.has(id));
      for (const { id } of ended) told.add(id);
      return ended.map((step) => viewStep(step, words));
    },
    /** One line that is replaced by the next: cut, never wrapped. */
    showRunning: (): string => {
      const running = steps.findLast(({ state }) => state === 'running');
      if (running === undefined) return '';
      const ms = performance.now() - began - (running.startedMs ?? 0);
      const time = words.tell(describeDuration(ms));
      const line = last?.step === running.id ? `  ${last.line.trim()}` : '';
      return cut(`  ${time}  ${running.name}${line}`, width - 1);
    },
  };
}

function hasEnded(state: BuildStep['state']): boolean {
  return state !== 'waiting' && state !== 'running';
}

const styles: Readonly<Record<BuildStep['state'], Style>> = {
  waiting: 'dim',
  running: 'bold',
  done: 'good',
  cached: 'dim',
  failed: 'bad',
  cancelled: 'warn',
};

/** Whole: programs read it as well. */
function viewStep(step: BuildStep, words: Words): Line {
  const { name, state, startedMs, endedMs } = step;
  const isTimed = state === 'done' && startedMs !== null && endedMs !== null;
  const text = isTimed
    ? words.tell(describeDuration(endedMs - startedMs))
    : words.page(`build.stepState.${state}`);
  return ['  ', { text: padToWidth(text, 10), style: styles[state] }, name];
}

function viewLog(
  dropped: number,
  lines: readonly { readonly line: string }[],
  { page }: Words,
): Line[] {
  const gap = dropped === 0 ? [] : [page('log.dropped', { count: dropped })];
  return [...gap, ...lines.map(({ line }) => line)].map(
    (text): Line => [{ text: `            ${text}`, style: 'dim' }],
  );
}

function cut(text: string, width: number): string {
  if (measureWidth(text) <= width) return text;
  let kept = '';
  for (const character of text) {
    if (measureWidth(kept + character) > width - 1) return `${kept}…`;
    kept += character;
  }
  return kept;
}
