// Whether Windows containers are wanted on this PC: off is normal where only Linux containers run.
import type { Evidence } from '../../../contract/doctor.ts';
import type { Text } from '../../../contract/text.ts';
import { readFact, saw } from '../check.ts';
import type { Fact, FactValues } from '../facts.ts';

export const windowsContainersUnused: Text = { key: 'reasons.windowsContainersUnused' };

/** The engine that docker uses runs Windows containers. */
export function wantsWindowsContainers(asked: {
  readonly engine: Fact<FactValues['engine']>;
}): boolean {
  const engine = readFact(asked.engine);
  return engine?.state === 'ready' && engine.os === 'windows';
}

export function sawWindowsMode(): Evidence {
  return saw('docker info --format {{.OSType}}', 'windows');
}
