// A build as it happens and as it is kept: steps in the builder's own order, both builders alike.
import { z } from 'zod';
import { text } from '../text.ts';
import { sourcePlace } from './project.ts';

/** `log` lines come apart from it, batched. Times in milliseconds since the build began. */
export const buildStep = z.object({
  id: z.string(),
  /** As Docker names it: `[build 4/6] RUN go mod download`. */
  name: z.string(),
  state: z.enum(['waiting', 'running', 'done', 'cached', 'failed', 'cancelled']),
  startedMs: z.number().nullable(),
  endedMs: z.number().nullable(),
  /** Of a transfer: bytes so far and in all; null where it moves none. */
  current: z.number().nullable(),
  total: z.number().nullable(),
});

export const buildFailure = z.object({
  /** Step it failed in; null where it came to none. */
  step: z.string().nullable(),
  what: text,
  /** The lines that matter, first error first. */
  lines: z.array(z.string()),
  place: sourcePlace.nullable(),
  /** Id of the doctor's finding or of the lint rule that explains it; null: we do not know why. */
  cause: z.string().nullable(),
});

export const builtImage = z.object({
  id: z.string(),
  reference: z.string(),
  platform: z.string(),
  /** On disk, in bytes. */
  size: z.number(),
  layers: z.array(z.object({ created: z.string(), bytes: z.number() })),
});

/** Why the builder did work again; null in its place: all of it came from the cache, or nobody knows. */
export const rebuilt = z.object({
  /** Id of the first step that the cache did not answer. */
  step: z.string(),
  because: z.enum([
    'first-build',
    'no-cache',
    /** `files` that the step reads differ from the last build. */
    'files',
    'dockerfile',
    'arguments',
    /** Nothing changed here: the builder has lost it, or the base is another one. */
    'cache-gone',
    'too-many-files',
  ]),
  files: z.array(z.object({ path: z.string(), change: z.enum(['added', 'changed', 'removed']) })),
  /** Beside those in `files`. */
  more: z.number(),
});

export const buildRecord = z.object({
  id: z.string(),
  folder: z.string(),
  reference: z.string(),
  builder: z.enum(['buildkit', 'classic', 'registry']),
  startedAt: z.string(),
  ms: z.number(),
  contextBytes: z.number(),
  steps: z.array(buildStep),
  outcome: z.enum(['done', 'failed', 'cancelled']),
  image: builtImage.nullable(),
  failure: buildFailure.nullable(),
  /** Records of before have none. */
  rebuilt: rebuilt.nullable().default(null),
});

/** What a watcher gets: first everything so far, then frames of at most 16 ms apart. */
export const buildFrame = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('steps'),
    seq: z.number(),
    elapsedMs: z.number(),
    contextBytes: z.number(),
    steps: z.array(buildStep),
  }),
  z.object({
    kind: z.literal('log'),
    seq: z.number(),
    lines: z.array(z.object({ step: z.string(), ms: z.number(), line: z.string() })),
    /** Lines that were dropped before these, because nobody could have read them. */
    dropped: z.number(),
  }),
  z.object({ kind: z.literal('end'), seq: z.number(), record: buildRecord }),
]);

export type BuildStep = z.infer<typeof buildStep>;
export type BuildFailure = z.infer<typeof buildFailure>;
export type Rebuilt = z.infer<typeof rebuilt>;
export type BuiltImage = z.infer<typeof builtImage>;
export type BuildRecord = z.infer<typeof buildRecord>;
export type BuildFrame = z.infer<typeof buildFrame>;
