// The probes of Docker, the network and the tools.
import { daemonJsonProbe } from './daemon-json.ts';
import { dockerClientProbe } from './docker-client.ts';
import { dockerContextsProbe } from './docker-contexts.ts';
import { dockerDesktopProbe } from './docker-desktop.ts';
import { dockerEnvironmentProbe } from './docker-environment.ts';
import { engineProbe } from './engine.ts';
import { engineDetailProbe } from './engine-detail.ts';
import type { AnyProbe } from './probe.ts';
import { registryProbe } from './registry.ts';
import { toolsProbe } from './tools.ts';

export const dockerProbes: readonly AnyProbe[] = [
  dockerContextsProbe,
  engineProbe,
  engineDetailProbe,
  dockerClientProbe,
  dockerDesktopProbe,
  dockerEnvironmentProbe,
  daemonJsonProbe,
  toolsProbe,
  registryProbe,
];
