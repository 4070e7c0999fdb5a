// The engine's state by itself, for the chip in the title bar: the doctor's own probes, and no others.
import type { EngineStatus } from '../contract/engine.ts';
import type { Machine } from '../platform/ports.ts';
import { gatherFacts } from './doctor/gather.ts';
import { probes } from './probes/index.ts';

/** How the engine feels that docker would use on this PC. */
export async function askEngineStatus(
  machine: Machine,
  signal: AbortSignal | undefined,
): Promise<EngineStatus> {
  for await (const gathered of gatherFacts({ machine, probes, wanted: ['engine'], signal })) {
    if (gathered.name !== 'engine') continue;
    const { fact } = gathered;
    return fact.state === 'known'
      ? fact.value
      : { state: 'unknown', reason: fact.reason.key, text: fact.reason };
  }
  throw new Error('the engine was asked for, so its fact was yielded');
}
