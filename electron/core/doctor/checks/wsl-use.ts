// Whether this PC wants WSL 2 at all: what nobody uses is no finding.
import type { Text } from '../../../contract/text.ts';
import { readFact } from '../check.ts';
import type { DistroFact, Fact, FactValues } from '../facts.ts';

interface UseAsked {
  readonly engine: Fact<FactValues['engine']>;
  readonly distros: Fact<FactValues['distros']>;
  readonly features: Fact<FactValues['features']>;
}

export const wslUnused: Text = { key: 'reasons.wslUnused' };

/**
 * True where an engine of this PC answers that needs no WSL 2, and no WSL 2 distro is there: Windows containers,
 * or Docker Desktop on Hyper-V. Everywhere else WSL 2 is wanted, installed or not.
 */
export function isWslUnused(asked: UseAsked): boolean {
  const engine = readFact(asked.engine);
  if (engine?.state !== 'ready' || !engine.endpoint.address.startsWith(localPipe)) return false;
  const distros = readFact(asked.distros);
  if (distros?.some((distro) => distro.version === 2)) return false;
  if (engine.os === 'windows') return true;
  return distros !== undefined && readFact(asked.features)?.['Microsoft-Hyper-V'] === 'on';
}

const localPipe = 'npipe:////./';

/** The distros of this PC: where WSL is not installed there is none, whatever became of the question. */
export function findDistros(asked: {
  readonly distros: Fact<FactValues['distros']>;
  readonly wsl: Fact<FactValues['wsl']>;
}): Fact<FactValues['distros']> {
  const wsl = readFact(asked.wsl)?.kind;
  return wsl === 'stub' || wsl === 'absent' ? { state: 'known', value: [] } : asked.distros;
}

/** Distros that an engine made for itself: nobody works in them, and they have no shell to speak of. */
export function isInternalDistro(distro: Pick<DistroFact, 'name'>): boolean {
  return /^(docker-desktop|rancher-desktop)(-data)?$/.test(distro.name);
}
