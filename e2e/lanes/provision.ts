// Brings what the lanes need on a fresh Debian machine, and says what it installs.
import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { promisify } from 'node:util';
import type { Lane } from './lane.ts';
import { run } from './processes.ts';

const execute = promisify(execFile);

/** Installs the packages of the lanes that miss something. Says why when it cannot; the lane is then missing. */
export async function provision(lanes: readonly Lane[]): Promise<void> {
  const wanting: Lane[] = [];
  for (const lane of lanes) {
    if (lane.packages.length > 0 && (await lane.missing()) !== undefined) wanting.push(lane);
  }
  const wanted = [...new Set(wanting.flatMap((lane) => lane.packages))];
  if (wanted.length === 0) {
    console.log('provision: nothing to install');
    return;
  }
  if (!(await isDebian()) || process.getuid?.() !== 0) {
    console.log(`provision: needs Debian or Ubuntu and root to install ${wanted.join(' ')}`);
    return;
  }
  const quiet = { env: { DEBIAN_FRONTEND: 'noninteractive' } };
  await run('apt-get', ['update', '-q', '-q'], quiet);
  const packages = await Promise.all(wanted.map((names) => chooseKnown(names.split('|'))));
  console.log(
    `provision: installs ${packages.join(' ')} (for ${wanting.map(({ name }) => name).join(', ')})`,
  );
  const code = await run(
    'apt-get',
    ['install', '--yes', '-q', '-q', '--no-install-recommends', ...packages],
    quiet,
  );
  if (code !== 0) console.log(`provision: apt-get ended with ${code}`);
}

/** The first that this system's archive has; the last when it has none, so that apt says so. */
async function chooseKnown(names: readonly string[]): Promise<string> {
  for (const name of names.slice(0, -1)) {
    const { stdout } = await execute('apt-cache', ['policy', name]).catch(() => ({ stdout: '' }));
    if (/^ {2}Candidate: (?!\(none\))/m.test(stdout)) return name;
  }
  return names.at(-1) ?? '';
}

async function isDebian(): Promise<boolean> {
  const release = await readFile('/etc/os-release', 'utf8').catch(() => '');
  return /^ID(_LIKE)?=.*debian/m.test(release);
}
