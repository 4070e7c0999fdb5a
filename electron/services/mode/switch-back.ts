// A switch that did not come about: back to the side that worked, and why it stopped.
import type { CheckResult } from '../../contract/doctor.ts';
import type { Switcher } from '../../core/mode/engines.ts';
import { type ContainerOs, judgeSide } from '../../core/mode/sides.ts';
import { describeSwitch } from '../../core/mode/switch-plan.ts';
import {
  decideWayBack,
  describeEnd,
  findCulprit,
  listSuspectFacts,
} from '../../core/mode/switch-progress.ts';
import type { JobEnd } from '../changes/jobs.ts';
import type { OpenChange } from '../changes/journal.ts';
import { gather, lookAtMode, readStatus } from './look.ts';
import { beginCommand, type ModeRun, playCommand } from './play-command.ts';
import { startContainers } from './start-containers.ts';
import { type WatchEnd, watchEngine } from './watch-engine.ts';

export interface FailedSwitch {
  readonly to: ContainerOs;
  /** The side that worked. */
  readonly from: ContainerOs;
  readonly switcher: Switcher;
  readonly end: Exclude<WatchEnd, 'reached'>;
  /** The journal's entry of the switch, still open. */
  readonly entry: OpenChange;
  /** What the command said last. */
  readonly detail: string;
  readonly deadlineMs: number;
}

/** Asks what is wrong while it is wrong, then goes back. A cancel is no reason to stay half way. */
export async function switchBack(run: ModeRun, failed: FailedSwitch): Promise<JobEnd> {
  const { context } = run;
  const { to, from, end, entry } = failed;
  const culprit = end === 'cancelled' ? undefined : await diagnose(run, to);
  if (culprit) context.log(`finding: ${culprit.id}`);
  await entry.end(end === 'refused' ? 'failed' : end, culprit?.id ?? failed.detail, null);

  const stay = decideWayBack(readStatus(await gather(context.machine, ['engine'])), from);
  const isBack = stay === 'stayed' || (await goBack(run, failed));
  if (isBack) await startContainers(run, from);
  if (!isBack) return describeEnd('failed', 'stuck', to, culprit);
  if (end === 'cancelled') return { state: 'cancelled' };
  const state = end === 'timed-out' ? 'stopped' : 'failed';
  return describeEnd(state, stay === 'stayed' ? 'stayed' : 'wentBack', to, culprit);
}

async function diagnose(run: ModeRun, to: ContainerOs): Promise<CheckResult | undefined> {
  const { machine } = run.context;
  const [{ facts }, more] = await Promise.all([
    lookAtMode(machine),
    gather(machine, listSuspectFacts()),
  ]);
  return findCulprit(judgeSide(to, facts), more);
}

async function goBack(run: ModeRun, failed: FailedSwitch): Promise<boolean> {
  const { context } = run;
  const { to, from, switcher, entry: undone, deadlineMs } = failed;
  const command = describeSwitch(switcher, from);
  const doing = { key: `mode.steps.back.${from}` };
  context.tell({ state: 'running', step: 1, steps: 1, doing });
  const title = { key: `mode.titles.back.${from}` };
  const entry = await beginCommand(run, {
    title,
    command,
    before: to,
    undoes: undone.id,
    back: null,
  });
  const over = new AbortController();
  const played = playCommand(run, command, { deadlineMs, signal: over.signal });
  const end = await watchEngine({
    machine: context.machine,
    to: from,
    command: played,
    deadlineMs,
    // Whoever cancelled wanted to get away from the switch, not to stay without an engine.
    signal: new AbortController().signal,
    onProgress: () => {},
  });
  over.abort();
  const isBack = end === 'reached';
  const { detail } = await played;
  const outcome = isBack ? 'done' : end === 'timed-out' ? 'timed-out' : 'failed';
  await entry.end(outcome, isBack ? '' : detail, isBack ? from : null);
  return isBack;
}
