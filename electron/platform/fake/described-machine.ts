// A whole PC played from its description: the second family behind the ports. Only a host chooses it.
import type { MachineDescription } from '../../contract/machine-description.ts';
import { createClock } from '../clock.ts';
import { type Environment, readEnvironment } from '../environment.ts';
import type { Clock, Machine } from '../ports.ts';
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
  /** What differs from this computer's clock. */
  readonly clock?: Partial<Clock>;
}

/** A described PC. What its file does not say is answered with `not-recorded`. */
export function createDescribedMachine(options: DescribedMachineOptions): Machine {
  const { description, variables, timeScale, hostDocker } = options;
  const { name, platform } = description;
  const clock = { ...createClock(), ...options.clock };
  const described = createDescribed({ description, variables, timeScale, clock });
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
      elapsed: clock.elapsed,
      sleep: (ms, signal) => clock.sleep(ms * timeScale, signal),
    },
    close: async () => {},
  };
}

function withoutNulls(variables: Readonly<Record<string, string | null>>): Environment {
  return Object.fromEntries(
    Object.entries(variables).flatMap(([name, value]) => (value === null ? [] : [[name, value]])),
  );
}
