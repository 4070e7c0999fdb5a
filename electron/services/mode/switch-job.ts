// A switch between Linux and Windows containers, from the preflight to the engine's own answer.
//
//   preflight ─► start Docker Desktop (when closed) ─► note containers ─► ask ─► wait ◄─► its permission prompt
//       │                                                                        │
//       └─ already there, or barred: nothing was run          reached ─► verify ─► containers again ─► done
//                                                refused, deadline, cancelled ─► way back (switch-back.ts)
import type { EngineStatus } from '../../contract/engine.ts';
import type { JobState } from '../../contract/jobs.ts';
import type { Switcher } from '../../core/mode/engines.ts';
import { type ContainerOs, judgeSide, sideContexts } from '../../core/mode/sides.ts';
import {
  chooseDeadline,
  describeCommand,
  describeStep,
  describeSwitch,
  estimateSwitch,
  listSwitchSteps,
  type SwitchStep,
  startDesktop,
  stopsOtherSide,
} from '../../core/mode/switch-plan.ts';
import { describeEnd, isServing } from '../../core/mode/switch-progress.ts';
import type { JobEnd } from '../changes/jobs.ts';
import { listRunning } from './engine-lists.ts';
import { gather, lookAtMode, readStatus } from './look.ts';
import { beginCommand, type ModeRun, playCommand } from './play-command.ts';
import { startContainers } from './start-containers.ts';
import { switchBack } from './switch-back.ts';
import { waitForEngine } from './wait-for-engine.ts';
import { describeWait, watchEngine } from './watch-engine.ts';

/** Switches, and goes back to the mode that worked when that does not come about. */
export async function runSwitch(run: ModeRun, to: ContainerOs): Promise<JobEnd> {
  const { context, memory } = run;
  const { machine, signal } = context;
  const { stopped, timings } = await memory.load();
  const stoppedBefore = stopped[to];
  createTeller(run, listSwitchSteps({ to, isClosed: false, stoppedBefore }), to)('preflight');
  const sight = await lookAtMode(machine, signal);
  if (isServing(sight.status, to)) return describeEnd('done', 'already', to);
  const { switcher } = sight;
  if (switcher === undefined) return { state: 'failed', said: sight.adapter.cannotSwitch };
  const outlook = judgeSide(to, sight.facts);
  if (!outlook.possible) {
    const reason = outlook.checks.find(({ id }) => id === outlook.reasons[0]);
    return describeEnd('failed', 'blocked', to, reason);
  }
  const steps = listSwitchSteps({ to, isClosed: sight.isClosed, stoppedBefore });
  const tell = createTeller(run, steps, to);
  if (sight.isClosed) {
    tell('startDesktop');
    const failure = await openDesktop(run);
    if (failure) return failure;
  }
  const status = sight.isClosed ? readStatus(await gather(machine, ['engine'])) : sight.status;
  if (isServing(status, to)) return describeEnd('done', 'done', to);
  const from = to === 'linux' ? 'windows' : 'linux';
  if (stopsOtherSide(switcher)) await noteContainers(run, from, status);
  const deadlineMs = chooseDeadline(estimateSwitch(timings, to));
  const change = { to, from, switcher, deadlineMs, tell } as const;
  return ask(run, change);
}

interface SwitchChange {
  readonly to: ContainerOs;
  readonly from: ContainerOs;
  readonly switcher: Switcher;
  readonly deadlineMs: number;
  readonly tell: Teller;
}

async function ask(run: ModeRun, change: SwitchChange): Promise<JobEnd> {
  const { context, memory } = run;
  const { machine, signal } = context;
  const { to, from, switcher, deadlineMs, tell } = change;
  const command = describeSwitch(switcher, to);
  tell('ask');
  signal.throwIfAborted();
  const title = { key: `mode.titles.switch.${to}` };
  const entry = await beginCommand(run, { title, command, before: from });
  const start = machine.clock.elapsed();
  const over = new AbortController();
  const played = playCommand(run, command, {
    deadlineMs,
    signal: AbortSignal.any([signal, over.signal]),
  });
  const place = tell('wait');
  const end = await watchEngine({
    machine,
    to,
    command: played,
    deadlineMs,
    signal,
    onProgress: (progress) => context.tell(describeWait(progress, place)),
  });
  if (end === 'reached') {
    await Promise.race([played, machine.clock.sleep(5_000)]);
    over.abort();
    await played;
    await memory.addTiming({ to, ms: Math.round(machine.clock.elapsed() - start) });
    await entry.end('done', '', to);
    return finish(run, change);
  }
  over.abort();
  return switchBack(run, { ...change, end, entry, detail: (await played).detail });
}

/** The engine answers with the wanted side: docker is pointed at it, and what ran there before runs again. */
async function finish(run: ModeRun, { to, tell }: SwitchChange): Promise<JobEnd> {
  tell('verify');
  const serves = await pointDocker(run, to);
  const { stopped } = await run.memory.load();
  if (stopped[to].length > 0) tell('containers');
  const missing = serves ? await startContainers(run, to) : stopped[to];
  if (!serves) return describeEnd('done', 'elsewhere', to);
  if (missing.length === 0) return describeEnd('done', 'done', to);
  const params = { containers: missing.join(', ') };
  return { state: 'done', said: { key: `mode.ended.containersMissing.${to}`, params } };
}

/** Docker Desktop moves the current context itself; where it did not, docker would still go to the engine that left. */
async function pointDocker(run: ModeRun, to: ContainerOs): Promise<boolean> {
  const { machine } = run.context;
  const facts = await gather(machine, ['engine', 'dockerContexts']);
  if (isServing(readStatus(facts), to)) return true;
  if (facts.dockerContexts?.state !== 'known') return false;
  const { chosen, contexts } = facts.dockerContexts.value;
  const isOverridden = chosen.source === 'DOCKER_HOST' || chosen.source === 'DOCKER_CONTEXT';
  const name = sideContexts[to];
  if (isOverridden || !contexts.some((one) => one.name === name)) return false;
  const command = describeCommand('docker-context', { context: name });
  const entry = await beginCommand(run, {
    title: { key: 'mode.titles.context', params: { name } },
    command,
    before: chosen.context,
    back: describeCommand('docker-context', { context: chosen.context }),
  });
  const { outcome, detail } = await playCommand(run, command);
  await entry.end(outcome, detail, name);
  return isServing(readStatus(await gather(machine, ['engine'])), to);
}

/** An end of the job when Docker Desktop did not come up; undefined when its engine answers. */
async function openDesktop(run: ModeRun): Promise<JobEnd | undefined> {
  const command = describeCommand(startDesktop);
  const entry = await beginCommand(run, { title: { key: 'mode.titles.start' }, command });
  const { signal } = run.context;
  const played = await playCommand(run, command, { signal });
  const isReady = played.outcome === 'done' && (await waitForEngine(run));
  const outcome = played.outcome === 'done' && !isReady ? 'timed-out' : played.outcome;
  await entry.end(outcome, played.detail, isReady ? 'ready' : null);
  if (isReady) return undefined;
  if (signal.aborted) return { state: 'cancelled' };
  return { state: 'failed', said: { key: 'mode.ended.notStarted' } };
}

/** Kept on disk before the engine goes, so that the way back knows them whatever happens to this process. */
async function noteContainers(run: ModeRun, from: ContainerOs, status: EngineStatus) {
  if (status.state !== 'ready') return;
  const rows = await listRunning(run.context.machine, status.endpoint.address);
  if (rows === undefined) return;
  const names = rows.map(({ name }) => name);
  if (names.length > 0) run.context.log(`running: ${names.join(', ')}`);
  await run.memory.noteStopped(from, names);
}

type Running = Extract<JobState, { state: 'running' }>;
type Teller = (step: SwitchStep) => Running;

function createTeller({ context }: ModeRun, steps: readonly SwitchStep[], to: ContainerOs): Teller {
  return (step) => {
    const state: Running = {
      state: 'running',
      step: steps.indexOf(step) + 1,
      steps: steps.length,
      doing: describeStep(step, to),
    };
    context.tell(state);
    return state;
  };
}
