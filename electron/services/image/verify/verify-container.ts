// Proves that a container works: it runs, it listens where it is published, it answers, and what it needs for that.
import type { Probe } from '../../../contract/image/choices.ts';
import type { Verification } from '../../../contract/image/run.ts';
import { readStats } from '../../../core/containers/read-stats.ts';
import { parseObject } from '../../../core/docker/read-json.ts';
import { judgeRun } from '../../../core/image/run/judge-run.ts';
import type { Machine } from '../../../platform/ports.ts';
import { inspectContainer } from '../../containers/control-container.ts';
import { type Engine, openEngine } from '../../containers/open-engine.ts';
import { readContainerStats } from '../../containers/read-container-stats.ts';
import { readLogs } from '../../containers/read-logs.ts';
import { type InspectedRun, readInspection } from './inspect-run.ts';
import { readListeners } from './read-listeners.ts';

export interface VerifyRequest {
  readonly container: string;
  readonly probe: Probe | null;
  readonly withinMs: number;
  readonly forMs: number;
}

/** Started longer ago than this, the first answer was before anybody looked. */
const lateMs = 5_000;
/** Without a probe, running this long counts as coming up. */
const settledMs = 2_000;
const probeDeadlineMs = 3_000;
/** Logs that are looked through for causes. */
const tail = 200;

/**
 * The state whenever it changes; the last one carries the findings. Ends when the probe was answered and `forMs` are
 * over, when the time is over, or when the container has ended for good. Throws `AppError` CONTAINER_NOT_FOUND, ENGINE_….
 */
export async function* verifyContainer(
  machine: Machine,
  request: VerifyRequest,
  signal: AbortSignal | undefined,
): AsyncGenerator<Verification, void> {
  const { clock } = machine;
  const engine = await openEngine(machine);
  const inspect = async () =>
    readInspection(await inspectContainer(engine, request.container, signal));
  let run = await inspect();
  const peak = watchPeak(machine, engine, { container: run.id, signal });
  const tally = createTally(machine, request, run);
  const began = clock.elapsed();
  let answeredAt: number | undefined;
  let shown = '';
  try {
    for (;;) {
      await tally.probe(run, signal);
      const passed = clock.elapsed() - began;
      if (tally.isUp(run, passed)) answeredAt ??= passed;
      const isEnded = !run.isRunning && !run.isRestarting;
      const isOver =
        answeredAt === undefined
          ? passed >= request.withinMs
          : passed - answeredAt >= request.forMs;
      if (isEnded || isOver) break;
      const now = tally.describe(run, peak.bytes());
      if (JSON.stringify(now) !== shown) yield now;
      shown = JSON.stringify(now);
      await clock.sleep(passed < 2_000 && answeredAt === undefined ? 25 : 250, signal);
      run = await inspect();
    }
    // The engine samples once a second, and the first time before the program has loaded: over soon, that is all.
    const most = Math.max(peak.bytes(), await readMemoryNow(engine, run));
    yield await conclude({ machine, engine, request, run, tally, peak: most, signal });
  } finally {
    peak.stop();
  }
}

interface Conclusion {
  readonly machine: Machine;
  readonly engine: Engine;
  readonly request: VerifyRequest;
  readonly run: InspectedRun;
  readonly tally: Tally;
  readonly peak: number;
  readonly signal: AbortSignal | undefined;
}

async function conclude(conclusion: Conclusion): Promise<Verification> {
  const { machine, engine, request, run, tally, peak, signal } = conclusion;
  const { probe } = request;
  const now = tally.describe(run, peak);
  const last = now.probe;
  const hasAnswered = probe === null || last?.status === probe.status;
  const listeners =
    hasAnswered || !run.isRunning ? null : await readListeners(machine, engine, run);
  const findings = judgeRun({
    ...run,
    restarts: now.restarts,
    log: await readTail(machine, engine, { container: run.id, signal }),
    listeners,
    probe: probe && {
      port: probe.port,
      expected: probe.status,
      isPublished: run.findAddress(probe.port) !== undefined,
      status: last?.status ?? null,
    },
  });
  return { ...now, findings, works: run.isRunning && hasAnswered && now.restarts === 0 };
}

type Tally = ReturnType<typeof createTally>;

/** What was asked and answered so far. */
function createTally(machine: Machine, { container, probe }: VerifyRequest, first: InspectedRun) {
  const { clock, network } = machine;
  const outOfMemory = new Set<string>();
  const began = clock.now();
  let sent = 0;
  let passed = 0;
  let firstAnswerMs: number | null = null;
  let last: Verification['probe'] = null;
  return {
    probe: async (run: InspectedRun, signal: AbortSignal | undefined) => {
      if (run.isOutOfMemory) outOfMemory.add(run.startedAt);
      const address = probe === null ? undefined : run.findAddress(probe.port);
      if (probe === null || address === undefined || !run.isRunning) return;
      const host = address.host.includes(':') ? `[${address.host}]` : address.host;
      const url = `http://${host}:${address.port}${probe.path}`;
      const limits = { deadlineMs: probeDeadlineMs, ...(signal && { signal }) };
      const result = await network.probe(url, limits);
      signal?.throwIfAborted();
      sent += 1;
      const isAnswer = result.outcome === 'answered';
      last = { url, status: isAnswer ? result.status : null, ms: isAnswer ? result.ms : null };
      if (!isAnswer || result.status !== probe.status) return;
      passed += 1;
      const started = Date.parse(run.startedAt);
      const isSeen = began - started < lateMs || run.startedAt !== first.startedAt;
      if (passed === 1 && isSeen) firstAnswerMs = Math.max(0, clock.now() - started);
    },
    /** Answered once, or without a probe running for a while. */
    isUp: (run: InspectedRun, elapsed: number): boolean =>
      probe === null ? run.isRunning && elapsed >= settledMs : passed > 0,
    describe: (run: InspectedRun, peakMemoryBytes: number): Verification => ({
      container,
      firstAnswerMs,
      probe: last,
      probesPassed: passed,
      probesSent: sent,
      restarts: run.restarts,
      oomKills: outOfMemory.size,
      user: run.user,
      isReadOnly: run.isReadOnly,
      exitCode: run.exitCode,
      peakMemoryBytes,
      health: run.health,
      findings: [],
      works: run.isRunning && (probe === null || last?.status === probe.status),
    }),
  };
}

interface Watched {
  readonly container: string;
  readonly signal: AbortSignal | undefined;
}

/** The most memory that any sample showed. */
function watchPeak(machine: Machine, engine: Engine, { container, signal }: Watched) {
  const leave = new AbortController();
  const either = signal ? AbortSignal.any([signal, leave.signal]) : leave.signal;
  let most = 0;
  const watch = async () => {
    // A restart ends the samples: they are asked for again.
    while (!either.aborted) {
      const samples = readContainerStats(engine, machine, { container, signal: either });
      for await (const { memoryBytes } of samples) most = Math.max(most, memoryBytes);
      await machine.clock.sleep(250, either);
    }
  };
  // Figures are a help: without them the rest is still told.
  watch().catch(() => {});
  return { bytes: () => most, stop: () => leave.abort() };
}

async function readMemoryNow(engine: Engine, run: InspectedRun): Promise<number> {
  if (!run.isRunning) return 0;
  const path = `/containers/${run.id}/stats?stream=0&one-shot=1`;
  const answer = await engine.ask({ method: 'GET', path }).catch(() => undefined);
  const limits = { cpus: null, memoryBytes: null };
  return readStats(parseObject(answer?.body ?? ''), limits)?.memoryBytes ?? 0;
}

async function readTail(machine: Machine, engine: Engine, watched: Watched): Promise<string> {
  const lines: string[] = [];
  try {
    const chunks = readLogs(engine, machine, { ...watched, tail, follow: false });
    for await (const chunk of chunks) lines.push(chunk.text.replaceAll(/^\S* /gm, ''));
  } catch {
    watched.signal?.throwIfAborted();
  }
  return lines.join('');
}
