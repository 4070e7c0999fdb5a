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
  const isWindowsPipe =
    engine !== undefined &&
    'endpoint' in engine &&
    engine.endpoint.address.includes('dockerDesktopWindows');
  // A pipe that somebody serves proves the mode; where nobody does, the context may be left over from the other one.
  if (isWindowsPipe && engine.state !== 'absent') return 'windows';
  const settings = readFact(asked.dockerDesktop)?.settings;
  if (settings === undefined) return isWindowsPipe ? 'windows' : 'unknown';
  return settings.windowsContainers ? 'windows' : 'linux';
}
