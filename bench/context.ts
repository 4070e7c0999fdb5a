// Packing and sending a context of 50,000 files, against the docker CLI. The engine is a stand-in that swallows it.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createDockerEngine } from '../electron/platform/docker/docker-engine.ts';
import { findMedian } from './median.ts';
import type { Measurement } from './run.ts';
import { startStandIn } from './stand-in-engine.ts';

const rounds = 3;
const folders = 500;
const filesEach = 100;

export async function measureContext(folder: string): Promise<Measurement> {
  const context = join(folder, 'context');
  writeContext(context);
  const engine = await startStandIn(folder, 0);
  const name = 'packing and sending 50,000 files : docker build';
  const aim = '≤ 1.0';
  try {
    // Once before it counts, so that the files are in memory for both.
    await send(engine.address, context);
    const measured = [];
    for (let round = 0; round < rounds; round++) {
      const theirs = await engine.runDocker(['build', '-q', context]);
      if (theirs === undefined) {
        return { name, value: '-', aim, isReached: false, detail: 'docker is not installed' };
      }
      measured.push({ ours: await send(engine.address, context), theirs });
    }
    const ratio = findMedian(measured.map(({ ours, theirs }) => ours / theirs));
    const ours = findMedian(measured.map((one) => one.ours));
    const theirs = findMedian(measured.map((one) => one.theirs));
    const detail = `${ours.toFixed(0)} ms : ${theirs.toFixed(0)} ms, ${rounds} rounds`;
    return { name, value: ratio.toFixed(2), aim, isReached: ratio <= 1, detail };
  } finally {
    engine.stop();
  }
}

function writeContext(context: string): void {
  for (let index = 0; index < folders; index++) {
    const below = join(context, `package${index}`);
    mkdirSync(below, { recursive: true });
    for (let file = 0; file < filesEach; file++) {
      const length = 200 + ((index * 31 + file * 97) % 3_000);
      writeFileSync(join(below, `file${file}.go`), `// ${index} ${file}\n`.padEnd(length, 'x'));
    }
  }
  writeFileSync(join(context, 'Dockerfile'), 'FROM scratch\nCOPY . .\n');
}

async function send(address: string, folder: string): Promise<number> {
  const start = performance.now();
  const context = { folder, includes: () => true, enters: () => true, extra: [] };
  const build = { path: '/build?q=1', context, session: null };
  const answer = await createDockerEngine({}).build(address, build, {});
  if (answer.outcome !== 'open') throw new Error(answer.outcome);
  for await (const _ of answer.chunks);
  return performance.now() - start;
}
