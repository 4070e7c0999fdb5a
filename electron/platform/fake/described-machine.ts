// A whole PC played from its description: the second family behind the ports. Only a host chooses it.
import { setTimeout as wait } from 'node:timers/promises';
import type { MachineDescription } from '../../contract/machine-description.ts';
import { type Environment, readEnvironment } from '../environment.ts';
import type { Machine } from '../ports.ts';
import { createDescribed } from './described.ts';
import { createDescribedCommands } from './described-commands.ts';
import { createDescribedDocker, type HostDocker } from './described-docker.ts';
import { createDescribedElevation } from './described-elevation.ts';
import { createDescribedFiles } from './described-files.ts';
import { createDescribedNetwork } from './described-network.ts';
import { createDescribedPowerShell } from './described-powershell.ts';
import type { StateVariables } from './state-variables.ts';

export interface DescribedMachineOptions {
  readonly description: MachineDescription;
  /** Where its changed state is kept. */
  readonly variables: StateVariables;
  /** Real milliseconds for a described one: 1 plays as described, 0 does not wait. */
  readonly timeScale: number;
  /** Answers for the described engine where the file says `"docker": "host"`; without it nothing does. */
  readonly hostDocker?: HostDocker;
  /** This computer's clock, milliseconds since 1970; Date.now when absent. */
  readonly now?: () => number;
}

/** A described PC. What its file does not say is answered with `not-recorded`. */
export function createDescribedMachine(options: DescribedMachineOptions): Machine {
  const { description, variables, timeScale, hostDocker, now = Date.now } = options;
  const { name, platform } = description;
  const described = createDescribed({ description, variables, timeScale, now });
  const commands = createDescribedCommands(described);
  return {
    kind: 'described',
    name,
    platform,
    environment: readEnvironment(withoutNulls(description.environment), platform),
    commands,
    elevation: createDescribedElevation(described, commands),
    powershell: createDescribedPowerShell(described),
    files: createDescribedFiles(described),
    docker: createDescribedDocker(described, hostDocker),
    network: createDescribedNetwork(described, hostDocker),
    registry: (description.docker === 'host' ? hostDocker?.registry : undefined) ?? {
      send: async () => ({ outcome: 'not-recorded' }),
    },
    clock: {
      now: described.now,
      elapsed: () => performance.now(),
      sleep: (ms, signal) => wait(ms * timeScale, undefined, signal ? { signal } : {}),
    },
    close: async () => {},
  };
}

function withoutNulls(variables: Readonly<Record<string, string | null>>): Environment {
  return Object.fromEntries(
    Object.entries(variables).flatMap(([name, value]) => (value === null ? [] : [[name, value]])),
  );
}
