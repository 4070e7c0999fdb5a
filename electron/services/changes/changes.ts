// Everything that changes the PC, put together: jobs, journal and plans of one process.
import type { Report } from '../../contract/doctor.ts';
import type { ChangeAuthor } from '../../contract/journal.ts';
import type { Machine, StateStore } from '../../platform/ports.ts';
import { createDoctor, type DoctorDependencies } from '../doctor/doctor.ts';
import { gatherFacts } from '../doctor/gather.ts';
import type { MachineRoom } from '../machine-room.ts';
import { probes as allProbes } from '../probes/index.ts';
import type { AnyProbe } from '../probes/probe.ts';
import { createJobs, type Jobs } from './jobs.ts';
import { createJournal, type Journal } from './journal.ts';
import { createPlans, type Plans, type PlansDependencies } from './plans.ts';

export interface ChangesDependencies extends Omit<DoctorDependencies, 'machines'> {
  readonly machines: Pick<MachineRoom, 'current'>;
  readonly state: StateStore;
  readonly host: ChangeAuthor['host'];
  /** See `PlansDependencies`; absent: Slipway does not come back by itself. */
  readonly startAgain?: PlansDependencies['startAgain'];
  /** Milliseconds since 1970; this computer's clock when absent. */
  readonly now?: () => number;
}

export interface Changes {
  readonly jobs: Jobs;
  readonly journal: Journal;
  readonly plans: Plans;
}

export function createChanges({ now = Date.now, ...dependencies }: ChangesDependencies): Changes {
  const { machines, state, host, startAgain } = dependencies;
  const jobs = createJobs({ state, host, now });
  const journal = createJournal({ state, isAlive: jobs.isAlive, now });
  const examine = async (machine: Machine, checks?: readonly string[]): Promise<Report> => {
    // A run stays with the PC it began on, whatever the windows look at meanwhile.
    const doctor = createDoctor({ ...dependencies, machines: { current: () => machine } });
    for await (const event of doctor.run(checks, undefined)) {
      if (event.kind === 'report') return event.report;
    }
    throw new Error('the check-up ended without a report');
  };
  const isAdministrator = (machine: Machine) => readAdministrator(machine, dependencies.probes);
  const plans = createPlans({
    machines,
    state,
    host,
    startAgain,
    jobs,
    journal,
    now,
    examine,
    isAdministrator,
  });
  return { jobs, journal, plans };
}

async function readAdministrator(
  machine: Machine,
  probes: readonly AnyProbe[] = allProbes,
): Promise<boolean> {
  for await (const { name, fact } of gatherFacts({ machine, probes, wanted: ['account'] })) {
    if (name === 'account') return fact.state !== 'known' || fact.value.isAdministrator;
  }
  return true;
}
