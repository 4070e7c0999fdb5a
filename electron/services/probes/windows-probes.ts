// The probes of Windows, WSL and its distributions.
import { accountProbe } from './account.ts';
import { distrosProbe } from './distros.ts';
import { featuresProbe } from './features.ts';
import { guestsProbe } from './guests.ts';
import { lxssProbe } from './lxss.ts';
import type { AnyProbe } from './probe.ts';
import { restartProbe } from './restart.ts';
import { servicesProbe } from './services.ts';
import { systemProbe } from './system.ts';
import { vmProbe } from './vm.ts';
import { volumesProbe } from './volumes.ts';
import { wslProbe } from './wsl.ts';
import { wslStatusProbe } from './wsl-status.ts';

export const windowsProbes: readonly AnyProbe[] = [
  systemProbe,
  featuresProbe,
  servicesProbe,
  restartProbe,
  wslProbe,
  wslStatusProbe,
  distrosProbe,
  lxssProbe,
  vmProbe,
  guestsProbe,
  volumesProbe,
  accountProbe,
];
