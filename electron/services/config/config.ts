// Tune: reads and saves the files that say what WSL and Docker may use, restarts what reads them, and measures.
import { AppError } from '../../contract/app-error.ts';
import type {
  ConfigOverview,
  ConfigRead,
  ConfigTarget,
  ConfigVersion,
  DistroChange,
  DistroOffer,
  Measurement,
  RestartOffer,
  SavedConfig,
} from '../../contract/config.ts';
import type { Job } from '../../contract/jobs.ts';
import type { ChangeAuthor } from '../../contract/journal.ts';
import type { Machine, StateStore } from '../../platform/ports.ts';
import { nameDistroFile } from '../changes/distro-file.ts';
import type { Jobs } from '../changes/jobs.ts';
import type { Journal } from '../changes/journal.ts';
import { type MachineRoom, toMachineRef } from '../machine-room.ts';
import { createConfirmations } from '../mode/confirmations.ts';
import { createModeMemory } from '../mode/mode-memory.ts';
import { createConfigMemory } from './config-memory.ts';
import { type DistroPlan, offerDistroChange, runDistroChange, titleOf } from './distro-change.ts';
import { listVersions } from './history.ts';
import { askVmStart } from './look-at-pc.ts';
import { measureVm } from './measure.ts';
import { describeConfig, findAppliedFile } from './overview.ts';
import { type Asker, findPlace } from './place.ts';
import { readConfig, readPlace } from './read-config.ts';
import { runRestart } from './restart-job.ts';
import { offerRestart, type RestartPlan } from './restart-offer.ts';
import { type SaveRequest, saveConfig } from './save-config.ts';
import { type WatchedFile, watchConfig } from './watch-config.ts';

export interface ConfigDependencies {
  readonly machines: Pick<MachineRoom, 'current'>;
  readonly state: StateStore;
  readonly jobs: Pick<Jobs, 'start' | 'watch'>;
  readonly journal: Journal;
  readonly host: ChangeAuthor['host'];
}

export interface ConfigService {
  overview(signal?: AbortSignal): Promise<ConfigOverview>;
  read(
    asked: { readonly target: ConfigTarget; readonly start: boolean },
    signal?: AbortSignal,
  ): Promise<ConfigRead>;
  /** Says where things stand at once, and then whenever it changes. Ends at once where the file cannot be found. */
  watch(target: ConfigTarget, signal: AbortSignal | undefined): AsyncGenerator<WatchedFile, void>;
  /** Throws `AppError` CHANGE_RUNNING. */
  save(request: SaveRequest): Promise<SavedConfig>;
  /** Runs nothing. */
  offerRestart(target: ConfigTarget, signal?: AbortSignal): Promise<RestartOffer>;
  /** Throws `AppError` CONFIRMATION_INVALID, CHANGE_RUNNING. */
  restart(confirmation: string): Promise<Job>;
  measure(signal?: AbortSignal): Promise<Measurement | null>;
  history(target: ConfigTarget): Promise<ConfigVersion[]>;
  /** Runs nothing. */
  offerDistroChange(change: DistroChange, signal?: AbortSignal): Promise<DistroOffer>;
  /** Throws `AppError` CONFIRMATION_INVALID, CHANGE_RUNNING. */
  changeDistro(confirmation: string): Promise<Job>;
}

/** What an offer was made of: it may be confirmed on that PC only. */
type Shown =
  | { readonly machine: Machine; readonly restart: RestartPlan }
  | { readonly machine: Machine; readonly distro: DistroPlan };

export function createConfig(dependencies: ConfigDependencies): ConfigService {
  const { machines, state, jobs, journal, host } = dependencies;
  const confirmations = createConfirmations<Shown>();
  const here = () => {
    const machine = machines.current();
    return { machine, memory: createConfigMemory(state, toMachineRef(machine)), journal, host };
  };
  const take = (confirmation: string) => {
    const shown = confirmations.take(confirmation);
    const { machine } = here();
    const isSame = machine.kind === shown.machine.kind && machine.name === shown.machine.name;
    if (!isSame) throw new AppError('CONFIRMATION_INVALID', {});
    return shown;
  };
  return {
    overview: (signal) => describeConfig(here(), signal),
    read: (asked, signal) => readConfig(here(), asked, signal),
    watch: (target, signal) => watchConfig(here(), target, signal),
    save: (request) => saveConfig(request, { ...here(), jobs }),
    offerRestart: async (target, signal) => {
      const { machine, memory } = here();
      const { offer, plan } = await offerRestart({ machine, memory }, target, signal);
      const confirmation = plan ? confirmations.give({ machine, restart: plan }) : '';
      return { ...offer, confirmation };
    },
    restart: async (confirmation) => {
      const shown = take(confirmation);
      if (!('restart' in shown)) throw new AppError('CONFIRMATION_INVALID', {});
      const { restart: plan } = shown;
      const { machine, memory } = here();
      return jobs.start(describeRestart(plan, machine), (context) =>
        runRestart({ context, journal, state, memory }, plan),
      );
    },
    measure: async (signal) => {
      const dependencies = here();
      const vmStartedMs = await askVmStart(dependencies.machine, signal);
      if (vmStartedMs === null || vmStartedMs === undefined) return null;
      const asked = await findAppliedFile(dependencies, vmStartedMs);
      return measureVm({ ...dependencies, asked, signal });
    },
    history: (target) => listHistory(here(), target),
    offerDistroChange: async (change, signal) => {
      const { machine } = here();
      const { offer, plan } = await offerDistroChange(machine, change, signal);
      const confirmation = plan ? confirmations.give({ machine, distro: plan }) : '';
      return { ...offer, confirmation };
    },
    changeDistro: async (confirmation) => {
      const shown = take(confirmation);
      if (!('distro' in shown)) throw new AppError('CONFIRMATION_INVALID', {});
      const { distro: plan } = shown;
      const { machine } = here();
      const title = titleOf(plan.change);
      return jobs.start({ kind: 'config', title, machine, steps: 1 }, (context) =>
        runDistroChange(
          { context, journal, memory: createModeMemory(state, toMachineRef(machine)) },
          plan,
        ),
      );
    },
  };
}

function describeRestart(plan: RestartPlan, machine: Machine) {
  const params = plan.scope === 'distro' ? { distro: plan.distro } : {};
  const title = { key: `config.titles.restart.${plan.scope}`, params };
  const kind = plan.scope === 'engine' ? 'engine' : 'restart-wsl';
  const steps = { wsl: plan.scope === 'wsl' ? plan.steps.length : 0, distro: 2, engine: 2 };
  return { kind, title, machine, steps: steps[plan.scope] } as const;
}

/** A stopped distro is not started to look at its file: what it holds now stays open. */
async function listHistory(
  asker: Asker & { readonly journal: Journal },
  target: ConfigTarget,
): Promise<ConfigVersion[]> {
  const { machine, journal } = asker;
  const place = await findPlace(asker, { target, start: false });
  const ref = toMachineRef(machine);
  if (place.state === 'file') {
    const read = await readPlace(place);
    const current = read.state === 'read' ? read.bytes : undefined;
    return listVersions({ journal, machine: ref, path: place.file.path, current });
  }
  if (target.kind !== 'wsl.conf') return [];
  const path = nameDistroFile(target.distro);
  return listVersions({ journal, machine: ref, path, current: undefined });
}
