// The build of a folder that the page shows: the one that runs, or the last one, with its log by step.
import { useEffect, useMemo, useRef, useState } from 'react';
import type { BuildFrame, BuildRecord } from '../../../electron/contract/image/build.ts';
import type { Job } from '../../../electron/contract/jobs.ts';
import { useSession } from '../../data/answers.ts';
import { hasEnded } from '../../data/job-feed.ts';
import { useStream } from '../../data/stream.ts';
import { createLogStore, type LogStore } from '../../parts/log-list/log-store.ts';
import {
  type BuildView,
  emptyBuild,
  findCommand,
  hearBuildFrame,
  viewRecord,
} from './build-view.ts';

export interface ShownBuild {
  readonly view: BuildView;
  /** When the view was last told of the time, as Date.now(). */
  readonly heardAt: number;
  readonly logOf: (step: string) => LogStore;
  readonly error: unknown;
  readonly retry: () => void;
}

/** `id` names the build to watch; `last` stands in where its stream is not kept any more. */
export function useBuild(id: string | undefined, last: BuildRecord | undefined): ShownBuild {
  const { connection } = useSession();
  const [heard, setHeard] = useState({ id, view: emptyBuild, at: Date.now() });
  const logs = useRef(new Map<string, LogStore>());
  const view = heard.id === id ? heard.view : emptyBuild;
  const latest = useRef(view);
  latest.current = view;
  const own = useRef(id);
  if (own.current !== id) {
    own.current = id;
    logs.current = new Map();
  }
  const logOf = useMemo(() => findLog(logs, () => latest.current.steps), []);
  const take = (frame: BuildFrame) => {
    if (frame.kind === 'log') takeLines(frame, latest.current, logOf);
    latest.current = hearBuildFrame(latest.current, frame);
    setHeard({ id, view: latest.current, at: Date.now() });
  };
  const stream = useStream({
    name: id,
    open: (signal) =>
      connection.client.image.watchBuild({ job: id ?? '', from: latest.current.seq }, { signal }),
    take,
  });
  // A build of long ago has its record only.
  const isUnheard = view.steps.length === 0 && view.record === null;
  const old = isUnheard && last?.id === id && stream.hasEnded ? last : undefined;
  return {
    view: useMemo(() => (old ? viewRecord(old) : view), [old, view]),
    heardAt: heard.at,
    logOf,
    error: old ? undefined : stream.error,
    retry: stream.reopen,
  };
}

/** The first line of a log is the command that printed the others; the builder itself does not print it. */
function findLog(
  logs: { readonly current: Map<string, LogStore> },
  getSteps: () => BuildView['steps'],
): (step: string) => LogStore {
  return (step) => {
    const known = logs.current.get(step);
    if (known) return known;
    const log = createLogStore();
    logs.current.set(step, log);
    const command = findCommand(getSteps(), step);
    if (command !== undefined) log.append([{ time: '', text: `$ ${command}` }]);
    return log;
  };
}

function takeLines(
  frame: Extract<BuildFrame, { kind: 'log' }>,
  view: BuildView,
  logOf: (step: string) => LogStore,
): void {
  if (frame.seq <= view.seq) return;
  const byStep = new Map<string, { time: string; text: string; dropped?: number }[]>();
  frame.lines.forEach(({ step, ms, line }, index) => {
    const start = view.steps.find(({ id }) => id === step)?.startedMs ?? 0;
    const lines = byStep.get(step) ?? [];
    if (index === 0 && frame.dropped > 0) {
      lines.push({ time: '', text: '', dropped: frame.dropped });
    }
    lines.push({ time: (Math.max(0, ms - start) / 1_000).toFixed(2), text: line });
    byStep.set(step, lines);
  });
  for (const [step, lines] of byStep) logOf(step).append(lines);
}

/** Says once that a job ended which was seen running; a job of before says nothing. */
export function useJobEnd(job: Job | undefined, onEnd: (job: Job) => void): void {
  const seen = useRef<string>(undefined);
  const latest = useRef(onEnd);
  latest.current = onEnd;
  useEffect(() => {
    if (!job) return;
    if (!hasEnded(job.state)) seen.current = job.id;
    else if (seen.current === job.id) {
      seen.current = undefined;
      latest.current(job);
    }
  }, [job]);
}
