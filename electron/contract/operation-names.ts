// The names of all operations, for help and completion: those must not wait until the whole contract is loaded.
import type { Contract } from './index.ts';

type OperationName = {
  [Group in keyof Contract]: `${Group}.${keyof Contract[Group] & string}`;
}[keyof Contract];

/** Such as `doctor.run`, in the contract's order. */
export const operationNames = [
  'app.info',
  'app.watch',
  'doctor.run',
  'doctor.latest',
  'engine.status',
  'jobs.list',
  'jobs.watch',
  'jobs.cancel',
  'journal.list',
  'machines.list',
  'machines.current',
  'machines.use',
  'machines.reset',
  'mode.overview',
  'mode.offerSwitch',
  'mode.switch',
  'mode.control',
  'mode.useContext',
  'plans.create',
  'plans.createUndo',
  'plans.run',
  'plans.get',
  'plans.pending',
  'plans.discard',
  'settings.get',
  'settings.set',
] as const satisfies readonly OperationName[];
