// What a person chose about Slipway: one small file in the state folder, shared by windows and command line.

import { AppError } from '../contract/app-error.ts';
import {
  type ProxySetting,
  type Settings,
  settings as settingsSchema,
} from '../contract/settings.ts';
import { checkProxy } from '../core/network/proxy.ts';
import type { StateStore } from '../platform/ports.ts';
import type { EventBus } from './event-bus.ts';

export interface SettingsService {
  get(): Promise<Settings>;
  /**
   * Changes what is named, leaves the rest, and tells the windows. Throws `AppError` PROXY_INVALID, PROXY_PASSWORD,
   * STATE_….
   */
  set(changes: SettingsChange): Promise<Settings>;
}

export type SettingsChange = { readonly [Key in keyof Settings]?: Settings[Key] | undefined };

export function createSettings(state: StateStore, events: EventBus): SettingsService {
  return {
    get: () => readSettings(state),
    set: async (changes) => {
      const proxy = changes.proxy && readProxy(changes.proxy);
      const named = Object.entries({ ...changes, proxy }).filter(
        ([, value]) => value !== undefined,
      );
      const changed = await state.update(fileName, (text) => {
        const value = settingsSchema.parse({
          ...parseSettings(text),
          ...Object.fromEntries(named),
        });
        return { text: `${JSON.stringify(value, null, 2)}\n`, value };
      });
      events.publish({ kind: 'settings', settings: changed });
      return changed;
    },
  };
}

/** Throws `AppError` STATE_…. */
export async function readSettings(state: StateStore): Promise<Settings> {
  return parseSettings(await state.read(fileName));
}

const fileName = 'settings.json';

/** A setting that somebody broke by hand falls back to its default; the others are kept. */
function parseSettings(text: string | undefined): Settings {
  const stored = parseObject(text);
  const kept = Object.entries(settingsSchema.shape)
    .filter(([key, schema]) => schema.safeParse(stored[key]).success)
    .map(([key]) => [key, stored[key]]);
  const settings = settingsSchema.parse(Object.fromEntries(kept));
  return 'flaw' in checkProxy(settings.proxy)
    ? { ...settings, proxy: { use: 'system' } }
    : settings;
}

function readProxy(given: ProxySetting): ProxySetting {
  const checked = checkProxy(given);
  if ('proxy' in checked) return checked.proxy;
  if (checked.flaw === 'password') throw new AppError('PROXY_PASSWORD', {});
  throw new AppError('PROXY_INVALID', { proxy: checked.text });
}

function parseObject(text: string | undefined): Readonly<Record<string, unknown>> {
  try {
    const value: unknown = JSON.parse(text ?? '{}');
    return typeof value === 'object' && value !== null ? { ...value } : {};
  } catch {
    return {};
  }
}
