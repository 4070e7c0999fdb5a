// `npm run dist`: what stands beside the build in a package, then electron-builder with the arguments it was given.
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
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
    ...namePublisher(root),
    ...process.argv.slice(2),
  ],
  { cwd: root, stdio: 'inherit' },
);
if (status === 0) writeManifests(root, join(root, 'dist'));
process.exitCode = status ?? 1;

/** Where an installed app with a publisher looks for new versions: the releases of the one address in package.json. */
function namePublisher(folder: string): readonly string[] {
  const { homepage } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as {
    homepage: string;
  };
  const [owner, repo] = new URL(homepage).pathname.split('/').slice(1);
  const places = { provider: 'github', owner, repo };
  return Object.entries(places).map(([name, value]) => `-c.publish.${name}=${value}`);
}
