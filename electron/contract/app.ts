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
  /** The project's address on the web, without a slash at its end. */
  homepage: z.string(),
});

/** Something changed in another window or process: fetch it again. */
export const appEvent = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('hello'), machine: machineRef, settings }),
  z.object({ kind: z.literal('machine'), machine: machineRef }),
  z.object({ kind: z.literal('settings'), settings }),
  z.object({ kind: z.literal('report'), machine: machineRef }),
  /** Whether a new version is there is known better now. */
  z.object({ kind: z.literal('update') }),
]);

/** `off`: not asked for, by setting or since this host does not look. `unknown`: asked, and nobody answered. */
export const updateState = z.discriminatedUnion('state', [
  z.object({ state: z.enum(['off', 'unknown', 'current']) }),
  /** `link` is where a person gets it; `installs`: this app can fetch and install it, when asked to. */
  z.object({
    state: z.literal('newer'),
    version: z.string(),
    link: z.string(),
    installs: z.boolean(),
  }),
  /** Fetched, and its signature is the publisher's. */
  z.object({ state: z.literal('ready'), version: z.string(), link: z.string() }),
]);

export const appContract = {
  info: oc.errors(errors).output(appInfo),
  /** Stays open as long as the window; the first event is `hello`. */
  watch: oc.errors(errors).output(eventIterator(appEvent)),
  /** What a person may hand on when something is wrong with Slipway, without secrets and names. Sent nowhere. */
  diagnostics: oc.errors(errors).output(z.object({ text: z.string() })),
  /** Opens a folder in Explorer. False where this host cannot. */
  reveal: oc
    .errors(errors)
    .input(z.object({ folder: z.enum(['state', 'logs']) }))
    .output(z.object({ shown: z.boolean() })),
  /** Whether a new version is there. */
  update: oc.errors(errors).output(updateState),
};

export type AppInfo = z.infer<typeof appInfo>;
export type UpdateState = z.infer<typeof updateState>;
export type AppEvent = z.infer<typeof appEvent>;
