// Where a project's folder is, whichever way a person wrote it: a Windows path, a WSL share, or a Linux path.
import type { ProjectAnalysis } from '../../../contract/image/project.ts';
import { decodeOutput } from '../../../core/text/decode.ts';
import type { Machine } from '../../../platform/ports.ts';

export interface ProjectPlace {
  /** As this PC's file system takes it. */
  readonly folder: string;
  readonly location: ProjectAnalysis['location'];
}

/** Never throws; whether the folder is there is seen when it is read. */
export async function locateFolder(
  machine: Machine,
  written: string,
  signal?: AbortSignal,
): Promise<ProjectPlace> {
  const folder = trimEnd(written.trim());
  return machine.platform === 'win32'
    ? locateOnWindows(machine, folder, signal)
    : locateOnLinux(machine, folder);
}

/** The last word of a path. */
export function nameFolder(folder: string): string {
  return (
    folder.split(/[\\/]/).findLast((word) => word !== '' && !/^[A-Za-z]:$/.test(word)) ?? 'app'
  );
}

const share = /^[\\/]{2}(?:wsl\.localhost|wsl\$)[\\/]([^\\/]+)(.*)$/i;

async function locateOnWindows(
  machine: Machine,
  folder: string,
  signal: AbortSignal | undefined,
): Promise<ProjectPlace> {
  if (share.test(folder)) return { folder: folder.replaceAll('/', '\\'), location: 'wsl-share' };
  // Drives have another name in a distribution, and are local here.
  const mounted = /^\/mnt\/([a-z])(\/.*)?$/.exec(folder);
  if (mounted) return { folder: toDrive(mounted[1] ?? 'c', mounted[2] ?? ''), location: 'local' };
  if (!/^\/[^/]/.test(folder)) return { folder, location: 'local' };
  const distro = await findDefaultDistro(machine, signal);
  if (distro === undefined) return { folder, location: 'local' };
  const path = folder.replaceAll('/', '\\');
  return { folder: `\\\\wsl.localhost\\${distro}${path}`, location: 'wsl-share' };
}

function toDrive(letter: string, path: string): string {
  return `${letter.toUpperCase()}:${path === '' ? '\\' : path.replaceAll('/', '\\')}`;
}

/** wsl.exe answers within a second, unless its service hangs. */
const listDeadlineMs = 5_000;

/** wsl.exe names the default first. */
async function findDefaultDistro(
  { commands }: Machine,
  signal: AbortSignal | undefined,
): Promise<string | undefined> {
  const result = await commands.run({
    program: 'wsl',
    args: ['--list', '--quiet'],
    deadlineMs: listDeadlineMs,
    ...(signal && { signal }),
  });
  if (result.outcome !== 'exited' || result.exitCode !== 0) return undefined;
  return decodeOutput(result.stdout)
    .split(/\r?\n/)
    .map((line) => line.trim())
    .find((line) => line !== '');
}

function locateOnLinux({ environment }: Machine, folder: string): ProjectPlace {
  const drive = /^([A-Za-z]):(.*)$/.exec(folder);
  const inDistro = share.exec(folder);
  const path = drive
    ? `/mnt/${(drive[1] ?? '').toLowerCase()}${(drive[2] ?? '').replaceAll('\\', '/')}`
    : inDistro && environment.WSL_DISTRO_NAME === inDistro[1]
      ? (inDistro[2] ?? '').replaceAll('\\', '/') || '/'
      : folder;
  const isWsl = environment.WSL_DISTRO_NAME !== undefined;
  const isDrive = isWsl && /^\/mnt\/[a-z](?:\/|$)/.test(path);
  return { folder: path, location: isDrive ? 'windows-drive' : 'local' };
}

/** Without the slashes at the end, unless they are the path. */
function trimEnd(folder: string): string {
  const trimmed = folder.replace(/[\\/]+$/, '');
  if (trimmed === '') return folder.slice(0, 1);
  return /^[A-Za-z]:$/.test(trimmed) ? `${trimmed}\\` : trimmed;
}
