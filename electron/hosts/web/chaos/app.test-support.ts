// Test support: Slipway over the PC that a folder remembers. Another one over the same folder is the next process.
import { fileURLToPath } from 'node:url';
import { createDescribedMachine } from '../../../platform/fake/described-machine.ts';
import { loadDescription } from '../../../platform/fake/load-description.ts';
import type { SimulatedClock } from '../../../platform/fake/simulated-clock.test-support.ts';
import { createStateVariables } from '../../../platform/fake/state-variables.ts';
import type { Machine } from '../../../platform/ports.ts';
import { createStateStore } from '../../../platform/state/state-store.ts';
import { createRouter } from '../../../services/router.ts';

const machinesFolder = fileURLToPath(new URL('../../../../resources/machines', import.meta.url));

export interface OpenApp {
  readonly machine: Machine;
  readonly router: ReturnType<typeof createRouter>;
}

export async function openApp(folder: string, clock: SimulatedClock): Promise<OpenApp> {
  const { description } = await loadDescription('healthy-linux-mode', machinesFolder);
  const state = createStateStore({ folder });
  const variables = createStateVariables(state, description.name);
  const machine = createDescribedMachine({ description, variables, timeScale: 1, clock });
  const router = createRouter({
    info: { version: '0.0.0', host: 'web', platform: 'linux', stateFolder: folder, homepage: '' },
    machines: {
      current: () => machine,
      use: async () => machine,
      list: async () => [],
      reset: variables.reset,
    },
    state,
    readSample: async () => [],
  });
  return { machine, router };
}
