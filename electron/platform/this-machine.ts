// This computer, put together from the real adapters.
import { join, win32 } from 'node:path';
import { createClock } from './clock.ts';
import { createCommands } from './commands.ts';
import { createElevation } from './elevation.ts';
import type { DockerEngine } from './engine-ports.ts';
import { type Environment, readEnvironment } from './environment.ts';
import { createFiles } from './files.ts';
import { createNetwork } from './network.ts';
import type { Commands, Machine, PowerShell } from './ports.ts';
import { createPowerShell } from './powershell/powershell.ts';
import { createLocator, findSystemFolder } from './programs.ts';
import type { Registry } from './registry-ports.ts';

/** Asked before each new connection. */
export type FindProxy = (computer: {
  readonly platform: string;
  readonly environment: Environment;
  readonly commands: Commands;
}) => Promise<Environment>;

/**
 * The computer that Slipway runs on. `resourcesFolder` is the absolute path of `resources`; `close` the machine, or
 * its PowerShell sessions keep the process alive.
 */
export function createThisMachine(options: {
  readonly resourcesFolder: string;
  readonly environment?: Environment;
  readonly platform?: string;
  /** The proxy variables that count now; absent: those of the environment. */
  readonly findProxy?: FindProxy;
}): Machine {
  const { platform = process.platform, resourcesFolder } = options;
  const environment = readEnvironment(options.environment ?? process.env, platform);
  const commands = createCommands({
    platform,
    environment,
    locate: createLocator({ platform, environment }),
  });
  const { findProxy: choose = async () => environment } = options;
  const findProxy = () => choose({ platform, environment, commands });
  const powershell = openPowerShell(resourcesFolder, platform, environment);
  return {
    kind: 'this',
    name: 'this-computer',
    // Other Unixes answer as Linux does: Slipway asks them for Docker and tools only.
    platform: platform === 'win32' || platform === 'darwin' ? platform : 'linux',
    environment,
    commands,
    powershell,
    files: createFiles(),
    docker: loadDocker(environment),
    network: createNetwork({ findProxy }),
    registry: loadRegistry(findProxy),
    clock: createClock(),
    elevation: createElevation(powershell),
    close: () => powershell.close(),
  };
}

function openPowerShell(
  resourcesFolder: string,
  platform: string,
  environment: Environment,
): PowerShell {
  const scriptsFolder = join(resourcesFolder, 'powershell');
  if (platform !== 'win32') {
    return createPowerShell({ executable: undefined, scriptsFolder, environment });
  }
  const systemFolder = findSystemFolder(environment);
  return createPowerShell({
    executable: win32.join(systemFolder, 'WindowsPowerShell', 'v1.0', 'powershell.exe'),
    scriptsFolder,
    environment,
    workingFolder: systemFolder,
  });
}

/** dockerode and its streams take a while to load: only who asks Docker waits for them. */
function loadDocker(environment: Environment): DockerEngine {
  let engine: Promise<DockerEngine> | undefined;
  const load = () => {
    engine ??= import('./docker/docker-engine.ts').then(({ createDockerEngine }) =>
      createDockerEngine(environment),
    );
    return engine;
  };
  return {
    get: async (...request) => (await load()).get(...request),
    send: async (...request) => (await load()).send(...request),
    stream: async (...request) => (await load()).stream(...request),
    build: async (...request) => (await load()).build(...request),
    terminal: async (...request) => (await load()).terminal(...request),
  };
}

/** Only who publishes asks a registry. */
function loadRegistry(findProxy: () => Promise<Environment>): Registry {
  let registry: Promise<Registry> | undefined;
  const load = () => {
    registry ??= import('./registry/registry.ts').then(({ createRegistry }) =>
      createRegistry({ findProxy }),
    );
    return registry;
  };
  return { send: async (...request) => (await load()).send(...request) };
}
