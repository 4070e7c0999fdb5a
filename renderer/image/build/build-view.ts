// A build as the page shows it: what has been heard of it, and what follows from that and from the builds before.
import type { BuildFrame, BuildRecord, BuildStep } from '../../../electron/contract/image/build.ts';

export interface BuildView {
  /** Number of the last frame that was heard; a stream that broke goes on after it. */
  readonly seq: number;
  readonly elapsedMs: number;
  readonly contextBytes: number;
  readonly steps: readonly BuildStep[];
  /** Null while it runs. */
  readonly record: BuildRecord | null;
}

export const emptyBuild: BuildView = {
  seq: 0,
  elapsedMs: 0,
  contextBytes: 0,
  steps: [],
  record: null,
};

/** Adds a frame. Log lines go elsewhere; here they only count as heard. */
export function hearBuildFrame(view: BuildView, frame: BuildFrame): BuildView {
  const seq = Math.max(view.seq, frame.seq);
  switch (frame.kind) {
    case 'steps':
      return {
        ...view,
        seq,
        elapsedMs: Math.max(view.elapsedMs, frame.elapsedMs),
        contextBytes: frame.contextBytes,
        steps: frame.steps,
      };
    case 'log':
      return { ...view, seq };
    case 'end':
      return { ...viewRecord(frame.record), seq };
  }
}

export function viewRecord(record: BuildRecord): BuildView {
  const { ms, contextBytes, steps } = record;
  return { seq: 0, elapsedMs: ms, contextBytes, steps, record };
}

export function isOver({ state }: BuildStep): boolean {
  return state !== 'waiting' && state !== 'running';
}

export function countOver(steps: readonly BuildStep[]): number {
  return steps.filter(isOver).length;
}

export function countCached(steps: readonly BuildStep[]): number {
  return steps.filter(({ state }) => state === 'cached').length;
}

/** The step to look at: the failed one, else the running one that began last, else the one that took longest. */
export function findTelling(steps: readonly BuildStep[]): BuildStep | undefined {
  const failed = steps.find(({ state }) => state === 'failed');
  if (failed) return failed;
  const started = steps.filter(({ startedMs }) => startedMs !== null);
  const running = started.filter(({ state }) => state === 'running');
  const last = (some: readonly BuildStep[]) =>
    some.reduce<BuildStep | undefined>(
      (latest, step) => (latest && startOf(latest) > startOf(step) ? latest : step),
      undefined,
    );
  return last(running) ?? findLongest(started.filter(({ state }) => state === 'done')) ?? steps[0];
}

/** Of two that took the same the later. */
function findLongest(steps: readonly BuildStep[]): BuildStep | undefined {
  const length = (step: BuildStep) => (step.endedMs ?? startOf(step)) - startOf(step);
  return steps.reduce<BuildStep | undefined>(
    (longest, step) => (longest && length(longest) > length(step) ? longest : step),
    undefined,
  );
}

function startOf(step: BuildStep): number {
  return step.startedMs ?? 0;
}

/** `[build 4/6] RUN go build` in its two parts. Mounts stand before the command and hide it; they are left out. */
export function splitStepName(name: string): { readonly where: string; readonly what: string } {
  const match = /^\[([^\]]+)\]\s*(.*)$/su.exec(name);
  const what = (match?.[2] || name).replace(/^RUN (?:--mount=\S+\s+)+/, 'RUN ');
  return { where: match?.[1] ?? '', what };
}

/** As the list of steps begins its row: `build 4/6`, or what it does; empty for one that is not there. */
export function nameStep(steps: readonly BuildStep[], id: string): string {
  const { where, what } = splitStepName(steps.find((step) => step.id === id)?.name ?? '');
  return where || what;
}

/** What a step runs, as one line at a prompt; undefined for one that runs nothing of its own. */
export function findCommand(steps: readonly BuildStep[], id: string): string | undefined {
  const { what } = splitStepName(steps.find((step) => step.id === id)?.name ?? '');
  return /^RUN (.+)$/su.exec(what)?.[1]?.replaceAll(/\s+/g, ' ');
}

/** How much of the whole time a step took, and from where on; both from 0 to 1. */
export function placeStep(
  step: BuildStep,
  elapsedMs: number,
): { readonly from: number; readonly length: number } | undefined {
  if (step.startedMs === null) return undefined;
  const all = Math.max(1, elapsedMs);
  const from = Math.min(1, step.startedMs / all);
  const end = Math.min(1, (step.endedMs ?? elapsedMs) / all);
  return { from, length: Math.max(0, end - from) };
}

export function measureStep(step: BuildStep, elapsedMs: number): number | undefined {
  if (step.startedMs === null || step.state === 'cached') return undefined;
  return Math.max(0, (step.endedMs ?? elapsedMs) - step.startedMs);
}

/** What the steps that came from the cache took when they last ran; null where no build tells. */
export function estimateSaved(
  steps: readonly BuildStep[],
  before: readonly BuildRecord[],
): number | null {
  const took = new Map<string, number>();
  // Newest first, so an older build does not replace what a newer one said.
  for (const step of before.flatMap((record) => record.steps)) {
    const ms = step.state === 'done' ? measureStep(step, 0) : undefined;
    if (ms !== undefined && !took.has(step.name)) took.set(step.name, ms);
  }
  const known = steps
    .filter(({ state }) => state === 'cached')
    .flatMap(({ name }) => took.get(name) ?? []);
  return known.length === 0 ? null : known.reduce((sum, ms) => sum + ms, 0);
}

/** "About 8 s left", from the last build that came through; said after 3 s, in steps of 5 s, then of a minute. */
export function estimateLeft(elapsedMs: number, lastMs: number | undefined): number | undefined {
  if (lastMs === undefined || elapsedMs < 3_000 || elapsedMs >= lastMs) return undefined;
  const left = lastMs - elapsedMs;
  const grain = left > 120_000 ? 60_000 : 5_000;
  return Math.max(grain, Math.round(left / grain) * grain);
}

export interface LayerChange {
  /** From 1, the lowest first. */
  readonly number: number;
  readonly created: string;
  readonly bytes: number;
  /** Bytes more or fewer than the layer made by the same line before; null: that line is new. */
  readonly change: number | null;
}

/** Each layer beside that of the build before. Two lines that say the same are told apart by their order. */
export function compareLayers(
  now: BuildRecord,
  before: BuildRecord | undefined,
): readonly LayerChange[] {
  const known = new Map<string, number[]>();
  for (const { created, bytes } of before?.image?.layers ?? []) {
    known.set(created, [...(known.get(created) ?? []), bytes]);
  }
  return (now.image?.layers ?? []).map(({ created, bytes }, index) => {
    const was = known.get(created)?.shift();
    return { number: index + 1, created, bytes, change: was === undefined ? null : bytes - was };
  });
}
