// Reading a million lines of a container's log, against `docker logs`; and what of it stays in memory.
import { createFrameParser } from '../electron/core/docker/engine-frames.ts';
import { createDockerEngine } from '../electron/platform/docker/docker-engine.ts';
import { findMedian } from './median.ts';
import type { Measurement } from './run.ts';
import { startStandIn } from './stand-in-engine.ts';

const rounds = 3;
const lines = 1_000_000;
/** More than this, in bytes, is not flat: the log itself has 72 MB. */
const flat = 64 * 1024 * 1024;

export async function measureLogs(folder: string): Promise<Measurement> {
  const engine = await startStandIn(folder, lines);
  const name = 'reading 1,000,000 log lines : docker logs';
  const aim = '≤ 1.25';
  try {
    await read(engine.address);
    const before = process.memoryUsage().rss;
    const measured = [];
    for (let round = 0; round < rounds; round++) {
      const theirs = await engine.runDocker(['logs', 'web']);
      if (theirs === undefined) {
        return { name, value: '-', aim, isReached: false, detail: 'docker is not installed' };
      }
      measured.push({ ours: await read(engine.address), theirs });
    }
    const grown = process.memoryUsage().rss - before;
    const ratio = findMedian(measured.map(({ ours, theirs }) => ours / theirs));
    const ours = findMedian(measured.map((one) => one.ours));
    const theirs = findMedian(measured.map((one) => one.theirs));
    const memory = `memory ${(grown / 1024 / 1024).toFixed(0)} MB more`;
    return {
      name,
      value: ratio.toFixed(2),
      aim,
      isReached: ratio <= 1.25 && grown < flat,
      detail: `${ours.toFixed(0)} ms : ${theirs.toFixed(0)} ms, ${memory}`,
    };
  } finally {
    engine.stop();
  }
}

/** Up to the lines, as text. */
async function read(address: string): Promise<number> {
  const start = performance.now();
  const request = { method: 'GET', path: '/containers/web/logs?stdout=1&stderr=1' } as const;
  const logs = await createDockerEngine({}).stream(address, request, {});
  if (logs.outcome !== 'open') throw new Error(logs.outcome);
  const parser = createFrameParser();
  const decoder = new TextDecoder();
  let count = 0;
  for await (const chunk of logs.chunks) {
    for (const event of parser.push(chunk)) {
      if (event.kind === 'line' && decoder.decode(event.bytes) !== '') count += 1;
    }
  }
  if (count !== lines) throw new Error(`${count} lines instead of ${lines}`);
  return performance.now() - start;
}
