// A plan: the selected fixes in the order of their causes, every exact command shown before anything runs.
import { oc } from '@orpc/contract';
import { z } from 'zod';
import { machineRef } from './doctor.ts';
import { errors } from './errors.ts';
import { job } from './jobs.ts';
import { text } from './text.ts';

/** What a step is doing or came to. `unverified`: it ran, but what it should mend still reads wrong. */
export const stepState = z.enum([
  'planned',
  'running',
  'done',
  'restart-needed',
  'unverified',
  'failed',
  'declined',
  'timed-out',
  'cancelled',
  'not-needed',
]);

export const planStep = z.object({
  /** Place in the plan, from 0. */
  index: z.number(),
  check: z.string(),
  fix: z.string(),
  kind: z.enum(['command', 'edit', 'guide', 'restart']),
  /** What is done, in words. */
  title: text,
  /** The exact command or the file and its new lines; empty for a guide. */
  shown: z.string(),
  /** Steps of one group share one permission prompt. */
  elevated: z.boolean(),
  group: z.number(),
  /** What stops or is lost. */
  stops: text.nullable(),
  undo: z.string().nullable(),
  state: stepState,
  detail: z.string(),
});

export const plan = z.object({
  id: z.string(),
  machine: machineRef,
  createdAt: z.string(),
  steps: z.array(planStep),
  /** How often Windows asks for permission. */
  prompts: z.number(),
  /**
   * The account that is signed in is no administrator: another one answers Windows' prompt. Elevated steps change the
   * whole PC, never that account's own settings; all others run as the account that is signed in.
   */
  otherAccount: z.boolean().default(false),
  /** Windows has to restart on the way; the plan goes on afterwards. */
  restarts: z.boolean(),
  /** A name that has to be typed because something is lost for good; null when nothing is. */
  typedName: z.string().nullable(),
  state: z.enum(['planned', 'running', 'waiting-for-restart', 'done', 'stopped']),
  job: z.string().nullable(),
});

export const offeredPlan = z.object({
  plan,
  /** Shown once; running the plan needs it, and it works once. */
  confirmation: z.string(),
});

const planId = z.object({ id: z.string().max(100) });

export const plansContract = {
  /** Puts fixes of found checks in order. Runs nothing. */
  create: oc
    .errors(errors)
    .input(z.object({ checks: z.array(z.string().max(100)).min(1).max(100) }))
    .output(offeredPlan),
  /** Plans the way back of one journal entry. Runs nothing. */
  createUndo: oc
    .errors(errors)
    .input(z.object({ entry: z.string().max(100) }))
    .output(offeredPlan),
  /** Runs it with the confirmation of the plan the person was shown. */
  run: oc
    .errors(errors)
    .input(
      planId.extend({ confirmation: z.string().max(100), typed: z.string().max(300).optional() }),
    )
    .output(job),
  /** A plan as it stands, whether it runs, waits or has ended. */
  get: oc.errors(errors).input(planId).output(plan),
  /** The plan that is not finished yet on the current machine, with a new confirmation, or null. */
  pending: oc.errors(errors).output(offeredPlan.nullable()),
  /** Forgets the unfinished plan. What it did stays in the journal. */
  discard: oc.errors(errors).input(planId).output(plan),
};

export type StepState = z.infer<typeof stepState>;
export type PlanStep = z.infer<typeof planStep>;
export type Plan = z.infer<typeof plan>;
export type OfferedPlan = z.infer<typeof offeredPlan>;
