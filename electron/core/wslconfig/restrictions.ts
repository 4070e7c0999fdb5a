// What this PC forbids or cannot do yet: policies of the registry, and versions of WSL and Windows.
import type { ConfigKey } from '../../contract/wslconfig-keys/key.ts';
import type { WslconfigHost } from './effective.ts';

/** A policy with value 0 below HKLM\Software\Policies\WSL: WSL says so and goes on with the default. */
export function isForbidden(
  { policy }: Pick<ConfigKey, 'policy'>,
  { policies }: WslconfigHost,
): boolean {
  if (policy === undefined || policies === undefined) return false;
  const name = findName(policies, policy);
  return name !== undefined && policies[name] === 0;
}

/** The networking mode of a file that names none: policy DefaultNetworkingMode, which has no Bridged, or NAT. */
export function findDefaultMode({ policies = {} }: WslconfigHost): string {
  const value = policies[findName(policies, 'DefaultNetworkingMode') ?? ''];
  return (value === undefined ? undefined : modesByNumber[value]) ?? 'Nat';
}

/** The WSL of this PC does not know the key yet. Unknown versions are taken as new enough. */
export function isNewerThanWsl(
  { since }: Pick<ConfigKey, 'since'>,
  { wslVersion }: WslconfigHost,
): boolean {
  if (since === undefined || wslVersion === undefined) return false;
  const match = /^(after )?(\d+(?:\.\d+)*)$/.exec(since);
  if (match?.[2] === undefined) return false;
  const order = compareVersions(wslVersion, match[2]);
  return match[1] === undefined ? order < 0 : order <= 0;
}

export function isOlderWindows(
  { windowsBuild: build, windowsRevision: revision }: WslconfigHost,
  needed: NonNullable<ConfigKey['windows']>,
): boolean {
  if (build === undefined || build > needed.build) return false;
  if (build < needed.build) return true;
  return revision !== undefined && revision < (needed.revision ?? 0);
}

/** As many parts as the shorter one has: 2.9.4.0 is 2.9.4. Parts that are no numbers count as 0. */
export function compareVersions(one: string, other: string): number {
  const parts = other.split('.').map(Number);
  const mine = one.split('.').map((part) => Number.parseInt(part, 10) || 0);
  for (const [index, part] of parts.entries()) {
    const difference = (mine[index] ?? 0) - part;
    if (difference !== 0) return difference;
  }
  return 0;
}

/** Names of registry values have no case. */
function findName(policies: Readonly<Record<string, number>>, wanted: string): string | undefined {
  return Object.keys(policies).find((name) => name.toLowerCase() === wanted.toLowerCase());
}

/** `NetworkingMode` of WslCoreConfig.h; Bridged (2) needs more than a number and is not taken. */
const modesByNumber: Readonly<Record<number, string>> = {
  0: 'None',
  1: 'Nat',
  3: 'Mirrored',
  4: 'Consomme',
};
