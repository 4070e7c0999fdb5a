// Everything that can be asked of Slipway, by window, page and command line alike.
import { appContract } from './app.ts';
import { doctorContract } from './doctor.ts';
import { engineContract } from './engine.ts';
import { jobsContract } from './jobs.ts';
import { journalContract } from './journal.ts';
import { machinesContract } from './machines.ts';
import { modeContract } from './mode.ts';
import { plansContract } from './plans.ts';
import { settingsContract } from './settings.ts';

export const contract = {
  app: appContract,
  doctor: doctorContract,
  engine: engineContract,
  jobs: jobsContract,
  journal: journalContract,
  machines: machinesContract,
  mode: modeContract,
  plans: plansContract,
  settings: settingsContract,
};

export type Contract = typeof contract;
