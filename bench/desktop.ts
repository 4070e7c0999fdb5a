// How long the desktop app takes until a person can press something, against an empty window of the same Chromium; and
// what it holds on to in a long session. Over the stand-in for Electron, so both sides carry its weight.
import { join } from 'node:path';
import { chromium } from '@playwright/test';
import { findWindow, type RunningApp, startApp } from '../e2e/app.ts';
import { findMedian } from './median.ts';
import type { Measurement } from './run.ts';

const rounds = 5;
/** One check-up and one walk through the pages for each minute of an hour. */
const minutes = 60;
const machine = 'healthy-linux-mode';
const emptyWindow = join(import.meta.dirname, 'empty-window.ts');

export async function measureDesktopStart(): Promise<Measurement> {
  const measured = [];
  for (let round = 0; round < rounds; round++) {
    const empty = await timeStart({ file: emptyWindow, button: 'Ready' });
    measured.push({ empty, ours: await timeStart({ button: 'Check this PC' }) });
  }
  const ratio = findMedian(measured.map(({ ours, empty }) => ours / empty));
  const ours = findMedian(measured.map((one) => one.ours));
  const empty = findMedian(measured.map((one) => one.empty));
  return {
    name: 'start of the desktop to the Health page : an empty window',
    value: ratio.toFixed(2),
    aim: '≤ 3.0',
    isReached: ratio <= 3,
    detail: `${ours.toFixed(0)} ms : ${empty.toFixed(0)} ms, ${rounds} rounds`,
  };
}

export async function measureDesktopHeap(): Promise<Measurement> {
  const app = await startApp({ machine, way: 'desktop', timeScale: 0 });
  const browser = await chromium.connectOverCDP(app.address);
  try {
    const page = await findWindow(browser);
    const live = async () => {
      for (const name of ['tune', 'engine', 'projects', 'journal', 'settings', 'health'] as const) {
        await page.evaluate(`location.hash = '#/${name}'`);
      }
      await page
        .getByRole('button', { name: /^Check (this PC|again)$/ })
        .first()
        .click();
      await page.getByRole('button', { name: 'Check again' }).waitFor();
    };
    await page.getByRole('button', { name: 'Check this PC' }).first().waitFor();
    // What is loaded once is loaded by then.
    for (let warmUp = 0; warmUp < 5; warmUp++) await live();
    const before = await readHeap(app);
    for (let minute = 0; minute < minutes; minute++) await live();
    const after = await readHeap(app);
    const ratio = after / before;
    return {
      name: 'heap of the desktop after an hour, compressed : at its start',
      value: ratio.toFixed(2),
      aim: '≤ 1.2',
      isReached: ratio <= 1.2,
      detail: `${toMegabytes(after)} : ${toMegabytes(before)}, ${minutes} check-ups`,
    };
  } finally {
    await browser.close();
    await app.kill();
  }
}

async function timeStart(start: {
  readonly file?: string;
  readonly button: string;
}): Promise<number> {
  const begin = performance.now();
  const file = start.file === undefined ? {} : { desktopFile: start.file };
  const app = await startApp({ machine, way: 'desktop', timeScale: 0, ...file });
  const browser = await chromium.connectOverCDP(app.address);
  try {
    const page = await findWindow(browser);
    await page.getByRole('button', { name: start.button }).first().waitFor();
    return performance.now() - begin;
  } finally {
    await browser.close();
    await app.kill();
  }
}

/** In bytes, after a collection of garbage. */
async function readHeap({ desktop }: RunningApp): Promise<number> {
  return (await desktop.ask('measure')).heap;
}

function toMegabytes(bytes: number): string {
  return `${(bytes / 1e6).toFixed(1)} MB`;
}
