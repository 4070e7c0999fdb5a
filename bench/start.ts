// How long the bundled `slipway doctor` takes from start to end, against a Node that does nothing.
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { findMedian } from './median.ts';
import type { Measurement } from './run.ts';

const pairs = 25;

/** Described delays are 0, so this is Slipway's own time. Both kinds alternate: what slows one slows the other. */
export function measureStart(stateFolder: string): Measurement {
  const cli = join(import.meta.dirname, '..', 'out', 'main', 'slipway.js');
  const doctor = ['doctor', '--machine', 'healthy-linux-mode', '--time-scale', '0'];
  const run = (args: readonly string[]) => {
    const start = performance.now();
    const { status, stderr } = spawnSync(process.execPath, args, {
      env: { ...process.env, SLIPWAY_STATE: join(stateFolder, 'start') },
    });
    if (status !== 0) throw new Error(`exit code ${status}: ${stderr}`);
    return performance.now() - start;
  };
  // The first runs fill the compile cache and the disk's.
  for (let warmUp = 0; warmUp < 3; warmUp++) run([cli, ...doctor]);
  const measured = Array.from({ length: pairs }, () => ({
    bare: run(['-e', '0']),
    doctor: run([cli, ...doctor]),
  }));
  const ratio = findMedian(measured.map((pair) => pair.doctor / pair.bare));
  const bare = findMedian(measured.map((pair) => pair.bare));
  const whole = findMedian(measured.map((pair) => pair.doctor));
  return {
    name: 'slipway doctor, delays 0 : node -e 0',
    value: ratio.toFixed(2),
    aim: '≤ 3.5',
    isReached: ratio <= 3.5,
    detail: `${whole.toFixed(0)} ms : ${bare.toFixed(0)} ms, ${pairs} pairs`,
  };
}
