// Cuts the memory of this PC into what the VM may take, what Windows takes now and what is left of it.
import type { TuneHost } from '../../electron/core/tune/tune-host.ts';

export interface MemoryPart {
  /** `left`: everything beside the VM, where nobody knows what Windows takes now. `over`: more than there is. */
  readonly name: 'wsl' | 'windows' | 'left' | 'free' | 'over';
  readonly bytes: number;
}

/** Empty where the size of the PC is not known. Parts of nothing are left out. */
export function shareMemory(host: TuneHost, limit: number): readonly MemoryPart[] {
  const { memoryBytes: all, usedBytes, freeMemoryBytes: free } = host;
  if (all === null) return [];
  const wsl = Math.min(limit, all);
  const rest = all - wsl;
  const windows =
    free === undefined || free === null ? undefined : Math.max(0, all - free - (usedBytes ?? 0));
  const parts: readonly MemoryPart[] =
    windows === undefined
      ? [{ name: 'left', bytes: rest }]
      : windows <= rest
        ? [
            { name: 'windows', bytes: windows },
            { name: 'free', bytes: rest - windows },
          ]
        : [
            { name: 'windows', bytes: rest },
            { name: 'over', bytes: windows - rest },
          ];
  return [{ name: 'wsl' as const, bytes: wsl }, ...parts].filter(({ bytes }) => bytes > 0);
}
