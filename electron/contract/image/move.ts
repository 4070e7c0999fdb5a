// A project on a Windows drive is slow for everything in Linux: a copy of it into a distro's own file system.
import { z } from 'zod';
import { text } from '../text.ts';

export const moveWish = z.object({
  folder: z.string().min(1).max(1_000),
  /** In the distro, from `/` or `~/`; absent: `~/src/NAME`. */
  to: z.string().max(1_000).optional(),
  /** Absent: the default one. */
  distro: z.string().max(200).optional(),
});

export const moveOffer = z.object({
  from: z.object({
    /** As this PC names it. */
    folder: z.string(),
    /** As the distro names it; null: the distro does not reach it, or was not asked. */
    inDistro: z.string().nullable(),
    files: z.number(),
    bytes: z.number(),
    /** What Slipway took to look at every file. */
    hereMs: z.number(),
    /** What the distro takes to look at every file, without its own start; null: not measured. */
    distroMs: z.number().nullable(),
  }),
  /** Null: there is none to copy into. */
  distro: z.string().nullable(),
  /** In the distro; as it was written where it cannot be resolved. */
  to: z.string(),
  /** The copy as this PC names it: the project to go on with. */
  folder: z.string(),
  /** Exactly what runs, in this order. */
  commands: z.array(z.string()),
  warnings: z.array(text),
  /** Why it cannot be done, or not by Slipway; null: it can. */
  obstacle: text.nullable(),
  /** Null with an obstacle. */
  confirmation: z.string().nullable(),
});

export type MoveWish = z.infer<typeof moveWish>;
export type MoveOffer = z.infer<typeof moveOffer>;
