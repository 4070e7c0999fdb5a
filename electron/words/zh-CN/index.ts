// All texts of one language, as the i18next resource of namespace `translation`.
import { cli } from './cli.ts';
import { errors } from './errors.ts';
import { facts } from './facts.ts';
import { findingsDistro } from './findings-distro.ts';
import { findingsDocker } from './findings-docker.ts';
import { findingsWindows } from './findings-windows.ts';
import { findingsWsl } from './findings-wsl.ts';
import { findingsWslconfig } from './findings-wslconfig.ts';
import { layers } from './layers.ts';
import { reasons } from './reasons.ts';
import { ui } from './ui.ts';

export const zhCN = {
  cli,
  errors,
  facts,
  findings: {
    ...findingsWindows,
    ...findingsWsl,
    ...findingsDistro,
    ...findingsWslconfig,
    ...findingsDocker,
  },
  layers,
  reasons,
  ui,
} as const;
