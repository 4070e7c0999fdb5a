// What a person may choose about Slipway itself. One row a setting: type and default.
import { oc } from '@orpc/contract';
import { z } from 'zod';
import { errors } from './errors.ts';
import { languages } from './languages.ts';

export const language = z.enum(languages);
export const theme = z.enum(['system', 'light', 'dark']);

export const settings = z.object({
  /** `system`: what the operating system or the browser prefers. */
  language: z.union([z.literal('system'), language]).default('system'),
  theme: theme.default('system'),
  /** Ids of findings a person does not want to see as roots. */
  muted: z.array(z.string().max(100)).max(200).default([]),
  /** The desktop app starts in the tray when this person signs in. */
  startAtSignIn: z.boolean().default(false),
  /** The desktop app asks now and then whether a new version is there. */
  lookForUpdates: z.boolean().default(true),
});

export const settingsContract = {
  get: oc.errors(errors).output(settings),
  /** Changes the named settings and leaves the others alone. */
  set: oc
    .errors(errors)
    .input(
      z.object({
        language: z.union([z.literal('system'), language]).optional(),
        theme: theme.optional(),
        muted: z.array(z.string().max(100)).max(200).optional(),
        startAtSignIn: z.boolean().optional(),
        lookForUpdates: z.boolean().optional(),
      }),
    )
    .output(settings),
};

export type Language = z.infer<typeof language>;
export type Settings = z.infer<typeof settings>;
