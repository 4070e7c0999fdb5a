// `npm run bench`: what a person waits for, as ratios measured side by side in one run, so that any machine can judge.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { measureContext } from './context.ts';
import { measureDesktopHeap, measureDesktopStart } from './desktop.ts';
import { measureDoctorRun } from './doctor-run.ts';
import { measureFirstScreen } from './first-screen.ts';
import { measureImage } from './image.ts';
import { measureLogScroll } from './log-scroll.ts';
import { measureLogs } from './logs.ts';
import { measureStart } from './start.ts';

export interface Measurement {
  readonly name: string;
  readonly value: string;
  readonly aim: string;
  readonly isReached: boolean;
  readonly detail: string;
}

const folder = mkdtempSync(join(tmpdir(), 'slipway-bench-'));
try {
  const rows = [
    measureStart(folder),
    await measureDoctorRun(folder),
    measureFirstScreen(),
    await measureContext(folder),
    ...(await measureLogs(folder)),
    ...(await measureLogScroll()),
    ...(await measureImage(folder)),
    await measureDesktopStart(),
    await measureDesktopHeap(),
  ] satisfies Measurement[];
  console.table(
    rows.map(({ name, value, aim, isReached, detail }) => ({
      name,
      value,
      aim,
      reached: isReached ? 'yes' : 'no',
      detail,
    })),
  );
} finally {
  rmSync(folder, { recursive: true, force: true });
}
