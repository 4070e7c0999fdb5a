// Which file of Tune is open, as a part of the address and as words of the command line.
import type { ConfigTarget } from '../../electron/contract/config.ts';

/** The files that a page opens. */
export type PageTarget = Exclude<ConfigTarget, { kind: 'file' }>;

/** Anything unknown is .wslconfig. */
export function parseTarget(address: string | undefined): PageTarget {
  const [kind, ...rest] = (address ?? '').split(':');
  const name = rest.join(':');
  if (kind === 'wsl.conf' && name !== '') return { kind, distro: name };
  if (kind === 'daemon') return { kind, containers: name === 'windows' ? 'windows' : 'linux' };
  return { kind: 'wslconfig' };
}

/** The inverse; .wslconfig needs no name. Also what a file's cached answers and drafts are kept under. */
export function formatTarget(target: PageTarget): string {
  switch (target.kind) {
    case 'wslconfig':
      return 'wslconfig';
    case 'wsl.conf':
      return `wsl.conf:${target.distro}`;
    case 'daemon':
      return `daemon:${target.containers}`;
  }
}

/** How `slipway config` is told of the file. */
export function nameTarget(target: PageTarget): readonly string[] {
  switch (target.kind) {
    case 'wslconfig':
      return [];
    case 'wsl.conf':
      return ['--target', 'wsl.conf', '--distro', target.distro];
    case 'daemon': {
      const containers = target.containers === 'windows' ? ['--containers', 'windows'] : [];
      return ['--target', 'daemon', ...containers];
    }
  }
}
