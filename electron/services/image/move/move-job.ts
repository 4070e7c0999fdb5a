// Copies a project into a distro under another name, compares every file, and names the copy; the project stays as it
// is whatever happens. A copy that does not become whole is taken away again.
//
//   clear an unfinished one ──► make the folder above ──► copy ──► compare ──► name it ──► measure
//   cancelled or failed after the copy began: the copy goes, and where it does not go, the job says its name
import type { ChangeOutcome } from '../../../contract/journal.ts';
import { showSize } from '../../../core/format/size.ts';
import {
  listClearArgs,
  type MoveStep,
  namePart,
  showGuestCommand,
} from '../../../core/image/move/plan-move.ts';
import { decodeOutput } from '../../../core/text/decode.ts';
import type { CommandResult } from '../../../platform/ports.ts';
import type { JobContext, JobEnd } from '../../changes/jobs.ts';
import type { Journal } from '../../changes/journal.ts';
import { toMachineRef } from '../../machine-room.ts';
import { type Guest, isDone, measureTree, openGuest } from './guest.ts';
import type { MovePlan } from './offer-move.ts';

export interface MoveRun {
  readonly context: JobContext;
  readonly journal: Journal;
}

export async function runMove(run: MoveRun, plan: MovePlan): Promise<JobEnd> {
  const { machine, signal } = run.context;
  const guest = openGuest(machine, plan.distro);
  // What was free when it was shown may have been taken since, and mv would say so only after an hour of copying.
  if (await guest.isThere(plan.target)) {
    return fail('imageWork.move.exists', { path: plan.target });
  }
  let hasCopy = false;
  for (const [index, step] of plan.steps.entries()) {
    if (signal.aborted) {
      const end = { state: 'cancelled' } as const;
      return hasCopy ? giveUp({ run, guest, plan, end }) : end;
    }
    hasCopy ||= step.id === 'copy';
    const result = await carryOut(run, { guest, plan, step, index });
    if (isDone(result)) continue;
    const end = describeFailure(step, result, plan);
    return hasCopy ? giveUp({ run, guest, plan, end }) : end;
  }
  return finish(run, guest, plan);
}

/** Copying a large tree across the bridge takes hours at worst. */
const deadlineMs = 6 * 60 * 60_000;

interface Doing {
  readonly guest: Guest;
  readonly plan: MovePlan;
  readonly step: MoveStep;
  readonly index: number;
}

async function carryOut(run: MoveRun, doing: Doing): Promise<CommandResult> {
  const { guest, plan, step, index } = doing;
  const { context } = run;
  const key = `imageWork.move.steps.${step.id}`;
  const steps = plan.steps.length;
  const tell = (params?: Readonly<Record<string, string | number>>) =>
    context.tell({
      ...{ state: 'running', step: index + 1, steps },
      doing: params ? { key: `${key}At`, params: { ...params } } : { key },
    });
  tell();
  const shown = showGuestCommand(guest.distro, step.args);
  context.log(`> ${shown}`);
  const entry = step.changes ? await begin(run, plan, shown) : undefined;
  const ended = new AbortController();
  const watching = step.id === 'copy' ? watchCopy(run, doing, { tell, ended }) : undefined;
  // A rename is a moment's work, and whether a killed one took place nobody could say.
  const limits = step.id === 'name' ? {} : { signal: context.signal };
  const result = await guest.run(step.args, { deadlineMs, ...limits });
  ended.abort();
  await watching;
  for (const line of listLines(result)) context.log(line);
  await entry?.end(toOutcome(result), describeEnd(result));
  return result;
}

/** How much is copied, twice in five seconds: the measuring costs the distro something, too. */
async function watchCopy(
  { context }: MoveRun,
  { guest, plan }: Doing,
  {
    tell,
    ended,
  }: {
    readonly tell: (params: Readonly<Record<string, string | number>>) => void;
    readonly ended: AbortController;
  },
): Promise<void> {
  const { clock } = context.machine;
  let furthest = 0;
  while (!ended.signal.aborted) {
    await clock.sleep(2_500, ended.signal).catch(() => {});
    if (ended.signal.aborted) return;
    const tree = await measureTree(guest, namePart(plan.target), { signal: ended.signal });
    if (tree === undefined || ended.signal.aborted || tree.bytes <= furthest) continue;
    furthest = tree.bytes;
    const percent = Math.min(99, Math.floor((furthest / Math.max(1, plan.bytes)) * 100));
    tell({ percent, copied: showSize(furthest), size: showSize(plan.bytes) });
  }
}

function begin({ context, journal }: MoveRun, plan: MovePlan, shown: string) {
  return journal.begin({
    by: context.by,
    machine: toMachineRef(context.machine),
    job: context.job,
    check: null,
    title: titleOf(plan),
    change: { kind: 'command', command: shown, elevated: false },
    before: null,
    undo: null,
    undoes: null,
  });
}

export function titleOf({ name, distro }: MovePlan) {
  return { key: 'imageWork.move.title', params: { name, distro } };
}

/** Whoever killed wsl.exe has not killed the copying in the distro: it ends when its folder is gone. */
const clearAttempts = 5;

interface Ending {
  readonly run: MoveRun;
  readonly guest: Guest;
  readonly plan: MovePlan;
  readonly end: JobEnd;
}

async function giveUp({ run, guest, plan, end }: Ending): Promise<JobEnd> {
  const { context } = run;
  const args = listClearArgs(plan.target);
  const part = namePart(plan.target);
  const shown = showGuestCommand(guest.distro, args);
  context.log(`> ${shown}`);
  const entry = await begin(run, plan, shown);
  let isThere: boolean | undefined = true;
  for (let attempt = 0; attempt < clearAttempts && isThere !== false; attempt += 1) {
    if (attempt > 0) await context.machine.clock.sleep(500);
    await guest.run(args, { deadlineMs });
    isThere = await guest.isThere(part);
  }
  await entry.end(isThere === false ? 'done' : 'failed', '');
  if (isThere !== false) {
    const params = { path: part, distro: guest.distro };
    return { state: 'stopped', said: { key: 'imageWork.move.left', params } };
  }
  return end;
}

async function finish({ context }: MoveRun, guest: Guest, plan: MovePlan): Promise<JobEnd> {
  const { target, files, distroMs, distro } = plan;
  const params = { path: target, count: files, distro };
  const nothing = await guest.run(['true']);
  const tree = await measureTree(guest, target, { signal: context.signal });
  if (tree === undefined || distroMs === null || !isDone(nothing)) {
    return { state: 'done', said: { key: 'imageWork.move.done', params } };
  }
  const after = Math.max(0, tree.ms - nothing.ms);
  const said = {
    key: 'imageWork.move.doneMeasured',
    params: { ...params, before: toSeconds(distroMs), after: toSeconds(after) },
  };
  return { state: 'done', said };
}

/** With two digits that count, as plain seconds: a text in a text has no language of its own. */
function toSeconds(ms: number): number {
  return Number((ms / 1_000).toPrecision(2));
}

function describeFailure(step: MoveStep, result: CommandResult, plan: MovePlan): JobEnd {
  if (result.outcome === 'cancelled') return { state: 'cancelled' };
  if (result.outcome === 'timed-out') {
    return { state: 'stopped', said: { key: 'imageWork.move.timedOut' } };
  }
  const detail = describeEnd(result);
  const params = { path: plan.target, detail };
  return fail(`imageWork.move.failed.${step.id}`, params);
}

function fail(key: string, params: Readonly<Record<string, string | number>>): JobEnd {
  return { state: 'failed', said: { key, params: { ...params } } };
}

function toOutcome(result: CommandResult): ChangeOutcome {
  if (isDone(result)) return 'done';
  const { outcome } = result;
  return outcome === 'timed-out' || outcome === 'cancelled' ? outcome : 'failed';
}

function listLines(result: CommandResult): string[] {
  if (!('stdout' in result)) return [];
  return [result.stdout, result.stderr]
    .flatMap((bytes) => decodeOutput(bytes).split(/\r?\n/))
    .map((line) => line.trimEnd())
    .filter((line) => line !== '')
    .slice(0, 200);
}

function describeEnd(result: CommandResult): string {
  if (result.outcome === 'failed') return result.code;
  const line = listLines(result)[0];
  if (result.outcome !== 'exited') return result.outcome;
  return (line ?? (result.exitCode === 0 ? '' : `exit ${result.exitCode}`)).slice(0, 300);
}
