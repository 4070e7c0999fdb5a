// Restarts WSL, one distro or the engine, and looks afterwards whether that took place.
//
//   stop Docker Desktop ──► wsl --shutdown ──► start the distro ──► measure ──► start Docker Desktop, wait for its engine
//   cancelled or failed before the shutdown: Docker Desktop is started again, and WSL was not touched
//   WSL does not start: the job fails with its last words, and the file's way back is the person's to take
import type { Text } from '../../contract/text.ts';
import { describeCommand } from '../../core/mode/switch-plan.ts';
import { decodeOutput } from '../../core/text/decode.ts';
import type { CommandResult, StateStore } from '../../platform/ports.ts';
import type { JobContext, JobEnd } from '../changes/jobs.ts';
import type { Journal } from '../changes/journal.ts';
import { toMachineRef } from '../machine-room.ts';
import { controlDesktop } from '../mode/control-job.ts';
import { gather } from '../mode/look.ts';
import { createModeMemory } from '../mode/mode-memory.ts';
import { beginCommand, type ModeRun, playCommand } from '../mode/play-command.ts';
import type { ConfigMemory } from './config-memory.ts';
import { askVmStart, lookAtDistros } from './look-at-pc.ts';
import { measureVm } from './measure.ts';
import { encodeBase64 } from './read-config.ts';
import { readWslconfigBytes } from './read-wslconfig.ts';
import type { RestartPlan } from './restart-offer.ts';
import { type RestartStep, startArgs } from './restart-steps.ts';

export interface RestartRun {
  readonly context: JobContext;
  readonly journal: Journal;
  readonly state: StateStore;
  readonly memory: ConfigMemory;
}

export async function runRestart(run: RestartRun, plan: RestartPlan): Promise<JobEnd> {
  switch (plan.scope) {
    case 'wsl':
      return restartWsl(run, plan);
    case 'distro':
      return restartDistro(run, plan.distro);
    case 'engine':
      return controlDesktop(toModeRun(run), 'restart');
  }
}

type WslPlan = Extract<RestartPlan, { scope: 'wsl' }>;

async function restartWsl(run: RestartRun, plan: WslPlan): Promise<JobEnd> {
  const { context } = run;
  const stopsDesktop = plan.steps.some(({ id }) => id === 'stop-desktop');
  const startsDesktop = plan.steps.some(({ id }) => id === 'start-desktop');
  const giveBack = async (end: JobEnd): Promise<JobEnd> => {
    if (startsDesktop) await startDesktop(run);
    return end;
  };
  // It was closed when the person was shown what stops.
  if (!stopsDesktop && (await runsDesktop(run))) return fail('config.ended.desktopStarted', {});
  if (stopsDesktop) {
    tellStep(run, plan, 'stop-desktop');
    const stopped = await controlDesktop(silence(run, context.signal), 'stop');
    if (context.signal.aborted) return giveBack({ state: 'cancelled' });
    if (stopped.state !== 'done') return giveBack(stopped);
  }
  if (context.signal.aborted) return giveBack({ state: 'cancelled' });
  tellStep(run, plan, 'shutdown');
  const problem = await shutDown(run);
  if (problem) return giveBack(problem);
  const { distro } = plan;
  if (distro === null) return giveBack(done('config.ended.restartedUnmeasured'));
  const end = await startAndMeasure(run, plan, distro);
  // Without WSL it would not come up either; the next restart brings it back.
  if (end.state === 'failed') await run.memory.note({ owesDesktop: startsDesktop });
  if (end.state === 'failed' || !startsDesktop) return end;
  tellStep(run, plan, 'start-desktop');
  const desktop = await startDesktop(run);
  await run.memory.note({ owesDesktop: desktop.state !== 'done' });
  return desktop.state === 'done' ? end : desktop;
}

/** A command that says it is done while the VM goes on has failed, whatever it says. */
async function shutDown(run: RestartRun): Promise<JobEnd | undefined> {
  const { machine } = run.context;
  const command = describeCommand('wsl-shutdown');
  const title = { key: 'config.titles.restart.wsl' };
  const entry = await beginCommand(toModeRun(run), { title, command });
  const askedAt = machine.clock.now();
  const { outcome, detail } = await playCommand(toModeRun(run), command);
  const started = outcome === 'done' ? await askVmStart(machine) : undefined;
  const goesOn = typeof started === 'number' && started < askedAt;
  await entry.end(goesOn ? 'failed' : outcome, goesOn ? 'the VM goes on' : detail);
  if (outcome === 'done' && !goesOn) return undefined;
  return fail(goesOn ? 'config.ended.notShutDown' : 'config.ended.shutdownFailed', { detail });
}

async function startAndMeasure(run: RestartRun, plan: WslPlan, distro: string): Promise<JobEnd> {
  const { context, memory } = run;
  const { machine } = context;
  tellStep(run, plan, 'start');
  const file = await readWslconfigBytes(machine);
  const problem = await startDistro(run, distro);
  if (problem !== undefined)
    return fail('config.ended.wslDoesNotStart', { distro, detail: problem });
  if (file !== undefined) {
    const bytes = file === null ? null : encodeBase64(file);
    await memory.note({ applied: { atMs: machine.clock.now(), bytes } });
  }
  tellStep(run, plan, 'measure');
  const measured = await measureVm({ machine, memory, asked: file });
  return done(measured === null ? 'config.ended.restartedUnmeasured' : 'config.ended.restarted');
}

/** Undefined when it runs; what was said last where it does not. */
async function startDistro({ context }: RestartRun, distro: string): Promise<string | undefined> {
  const { machine, log } = context;
  const args = startArgs(distro);
  log(`> wsl ${args.join(' ')}`);
  const result = await machine.commands.run({ program: 'wsl', args, deadlineMs: startMs });
  const lines = listLines(result);
  for (const line of lines) log(line);
  const isStarted = result.outcome === 'exited' && result.exitCode === 0;
  return isStarted ? undefined : lines.slice(-3).join('\n') || nameOutcome(result);
}

async function restartDistro(run: RestartRun, distro: string): Promise<JobEnd> {
  const { context } = run;
  const { machine, tell } = context;
  tell({
    state: 'running',
    step: 1,
    steps: 2,
    doing: { key: 'config.steps.terminate', params: { distro } },
  });
  const command = describeCommand('distro-terminate', { distro });
  const title = { key: 'config.titles.restart.distro', params: { distro } };
  const entry = await beginCommand(toModeRun(run), { title, command });
  const { outcome, detail } = await playCommand(toModeRun(run), command);
  const runs = (await lookAtDistros(machine)).some((one) => one.name === distro && one.isRunning);
  const goesOn = outcome === 'done' && runs;
  await entry.end(goesOn ? 'failed' : outcome, goesOn ? 'the distro goes on' : detail);
  if (outcome !== 'done' || goesOn) return fail('config.ended.terminateFailed', { distro, detail });
  tell({
    state: 'running',
    step: 2,
    steps: 2,
    doing: { key: 'config.steps.start', params: { distro } },
  });
  const problem = await startDistro(run, distro);
  if (problem !== undefined) {
    return fail('config.ended.distroDoesNotStart', { distro, detail: problem });
  }
  return { state: 'done', said: { key: 'config.ended.distroRestarted', params: { distro } } };
}

/** A distro whose disk is checked takes its time. */
const startMs = 120_000;

/** It was running: it comes back also when the job was cancelled. */
function startDesktop(run: RestartRun): Promise<JobEnd> {
  return controlDesktop(silence(run, new AbortController().signal), 'start');
}

async function runsDesktop({ context: { machine } }: RestartRun): Promise<boolean> {
  const { dockerDesktop } = await gather(machine, ['dockerDesktop']);
  return dockerDesktop?.state === 'known' && dockerDesktop.value.running;
}

function toModeRun({ context, journal, state }: RestartRun): ModeRun {
  return { context, journal, memory: createModeMemory(state, toMachineRef(context.machine)) };
}

/** Its steps are one of ours. */
function silence(run: RestartRun, signal: AbortSignal): ModeRun {
  return toModeRun({ ...run, context: { ...run.context, signal, tell: () => {} } });
}

function tellStep({ context }: RestartRun, { steps }: WslPlan, id: RestartStep['id']): void {
  const at = steps.findIndex((step) => step.id === id);
  const doing = steps[at]?.doing;
  if (doing) context.tell({ state: 'running', step: at + 1, steps: steps.length, doing });
}

function done(key: string): JobEnd {
  return { state: 'done', said: { key } };
}

function fail(key: string, params: NonNullable<Text['params']>): JobEnd {
  return { state: 'failed', said: { key, params } };
}

function listLines(result: CommandResult): readonly string[] {
  if (!('stdout' in result)) return [];
  return [result.stdout, result.stderr]
    .flatMap((bytes) => decodeOutput(bytes).split(/\r?\n/))
    .map((line) => line.trimEnd())
    .filter((line) => line !== '');
}

function nameOutcome(result: CommandResult): string {
  if (result.outcome === 'failed') return result.code;
  return result.outcome === 'exited' ? `exit ${result.exitCode}` : result.outcome;
}
