// Everything that can be asked of Slipway, by window, page and command line alike.
import { appContract } from './app.ts';
import { configContract } from './config.ts';
import { containersContract } from './containers.ts';
import { doctorContract } from './doctor.ts';
import { engineContract } from './engine.ts';
import { imageContract } from './image/index.ts';
import { jobsContract } from './jobs.ts';
import { journalContract } from './journal.ts';
import { machinesContract } from './machines.ts';
import { modeContract } from './mode.ts';
import { plansContract } from './plans.ts';
import { settingsContract } from './settings.ts';
import { updatesContract } from './updates.ts';

export const contract = {
  app: appContract,
  config: configContract,
  containers: containersContract,
  doctor: doctorContract,
  engine: engineContract,
  image: imageContract,
  jobs: jobsContract,
  journal: journalContract,
  machines: machinesContract,
  mode: modeContract,
  plans: plansContract,
  settings: settingsContract,
  updates: updatesContract,
};

export type Contract = typeof contract;
