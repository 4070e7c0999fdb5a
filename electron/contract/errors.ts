// The error catalogue: a permanent code and the parameters its words need. Texts: `words/*/errors.ts`.
import { z } from 'zod';

/** Every expected failure that reaches a person. Codes never change; a new one gets its words in both languages. */
export const errors = {
  /** A described PC of that name does not exist. */
  MACHINE_NOT_FOUND: { data: z.object({ name: z.string(), known: z.string() }) },
  /** A machine file could not be read from disk. */
  MACHINE_UNREADABLE: { data: z.object({ file: z.string(), reason: z.string() }) },
  /** A machine file is not JSON; line and column count from 1. */
  MACHINE_NOT_JSON: {
    data: z.object({ file: z.string(), line: z.number(), column: z.number(), reason: z.string() }),
  },
  /** A machine file is of a version this Slipway does not read. */
  MACHINE_VERSION: {
    data: z.object({ file: z.string(), version: z.string(), supported: z.string() }),
  },
  /** A field of a machine file is wrong; `place` is its path, such as `commands[3].exitCode`. */
  MACHINE_FIELD: { data: z.object({ file: z.string(), place: z.string(), reason: z.string() }) },
  /** `--only` names no layer and no check. */
  CHECK_NOT_FOUND: { data: z.object({ name: z.string(), known: z.string() }) },
  /** The state folder was written by a newer Slipway. */
  STATE_TOO_NEW: {
    data: z.object({ folder: z.string(), version: z.number(), supported: z.number() }),
  },
  /** The state folder cannot be read or written; nothing was changed. */
  STATE_UNUSABLE: { data: z.object({ folder: z.string(), reason: z.string() }) },
  /** Another Slipway holds the state folder's lock for too long; nothing was written. */
  STATE_LOCKED: { data: z.object({ folder: z.string(), seconds: z.number() }) },
} as const;

export type ErrorCode = keyof typeof errors;
export type ErrorData<Code extends ErrorCode> = z.infer<(typeof errors)[Code]['data']>;
