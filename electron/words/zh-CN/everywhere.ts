// What any page may have to say, the texts of jobs and journal included: loaded before the first screen.
import { config } from './config.ts';
import { errors } from './errors.ts';
import { facts } from './facts.ts';
import { findingsDistro } from './findings-distro.ts';
import { findingsDocker } from './findings-docker.ts';
import { findingsWindows } from './findings-windows.ts';
import { findingsWsl } from './findings-wsl.ts';
import { findingsWslconfig } from './findings-wslconfig.ts';
import { flaws } from './flaws.ts';
import { imageWork } from './image-work.ts';
import { layers } from './layers.ts';
import { mode } from './mode.ts';
import { plans } from './plans.ts';
import { reasons } from './reasons.ts';
import { ui } from './ui.ts';
import { uiChanges } from './ui-changes.ts';
import { updates } from './updates.ts';
import { wslconfig } from './wslconfig.ts';

export const everywhere = {
  changes: uiChanges,
  config,
  errors,
  facts,
  findings: {
    ...findingsWindows,
    ...findingsWsl,
    ...findingsDistro,
    ...findingsWslconfig,
    ...findingsDocker,
  },
  flaws,
  imageWork,
  layers,
  mode,
  plans,
  reasons,
  ui,
  updates,
  wslconfig,
} as const;
