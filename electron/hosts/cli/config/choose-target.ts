// Which file is meant: the PC's own of a kind, any other file of that kind, or the text on standard input.
import { resolve } from 'node:path';
import type { ConfigTarget } from '../../../contract/config.ts';
import type { Call } from '../command.ts';
import { UsageError } from '../usage-error.ts';
import { daemonDialects } from './daemon-dialect.ts';
import type { Dialect } from './dialect.ts';
import { wslConfDialect, wslconfigDialect } from './wsl-dialect.ts';

export interface ChosenTarget {
  readonly dialect: Dialect;
  /** Null: `input` is read, and nothing of the PC. */
  readonly target: ConfigTarget | null;
  /** A path of this computer, or `-` for standard input. */
  readonly input: string | null;
}

/**
 * The file to work on, `--file` included. A file that is only looked at may be seen through another PC's eyes; one
 * that is written belongs to this computer. Throws `UsageError`.
 */
export function chooseTarget(call: Call, { writes }: { readonly writes: boolean }): ChosenTarget {
  const given = call.get('file');
  if (given === undefined) return choosePlaceOfPC(call);
  const misplaced = ['restart', 'start', 'distro'].find((name) => call.has(name));
  if (misplaced !== undefined) throw refuseOption(misplaced, '--target');
  const { kind, dialect } = chooseKind(call);
  if (given === '-' || !writes) return { dialect, target: null, input: given };
  if (call.has('machine')) throw refuseOption('machine', '--target');
  const target = { kind: 'file', path: resolve(given), dialect: kind } as const;
  return { dialect, target, input: null };
}

/** The PC's own file of that kind: what `apply` replaces and `diff` compares with. Throws `UsageError`. */
export function choosePlaceOfPC(call: Call): ChosenTarget & { readonly target: ConfigTarget } {
  const { kind, dialect } = chooseKind(call);
  if (kind !== 'wsl.conf' && call.has('distro')) throw refuseOption('distro', '--target wsl.conf');
  switch (kind) {
    case 'wslconfig':
      return { dialect, target: { kind }, input: null };
    case 'wsl.conf': {
      const distro = call.get('distro');
      if (distro === undefined) throw new UsageError('missingOption', { name: '--distro NAME' });
      return { dialect, target: { kind, distro }, input: null };
    }
    case 'daemon':
      return { dialect, target: { kind, containers: chooseSide(call) }, input: null };
  }
}

/** An option that means nothing for this verb or target. */
export function refuseOption(name: string, goesWith: string): UsageError {
  return new UsageError('misplacedOption', { name: `--${name}`, with: goesWith });
}

type Kind = Exclude<ConfigTarget['kind'], 'file'>;

function chooseKind(call: Call): { readonly kind: Kind; readonly dialect: Dialect } {
  const kind = call.get('target') ?? 'wslconfig';
  if (kind === 'daemon') return { kind, dialect: daemonDialects[chooseSide(call)] };
  if (call.has('containers')) throw refuseOption('containers', '--target daemon');
  return kind === 'wsl.conf'
    ? { kind, dialect: wslConfDialect }
    : { kind: 'wslconfig', dialect: wslconfigDialect };
}

function chooseSide(call: Call): 'linux' | 'windows' {
  return call.get('containers') === 'windows' ? 'windows' : 'linux';
}
