// An image on its way to a registry, layer by layer, and what the registry says of it afterwards.
import { z } from 'zod';
import { text } from '../text.ts';

export const layerProgress = z.object({
  id: z.string(),
  state: z.enum(['waiting', 'exists', 'mounted', 'moving', 'done', 'failed']),
  current: z.number(),
  total: z.number().nullable(),
});

export const pushFrame = z.object({ seq: z.number(), layers: z.array(layerProgress) });

/** What was pushed, as the registry itself answers for it. */
export const published = z.object({
  reference: z.string(),
  digest: z.string(),
  /** Compressed, in bytes, all layers. */
  bytes: z.number(),
  platforms: z.array(z.object({ platform: z.string(), osVersion: z.string().nullable() })),
  /** The image came back by this digest and is the same. */
  isPulledBack: z.boolean(),
  signature: z.enum(['signed', 'no-tool', 'failed', 'not-asked']),
  sbom: z.enum(['attached', 'no-tool', 'failed', 'not-asked']),
});

export const registryLogin = z.object({
  registry: z.string(),
  /** How docker would answer for it: a helper's name, `config`, or nothing. */
  source: z.string().nullable(),
  user: z.string().nullable(),
  /** Whether the registry let that in; null: not asked. */
  isAccepted: z.boolean().nullable(),
  reason: text.nullable(),
});

/** One variant of the cost lab, measured on this PC. */
export const labRow = z.object({
  variant: z.string(),
  /** Null while it has not been measured. */
  imageBytes: z.number().nullable(),
  compressedBytes: z.number().nullable(),
  coldMs: z.number().nullable(),
  changedMs: z.number().nullable(),
  firstAnswerMs: z.number().nullable(),
  peakMemoryBytes: z.number().nullable(),
  state: z.enum(['waiting', 'running', 'measured', 'not-here', 'failed']),
  reason: text.nullable(),
});

export type LayerProgress = z.infer<typeof layerProgress>;
export type PushFrame = z.infer<typeof pushFrame>;
export type Published = z.infer<typeof published>;
export type RegistryLogin = z.infer<typeof registryLogin>;
export type LabRow = z.infer<typeof labRow>;
