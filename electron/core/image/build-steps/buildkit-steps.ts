// The steps of a BuildKit build out of its trace. BuildKit repeats a step with all it knows whenever it changes.
import type { BuildStep } from '../../../contract/image/build.ts';
import { cleanName } from './clean-name.ts';
import type { Trace, TraceTransfer, TraceVertex } from './read-trace.ts';
import { type BuildLine, createStepLog } from './step-log.ts';

export interface StepReader {
  /** All steps, each after those that it needs. */
  readonly steps: () => readonly BuildStep[];
  /** Undefined as well where it failed before the first step. */
  readonly failed: () => BuildStep | undefined;
  readonly lastLines: (step: string) => readonly string[];
  /** Lines that nothing ended. */
  readonly flush: (ms: number) => BuildLine[];
}

export interface BuildkitReader extends StepReader {
  /** True when a step changed. `ms`: since the build began, by our clock. */
  push(trace: Trace, ms: number): { readonly changed: boolean; readonly lines: BuildLine[] };
}

export function createBuildkitReader(): BuildkitReader {
  const vertexes = new Map<string, TraceVertex>();
  const transfers = new Map<string, Map<string, TraceTransfer>>();
  const log = createStepLog();
  /** The engine's clock less ours, once it has told a time: it may stand on another computer. */
  let offset: number | null = null;
  const toOurs = (time: number | null) =>
    time === null || offset === null ? null : Math.max(0, Math.round(time - offset));
  const toStep = (vertex: TraceVertex): BuildStep => ({
    id: vertex.digest,
    name: cleanName(vertex.name),
    state: findState(vertex),
    startedMs: toOurs(vertex.started),
    endedMs: toOurs(vertex.completed),
    ...addUp([...(transfers.get(vertex.digest)?.values() ?? [])]),
  });
  return {
    push: (trace, ms) => {
      offset ??= findFirstTime(trace, ms);
      for (const vertex of trace.vertexes) vertexes.set(vertex.digest, vertex);
      for (const transfer of trace.transfers) {
        const known = transfers.get(transfer.vertex) ?? new Map<string, TraceTransfer>();
        transfers.set(transfer.vertex, known.set(transfer.id, transfer));
      }
      const lines = [
        ...trace.logs.flatMap(({ vertex, at, bytes }) => log.push(vertex, bytes, toOurs(at) ?? ms)),
        ...trace.warnings.flatMap(({ vertex, text }) => log.push(vertex, `${text}\n`, ms)),
        ...trace.vertexes
          .filter(({ completed }) => completed !== null)
          .flatMap(({ digest, completed }) => log.flush(toOurs(completed) ?? ms, digest)),
      ];
      return { changed: trace.vertexes.length + trace.transfers.length > 0, lines };
    },
    steps: () => sortByNeed(vertexes).map(toStep),
    failed: () => [...vertexes.values()].map(toStep).find(({ state }) => state === 'failed'),
    lastLines: log.lastLines,
    flush: log.flush,
  };
}

function findState({ started, completed, error, isCached }: TraceVertex): BuildStep['state'] {
  if (error !== '') return /context canceled|\bCanceled\b/.test(error) ? 'cancelled' : 'failed';
  if (completed !== null) return isCached ? 'cached' : 'done';
  return started === null ? 'waiting' : 'running';
}

/** BuildKit tells of steps that it learns of together in no order at all. */
function sortByNeed(vertexes: ReadonlyMap<string, TraceVertex>): TraceVertex[] {
  const sorted: TraceVertex[] = [];
  const seen = new Set<string>();
  const place = (digest: string) => {
    const vertex = vertexes.get(digest);
    if (vertex === undefined || seen.has(digest)) return;
    seen.add(digest);
    for (const input of vertex.inputs) place(input);
    sorted.push(vertex);
  };
  for (const digest of vertexes.keys()) place(digest);
  return sorted;
}

/** Several layers or files at once are one transfer to a person. */
function addUp(transfers: readonly TraceTransfer[]): Pick<BuildStep, 'current' | 'total'> {
  const moving = transfers.filter(({ current, total }) => current > 0 || total > 0);
  if (moving.length === 0) return { current: null, total: null };
  const total = moving.reduce((sum, one) => sum + one.total, 0);
  return { current: moving.reduce((sum, one) => sum + one.current, 0), total: total || null };
}

function findFirstTime({ vertexes, logs }: Trace, ms: number): number | null {
  const times = [...vertexes.map(({ started }) => started), ...logs.map(({ at }) => at)];
  const known = times.filter((time) => time !== null);
  return known.length === 0 ? null : Math.min(...known) - ms;
}
