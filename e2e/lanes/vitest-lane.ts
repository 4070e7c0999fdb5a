// A lane that is a set of vitest files, counted from vitest's own JSON report.
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Counts } from './lane.ts';
import { run, tool } from './processes.ts';

/** Runs the vitest project of that name (see `vitest.config.ts`). */
export async function runVitest(
  project: string,
  signal: AbortSignal,
  env: Readonly<Record<string, string>> = {},
): Promise<Counts> {
  const folder = await mkdtemp(join(tmpdir(), 'slipway-vitest-'));
  const file = join(folder, 'report.json');
  try {
    const code = await run(
      tool('vitest'),
      [
        'run',
        '--project',
        project,
        '--reporter=dot',
        '--reporter=json',
        `--outputFile.json=${file}`,
      ],
      { signal, env },
    );
    const report = JSON.parse(await readFile(file, 'utf8')) as Record<string, number>;
    const failed = report.numFailedTests ?? 0;
    return {
      passed: report.numPassedTests ?? 0,
      // A file that does not load counts no test as failed, but its run ends with 1.
      failed: failed === 0 && code !== 0 ? 1 : failed,
      skipped: (report.numPendingTests ?? 0) + (report.numTodoTests ?? 0),
    };
  } catch (error) {
    console.error(error);
    return { passed: 0, failed: 1, skipped: 0 };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
