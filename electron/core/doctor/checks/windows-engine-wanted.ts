// Whether somebody asked for Windows containers, also while no engine can say which ones it runs.

import { readFact } from '../check.ts';
import type { Fact, FactValues } from '../facts.ts';

/** `unknown`: no engine answers, and nothing else says what is wanted. */
export function findWantedMode(asked: {
  readonly engine: Fact<FactValues['engine']>;
  readonly dockerDesktop: Fact<FactValues['dockerDesktop']>;
}): 'windows' | 'linux' | 'unknown' {
  const engine = readFact(asked.engine);
  if (engine?.state === 'ready') return engine.os;
  if (engine && 'endpoint' in engine && engine.endpoint.address.includes('dockerDesktopWindows')) {
    return 'windows';
  }
  const settings = readFact(asked.dockerDesktop)?.settings;
  if (settings === undefined) return 'unknown';
  return settings.windowsContainers ? 'windows' : 'linux';
}
