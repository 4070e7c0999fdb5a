// About the running Slipway, and what its windows have to know of each other.
import { eventIterator, oc } from '@orpc/contract';
import { z } from 'zod';
import { machineRef } from './doctor.ts';
import { errors } from './errors.ts';
import { settings } from './settings.ts';

export const appInfo = z.object({
  version: z.string(),
  host: z.enum(['desktop', 'web', 'cli']),
  platform: z.string(),
  stateFolder: z.string(),
});

/** Something changed in another window or process: fetch it again. */
export const appEvent = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('hello'), machine: machineRef, settings }),
  z.object({ kind: z.literal('machine'), machine: machineRef }),
  z.object({ kind: z.literal('settings'), settings }),
  z.object({ kind: z.literal('report'), machine: machineRef }),
]);

export const appContract = {
  info: oc.errors(errors).output(appInfo),
  /** Stays open as long as the window; the first event is `hello`. */
  watch: oc.errors(errors).output(eventIterator(appEvent)),
};

export type AppInfo = z.infer<typeof appInfo>;
export type AppEvent = z.infer<typeof appEvent>;
