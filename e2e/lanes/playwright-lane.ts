// The end-to-end lane: the built app in a real browser, counted from Playwright's JSON report.
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Counts } from './lane.ts';
import { run, tool } from './processes.ts';

interface BrowserRun {
  /** Of the browser. */
  readonly executable: string;
  readonly signal: AbortSignal;
  readonly env?: Readonly<Record<string, string>>;
}

/** Runs one project of `playwright.config.ts`. */
export async function runPlaywright(
  project: 'described' | 'desktop' | 'electron' | 'real',
  { executable, signal, env = {} }: BrowserRun,
): Promise<Counts> {
  const folder = await mkdtemp(join(tmpdir(), 'slipway-e2e-'));
  const file = join(folder, 'report.json');
  try {
    const code = await run(
      tool('playwright'),
      [
        'test',
        '--config',
        'e2e/playwright.config.ts',
        '--project',
        project,
        '--reporter=list,json',
      ],
      {
        signal,
        env: { ...env, PLAYWRIGHT_JSON_OUTPUT_FILE: file, SLIPWAY_CHROMIUM: executable },
      },
    );
    const { stats } = JSON.parse(await readFile(file, 'utf8')) as {
      stats: { expected: number; unexpected: number; flaky: number; skipped: number };
    };
    if (stats.flaky > 0) console.log(`${stats.flaky} passed only at the second try`);
    const failed = stats.unexpected;
    return {
      passed: stats.expected + stats.flaky,
      failed: failed === 0 && code !== 0 ? 1 : failed,
      skipped: stats.skipped,
    };
  } catch (error) {
    console.error(error);
    return { passed: 0, failed: 1, skipped: 0 };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
