// The same app in the real Electron, where its binary is: not packaged, so that Playwright's inspector may in.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { _electron, type Page } from '@playwright/test';
import { exists, root } from './lanes/processes.ts';

const folder = join(root, 'node_modules', 'electron');

export interface ElectronWindow {
  readonly window: Page;
  /** Ends it at once, as a crash would. */
  kill(): Promise<void>;
}

/** The installed binary, or undefined. Electron's own index.js would try to download it. */
export async function findElectronBinary(): Promise<string | undefined> {
  const pathFile = join(folder, 'path.txt');
  if (!(await exists(pathFile))) return undefined;
  const binary = join(folder, 'dist', readFileSync(pathFile, 'utf8'));
  return (await exists(binary)) ? binary : undefined;
}

export async function startElectron(
  args: readonly string[],
  env: Readonly<Record<string, string>>,
): Promise<ElectronWindow> {
  const executablePath = await findElectronBinary();
  if (executablePath === undefined) throw new Error('the Electron binary is not here');
  const app = await _electron.launch({ executablePath, args: [root, ...args], env: { ...env } });
  const ended = new Promise((resolve) => app.process().once('exit', resolve));
  return {
    window: await app.firstWindow(),
    kill: async () => {
      app.process().kill('SIGKILL');
      await ended;
    },
  };
}
