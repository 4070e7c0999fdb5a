// A Windows of our own inside Wine: made once, kept in node_modules/.cache, and swept before every described PC.
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cp, mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { exists, root, run } from '../lanes/processes.ts';
import { describeWine } from '../lanes/wine.ts';

const cache = join(root, 'node_modules', '.cache', 'wine');
const source = join(import.meta.dirname, 'stand-in');

/** Programs that Wine brings itself and would start in place of ours. */
const builtIn = ['netsh', 'netstat', 'dism', 'reg', 'net', 'shutdown', 'powershell'];

/** What described PCs fill and a sweep empties, but for what Wine put there. */
const sweptFolders = ['users', 'Program Files', 'ProgramData', 'slipway'];

export interface Prefix {
  readonly folder: string;
  /** Of C:, on this machine. */
  readonly drive: string;
  /** The stand-in program, on this machine. */
  readonly standIn: string;
  /** Environment of every `wine` that is started. */
  readonly environment: Readonly<Record<string, string>>;
}

/** Makes the prefix and the stand-in where they are not there yet: 5 s each, once. */
export async function preparePrefix(): Promise<Prefix> {
  const standIn = await buildStandIn();
  const folder = join(cache, 'prefix');
  const { DISPLAY: _, WAYLAND_DISPLAY: __, ...inherited } = process.env;
  const environment = { ...inherited, ...describeWine(folder) } as Record<string, string>;
  const prefix = { folder, drive: join(folder, 'drive_c'), standIn, environment };
  const known = await readFile(ownNames(folder), 'utf8').catch(() => 'null');
  // One with another stand-in in it is made anew.
  if ((JSON.parse(known) as Kept | null)?.standIn !== standIn) {
    if (known !== 'null') await stopWine(prefix);
    await rm(folder, { recursive: true, force: true });
    await mkdir(folder, { recursive: true });
    await runWine(prefix, ['winecfg', '-v', 'win10']);
    await overrideBuiltIn(prefix);
    const kept: Kept = { standIn, names: await listNames(prefix.drive) };
    await writeFile(ownNames(folder), JSON.stringify(kept));
  }
  return prefix;
}

/** Takes away what the PC before left. */
export async function sweep(prefix: Prefix): Promise<void> {
  const { names: kept } = JSON.parse(await readFile(ownNames(prefix.folder), 'utf8')) as Kept;
  for (const [folder, names] of Object.entries(await listNames(prefix.drive))) {
    for (const name of names.filter((one) => !kept[folder]?.includes(one))) {
      await rm(join(prefix.drive, folder, name), { recursive: true, force: true });
    }
  }
  await rm(join(prefix.folder, 'dosdevices', 'unc'), { recursive: true, force: true });
}

/** Ends everything that runs in the prefix, and nothing else. */
export async function stopWine(prefix: Prefix): Promise<void> {
  await run('wineserver', ['--kill'], { env: prefix.environment });
  // What outlived a server that broke down hears of no other.
  const mark = `WINEPREFIX=${prefix.folder}\0`;
  for (const name of await readdir('/proc')) {
    const pid = Number(name);
    const environment = Number.isNaN(pid)
      ? ''
      : await readFile(`/proc/${pid}/environ`, 'latin1').catch(() => '');
    if (!environment.includes(mark)) continue;
    try {
      process.kill(pid, 'SIGKILL');
    } catch {
      // ESRCH: it has ended by itself.
    }
  }
}

/** Resolves when the prefix's server has ended, whether it was told to or broke down. */
export async function waitForServerEnd(prefix: Prefix): Promise<void> {
  await run('wineserver', ['--wait'], { env: prefix.environment });
}

type Names = Record<string, readonly string[]>;

/** What a new prefix has before a PC is laid out in it. */
interface Kept {
  readonly standIn: string;
  readonly names: Names;
}

function ownNames(folder: string): string {
  return join(folder, 'own-names.json');
}

async function listNames(drive: string): Promise<Names> {
  const lists = sweptFolders.map(async (folder) => {
    return [folder, await readdir(join(drive, folder)).catch(() => [])] as const;
  });
  return Object.fromEntries(await Promise.all(lists));
}

/** A native program of that name counts before Wine's own. */
async function overrideBuiltIn(prefix: Prefix): Promise<void> {
  const file = join(prefix.drive, 'overrides.reg');
  const rows = builtIn.map((name) => `"${name}.exe"="native,builtin"`);
  const head = ['REGEDIT4', '', '[HKEY_CURRENT_USER\\Software\\Wine\\DllOverrides]'];
  await writeFile(file, [...head, ...rows, ''].join('\r\n'));
  await runWine(prefix, ['regedit', '/S', 'C:\\overrides.reg']);
  // The registry is written to disk when the last of its users has gone.
  await run('wineserver', ['--wait'], { env: prefix.environment });
}

/** Output goes nowhere: the first process of a prefix cannot have a pipe. */
function runWine(prefix: Prefix, args: readonly string[]): Promise<void> {
  return new Promise((resolve, reject) => {
    const child = spawn('wine', args, { env: prefix.environment, stdio: 'ignore' });
    child.once('error', reject);
    child.once('exit', (code) =>
      code === 0 ? resolve() : reject(new Error(`wine ${args[0]} ended with ${code}`)),
    );
  });
}

/** Cross-compiled from `stand-in/`, anew when its source changes. */
async function buildStandIn(): Promise<string> {
  const names = (await readdir(source)).sort();
  const mark = createHash('sha256');
  for (const name of names) mark.update(await readFile(join(source, name)));
  await mkdir(cache, { recursive: true });
  const file = join(cache, `stand-in-${mark.digest('hex').slice(0, 12)}.exe`);
  if (await exists(file)) return file;
  const env = {
    GOOS: 'windows',
    GOARCH: 'amd64',
    CGO_ENABLED: '0',
    GOFLAGS: '-trimpath',
    GOTOOLCHAIN: 'local',
  };
  const fresh = `${file}.new`;
  const sources = names.map((name) => join(source, name));
  const code = await run('go', ['build', '-o', fresh, ...sources], { env });
  if (code !== 0) throw new Error('the stand-in programs do not compile');
  await cp(fresh, file);
  await rm(fresh);
  return file;
}
