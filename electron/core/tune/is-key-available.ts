// Why a key does nothing on this PC, for the form that shows it switched off instead of hiding it.
import type { Text } from '../../contract/text.ts';
import { type ConfigKey, nameKey } from '../../contract/wslconfig-keys/key.ts';
import type { ConfigValue } from '../wslconfig/read-value.ts';
import { isForbidden, isNewerThanWsl, isOlderWindows } from '../wslconfig/restrictions.ts';
import { type TuneHost, toWslconfigHost } from './tune-host.ts';

/** Effective values by full name, as `readWslconfig` returns them. */
export type EffectiveValues = ReadonlyMap<string, { readonly effective: ConfigValue | undefined }>;

/**
 * True, or why setting the key changes nothing: forbidden by policy, WSL or Windows too old, safe mode, another key
 * (needs `settings`), or no use at present. What is not known of the PC is no reason.
 */
export function isKeyAvailable(
  key: ConfigKey,
  host: TuneHost,
  settings?: EffectiveValues,
): true | Text {
  const say = (reason: string, params: Readonly<Record<string, string | number>> = {}): Text => ({
    key: `tune.unavailable.${reason}`,
    params: { key: nameKey(key), ...params },
  });
  const facts = toWslconfigHost(host);
  if (isForbidden(key, facts)) return say('policy', { policy: key.policy ?? '' });
  if (key.neverSuggest) return say('neverUseful');
  if (isNewerThanWsl(key, facts)) {
    const isUnreleased = key.since?.startsWith('after ') ?? false;
    const params = {
      since: (key.since ?? '').replace('after ', ''),
      version: host.wslVersion ?? '',
    };
    return say(isUnreleased ? 'unreleased' : 'olderWsl', params);
  }
  if (key.windows !== undefined && isOlderWindows(facts, key.windows)) {
    const { build, revision } = key.windows;
    const needed = revision === undefined ? String(build) : `${build}.${revision}`;
    return say('olderWindows', { needed });
  }
  if (key.inSafeMode !== undefined && settings?.get('wsl2.safeMode')?.effective === true) {
    return say('safeMode');
  }
  const obstacle = key.noEffectWhen?.find((condition) => {
    const effective = settings?.get(condition.key)?.effective;
    if (effective === undefined || (effective !== null && typeof effective === 'object')) {
      return false;
    }
    return condition.is?.includes(effective) ?? !(condition.isNot?.includes(effective) ?? true);
  });
  if (obstacle === undefined) return true;
  const value = settings?.get(obstacle.key)?.effective;
  if (obstacle.key === 'wsl2.networkingMode') {
    const needed = obstacle.isNot?.join(', ');
    return needed === undefined
      ? say('inMode', { mode: String(value) })
      : say('onlyInMode', { modes: needed, mode: String(value) });
  }
  return say('otherKey', { other: obstacle.key, value: String(value) });
}
