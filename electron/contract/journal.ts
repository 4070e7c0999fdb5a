// What Slipway changed on this PC, by whom, and how it is taken back. Append-only: a record before, one after.
import { oc } from '@orpc/contract';
import { z } from 'zod';
import { machineRef } from './doctor.ts';
import { errors } from './errors.ts';
import { text } from './text.ts';

export const changeAuthor = z.object({ host: z.enum(['desktop', 'web', 'cli']), user: z.string() });

export const change = z.discriminatedUnion('kind', [
  /** The exact command as a person would type it. */
  z.object({ kind: z.literal('command'), command: z.string(), elevated: z.boolean() }),
  /** A file of the user's: which lines went and came. */
  z.object({
    kind: z.literal('file'),
    path: z.string(),
    removed: z.array(z.string()),
    added: z.array(z.string()),
  }),
]);

/** How it is taken back. A file goes back to its kept bytes, unless it was changed since. */
export const undo = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('action'),
    action: z.string(),
    params: z.record(z.string(), z.string()),
    command: z.string(),
  }),
  z.object({
    kind: z.literal('file'),
    path: z.string(),
    /** The file lies inside this distro, and goes back through wsl.exe. */
    distro: z.string().optional(),
    /** The person named the path on the command line, so it may lie outside the profile. */
    chosen: z.literal(true).optional(),
    backup: z.string().nullable(),
    writtenSha256: z.string(),
  }),
]);

export const changeOutcome = z.enum([
  'done',
  'restart-needed',
  'failed',
  'declined',
  'cancelled',
  'timed-out',
  'conflict',
]);

export const journalRecord = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('began'),
    id: z.string(),
    at: z.string(),
    by: changeAuthor,
    machine: machineRef,
    job: z.string(),
    check: z.string().nullable(),
    title: text,
    change,
    before: z.string().nullable(),
    undo: undo.nullable(),
    undoes: z.string().nullable(),
  }),
  z.object({
    kind: z.literal('ended'),
    id: z.string(),
    at: z.string(),
    outcome: changeOutcome,
    detail: z.string(),
    after: z.string().nullable(),
  }),
]);

export const journalEntry = z.object({
  id: z.string(),
  at: z.string(),
  endedAt: z.string().nullable(),
  by: changeAuthor,
  machine: machineRef,
  job: z.string(),
  check: z.string().nullable(),
  title: text,
  change,
  before: z.string().nullable(),
  after: z.string().nullable(),
  undo: undo.nullable(),
  /** `interrupted`: begun, and nobody lives who could end it: what it did is not known. */
  state: z.union([changeOutcome, z.enum(['running', 'interrupted'])]),
  detail: z.string(),
  undoes: z.string().nullable(),
  undoneBy: z.string().nullable(),
  canUndo: z.boolean(),
});

export const journalContract = {
  /** Newest first. */
  list: oc
    .errors(errors)
    .input(z.object({ limit: z.number().int().min(1).max(10_000).optional() }).optional())
    .output(z.array(journalEntry)),
};

export type ChangeAuthor = z.infer<typeof changeAuthor>;
export type ChangeOutcome = z.infer<typeof changeOutcome>;
export type Undo = z.infer<typeof undo>;
export type JournalRecord = z.infer<typeof journalRecord>;
export type JournalEntry = z.infer<typeof journalEntry>;
