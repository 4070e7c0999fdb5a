// Everything that can be asked of Slipway, by window, page and command line alike.
import { appContract } from './app.ts';
import { doctorContract } from './doctor.ts';
import { engineContract } from './engine.ts';
import { machinesContract } from './machines.ts';
import { settingsContract } from './settings.ts';

export const contract = {
  app: appContract,
  doctor: doctorContract,
  engine: engineContract,
  machines: machinesContract,
  settings: settingsContract,
};

export type Contract = typeof contract;
