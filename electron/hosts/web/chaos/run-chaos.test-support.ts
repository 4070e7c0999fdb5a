// A process of its own for one chaos run, started with --expose-gc: `FOLDER SEED MINUTES`, answers with JSON.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { installSimulatedClock } from '../../../platform/fake/simulated-clock.test-support.ts';
import { startWebHost } from '../web-host.ts';
import { openApp } from './app.test-support.ts';
import { deeds } from './deeds.test-support.ts';
import { countHeld, type Held } from './held.test-support.ts';
import { finish, live, type Stage } from './live.test-support.ts';
import { type Picture, takePicture } from './picture.test-support.ts';
import { type Heard, openWindow } from './window.test-support.ts';

export interface ChaosResult {
  /** What was drawn, in order. */
  readonly deeds: readonly string[];
  /** Whatever no window expects: errors without a code, rejections nobody handled, warnings of Node. */
  readonly faults: readonly string[];
  readonly shown: Picture;
  readonly heard: Heard;
  readonly before: Held;
  readonly after: Held;
  /** Time of day at the end, milliseconds since 1970. */
  readonly now: number;
}

async function runChaos(root: string, seed: number, minutes: number): Promise<ChaosResult> {
  const faults: string[] = [];
  process.on('unhandledRejection', (error) => faults.push(`nobody handled: ${error}`));
  process.on('warning', (warning) => {
    // Counting objects is one.
    if (warning.name !== 'ExperimentalWarning') faults.push(`warning: ${warning}`);
  });
  const clock = installSimulatedClock(Date.UTC(2026, 10, 21, 10));
  const draw = createDraw(seed);
  const { machine, router } = await openApp(join(root, 'state'), clock);
  const host = await startWebHost({ router, pageFolder: writePage(root), refusal: '' });
  const stage = { host, machine, clock, draw, faults };

  // Everything twice, so that what is loaded and remembered for good is there.
  await (await live(stage, [...deeds, ...deeds])).close();
  await openManyWindows(stage);
  const before = await countHeld(clock.waiting());

  const drawn = Array.from({ length: minutes * deedsPerMinute }, () => draw(deeds.length));
  const chosen = drawn.flatMap((at) => deeds.slice(at, at + 1));
  // In a function of its own, so that nothing here keeps the window alive.
  const look = async () => {
    const window = await live(stage, chosen);
    const shown = await finish(clock, takePicture(window.client()));
    const heard = window.heard();
    await window.close();
    return { shown, heard };
  };
  const seen = await look();
  await openManyWindows(stage);
  const after = await countHeld(clock.waiting());
  await host.close();
  const names = chosen.map(([name]) => name);
  return { deeds: names, faults, ...seen, before, after, now: clock.now() };
}

/** What one window leaves behind is lost among everything else; what a hundred leave is not. */
async function openManyWindows({ host, clock }: Stage): Promise<void> {
  for (let count = 0; count < 100; count += 1) {
    const window = await openWindow(host, clock);
    await clock.advance(100);
    await window.close();
  }
  await clock.advance(60_000);
}

/** They come 1 to 18 seconds apart. */
const deedsPerMinute = 6;

function writePage(root: string): string {
  const folder = join(root, 'page');
  mkdirSync(join(folder, 'assets'), { recursive: true });
  writeFileSync(join(folder, 'index.html'), '<html lang="en">');
  return folder;
}

/** Mulberry32: small, and the same everywhere. */
function createDraw(seed: number): (below: number) => number {
  let state = seed >>> 0;
  return (below) => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32) * below);
  };
}

const [root = '', seed = '', minutes = ''] = process.argv.slice(2);
const result = await runChaos(root, Number(seed), Number(minutes));
process.stdout.write(`${JSON.stringify(result)}\n`, () => process.exit(0));
