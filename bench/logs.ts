// A million lines of a container's log on their way to a client, against `docker logs`; and what of it stays in memory.
import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import { readLogLines } from '../electron/core/containers/log-lines.ts';
import { findMedian } from './median.ts';
import type { Measurement } from './run.ts';
import { type OpenSlipway, openSlipway } from './slipway.ts';
import { startStandIn } from './stand-in-engine.ts';

const rounds = 5;
const lines = 1_000_000;
/** More than this, in bytes, is not flat: the rounds bring 216 MB of text, and several times that as objects. */
const flat = 64 * 1024 * 1024;
const aim = 1.25;

/** To the command line, which is the router's own process, and to a window. */
export async function measureLogs(folder: string): Promise<Measurement[]> {
  const engine = await startStandIn(folder, lines);
  const slipway = await openSlipway(folder, engine.address);
  const compare = async (ours: () => Promise<number>) => {
    const pairs: Pair[] = [];
    for (let round = 0; round < rounds; round++) {
      const theirs = await engine.runDocker(['logs', 'web']);
      if (theirs !== undefined) pairs.push({ theirs, ours: await ours() });
    }
    return pairs;
  };
  try {
    // Until the heap has its size.
    for (let warmUp = 0; warmUp < 3; warmUp++) await read(slipway);
    const before = process.memoryUsage().rss;
    const client = await compare(() => read(slipway));
    const grown = process.memoryUsage().rss - before;
    const window = await compare(() => readInWindow(slipway));
    const memory = `, memory ${(grown / 1024 / 1024).toFixed(0)} MB more`;
    return [
      toMeasurement('client', client, { isFlat: grown < flat, memory }),
      // A thread's memory is its own.
      toMeasurement('window', window, { isFlat: true, memory: '' }),
    ];
  } finally {
    await slipway.close();
    engine.stop();
  }
}

/** Milliseconds. */
interface Pair {
  readonly theirs: number;
  readonly ours: number;
}

function toMeasurement(
  to: 'client' | 'window',
  pairs: readonly Pair[],
  { isFlat, memory }: { readonly isFlat: boolean; readonly memory: string },
): Measurement {
  const row = { name: `1,000,000 log lines to a ${to} : docker logs`, aim: `≤ ${aim}` };
  if (pairs.length === 0) {
    return { ...row, value: '-', isReached: false, detail: 'docker is not installed' };
  }
  const ratio = findMedian(pairs.map(({ ours, theirs }) => ours / theirs));
  const ours = findMedian(pairs.map((one) => one.ours));
  const theirs = findMedian(pairs.map((one) => one.theirs));
  return {
    ...row,
    value: ratio.toFixed(2),
    isReached: ratio <= aim && isFlat,
    detail: `${ours.toFixed(0)} ms : ${theirs.toFixed(0)} ms${memory}`,
  };
}

/** Up to the lines with their times, in the process of the router, as on the command line. */
async function read({ client }: OpenSlipway): Promise<number> {
  const start = performance.now();
  let count = 0;
  for await (const chunk of await client.containers.logs({ container: 'web', follow: false })) {
    count += readLogLines(chunk).length;
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
