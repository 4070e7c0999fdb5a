// Brings what the lanes need on a fresh Debian machine, and says what it installs.
import { readFile } from 'node:fs/promises';
import type { Lane } from './lane.ts';
import { run } from './processes.ts';

/** Installs the packages of the lanes that miss something. Says why when it cannot; the lane is then missing. */
export async function provision(lanes: readonly Lane[]): Promise<void> {
  const wanting: Lane[] = [];
  for (const lane of lanes) {
    if (lane.packages.length > 0 && (await lane.missing()) !== undefined) wanting.push(lane);
  }
  const packages = [...new Set(wanting.flatMap((lane) => lane.packages))];
  if (packages.length === 0) {
    console.log('provision: nothing to install');
    return;
  }
  if (!(await isDebian()) || process.getuid?.() !== 0) {
    console.log(`provision: needs Debian or Ubuntu and root to install ${packages.join(' ')}`);
    return;
  }
  console.log(
    `provision: installs ${packages.join(' ')} (for ${wanting.map(({ name }) => name).join(', ')})`,
  );
  const quiet = { env: { DEBIAN_FRONTEND: 'noninteractive' } };
  await run('apt-get', ['update', '-q', '-q'], quiet);
  const code = await run(
    'apt-get',
    ['install', '--yes', '-q', '-q', '--no-install-recommends', ...packages],
    quiet,
  );
  if (code !== 0) console.log(`provision: apt-get ended with ${code}`);
}

async function isDebian(): Promise<boolean> {
  const release = await readFile('/etc/os-release', 'utf8').catch(() => '');
  return /^ID(_LIKE)?=.*debian/m.test(release);
}
