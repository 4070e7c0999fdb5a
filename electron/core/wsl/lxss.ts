// Reads what the registry says of a distribution, without starting anything.
import type { LxssFact } from '../doctor/facts.ts';

interface LxssEntry {
  /** The key's name, `{GUID}`. */
  readonly id: string;
  readonly DistributionName?: string | null;
  readonly BasePath?: string | null;
  readonly VhdFileName?: string | null;
  readonly Flags?: number | null;
}

type RegisteredDistro = Omit<LxssFact['distros'][number], 'vhdExists'>;

/**
 * One key of `HKCU\Software\Microsoft\Windows\CurrentVersion\Lxss` as a distribution; undefined for keys that
 * are none. `basePath` comes without `\\?\`, whose `?` Test-Path would read as a wildcard.
 * `Version` of that key is the file system's generation, not WSL 1 or 2: Flags bit 0x8 tells (LxssUserSession.cpp).
 */
export function readLxssEntry(entry: LxssEntry): RegisteredDistro | undefined {
  if (!entry.DistributionName || !entry.BasePath) return undefined;
  return {
    id: entry.id,
    name: entry.DistributionName,
    basePath: entry.BasePath.replace(/^\\\\\?\\/, '').replace(/\\+$/, ''),
    vhdFileName: entry.VhdFileName || 'ext4.vhdx',
    isWsl2: ((entry.Flags ?? 0) & wsl2Flag) !== 0,
  };
}

const wsl2Flag = 0x8;
