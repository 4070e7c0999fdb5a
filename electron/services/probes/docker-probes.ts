// The probes of Docker, the network and the tools.
import { daemonJson } from './daemon-json.ts';
import { dockerClient } from './docker-client.ts';
import { dockerContexts } from './docker-contexts.ts';
import { dockerDesktop } from './docker-desktop.ts';
import { dockerEnvironment } from './docker-environment.ts';
import { engine } from './engine.ts';
import { engineDetail } from './engine-detail.ts';
import type { AnyProbe } from './probe.ts';
import { registry } from './registry.ts';
import { tools } from './tools.ts';

export const dockerProbes: readonly AnyProbe[] = [
  dockerContexts,
  engine,
  engineDetail,
  dockerClient,
  dockerDesktop,
  dockerEnvironment,
  daemonJson,
  tools,
  registry,
];
