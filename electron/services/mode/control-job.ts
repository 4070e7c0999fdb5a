// Starts, stops or restarts Docker Desktop, and climbs the ladder while its engine does not answer.
import { hasDesktopCommand } from '../../core/doctor/checks/docker-contexts.ts';
import { type DesktopControl, listRungs } from '../../core/mode/ladder.ts';
import { describeCommand } from '../../core/mode/switch-plan.ts';
import {
  findEngineCulprit,
  listSuspectFacts,
  nameFinding,
} from '../../core/mode/switch-progress.ts';
import type { JobEnd } from '../changes/jobs.ts';
import { gather, readStatus } from './look.ts';
import { beginCommand, type ModeRun, playCommand } from './play-command.ts';
import { waitForEngine } from './wait-for-engine.ts';

/** Done when the engine answers, or with `stop` when Docker Desktop is gone. */
export async function controlDesktop(run: ModeRun, control: DesktopControl): Promise<JobEnd> {
  const { context } = run;
  const { machine, signal } = context;
  const facts = await gather(machine, ['dockerDesktop', 'engine'], signal);
  const desktop = facts.dockerDesktop?.state === 'known' ? facts.dockerDesktop.value : undefined;
  if (!desktop?.installed) return { state: 'failed', said: { key: 'mode.ended.noDesktop' } };
  if (!hasDesktopCommand(desktop)) {
    return { state: 'failed', said: { key: `mode.ended.byHand.${control}` } };
  }
  const isReady = readStatus(facts).state === 'ready';
  if (control === 'start' && desktop.running && isReady) return succeed(control);
  if (control === 'stop' && !desktop.running) return succeed(control);
  const rungs = listRungs(control);
  for (const [index, actions] of rungs.entries()) {
    const doing = { key: index === 0 ? `mode.steps.${control}` : 'mode.steps.climb' };
    context.tell({ state: 'running', step: index + 1, steps: rungs.length, doing });
    const isDone = await climb(run, actions, control);
    if (isDone) return succeed(control);
    if (signal.aborted) return { state: 'cancelled' };
  }
  const suspects = await gather(machine, listSuspectFacts());
  const culprit = findEngineCulprit(suspects);
  if (culprit === undefined) {
    return { state: 'failed', said: { key: `mode.ended.controlFailed.${control}` } };
  }
  const params = { ...culprit.params, finding: nameFinding(culprit) };
  return { state: 'failed', said: { key: `mode.ended.controlFailedBy.${control}`, params } };
}

function succeed(control: DesktopControl): JobEnd {
  return { state: 'done', said: { key: `mode.ended.control.${control}` } };
}

/** One rung: its commands, each in the journal, and then the engine's own word. */
async function climb(
  run: ModeRun,
  actions: readonly string[],
  control: DesktopControl,
): Promise<boolean> {
  const { signal } = run.context;
  for (const [index, action] of actions.entries()) {
    const command = describeCommand(action);
    const title = { key: `mode.titles.${control}` };
    const entry = await beginCommand(run, { title, command });
    const { outcome, detail } = await playCommand(run, command, { signal });
    const isLast = index === actions.length - 1;
    const holds = outcome === 'done' && (!isLast || (await takesEffect(run, control)));
    await entry.end(outcome === 'done' && !holds ? 'timed-out' : outcome, detail);
    if (!holds) return false;
  }
  return true;
}

async function takesEffect(run: ModeRun, control: DesktopControl): Promise<boolean> {
  if (control !== 'stop') return waitForEngine(run);
  const facts = await gather(run.context.machine, ['dockerDesktop']);
  return facts.dockerDesktop?.state === 'known' && !facts.dockerDesktop.value.running;
}
