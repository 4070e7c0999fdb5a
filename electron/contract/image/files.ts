// Dockerfile and company: what would be written, beside what is there, and what is to be said of them.
import { z } from 'zod';
import { text } from '../text.ts';

/** Permanent ids of the lint, `DF` for Dockerfile and `DI` for .dockerignore. Meaning: docs/lint.md. */
export const lintFinding = z.object({
  rule: z.string(),
  severity: z.enum(['error', 'warning', 'info']),
  effect: z.enum(['works', 'size', 'cache', 'safety']),
  file: z.string(),
  /** From 1. */
  line: z.number(),
  endLine: z.number(),
  what: text,
  /** What to do. */
  fix: text,
  /** The lines it would become; null where a person has to decide. */
  replacement: z.string().nullable(),
});

export const plannedFile = z.object({
  /** From the project's folder: `Dockerfile`, `.dockerignore`, `compose.yaml`, `slipway.yaml`. */
  path: z.string(),
  /** What is there; null: nothing. */
  existing: z.string().nullable(),
  /** SHA-256 of what is there, in hex. */
  revision: z.string().nullable(),
  proposed: z.string(),
  /** Found in `proposed`. */
  lint: z.array(lintFinding),
});

export type LintFinding = z.infer<typeof lintFinding>;
export type PlannedFile = z.infer<typeof plannedFile>;
