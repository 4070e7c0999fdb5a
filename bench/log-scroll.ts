// A log of 100,000 lines in a real Chromium: frames while it is scrolled from end to end, and while a flood is followed.
import { rm } from 'node:fs/promises';
import { type CDPSession, chromium } from '@playwright/test';
import { startApp } from '../e2e/app.ts';
import { container, startFloodingEngine } from '../e2e/flooding-engine.ts';
import { chromiumFlags, findChromium } from '../e2e/lanes/chromium.ts';
import { type Frames, LogView } from '../e2e/pages/log-view.ts';
import type { Measurement } from './run.ts';

const lines = 100_000;
/** A 60 Hz display draws every 16.7 ms; with 20 ms nobody sees a frame missing. */
const aimMs = 20;
const frames = 600;
const flood = 300_000;

export async function measureLogScroll(): Promise<Measurement[]> {
  const executablePath = await findChromium();
  if (executablePath === undefined) return [];
  const engine = await startFloodingEngine(lines);
  const app = await startApp({ way: 'web', env: { DOCKER_HOST: engine.address } });
  const browser = await chromium.launch({ executablePath, args: chromiumFlags });
  try {
    const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
    await page.goto(app.address);
    await page.getByRole('link', { name: /^Containers/ }).click();
    await page.getByRole('button', { name: container, exact: true }).click();
    const log = new LogView(page);
    await log.expectLast(`line=${lines} `);
    await log.toTop();
    const session = await page.context().newCDPSession(page);
    await session.send('Performance.enable', { timeDomain: 'threadTicks' });
    const scrolled = await measureWork(session, () => log.measureScroll(frames));
    await log.lines().press('End');
    const followed = await measureWork(session, async () => {
      const [measured] = await Promise.all([log.measureFollowing(frames), engine.flood(flood)]);
      return measured;
    });
    return [
      toRow('100,000 log lines, a frame while scrolling, p95', scrolled),
      toRow('a flood of 50,000 log lines a second, a frame while following, p95', followed),
    ];
  } finally {
    await browser.close();
    await app.kill();
    await engine.stop();
    await rm(app.stateFolder, { recursive: true, force: true });
  }
}

interface Drawn extends Frames {
  /** Processor time of the page's thread for one frame, in ms: the same on a PC that does other things beside it. */
  readonly work: number;
}

async function measureWork(session: CDPSession, run: () => Promise<Frames>): Promise<Drawn> {
  const read = async () => {
    const { metrics } = await session.send('Performance.getMetrics');
    return (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? 0) * 1_000;
  };
  const before = await read();
  const drawn = await run();
  return { ...drawn, work: ((await read()) - before) / drawn.count };
}

function toRow(name: string, { p50, p95, longest, count, work }: Drawn): Measurement {
  return {
    name,
    value: `${p95.toFixed(1)} ms`,
    aim: `≤ ${aimMs} ms`,
    isReached: p95 <= aimMs,
    detail: `median ${p50.toFixed(1)} ms, longest ${longest.toFixed(0)} ms of ${count} frames, ${work.toFixed(1)} ms of work each`,
  };
}
