// Asks the engine, again and again, until it answers as wanted: no command's word is taken for it.
import type { JobState } from '../../contract/jobs.ts';
import { type ContainerOs, sidePipes } from '../../core/mode/sides.ts';
import {
  judgeProgress,
  type SwitchProgress,
  type SwitchSight,
} from '../../core/mode/switch-progress.ts';
import type { Machine } from '../../platform/ports.ts';
import { askOs } from './engine-lists.ts';
import { gather, readStatus } from './look.ts';
import type { PlayedCommand } from './play-command.ts';

export type WatchEnd = 'reached' | 'refused' | 'timed-out' | 'cancelled';

export interface EngineWatch {
  readonly machine: Machine;
  readonly to: ContainerOs;
  /** The command that asked for it, while it runs. */
  readonly command: Promise<PlayedCommand>;
  readonly deadlineMs: number;
  readonly signal: AbortSignal;
  /** Called whenever the state of the wait changes. */
  readonly onProgress: (progress: Extract<SwitchProgress, 'permission' | 'starting'>) => void;
}

const pollMs = 1_000;

type CommandState = SwitchSight['command'] | 'timed-out' | 'cancelled';

/** Ends with the wanted answer, with the command's refusal, at the deadline, or when the signal fires. */
export async function watchEngine(watch: EngineWatch): Promise<WatchEnd> {
  const { machine, to, deadlineMs, signal } = watch;
  const { clock } = machine;
  const command: { state: CommandState } = { state: 'running' };
  const ended = watch.command.then(({ outcome }) => {
    command.state = outcome === 'failed' ? 'refused' : outcome;
  });
  const spend = createTimer(clock);
  // Whoever waits has said so before it began.
  let shown: SwitchProgress = 'starting';
  let asked = 0;
  for (;;) {
    // Read before the engine is asked: it may answer only because the command has ended in between.
    const noted = command.state;
    const progress = judgeProgress(await takeSight(machine, to, noted));
    if (progress === 'reached') return 'reached';
    if (signal.aborted) return 'cancelled';
    if (progress === 'refused') return 'refused';
    if (noted === 'timed-out' || spend() >= deadlineMs) return 'timed-out';
    // One look without the service may only be too early.
    asked = progress === 'permission' ? asked + 1 : 0;
    const now = asked > 1 ? 'permission' : 'starting';
    if (now !== shown) watch.onProgress(now);
    shown = now;
    await pause(machine, noted === 'running' ? ended : undefined, signal);
  }
}

/** What the engine where docker goes, the wanted side's pipe and the service say at this moment. */
async function takeSight(
  machine: Machine,
  to: ContainerOs,
  command: CommandState,
): Promise<SwitchSight> {
  const wantsService = to === 'windows' && command === 'running';
  const [facts, pipe] = await Promise.all([
    gather(machine, wantsService ? ['engine', 'services'] : ['engine']),
    askOs(machine, sidePipes[to]),
  ]);
  const services = facts.services?.state === 'known' ? facts.services.value : undefined;
  return {
    to,
    engine: readStatus(facts),
    pipeOs: pipe?.os ?? null,
    service: services?.['com.docker.service'],
    command: command === 'refused' || command === 'running' ? command : 'done',
  };
}

/** Whichever is more, the time that passed or the pauses: a described PC may play its pauses at once. */
function createTimer(clock: Machine['clock']): () => number {
  const start = clock.elapsed();
  let pauses = -1;
  return () => {
    pauses += 1;
    return Math.max(clock.elapsed() - start, pauses * pollMs);
  };
}

async function pause(
  { clock }: Machine,
  ended: Promise<void> | undefined,
  signal: AbortSignal,
): Promise<void> {
  const awake = new AbortController();
  const sleep = clock.sleep(pollMs, AbortSignal.any([signal, awake.signal])).catch(() => {});
  await Promise.race(ended ? [sleep, ended] : [sleep]);
  awake.abort();
}

/** The state of the job for a wait. */
export function describeWait(
  progress: Extract<SwitchProgress, 'permission' | 'starting'>,
  place: Extract<JobState, { state: 'running' }>,
): Extract<JobState, { state: 'running' | 'waiting' }> {
  const { step, steps } = place;
  return progress === 'permission'
    ? { state: 'waiting', step, steps, for: 'docker-permission' }
    : place;
}
