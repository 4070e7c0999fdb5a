// The list of containers, again whenever the engine says that something happened to one.
import type { ContainerRow } from '../../contract/image/run.ts';
import type { Machine } from '../../platform/ports.ts';
import { listContainers } from './control-container.ts';
import { createFrames } from './frames.ts';
import type { Engine } from './open-engine.ts';

const events = ['create', 'start', 'restart', 'die', 'stop', 'kill', 'destroy', 'rename'];
const more = ['pause', 'unpause', 'oom', 'health_status'];
const path = `/events?filters=${encodeURIComponent(
  JSON.stringify({ type: ['container'], event: [...events, ...more] }),
)}`;

/** An event comes a moment before the list tells of it (moby/moby daemon/monitor.go: `die` before CheckpointTo). */
const settleMs = 300;

/** First the list of now. Ends when the engine does; throws `AppError` ENGINE_… and `EngineCut`. */
export async function* watchContainers(
  engine: Engine,
  machine: Pick<Machine, 'clock'>,
  signal: AbortSignal | undefined,
): AsyncGenerator<ContainerRow[], void> {
  const leave = new AbortController();
  const either = signal ? AbortSignal.any([signal, leave.signal]) : leave.signal;
  const happened = createFrames<null>({ mostItems: 1, mostSize: 1 }, machine.clock);
  const listen = async (chunks: AsyncIterable<Uint8Array>) => {
    try {
      for await (const _ of chunks) {
        happened.push(null, 0);
        const lookAgain = machine.clock.sleep(settleMs, either);
        void lookAgain.then(
          () => happened.push(null, 0),
          () => {},
        );
      }
      happened.close();
    } catch (error) {
      happened.close(error);
    }
  };
  try {
    // Listens before it looks, so that nothing happens unseen in between. Only the list has a deadline: it finds out
    // the engine that takes a connection and never answers.
    const opening = engine.stream({ method: 'GET', path }, { signal: either });
    const [chunks] = await Promise.all([opening, listContainers(engine, either)]);
    void listen(chunks);
    let shown = '';
    happened.push(null, 0);
    for await (const _ of happened.read()) {
      const rows = await listContainers(engine, either);
      const text = JSON.stringify(rows);
      if (text !== shown) yield rows;
      shown = text;
    }
  } finally {
    leave.abort();
  }
}
