// Where programs live. Slipway starts nothing from the working directory, a relative PATH entry or a script wrapper,
// so that a planted docker.exe in a project folder never runs.
import { lstat, stat } from 'node:fs/promises';
import { posix, win32 } from 'node:path';
import type { Environment } from './environment.ts';
import type { Program } from './ports.ts';

export type Locate = (program: Program) => Promise<string | undefined>;

/** Finds programs in their known places, then in the absolute entries of PATH. */
export function createLocator(options: {
  readonly platform: string;
  readonly environment: Environment;
}): Locate {
  return async (program) => {
    for (const candidate of listCandidates(program, options)) {
      if (await isFile(candidate)) return candidate;
    }
    return undefined;
  };
}

/** Every absolute path where the program may be, best first. Exported for its test. */
export function listCandidates(
  program: Program,
  options: { readonly platform: string; readonly environment: Environment },
): readonly string[] {
  return options.platform === 'win32'
    ? listOnWindows(program, options.environment)
    : listOnPosix(program, options.environment);
}

/** Windows' own tools: System32 and nowhere else. */
const system32: ReadonlySet<Program> = new Set([
  'wsl',
  'netsh',
  'bcdedit',
  'dism',
  'reg',
  'net',
  'shutdown',
]);

type Folder = readonly [variable: string, path: string];

const windowsFolders: Readonly<Partial<Record<Program, readonly Folder[]>>> = {
  docker: [
    ['ProgramFiles', 'Docker\\Docker\\resources\\bin'],
    ['ProgramFiles', 'Docker'],
    ['LOCALAPPDATA', 'Programs\\DockerDesktop\\resources\\bin'],
  ],
  'docker-cli': [['ProgramFiles', 'Docker\\Docker']],
  git: [
    ['ProgramFiles', 'Git\\cmd'],
    ['LOCALAPPDATA', 'Programs\\Git\\cmd'],
  ],
  go: [['ProgramFiles', 'Go\\bin']],
  winget: [['LOCALAPPDATA', 'Microsoft\\WindowsApps']],
  'docker-credential-desktop': [['ProgramFiles', 'Docker\\Docker\\resources\\bin']],
  'docker-credential-wincred': [['ProgramFiles', 'Docker\\Docker\\resources\\bin']],
};

function listOnWindows(program: Program, environment: Environment): readonly string[] {
  const file = program === 'docker-cli' ? 'DockerCli.exe' : `${program.replace(/\.exe$/, '')}.exe`;
  if (system32.has(program)) return [win32.join(findSystemFolder(environment), file)];
  const known = (windowsFolders[program] ?? []).flatMap(([variable, path]) => {
    const root = environment[variable];
    return root !== undefined && isAbsoluteOnWindows(root) ? [win32.join(root, path)] : [];
  });
  if (program === 'winget') return known.map((folder) => win32.join(folder, file));
  const onPath = (environment.PATH ?? '')
    .split(';')
    .map((entry) => entry.trim().replaceAll('"', ''))
    .filter(isAbsoluteOnWindows);
  return [...known, ...onPath].map((folder) => win32.join(folder, file));
}

/** `%SystemRoot%\System32`. A SystemRoot that is no absolute path is not believed. */
export function findSystemFolder(environment: Environment): string {
  const root = environment.SystemRoot;
  return win32.join(
    root !== undefined && isAbsoluteOnWindows(root) ? root : 'C:\\Windows',
    'System32',
  );
}

/** With a drive or a share: `\tools` and `C:tools` depend on the current drive and folder. */
function isAbsoluteOnWindows(path: string): boolean {
  return /^(?:[A-Za-z]:[\\/]|\\\\[^\\/?.])/.test(path);
}

const posixFolders = [
  '/usr/bin',
  '/usr/local/bin',
  '/opt/homebrew/bin',
  '/usr/local/go/bin',
  '/snap/bin',
];

function listOnPosix(program: Program, environment: Environment): readonly string[] {
  if (system32.has(program) || program === 'docker-cli' || program === 'winget') return [];
  const onPath = (environment.PATH ?? '').split(':').filter(posix.isAbsolute);
  return [...posixFolders, ...onPath].map((folder) => posix.join(folder, program));
}

async function isFile(path: string): Promise<boolean> {
  try {
    return (await stat(path)).isFile();
  } catch (error) {
    // winget.exe is an app execution alias: it starts, but stat may not follow it (nodejs/node#36790).
    if (!(error instanceof Error && 'code' in error && error.code === 'EACCES')) return false;
    return lstat(path).then(
      (link) => !link.isDirectory(),
      () => false,
    );
  }
}
