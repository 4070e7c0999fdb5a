// What a container costs, about once a second, until it stops.
import type { StatsSample } from '../../contract/image/run.ts';
import { readLimits, readStats } from '../../core/containers/read-stats.ts';
import { createProgressParser } from '../../core/docker/engine-progress.ts';
import { EngineCut } from '../../platform/engine-ports.ts';
import type { Machine } from '../../platform/ports.ts';
import { inspectContainer } from './control-container.ts';
import type { Engine } from './open-engine.ts';

/** Throws `AppError` CONTAINER_NOT_FOUND, ENGINE_…; `EngineCut` when the engine went away. */
export async function* readContainerStats(
  engine: Engine,
  { clock }: Pick<Machine, 'clock'>,
  { container, signal }: { readonly container: string; readonly signal: AbortSignal | undefined },
): AsyncGenerator<StatsSample, void> {
  const limits = readLimits(await inspectContainer(engine, container, signal));
  const path = `/containers/${encodeURIComponent(container)}/stats?stream=1`;
  const chunks = await engine.stream({ method: 'GET', path }, { signal });
  const parser = createProgressParser();
  const decoder = new TextDecoder();
  let hasRun = false;
  try {
    for await (const chunk of chunks) {
      for (const event of parser.push(decoder.decode(chunk, { stream: true }))) {
        if (event.kind !== 'record') continue;
        const stats = readStats(event.record, limits);
        // The engine goes on with empty records after a container has stopped.
        if (stats === undefined && hasRun) return;
        if (stats === undefined) continue;
        hasRun = true;
        yield { at: new Date(clock.now()).toISOString(), ...stats };
      }
    }
  } catch (error) {
    if (!(error instanceof EngineCut && error.code === 'ABORT_ERR')) throw error;
  }
}
