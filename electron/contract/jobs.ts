// Anything long, or anything that changes something: it reports, can be cancelled, and outlives a reloaded window.
import { eventIterator, oc } from '@orpc/contract';
import { z } from 'zod';
import { machineRef } from './doctor.ts';
import { errors } from './errors.ts';
import { changeAuthor } from './journal.ts';
import { text } from './text.ts';

export const jobKind = z.enum([
  'fix',
  'undo',
  'switch',
  'engine',
  'config',
  'restart-wsl',
  'image-files',
  'image-build',
  'image-run',
  'image-push',
  'image-lab',
  'image-move',
  'update',
]);

/**
 *   queued ──► running ◄──► waiting (for permission, for a restart of Windows, for Docker Desktop's own prompt)
 *                 │              │
 *                 ├──► done      └──► stopped (declined, timed out): said, nothing lost
 *                 ├──► failed · stopped · cancelled
 *                 └──► interrupted: its process died; what it did is in the journal
 */
export const jobState = z.discriminatedUnion('state', [
  z.object({ state: z.literal('queued'), behind: z.string() }),
  z.object({
    state: z.literal('running'),
    step: z.number(),
    steps: z.number(),
    doing: text,
    /** How far it is, from 0 to 1, where that is known more exactly than by steps. */
    share: z.number().min(0).max(1).optional(),
  }),
  z.object({
    state: z.literal('waiting'),
    step: z.number(),
    steps: z.number(),
    for: z.enum(['permission', 'windows-restart', 'docker-permission']),
  }),
  z.object({ state: z.literal('done'), said: text }),
  z.object({ state: z.literal('stopped'), said: text }),
  z.object({ state: z.literal('failed'), said: text }),
  z.object({ state: z.literal('cancelled') }),
  z.object({ state: z.literal('interrupted') }),
]);

export const job = z.object({
  id: z.string(),
  kind: jobKind,
  title: text,
  machine: machineRef,
  by: changeAuthor,
  startedAt: z.string(),
  endedAt: z.string().nullable(),
  /** Number of its last event. */
  seq: z.number(),
  state: jobState,
});

/** Numbered from 1 without a gap, except that old log lines are dropped: a replay then begins with `gap`. */
export const jobEvent = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('state'), seq: z.number(), at: z.string(), state: jobState }),
  z.object({ kind: z.literal('log'), seq: z.number(), at: z.string(), line: z.string() }),
  z.object({ kind: z.literal('gap'), from: z.number(), to: z.number() }),
]);

const jobId = z.object({ id: z.string().max(100) });

export const jobsContract = {
  /** Running ones first, then the newest. */
  list: oc.errors(errors).output(z.array(job)),
  /** Everything after event number `from` (0: all that is kept), then what comes, until the job ends. */
  watch: oc
    .errors(errors)
    .input(jobId.extend({ from: z.number().int().min(0).default(0) }))
    .output(eventIterator(jobEvent)),
  /** Asks it to stop at the next safe place. Does nothing when it has ended. */
  cancel: oc.errors(errors).input(jobId).output(job),
};

export type JobKind = z.infer<typeof jobKind>;
export type JobState = z.infer<typeof jobState>;
export type Job = z.infer<typeof job>;
export type JobEvent = z.infer<typeof jobEvent>;
