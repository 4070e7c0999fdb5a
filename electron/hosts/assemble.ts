// Puts Slipway together for one process: state folder, PC to look at, router, and a client of it.
import type { ContractRouterClient } from '@orpc/contract';
import { createRouterClient } from '@orpc/server';
import type { Contract } from '../contract/index.ts';
import type { StateStore } from '../platform/ports.ts';
import type { HostHelp } from '../services/host-help.ts';
import { type AppRouter, createRouter } from '../services/router.ts';
import { openMachineRoom } from './machine-room.ts';
import { openState } from './open-state.ts';
import { findPlaces, type Places } from './places.ts';
import { readSample } from './read-sample.ts';

export interface AssemblyOptions {
  readonly host: 'desktop' | 'web' | 'cli';
  /** A described PC by name or file; absent: this computer. */
  readonly machine?: string | undefined;
  /** Real milliseconds for a described one; 1 when absent. */
  readonly timeScale?: number | undefined;
  readonly places?: Places;
  /** The command line that starts the window again after a restart of Windows; absent: a person starts it. */
  readonly startAgain?: string | undefined;
  /** What this host does for its windows beside the router. */
  readonly help?: HostHelp;
}

export interface Slipway {
  readonly router: AppRouter;
  /** The router called in process: inputs are validated here as for every window. */
  readonly client: ContractRouterClient<Contract>;
  readonly state: StateStore;
  readonly places: Places;
  /** The PC of now is described, but this computer's Docker answers for it. */
  asksHostDocker(): boolean;
  close(): Promise<void>;
}

/** Throws `AppError` MACHINE_… when the PC cannot be opened. */
export async function assembleSlipway(options: AssemblyOptions): Promise<Slipway> {
  const { host, machine, timeScale = 1, places = findPlaces() } = options;
  const state = openState();
  const { resourcesFolder, version, homepage } = places;
  const machines = await openMachineRoom({
    start: machine ?? null,
    resourcesFolder,
    state,
    timeScale,
  });
  const { platform } = process;
  const info = { version, host, platform, stateFolder: state.folder, homepage };
  const { startAgain, help = {} } = options;
  // Only a real restart ends this process: a described PC is restarted in it.
  const router = createRouter({
    info,
    machines,
    state,
    help,
    readSample: () => readSample(resourcesFolder),
    startAgain: ({ kind }) => (kind === 'this' ? startAgain : undefined),
  });
  return {
    router,
    client: createRouterClient(router),
    state,
    places,
    asksHostDocker: () => machines.asksHostDocker(),
    close: () => machines.close(),
  };
}
