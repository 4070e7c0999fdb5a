// A million lines of a container's log on their way to a client, against `docker logs`; and what of it stays in memory.
import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import { findMedian } from './median.ts';
import type { Measurement } from './run.ts';
import { type OpenSlipway, openSlipway } from './slipway.ts';
import { startStandIn } from './stand-in-engine.ts';

const rounds = 3;
const lines = 1_000_000;
/** More than this, in bytes, is not flat: the rounds bring 216 MB of text, and several times that as objects. */
const flat = 128 * 1024 * 1024;

export async function measureLogs(folder: string): Promise<Measurement> {
  const engine = await startStandIn(folder, lines);
  const slipway = await openSlipway(folder, engine.address);
  const name = '1,000,000 log lines to a client : docker logs';
  const aim = '≤ 1.25';
  try {
    // Until the heap has its size.
    for (let warmUp = 0; warmUp < 3; warmUp++) await read(slipway);
    const before = process.memoryUsage().rss;
    const measured = [];
    for (let round = 0; round < rounds; round++) {
      const theirs = await engine.runDocker(['logs', 'web']);
      if (theirs === undefined) {
        return { name, value: '-', aim, isReached: false, detail: 'docker is not installed' };
      }
      measured.push({ ours: await read(slipway), theirs });
    }
    const grown = process.memoryUsage().rss - before;
    const window = await readInWindow(slipway);
    const ratio = findMedian(measured.map(({ ours, theirs }) => ours / theirs));
    const ours = findMedian(measured.map((one) => one.ours));
    const theirs = findMedian(measured.map((one) => one.theirs));
    const memory = `memory ${(grown / 1024 / 1024).toFixed(0)} MB more`;
    return {
      name,
      value: ratio.toFixed(2),
      aim,
      isReached: ratio <= 1.25 && grown < flat,
      detail: `${ours.toFixed(0)} ms : ${theirs.toFixed(0)} ms, ${memory}; a window ${window.toFixed(0)} ms`,
    };
  } finally {
    await slipway.close();
    engine.stop();
  }
}

/** Up to the lines with their times, in the process of the router, as on the command line. */
async function read({ client }: OpenSlipway): Promise<number> {
  const start = performance.now();
  let count = 0;
  for await (const chunk of await client.containers.logs({ container: 'web', follow: false })) {
    count += chunk.lines.length;
  }
  return check(count, start);
}

/** The same in a window, which is another process: here another thread, over the port that windows get. */
async function readInWindow(slipway: OpenSlipway): Promise<number> {
  const port = slipway.connect();
  const window = new Worker(new URL('./log-window.ts', import.meta.url), {
    workerData: port,
    transferList: [port],
  });
  try {
    await once(window, 'online');
    const start = performance.now();
    const [count] = await once(window, 'message');
    return check(count, start);
  } finally {
    await window.terminate();
  }
}

function check(count: number, start: number): number {
  if (count !== lines) throw new Error(`${count} lines instead of ${lines}`);
  return performance.now() - start;
}
