// Linux or Windows containers: what this PC can do, what a switch would do, and the jobs that change it.
import { AppError } from '../../contract/app-error.ts';
import type { Job, JobKind } from '../../contract/jobs.ts';
import type { EngineOverview, SwitchOffer } from '../../contract/mode.ts';
import type { Text } from '../../contract/text.ts';
import type { DesktopControl } from '../../core/mode/ladder.ts';
import { type ContainerOs, judgeSide } from '../../core/mode/sides.ts';
import {
  chooseDeadline,
  describeStep,
  estimateSwitch,
  listSwitchCommands,
  listSwitchSteps,
  stopsOtherSide,
} from '../../core/mode/switch-plan.ts';
import { isServing } from '../../core/mode/switch-progress.ts';
import type { Machine, StateStore } from '../../platform/ports.ts';
import type { JobEnd, Jobs } from '../changes/jobs.ts';
import type { Journal } from '../changes/journal.ts';
import { type MachineRoom, toMachineRef } from '../machine-room.ts';
import { createConfirmations } from './confirmations.ts';
import { changeContext, checkContext } from './context-job.ts';
import { controlDesktop } from './control-job.ts';
import { askImages, listContexts, listRunning } from './engine-lists.ts';
import { lookAtMode } from './look.ts';
import { createModeMemory } from './mode-memory.ts';
import type { ModeRun } from './play-command.ts';
import { runSwitch } from './switch-job.ts';

export interface ModeDependencies {
  readonly machines: Pick<MachineRoom, 'current'>;
  readonly state: StateStore;
  readonly jobs: Pick<Jobs, 'start'>;
  readonly journal: Journal;
}

export interface ModeService {
  overview(signal?: AbortSignal): Promise<EngineOverview>;
  /** Runs nothing. Throws `AppError` CANNOT_SWITCH where nothing on this PC can switch. */
  offerSwitch(to: ContainerOs, signal?: AbortSignal): Promise<SwitchOffer>;
  /** Throws `AppError` CONFIRMATION_INVALID, CANNOT_SWITCH, CHANGE_RUNNING. */
  switch(to: ContainerOs, confirmation: string): Promise<Job>;
  /** Throws `AppError` CHANGE_RUNNING. */
  control(action: DesktopControl): Promise<Job>;
  /** Throws `AppError` CONTEXT_NOT_FOUND, CHANGE_RUNNING. */
  useContext(name: string): Promise<Job>;
}

/** What an offer was made of: it may be confirmed for that PC and that side only. */
interface Shown {
  readonly machine: Machine;
  readonly to: ContainerOs;
  readonly blockedBy: readonly string[];
}

export function createMode({ machines, state, jobs, journal }: ModeDependencies): ModeService {
  const confirmations = createConfirmations<Shown>();
  const memoryOf = (machine: Machine) => createModeMemory(state, toMachineRef(machine));
  const start = (
    request: { readonly kind: JobKind; readonly title: Text; readonly machine: Machine },
    work: (run: ModeRun) => Promise<JobEnd>,
  ) =>
    jobs.start(request, (context) => work({ context, journal, memory: memoryOf(request.machine) }));
  return {
    overview: (signal) => describeMachine(machines.current(), signal),
    offerSwitch: async (to, signal) => {
      const machine = machines.current();
      const offer = await describeOffer({ machine, to, state }, signal);
      const confirmation = confirmations.give({ machine, to, blockedBy: offer.blockedBy });
      return { ...offer, confirmation };
    },
    switch: async (to, confirmation) => {
      const shown = confirmations.take(confirmation);
      const machine = machines.current();
      const isSame = isSameMachine(machine, shown.machine) && shown.to === to;
      if (!isSame) throw new AppError('CONFIRMATION_INVALID', {});
      const [reason] = shown.blockedBy;
      if (reason !== undefined) throw new AppError('CANNOT_SWITCH', { to, reason });
      const title = { key: `mode.titles.switch.${to}` };
      return start({ kind: 'switch', title, machine }, (run) => runSwitch(run, to));
    },
    control: async (action) => {
      const title = { key: `mode.titles.${action}` };
      const request = { kind: 'engine', title, machine: machines.current() } as const;
      return start(request, (run) => controlDesktop(run, action));
    },
    useContext: async (name) => {
      const machine = machines.current();
      await checkContext(machine, name);
      const title = { key: 'mode.titles.context', params: { name } };
      return start({ kind: 'engine', title, machine }, (run) => changeContext(run, name));
    },
  };
}

function isSameMachine(one: Machine, other: Machine): boolean {
  return one.kind === other.kind && one.name === other.name;
}

async function describeMachine(
  machine: Machine,
  signal: AbortSignal | undefined,
): Promise<EngineOverview> {
  const sight = await lookAtMode(machine, signal);
  const { facts, status, switcher, adapter } = sight;
  const contexts = facts.dockerContexts?.state === 'known' ? facts.dockerContexts.value : undefined;
  const source = contexts?.chosen.source;
  return {
    status,
    linux: describeSide('linux', sight),
    windows: describeSide('windows', sight),
    isolation: facts.engineDetail?.state === 'known' ? facts.engineDetail.value.isolation : null,
    switcher: switcher ?? null,
    cannotSwitch: switcher === undefined ? adapter.cannotSwitch : null,
    contexts: contexts ? await listContexts(machine, contexts) : [],
    overriddenBy: source === 'DOCKER_HOST' || source === 'DOCKER_CONTEXT' ? source : null,
  };
}

/** Without anything that switches, only the side that answers is possible. */
function describeSide(
  os: ContainerOs,
  { facts, status, switcher }: Awaited<ReturnType<typeof lookAtMode>>,
): EngineOverview['linux'] {
  if (switcher === undefined) return { possible: isServing(status, os), reasons: [], checks: [] };
  const { possible, reasons, checks } = judgeSide(os, facts);
  return { possible, reasons: [...reasons], checks: [...checks] };
}

interface Asked {
  readonly machine: Machine;
  readonly to: ContainerOs;
  readonly state: StateStore;
}

async function describeOffer(
  { machine, to, state }: Asked,
  signal: AbortSignal | undefined,
): Promise<Omit<SwitchOffer, 'confirmation'>> {
  const { facts, status, switcher, isClosed } = await lookAtMode(machine, signal);
  if (switcher === undefined) throw new AppError('CANNOT_SWITCH', { to, reason: 'no-switcher' });
  const { reasons, checks } = judgeSide(to, facts);
  const address = status.state === 'ready' ? status.endpoint.address : undefined;
  const [memory, running, images] = await Promise.all([
    createModeMemory(state, toMachineRef(machine)).load(),
    address === undefined ? undefined : listRunning(machine, address),
    address === undefined ? undefined : askImages(machine, address),
  ]);
  const isThere = isServing(status, to);
  const situation = { to, isClosed, stoppedBefore: memory.stopped[to] };
  const estimateMs = estimateSwitch(memory.timings, to);
  return {
    to,
    // The older program cannot start Docker Desktop, and never returns while it is closed.
    blockedBy:
      isClosed && switcher === 'docker-cli'
        ? [...reasons, 'docker-desktop-not-running']
        : [...reasons],
    checks: [...checks],
    commands: isThere ? [] : listSwitchCommands(switcher, situation).map(({ shown }) => shown),
    steps: listSwitchSteps(situation).map((step) => describeStep(step, to)),
    containers: isThere ? [] : (running ?? []).map((row) => ({ ...row, ports: [...row.ports] })),
    images: isThere ? 0 : (images ?? 0),
    stops: stopsOtherSide(switcher),
    estimateMs,
    deadlineMs: chooseDeadline(estimateMs),
  };
}
