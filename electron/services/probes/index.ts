// All probes: one for every fact.
import { dockerProbes } from './docker-probes.ts';
import type { AnyProbe } from './probe.ts';
import { windowsProbes } from './windows-probes.ts';
import { wslconfigProbe } from './wslconfig.ts';

export const probes: readonly AnyProbe[] = [...windowsProbes, wslconfigProbe, ...dockerProbes];
