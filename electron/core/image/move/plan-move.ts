// A project's copy into a distro: where it may go, and the commands that make, compare and name it. Arguments only, no
// shell: nothing in a name is ever a command.

export interface MovePaths {
  /** The project as the distro names it. */
  readonly source: string;
  /** Absolute, in the distro. */
  readonly target: string;
}

export interface MoveStep {
  readonly id: 'clear' | 'parent' | 'copy' | 'compare' | 'name';
  readonly args: readonly string[];
  /** Whether it changes anything: then it stands in the journal. */
  readonly changes: boolean;
}

/**
 * The copy has another name until it was compared, so that nobody takes half a project for a whole one. `mv -T` fails
 * where something has come to the target meanwhile. Nothing here writes to the source.
 */
export function planMove(
  { source, target }: MovePaths,
  options: { readonly hasLeftover: boolean },
): readonly MoveStep[] {
  const part = namePart(target);
  return [
    ...(options.hasLeftover
      ? [{ id: 'clear', args: listClearArgs(target), changes: true } as const]
      : []),
    { id: 'parent', args: ['mkdir', '-p', parentOf(target)], changes: true },
    { id: 'copy', args: ['cp', '-a', '-T', source, part], changes: true },
    {
      id: 'compare',
      args: ['diff', '-r', '-q', '--no-dereference', source, part],
      changes: false,
    },
    { id: 'name', args: ['mv', '-T', part, target], changes: true },
  ];
}

/** Takes away an unfinished copy, and nothing that is mounted in it. */
export function listClearArgs(target: string): readonly string[] {
  return ['rm', '-r', '-f', '--one-file-system', namePart(target)];
}

/** The name of the copy until it is whole. */
export function namePart(target: string): string {
  return `${target}.slipway-copy`;
}

export type TargetProblem = 'not-absolute' | 'bad-characters' | 'on-drive' | 'too-short';

/**
 * An absolute path of the distro, or why it cannot be one. A quote or backslash does not come through wsl.exe as it
 * was written; what lies below /mnt/c is the Windows drive again.
 */
export function resolveTarget(
  written: string,
  home: string,
): { readonly target: string } | { readonly problem: TargetProblem } {
  const text = written.trim();
  const full = text === '~' || text.startsWith('~/') ? `${home}${text.slice(1)}` : text;
  if (!full.startsWith('/')) return { problem: 'not-absolute' };
  if (/["\\\p{Cc}]/u.test(full)) return { problem: 'bad-characters' };
  const words = full.split('/').filter((word) => word !== '' && word !== '.');
  if (words.includes('..')) return { problem: 'bad-characters' };
  if (words[0] === 'mnt' && /^[a-z]$/i.test(words[1] ?? '')) return { problem: 'on-drive' };
  return words.length < 2 ? { problem: 'too-short' } : { target: `/${words.join('/')}` };
}

/** A path of a distro as Windows names it. */
export function nameShare(distro: string, path: string): string {
  return `\\\\wsl.localhost\\${distro}${path.replaceAll('/', '\\')}`;
}

/** A command in a distro as a person would type it in a terminal of Windows. */
export function showGuestCommand(distro: string | null, args: readonly string[]): string {
  const words = distro === null ? args : ['wsl.exe', '-d', distro, '--exec', ...args];
  return words.map((word) => (/^[\w@%+=:,./~\\-]+$/.test(word) ? word : `"${word}"`)).join(' ');
}

function parentOf(path: string): string {
  return path.slice(0, path.lastIndexOf('/')) || '/';
}
