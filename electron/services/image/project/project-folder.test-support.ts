// Test support: a folder on the real disk with the files of a described project, and a PC that reads it.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { createFiles } from '../../../platform/files.ts';
import type { Machine } from '../../../platform/ports.ts';
import { createTestMachine, type TestMachine } from '../../test-machine.test-support.ts';

export type ProjectTexts = Readonly<Record<string, string>>;

export interface ProjectFolder {
  readonly folder: string;
  remove(): void;
}

/** The folder is called `orders`. */
export function writeProject(texts: ProjectTexts): ProjectFolder {
  const root = mkdtempSync(join(tmpdir(), 'slipway-project-'));
  const folder = join(root, 'orders');
  mkdirSync(folder);
  for (const [path, text] of Object.entries(texts)) {
    const file = join(folder, path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
  }
  return { folder, remove: () => rmSync(root, { recursive: true }) };
}

/** Its disk is this computer's, its clock stands still, and no program is on it. */
export function createProjectMachine(
  options: TestMachine & { readonly environment?: Machine['environment'] } = {},
): Machine {
  const { environment = {}, ...test } = options;
  const machine = createTestMachine({ platform: 'linux', now: 0, ...test });
  return {
    ...machine,
    environment,
    files: createFiles(),
    clock: { ...machine.clock, elapsed: () => 0 },
  };
}
