// `npm run dist`: what stands beside the build in a package, then electron-builder with the arguments it was given.
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { buildLauncher } from './build-launcher.ts';
import { writeManifests } from './fill-winget.ts';
import { writeLegal } from './write-legal.ts';

const root = join(import.meta.dirname, '..');
buildLauncher(join(root, 'dist', 'parts', 'launcher'));
writeLegal(root, join(root, 'dist', 'parts', 'legal'));
const { status } = spawnSync(
  process.execPath,
  [
    join(root, 'node_modules', 'electron-builder', 'cli.js'),
    '--publish',
    'never',
    ...process.argv.slice(2),
  ],
  { cwd: root, stdio: 'inherit' },
);
if (status === 0) writeManifests(root, join(root, 'dist'));
process.exitCode = status ?? 1;
