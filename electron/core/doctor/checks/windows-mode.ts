// Whether Windows containers are wanted on this PC: off is normal where only Linux containers run.
import type { Evidence } from '../../../contract/doctor.ts';
import type { Text } from '../../../contract/text.ts';
import { readFact, saw } from '../check.ts';
import type { Fact, FactValues } from '../facts.ts';

export const windowsContainersUnused: Text = { key: 'reasons.windowsContainersUnused' };

interface ModeAsked {
  readonly engine: Fact<FactValues['engine']>;
  readonly dockerDesktop: Fact<FactValues['dockerDesktop']>;
}

/**
 * What says that Windows containers are wanted: the engine that answers runs them, or none answers and Docker Desktop
 * is set to them. Undefined where neither does.
 */
export function sawWindowsMode(asked: ModeAsked): Evidence | undefined {
  const engine = readFact(asked.engine);
  if (engine?.state === 'ready') {
    return engine.os === 'windows' ? saw('docker info --format {{.OSType}}', 'windows') : undefined;
  }
  return readFact(asked.dockerDesktop)?.settings?.windowsContainers
    ? saw('%APPDATA%\\Docker\\settings-store.json', 'UseWindowsContainers: true')
    : undefined;
}
