// What a person may choose about Slipway itself. One row a setting: type and default.
import { oc } from '@orpc/contract';
import { z } from 'zod';
import { errors } from './errors.ts';
import { languages } from './languages.ts';

export const language = z.enum(languages);
export const theme = z.enum(['system', 'light', 'dark']);

/**
 * How Slipway itself reaches the network. `system`: as Windows and the environment variables say. An address never
 * holds a password; a name or an address of `bypass` is asked without it.
 */
export const proxySetting = z.discriminatedUnion('use', [
  z.object({ use: z.enum(['system', 'none']) }),
  z.object({
    use: z.literal('address'),
    address: z.string().max(300),
    bypass: z.array(z.string().max(200)).max(100).default([]),
  }),
]);

/** A word without a blank, since it goes into files and addresses; null: none. */
const word = (length: number) => z.string().max(length).regex(/^\S+$/).nullable();

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
  proxy: proxySetting.default({ use: 'system' }),
  /** GOPROXY of a new project's choices, such as `https://proxy.example,direct`. */
  goProxy: word(1_000).default(null),
  /** Where Docker Hub is asked through, by new projects and the doctor, such as `mirror.example`. */
  registryMirror: word(300).default(null),
});

export const settingsContract = {
  get: oc.errors(errors).output(settings),
  /** Changes the named settings and leaves the others alone. PROXY_INVALID, PROXY_PASSWORD. */
  set: oc
    .errors(errors)
    .input(
      z.object({
        language: z.union([z.literal('system'), language]).optional(),
        theme: theme.optional(),
        muted: z.array(z.string().max(100)).max(200).optional(),
        startAtSignIn: z.boolean().optional(),
        lookForUpdates: z.boolean().optional(),
        proxy: proxySetting.optional(),
        goProxy: word(1_000).optional(),
        registryMirror: word(300).optional(),
      }),
    )
    .output(settings),
};

export type Language = z.infer<typeof language>;
export type ProxySetting = z.infer<typeof proxySetting>;
export type Settings = z.infer<typeof settings>;
