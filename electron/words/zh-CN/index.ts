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
import { mode } from './mode.ts';
import { plans } from './plans.ts';
import { reasons } from './reasons.ts';
import { ui } from './ui.ts';
import { uiChanges } from './ui-changes.ts';
import { wslConfKeys } from './wsl-conf-keys.ts';
import { wslconfig } from './wslconfig.ts';
import { wslconfigKeys } from './wslconfig-keys.ts';

export const zhCN = {
  changes: uiChanges,
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
  mode,
  plans,
  reasons,
  ui,
  wslconfig: { ...wslconfig, keys: wslconfigKeys, confKeys: wslConfKeys },
} as const;
