// A container that was started from an image, and the proof that it works.
import { z } from 'zod';
import { text } from '../text.ts';

/** Who holds a port of this PC. */
export const portHolder = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('process'), name: z.string(), pid: z.number() }),
  z.object({ kind: z.literal('container'), name: z.string() }),
  /** Reserved by Windows: nobody can have it. */
  z.object({ kind: z.literal('excluded-range'), from: z.number(), to: z.number() }),
  z.object({ kind: z.literal('unknown') }),
]);

export const portConflict = z.object({
  port: z.number(),
  address: z.string(),
  holder: portHolder,
  /** The next free one on that address. */
  next: z.number(),
});

export const verification = z.object({
  container: z.string(),
  /** Container start to first expected answer, in milliseconds; null: it did not come, or long before anybody looked. */
  firstAnswerMs: z.number().nullable(),
  probe: z
    .object({ url: z.string(), status: z.number().nullable(), ms: z.number().nullable() })
    .nullable(),
  probesPassed: z.number(),
  probesSent: z.number(),
  restarts: z.number(),
  oomKills: z.number(),
  user: z.string(),
  isReadOnly: z.boolean(),
  exitCode: z.number().nullable(),
  peakMemoryBytes: z.number(),
  /** `unhealthy` and the like, of a HEALTHCHECK; null: the image has none. */
  health: z.string().nullable(),
  findings: z.array(z.object({ id: z.string(), what: text, fix: text.nullable() })),
  works: z.boolean(),
});

export const containerRow = z.object({
  id: z.string(),
  name: z.string(),
  image: z.string(),
  state: z.enum(['created', 'running', 'paused', 'restarting', 'removing', 'exited', 'dead']),
  /** In Docker's words: `Up 2 minutes (healthy)`. */
  status: z.string(),
  ports: z.array(z.object({ address: z.string(), published: z.number(), container: z.number() })),
  createdAt: z.string(),
  /** Compose project; null: none. */
  project: z.string().nullable(),
  /** Started by Slipway for this project folder. */
  folder: z.string().nullable(),
});

export const statsSample = z.object({
  at: z.string(),
  /** Of all processors it may use, 0 to 1. */
  cpu: z.number(),
  cpus: z.number(),
  memoryBytes: z.number(),
  memoryLimitBytes: z.number().nullable(),
});

/** `readLogLines` takes it apart. One text instead of an object a line: a window gets a million of them three times as fast. */
export const logChunk = z.object({
  /** Each line as `TIME TEXT` and a newline; nothing before the blank where the engine gave no time. */
  text: z.string(),
  count: z.number(),
  /** Which of them went to stderr: from 0, ascending. */
  stderr: z.array(z.number()),
  /** Lines that were dropped before these. */
  dropped: z.number(),
});

export type PortConflict = z.infer<typeof portConflict>;
export type PortHolder = z.infer<typeof portHolder>;
export type Verification = z.infer<typeof verification>;
export type ContainerRow = z.infer<typeof containerRow>;
export type StatsSample = z.infer<typeof statsSample>;
export type LogChunk = z.infer<typeof logChunk>;
