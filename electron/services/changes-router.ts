// The part of the contract that changes a PC, implemented apart from the rest: most commands never load it.
import { implement } from '@orpc/server';
import { configContract } from '../contract/config.ts';
import { jobsContract } from '../contract/jobs.ts';
import { journalContract } from '../contract/journal.ts';
import { modeContract } from '../contract/mode.ts';
import { plansContract } from '../contract/plans.ts';
import { type ChangesDependencies, createChanges } from './changes/changes.ts';
import { createConfig } from './config/config.ts';
import { createMode } from './mode/mode.ts';
import { passErrors } from './typed-errors.ts';

export type ChangesRouting = ReturnType<typeof routeChanges>;

/** Jobs, journal, mode and plans of one process. */
export function routeChanges(dependencies: ChangesDependencies) {
  const { machines, state, host } = dependencies;
  const { jobs, journal, plans } = createChanges(dependencies);
  const mode = createMode({ machines, state, jobs, journal });
  const config = createConfig({ machines, state, jobs, journal, host });
  const operations = createOperations();

  const routes = operations.router({
    config: {
      overview: operations.config.overview.handler(({ signal }) => config.overview(signal)),
      read: operations.config.read.handler(({ input, signal }) => config.read(input, signal)),
      watch: operations.config.watch.handler(({ input, signal }) =>
        config.watch(input.target, signal),
      ),
      save: operations.config.save.handler(({ input }) => config.save(input)),
      offerRestart: operations.config.offerRestart.handler(({ input, signal }) =>
        config.offerRestart(input.target, signal),
      ),
      restart: operations.config.restart.handler(({ input }) => config.restart(input.confirmation)),
      measure: operations.config.measure.handler(({ signal }) => config.measure(signal)),
      history: operations.config.history.handler(({ input }) => config.history(input.target)),
      offerDistroChange: operations.config.offerDistroChange.handler(({ input, signal }) =>
        config.offerDistroChange(input.change, signal),
      ),
      changeDistro: operations.config.changeDistro.handler(({ input }) =>
        config.changeDistro(input.confirmation),
      ),
    },
    jobs: {
      list: operations.jobs.list.handler(() => jobs.list()),
      watch: operations.jobs.watch.handler(({ input, signal }) =>
        jobs.watch(input.id, input.from, signal),
      ),
      cancel: operations.jobs.cancel.handler(({ input }) => jobs.cancel(input.id)),
    },
    journal: {
      list: operations.journal.list.handler(({ input }) => journal.list(input?.limit)),
    },
    mode: {
      overview: operations.mode.overview.handler(({ signal }) => mode.overview(signal)),
      offerSwitch: operations.mode.offerSwitch.handler(({ input, signal }) =>
        mode.offerSwitch(input.to, signal),
      ),
      switch: operations.mode.switch.handler(({ input }) =>
        mode.switch(input.to, input.confirmation),
      ),
      control: operations.mode.control.handler(({ input }) => mode.control(input.action)),
      useContext: operations.mode.useContext.handler(({ input }) => mode.useContext(input.name)),
    },
    plans: {
      create: operations.plans.create.handler(({ input }) => plans.create(input.checks)),
      createUndo: operations.plans.createUndo.handler(({ input }) => plans.createUndo(input.entry)),
      run: operations.plans.run.handler(({ input }) => plans.run(input)),
      get: operations.plans.get.handler(({ input }) => plans.get(input.id)),
      pending: operations.plans.pending.handler(() => plans.pending()),
      discard: operations.plans.discard.handler(({ input }) => plans.discard(input.id)),
    },
  });
  // Whatever else runs as a job shares them.
  return { routes, jobs, journal };
}

function createOperations() {
  const contract = {
    config: configContract,
    jobs: jobsContract,
    journal: journalContract,
    mode: modeContract,
    plans: plansContract,
  };
  // Inputs come from anywhere and are validated; outputs are our own, and the compiler has checked them.
  return implement(contract).$config({ initialOutputValidationIndex: Number.NaN }).use(passErrors);
}
