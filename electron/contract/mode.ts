// Linux or Windows containers: what this PC can do, what a switch would do, and the switch itself.
import { oc } from '@orpc/contract';
import { z } from 'zod';
import { checkResult } from './doctor.ts';
import { engineStatus } from './engine.ts';
import { errors } from './errors.ts';
import { job } from './jobs.ts';
import { text } from './text.ts';

/** Whether this PC can run one side, and why not: each reason is the id of a found check. */
const side = z.object({
  possible: z.boolean(),
  reasons: z.array(z.string()),
  /** Everything that was judged for it, as if that side were wanted; empty for the side that answers already. */
  checks: z.array(checkResult),
});

const contextRow = z.object({
  name: z.string(),
  endpoint: z.string(),
  current: z.boolean(),
  os: z.enum(['linux', 'windows']).nullable(),
  /** How long it took to answer, in milliseconds; null when it does not answer or was not asked. */
  ms: z.number().nullable(),
});

export const engineOverview = z.object({
  status: engineStatus,
  linux: side,
  windows: side,
  /** `hyperv` or `process` on a Windows engine. */
  isolation: z.string().nullable(),
  /** How a switch would be done; null: nothing here can switch. */
  switcher: z.enum(['docker-desktop', 'docker-cli']).nullable(),
  /** Why nothing here can switch; null where something can. */
  cannotSwitch: text.nullable(),
  contexts: z.array(contextRow),
  /** Overrides the current context for every docker command. */
  overriddenBy: z.enum(['DOCKER_HOST', 'DOCKER_CONTEXT']).nullable(),
});

const containerRow = z.object({ name: z.string(), image: z.string(), ports: z.array(z.number()) });

/** What a switch would do, before anything runs. */
export const switchOffer = z.object({
  to: z.enum(['linux', 'windows']),
  /** Ids of found checks that stand in its way; empty: it can be tried. */
  blockedBy: z.array(z.string()),
  /** Everything that was judged for the wanted side. */
  checks: z.array(checkResult),
  /** Exact commands, in order. */
  commands: z.array(z.string()),
  /** What the job will do, in order: as many as its `steps`. */
  steps: z.array(text),
  /** Running containers of the engine that is left. */
  containers: z.array(containerRow),
  /** How many images leave the view. They are not lost. */
  images: z.number(),
  /** True: those containers stop, and are started again on the way back. False: they keep running, out of view. */
  stops: z.boolean(),
  /** Median of the past switches, in milliseconds; null when there was none. */
  estimateMs: z.number().nullable(),
  /** After this time without the wanted answer it goes back by itself, in milliseconds. */
  deadlineMs: z.number(),
  confirmation: z.string(),
});

export const modeContract = {
  /** Everything the Engine page and `slipway mode` show. */
  overview: oc.errors(errors).output(engineOverview),
  /** What switching would do. Runs nothing. CANNOT_SWITCH where nothing here can. */
  offerSwitch: oc
    .errors(errors)
    .input(z.object({ to: z.enum(['linux', 'windows']) }))
    .output(switchOffer),
  /** Switches, with the confirmation of the offer the person was shown. */
  switch: oc
    .errors(errors)
    .input(z.object({ to: z.enum(['linux', 'windows']), confirmation: z.string().max(100) }))
    .output(job),
  /** Starts, stops or restarts Docker Desktop. The page shows the command and what stops. */
  control: oc
    .errors(errors)
    .input(z.object({ action: z.enum(['start', 'stop', 'restart']) }))
    .output(job),
  /** `docker context use`, journalled with its way back. */
  useContext: oc
    .errors(errors)
    .input(z.object({ name: z.string().max(200) }))
    .output(job),
};

export type EngineOverview = z.infer<typeof engineOverview>;
export type SwitchOffer = z.infer<typeof switchOffer>;
