// Plans: put together from a fresh check-up, shown with a confirmation that works once, run as a job, taken up again.
import { AppError } from '../../contract/app-error.ts';
import type { CheckResult, MachineRef, Report } from '../../contract/doctor.ts';
import type { Job } from '../../contract/jobs.ts';
import type { ChangeAuthor, JournalEntry } from '../../contract/journal.ts';
import type { OfferedPlan, Plan, PlanStep } from '../../contract/plans.ts';
import { chooseAction, renderAction } from '../../core/actions/recognize.ts';
import { outlinePlan } from '../../core/plans/build-plan.ts';
import {
  isFound,
  isRestartPending,
  refreshSteps,
  restartCheck,
} from '../../core/plans/judge-steps.ts';
import { nameLoss } from '../../core/plans/name-loss.ts';
import type { Machine, StateStore } from '../../platform/ports.ts';
import { type MachineRoom, toMachineRef } from '../machine-room.ts';
import { extendPlan } from './extend-plan.ts';
import { createId } from './identity.ts';
import type { Jobs } from './jobs.ts';
import type { Journal } from './journal.ts';
import { createPlanStore, type StoredPlan, type StoredSource } from './plan-store.ts';
import { runPlan } from './run-plan.ts';

export interface Plans {
  /** Throws `AppError` NOTHING_TO_FIX. */
  create(checks: readonly string[]): Promise<OfferedPlan>;
  /** Throws `AppError` CANNOT_UNDO. */
  createUndo(entry: string): Promise<OfferedPlan>;
  /** Throws `AppError` PLAN_NOT_FOUND, CONFIRMATION_INVALID, NAME_NOT_TYPED, ELEVATION_NOT_HERE, CHANGE_RUNNING. */
  run(request: PlanRequest): Promise<Job>;
  /** Throws `AppError` PLAN_NOT_FOUND. */
  get(id: string): Promise<Plan>;
  pending(): Promise<OfferedPlan | null>;
  /** Throws `AppError` PLAN_NOT_FOUND, CHANGE_RUNNING. */
  discard(id: string): Promise<Plan>;
}

export interface PlanRequest {
  readonly id: string;
  readonly confirmation: string;
  readonly typed?: string | undefined;
}

export interface PlansDependencies {
  readonly machines: Pick<MachineRoom, 'current'>;
  readonly state: StateStore;
  readonly host: ChangeAuthor['host'];
  readonly jobs: Jobs;
  readonly journal: Journal;
  readonly now: () => number;
  /** What starts Slipway again on that PC after a restart: a quoted program; undefined where nothing should. */
  readonly startAgain: ((machine: MachineRef) => string | undefined) | undefined;
  /** A check-up of that PC; of everything, and kept as its latest report, when no checks are named. */
  readonly examine: (machine: Machine, checks?: readonly string[]) => Promise<Report>;
  /** False only where Windows says that the account that is signed in is no administrator. */
  readonly isAdministrator: (machine: Machine) => Promise<boolean>;
}

export function createPlans(dependencies: PlansDependencies): Plans {
  const { machines, state, host, jobs, journal, examine } = dependencies;
  const store = createPlanStore(state);
  const offer = async (stored: StoredPlan): Promise<OfferedPlan> => {
    const asks = stored.plan.steps.some(({ elevated, state }) => elevated && state === 'planned');
    const otherAccount = asks && !(await dependencies.isAdministrator(machines.current()));
    const plan = { ...stored.plan, otherAccount };
    return { confirmation: await store.confirm({ ...stored, plan }), plan };
  };
  const here = () => toMachineRef(machines.current());
  return {
    create: async (checks) => {
      const report = await examine(machines.current());
      return offer(createFixPlan(report, checks, dependencies));
    },
    createUndo: async (id) => {
      const entry = await journal.findUndoable(id);
      const isHere = JSON.stringify(entry.machine) === JSON.stringify(here());
      const work = isHere ? createUndoStep(entry) : undefined;
      if (work === undefined) throw new AppError('CANNOT_UNDO', { entry: id });
      return offer(createUndoPlan(entry, work, dependencies));
    },
    run: async ({ id, confirmation, typed }) => {
      const machine = machines.current();
      const asked = await store.find(here(), id);
      refuseElevation(asked, { machine, host });
      const { steps } = asked.plan;
      // From what the steps do: what the file says of it is not trusted.
      const typedName = nameLoss({ steps, sources: asked.sources });
      if (typedName !== null && typed !== typedName) {
        throw new AppError('NAME_NOT_TYPED', { name: typedName });
      }
      const kind = asked.undoes === null ? 'fix' : 'undo';
      const count = new Set(steps.map(({ check }) => check)).size;
      let stored = asked;
      const before = async () => {
        stored = await store.burn(asked, confirmation);
      };
      const title = { key: `plans.titles.${kind}`, params: { count } };
      return jobs.start({ kind, title, machine, before, steps: steps.length }, (context) =>
        runPlan({
          stored,
          context,
          journal,
          startAgain: dependencies.startAgain?.(here()),
          save: store.save,
          examine: async (checks) => (await examine(machine, checks)).checks,
        }),
      );
    },
    get: async (id) => (await store.find(here(), id)).plan,
    pending: async () => {
      const stored = (await store.list(here())).find(isPending);
      if (stored === undefined) return null;
      const { job } = stored.plan;
      if (job !== null && (await jobs.isAlive(job))) return { plan: stored.plan, confirmation: '' };
      const { checks } = await examine(machines.current());
      return offer(takeUp(stored, checks));
    },
    discard: async (id) => {
      const stored = await store.find(here(), id);
      const { job } = stored.plan;
      if (job !== null && (await jobs.isAlive(job))) throw new AppError('CHANGE_RUNNING', { job });
      const plan: Plan = { ...stored.plan, state: 'stopped' };
      await store.save({ ...stored, plan, confirmations: [] });
      return plan;
    },
  };
}

function isPending({ begun, plan }: StoredPlan): boolean {
  return begun && plan.state !== 'done' && plan.state !== 'stopped';
}

/** A plan that was waiting or was cut off, as things stand now, with what came to light meanwhile. */
function takeUp(stored: StoredPlan, results: readonly CheckResult[]): StoredPlan {
  if (stored.undoes !== null) {
    const steps = stored.plan.steps.map((step) =>
      step.state === 'running' ? { ...step, state: 'planned' as const } : step,
    );
    return { ...stored, plan: { ...stored.plan, steps, state: 'planned' } };
  }
  const { plan, sources } = stored;
  const steps = refreshSteps({ steps: plan.steps, sources }, results);
  const typedName = nameLoss({ steps, sources });
  const refreshed = { ...stored, plan: { ...plan, steps, typedName } };
  return extendPlan(refreshed, results) ?? refreshed;
}

type Now = Pick<PlansDependencies, 'now'>;

function createFixPlan(report: Report, asked: readonly string[], { now }: Now): StoredPlan {
  const selected = select(report.checks, asked);
  const { steps, sources, prompts, restarts } = outlinePlan(selected);
  if (steps.length === 0) throw new AppError('NOTHING_TO_FIX', { checks: asked.join(', ') });
  const wanted = new Set([...asked, ...selected.flatMap(({ explains }) => explains)]);
  const found = report.checks.filter(isFound).map(({ id }) => id);
  return {
    ...startPlan({ machine: report.machine, steps, sources, prompts, restarts }, now),
    wanted: [...wanted],
    leftOut: found.filter((id) => !wanted.has(id)),
    undoes: null,
  };
}

/** Features cannot be changed while a restart waits: then it comes first. */
function select(results: readonly CheckResult[], asked: readonly string[]): CheckResult[] {
  const found = results.filter((result) => asked.includes(result.id) && isFound(result));
  const isBlocked = isRestartPending(results) && !asked.includes(restartCheck);
  const changesFeature = found.some(({ fixes }) =>
    fixes.some(({ steps }) =>
      steps.some((step) => step.kind === 'command' && step.program === 'dism'),
    ),
  );
  const restart = results.filter(({ id }) => id === restartCheck);
  return isBlocked && changesFeature ? [...restart, ...found] : found;
}

interface NewPlan extends Pick<Plan, 'machine' | 'prompts' | 'restarts'> {
  readonly steps: readonly PlanStep[];
  readonly sources: readonly StoredSource[];
}

function startPlan(
  { steps, sources, machine, prompts, restarts }: NewPlan,
  now: () => number,
): Omit<StoredPlan, 'wanted' | 'leftOut' | 'undoes'> {
  return {
    sources: [...sources],
    begun: false,
    confirmations: [],
    plan: {
      id: createId(),
      machine,
      createdAt: new Date(now()).toISOString(),
      steps: [...steps],
      prompts,
      otherAccount: false,
      restarts,
      typedName: nameLoss({ steps, sources }),
      state: 'planned',
      job: null,
    },
  };
}

interface UndoStep {
  readonly source: StoredSource;
  readonly kind: 'command' | 'edit';
  readonly shown: string;
  readonly elevated: boolean;
}

/** What takes the entry back; undefined when this Slipway does not know the action any more. */
function createUndoStep({ undo }: JournalEntry): UndoStep | undefined {
  if (undo === null) return undefined;
  if (undo.kind === 'file') {
    const { path, distro, chosen, backup, writtenSha256 } = undo;
    const step = { kind: 'restore', path, distro, chosen, backup, writtenSha256 } as const;
    return { source: { step, restart: 'none' }, kind: 'edit', shown: path, elevated: false };
  }
  const chosen = chooseAction(undo.action, undo.params);
  if (chosen === undefined) return undefined;
  const { program, args } = renderAction(chosen);
  const { elevated, restartNeeded, showsAfterRestart } = chosen.action;
  const restart = restartNeeded.length > 0 || showsAfterRestart ? 'windows' : 'none';
  const step: StoredSource['step'] = { kind: 'command', program, args: [...args], elevated };
  return { source: { step, restart }, kind: 'command', shown: undo.command, elevated };
}

function createUndoPlan(
  entry: JournalEntry,
  { source, kind, shown, elevated }: UndoStep,
  { now }: Now,
): StoredPlan {
  const title =
    kind === 'edit'
      ? { key: 'plans.undoFile', params: { path: shown } }
      : { key: 'plans.undoCommand', params: { command: shown } };
  const step: PlanStep = {
    index: 0,
    check: entry.check ?? '',
    fix: 'undo',
    kind,
    title,
    shown,
    elevated,
    group: 0,
    stops: null,
    undo: null,
    state: 'planned',
    detail: '',
  };
  const { machine } = entry;
  const prompts = elevated ? 1 : 0;
  const draft = { machine, steps: [step], sources: [source], prompts, restarts: false };
  return { ...startPlan(draft, now), wanted: [], leftOut: [], undoes: entry.id };
}

/** A browser's window is no place to ask for administrator from: the command line is. */
function refuseElevation(
  { plan, undoes }: StoredPlan,
  { machine, host }: { readonly machine: Machine; readonly host: ChangeAuthor['host'] },
): void {
  const left = plan.steps.some(({ elevated, state }) => elevated && state === 'planned');
  if (host !== 'web' || machine.kind !== 'this' || !left) return;
  const checks = [...new Set(plan.steps.map(({ check }) => check))].filter((check) => check !== '');
  const command =
    undoes === null ? `slipway fix ${checks.join(' ')}` : `slipway journal undo ${undoes}`;
  throw new AppError('ELEVATION_NOT_HERE', { command });
}
