// From a plan that is offered to its end: shown, agreed to, run, and said where things stand. Also as JSON.
import type { OfferedPlan, Plan } from '../../../contract/plans.ts';
import type { Slipway } from '../../assemble.ts';
import type { Call, ExitCode } from '../command.ts';
import type { Line } from '../terminal.ts';
import { choosePrinter } from './choose-printer.ts';
import { askConsent } from './consent.ts';
import { followJob } from './follow-job.ts';
import { chooseJobExitCode, type JobEnd } from './job-view.ts';
import { nameOptions, viewPlan, viewStanding } from './plan-view.ts';

export interface PlanErrand {
  readonly client: Slipway['client'];
  /** What is asked before anything runs. */
  readonly question: string;
}

/**
 * 0 every step is done and checked, or only a dry run · 1 it stopped at a step · 2 something is still to come: a
 * restart, what only the person can do, or all of it because nobody agreed.
 */
export async function carryOutPlan(
  first: OfferedPlan,
  call: Call,
  errand: PlanErrand,
): Promise<ExitCode> {
  const print = choosePrinter(call);
  const { terminal, words } = call;
  const jobs: string[] = [];
  let offered = first;
  for (;;) {
    print(viewPlan(offered.plan, { words, width: terminal.width }));
    const round = await carryOutOnce(offered, call, { ...errand, print });
    if (round.job !== null) jobs.push(round.job);
    // What the steps brought to light is a longer plan, with a confirmation of its own.
    const next = round.goesOn ? await errand.client.plans.pending() : null;
    if (next === null || next.plan.id !== offered.plan.id) {
      if (call.has('json')) await printJson(round, jobs, { ...errand, call });
      return round.code;
    }
    print([[]]);
    offered = next;
  }
}

/** One confirmation: what was run with it, and where the plan stands now. */
interface Round {
  readonly plan: Plan;
  readonly job: string | null;
  readonly code: ExitCode;
  readonly goesOn: boolean;
}

interface Running extends PlanErrand {
  readonly print: (lines: readonly Line[]) => void;
}

async function carryOutOnce(offered: OfferedPlan, call: Call, running: Running): Promise<Round> {
  const { client, print } = running;
  const { plan, confirmation } = offered;
  const { say } = call.words;
  const stay = (code: ExitCode, said: string): Round => {
    print([[said]]);
    return { plan, job: null, code, goesOn: false };
  };
  print([[]]);
  if (call.has('dry-run')) return stay(0, say('changes.dryRun'));
  if (confirmation === '' && plan.job !== null) {
    print([[say('changes.runsAlready')]]);
    const end = await followJob({ id: plan.job }, call, { client, print, cancels: false });
    return conclude(end, plan.job, { call, ...running, plan });
  }
  const left = plan.steps.filter(({ state }) => state === 'planned');
  const [next] = left.filter(({ kind }) => kind !== 'guide');
  if (next === undefined && left.length === plan.steps.length) {
    return stay(2, say('changes.onlyByHand'));
  }
  const question = next?.kind === 'restart' ? say('changes.askRestart') : running.question;
  const { typedName } = plan;
  // Without a step to run it is only looked at again: that needs nobody's consent.
  const consent = next === undefined ? {} : await askConsent(call, { question, typedName });
  if (consent === undefined) return stay(2, say('changes.nothingRun'));
  const job = await client.plans.run({ id: plan.id, confirmation, ...consent });
  const end = await followJob(job, call, { client, print, cancels: true });
  return conclude(end, job.id, { call, ...running, plan });
}

async function conclude(
  end: JobEnd,
  job: string,
  { call, client, print, plan: { id } }: Running & { readonly call: Call; readonly plan: Plan },
): Promise<Round> {
  const { terminal, words } = call;
  const plan = await client.plans.get({ id });
  const waits = plan.state === 'waiting-for-restart';
  const isRestartNext = waits && plan.steps.some(isPlannedRestart);
  // --yes agreed to the plan; Windows under a person's hands restarts only when that is asked for itself.
  const mayAsk = isRestartNext && terminal.canAsk && !call.has('yes');
  const goesOn = end.state === 'done' && (plan.state === 'planned' || mayAsk);
  const hint = isRestartNext ? 'restartWith' : waits ? 'resumeLater' : 'seeJournal';
  if (!goesOn) {
    const standing = viewStanding(plan, { words, width: terminal.width });
    print([[], ...standing, [words.say(`changes.${hint}`, { on: nameOptions(plan.machine) })]]);
  }
  return { plan, job, goesOn, code: choosePlanExitCode(end, plan) };
}

function isPlannedRestart({ kind, state }: Plan['steps'][number]): boolean {
  return kind === 'restart' && state === 'planned';
}

/** A plan that has ended is done only when every step of it is. */
function choosePlanExitCode(end: JobEnd, { state, steps }: Plan): ExitCode {
  if (end.state !== 'done') return chooseJobExitCode(end);
  const isDone = steps.every((step) => step.state === 'done' || step.state === 'not-needed');
  return state === 'done' && isDone ? 0 : 2;
}

async function printJson(
  { plan, job, code }: Round,
  jobs: readonly string[],
  { call, client }: PlanErrand & { readonly call: Call },
): Promise<void> {
  const [allJobs, entries] =
    jobs.length > 0 ? await Promise.all([client.jobs.list(), client.journal.list()]) : [[], []];
  const answer = {
    plan,
    job: allJobs.find(({ id }) => id === job) ?? null,
    /** Oldest first. */
    changes: entries.filter((entry) => jobs.includes(entry.job)).reverse(),
    exitCode: code,
  };
  call.terminal.write(`${JSON.stringify(answer, null, 2)}\n`);
}
