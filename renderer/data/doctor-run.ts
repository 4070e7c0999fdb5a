// One run of the doctor as this window sees it, from the first probe to the report.
//
//   idle ──start──► running ──report──► idle
//                      ├──stop─────► idle
//                      └──error────► failed ──start──► running
import type { CheckResult, LayerId, Report } from '../../electron/contract/doctor.ts';
import type { SlipwayClient } from '../connection/connection.ts';

export interface RunProgress {
  readonly kind: 'running';
  /** Date.now() of the start. */
  readonly startedAt: number;
  readonly done: number;
  /** 0 until the doctor has said how many checks there are. */
  readonly total: number;
  readonly totals: Readonly<Partial<Record<LayerId, number>>>;
  /** Judged so far, not folded. */
  readonly checks: readonly CheckResult[];
  /** Roots that will not move any more. */
  readonly roots: readonly string[];
}

export type DoctorRunState =
  | { readonly kind: 'idle' }
  | RunProgress
  | { readonly kind: 'failed'; readonly error: unknown };

export interface DoctorRun {
  readonly getState: () => DoctorRunState;
  readonly subscribe: (listener: () => void) => () => void;
  /** Does nothing while a run is under way. */
  readonly start: () => void;
  /** Cancels; the last report stays. */
  readonly stop: () => void;
}

/** `keep` gets the report before the run turns idle, so that no moment shows neither. */
export function createDoctorRun(
  client: Pick<SlipwayClient, 'doctor'>,
  keep: (report: Report) => void,
): DoctorRun {
  let state: DoctorRunState = { kind: 'idle' };
  let controller: AbortController | undefined;
  const listeners = new Set<() => void>();

  function become(next: DoctorRunState) {
    state = next;
    for (const listener of listeners) listener();
  }

  async function follow(signal: AbortSignal) {
    try {
      for await (const event of await client.doctor.run({}, { signal })) {
        if (signal.aborted) return;
        if (event.kind === 'report') keep(event.report);
        else if (state.kind === 'running') become(advance(state, event));
      }
      if (!signal.aborted) become({ kind: 'idle' });
    } catch (error) {
      if (!signal.aborted) become({ kind: 'failed', error });
    }
  }

  return {
    getState: () => state,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    start: () => {
      if (state.kind === 'running') return;
      controller = new AbortController();
      become(createProgress(Date.now()));
      void follow(controller.signal);
    },
    stop: () => {
      controller?.abort();
      become({ kind: 'idle' });
    },
  };
}

function createProgress(startedAt: number): RunProgress {
  return { kind: 'running', startedAt, done: 0, total: 0, totals: {}, checks: [], roots: [] };
}

type Step = Exclude<
  Awaited<ReturnType<SlipwayClient['doctor']['run']>> extends AsyncIterable<infer Event>
    ? Event
    : never,
  { kind: 'report' }
>;

function advance(progress: RunProgress, event: Step): RunProgress {
  if (event.kind === 'started') {
    const totals = Object.fromEntries(event.layers.map(({ id, total }) => [id, total]));
    return { ...progress, total: event.total, totals };
  }
  return {
    ...progress,
    done: Math.max(progress.done, event.done),
    total: event.total,
    checks: [...progress.checks, ...event.checks],
    roots: event.roots,
  };
}
