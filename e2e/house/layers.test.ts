// Plants one forbidden import a folder, and allowed ones beside them, and sees the tools tell them apart.
import { spawnSync } from 'node:child_process';
import {
  copyFileSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  realpathSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';
import { expect, test } from 'vitest';

const root = join(import.meta.dirname, '..', '..');

const forbidden = [
  ['electron/contract', "import fs from 'node:fs';"],
  ['electron/contract', "import type { Check } from '../core/doctor/check.ts';"],
  ['electron/words/en', "import { z } from 'zod';"],
  ['electron/core', "import { readFile } from 'node:fs/promises';"],
  ['electron/core/doctor', "import { gather } from '../../services/doctor/gather.ts';"],
  ['electron/platform', "import { judgeChecks } from '../core/doctor/judge.ts';"],
  ['electron/platform', "import { app } from 'electron';"],
  ['electron/services', "import { createCommands } from '../platform/commands.ts';"],
  ['electron/services/probes', "import { spawn } from 'node:child_process';"],
  ['electron/services/probes', "import Docker from 'dockerode';"],
  ['electron/hosts/web', "import { app } from 'electron';"],
  ['electron/hosts/cli', "import { app } from 'electron';"],
  ['renderer', "import type { Machine } from '../electron/platform/ports.ts';"],
  ['renderer/pages', "import fs from 'node:fs';"],
  ['e2e/specs', "import { judgeChecks } from '../../electron/core/doctor/judge.ts';"],
] as const;

const allowed = [
  ['electron/contract', "import { z } from 'zod';"],
  ['electron/core/doctor', "import type { Fix } from '../../contract/doctor.ts';"],
  ['electron/platform', "import type { ErrorCode } from '../contract/errors.ts';"],
  ['electron/services/probes', "import type { Machine } from '../../platform/ports.ts';"],
  ['electron/hosts/desktop', "import { app } from 'electron';"],
  ['renderer', "import { contract } from '../electron/contract/index.ts';"],
] as const;

test('an import across the layers is refused, in every folder', () => {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'slipway-house-')));
  try {
    copyFileSync(join(root, 'biome.json'), join(folder, 'biome.json'));
    const plant = (rows: readonly (readonly [string, string])[], name: string) =>
      rows.map(([place, source], index) => {
        const file = join(place, `${name}-${index}.ts`);
        mkdirSync(join(folder, dirname(file)), { recursive: true });
        writeFileSync(join(folder, file), `${source}\n`);
        return file.replaceAll('\\', '/');
      });
    const planted = plant(forbidden, 'planted');
    plant(allowed, 'allowed');
    expect(lint(folder)).toEqual([...planted].sort());
  } finally {
    rmSync(folder, { recursive: true });
  }
});

/** Files in which Biome refuses an import. */
function lint(folder: string): string[] {
  const { stdout } = spawnSync(
    process.execPath,
    [
      join(root, 'node_modules', '@biomejs', 'biome', 'bin', 'biome'),
      ...['lint', '--vcs-enabled=false', '--only=style/noRestrictedImports'],
      ...['--max-diagnostics=none', '--reporter=github', '.'],
    ],
    { cwd: folder, encoding: 'utf8' },
  );
  const files = [...stdout.matchAll(/file=([^,]+),/g)].map((match) => match[1] ?? '');
  return [...new Set(files.map((file) => relative(folder, file).replaceAll('\\', '/')))].sort();
}

const references = {
  contract: [],
  words: [],
  core: ['contract'],
  platform: ['contract', 'words'],
  services: ['contract', 'core', 'platform', 'words'],
} as const;

test.each(Object.entries(references))(
  'the compiler sees only what %s may import',
  (name, expected) => {
    const folder = join(root, 'electron', name);
    const config = JSON.parse(readFileSync(join(folder, 'tsconfig.json'), 'utf8')) as {
      references?: { path: string }[];
    };
    const seen = (config.references ?? []).map(({ path }) =>
      relative(join(root, 'electron'), join(folder, path)).replaceAll('\\', '/'),
    );
    expect(seen.sort()).toEqual([...expected]);
  },
);
