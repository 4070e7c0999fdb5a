// The engines that docker may lead to, behind one small face: most of them run one kind of containers and say so.
// A further engine, such as WSL Containers, is one more row.
import type { EngineStatus } from '../../contract/engine.ts';
import type { Text } from '../../contract/text.ts';
import { isLocalAddress } from '../docker/resolve-endpoint.ts';
import { hasDesktopCommand } from '../doctor/checks/docker-contexts.ts';
import type { DockerDesktopFact } from '../doctor/facts.ts';

export type Switcher = 'docker-desktop' | 'docker-cli';

/** What is known of the engine and of the programs that could switch it. */
export interface SeenEngine {
  readonly status: EngineStatus;
  readonly desktop: DockerDesktopFact | undefined;
  /** DockerCli.exe is there; some versions of Docker Desktop lack it (docker/roadmap#609). */
  readonly hasDockerCli: boolean;
}

export interface EngineAdapter {
  readonly id:
    | 'remote'
    | 'podman'
    | 'rancher-desktop'
    | 'docker-desktop'
    | 'windows-server'
    | 'docker-engine'
    | 'none';
  readonly isThis: (seen: SeenEngine) => boolean;
  /** What switches it on this PC; undefined where nothing does. */
  readonly findSwitcher: (seen: SeenEngine) => Switcher | undefined;
  /** Why nothing does. */
  readonly cannotSwitch: Text;
}

/** The first that fits is the engine. */
const adapters: readonly EngineAdapter[] = [
  fixed('remote', ({ status }) => 'endpoint' in status && isElsewhere(status.endpoint.address)),
  fixed('podman', ({ status }) => findOwner(status) === 'podman'),
  fixed('rancher-desktop', ({ status }) => findOwner(status) === 'rancher-desktop'),
  {
    id: 'docker-desktop',
    isThis: ({ status, desktop }) =>
      findOwner(status) === 'docker-desktop' ||
      (Boolean(desktop?.installed) && status.state !== 'ready'),
    findSwitcher: ({ desktop, hasDockerCli }) => {
      if (desktop && hasDesktopCommand(desktop)) return 'docker-desktop';
      return hasDockerCli ? 'docker-cli' : undefined;
    },
    cannotSwitch: { key: 'mode.cannotSwitch.docker-desktop' },
  },
  fixed('windows-server', ({ status }) => status.state === 'ready' && status.os === 'windows'),
  fixed('docker-engine', ({ status }) => status.state === 'ready'),
  fixed('none', () => true),
];

/** The engine that docker leads to on this PC. */
export function findAdapter(seen: SeenEngine): EngineAdapter {
  const adapter = adapters.find(({ isThis }) => isThis(seen));
  if (adapter === undefined) throw new Error('the last adapter fits everything');
  return adapter;
}

/** An engine that runs one kind of containers and no other. */
function fixed(id: EngineAdapter['id'], isThis: EngineAdapter['isThis']): EngineAdapter {
  const cannotSwitch = { key: `mode.cannotSwitch.${id}` };
  return { id, isThis, findSwitcher: () => undefined, cannotSwitch };
}

function findOwner(status: EngineStatus) {
  return 'owner' in status ? status.owner : undefined;
}

function isElsewhere(address: string): boolean {
  return address !== '' && !isLocalAddress(address);
}
