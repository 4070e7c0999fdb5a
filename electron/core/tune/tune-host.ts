// What Tune knows of the PC, in the terms of the contract and in those of the reader of .wslconfig.
import type { ConfigHost } from '../../contract/config.ts';
import type { WslconfigHost } from '../wslconfig/effective.ts';

/** The facts that decide what a file may say. Null: not known, and whatever hangs on it stays unknown. */
export type TuneHost = Readonly<Omit<ConfigHost, 'vmStartedMs'>>;

/** The same PC as `readWslconfig` wants it: what is not known is left out. */
export function toWslconfigHost(host: TuneHost): WslconfigHost {
  const { memoryBytes, processors, windowsBuild, windowsRevision, architecture, wslVersion } = host;
  return {
    ...(memoryBytes === null ? {} : { memoryBytes }),
    ...(processors === null ? {} : { processors }),
    ...(windowsBuild === null ? {} : { windowsBuild }),
    ...(windowsRevision === null ? {} : { windowsRevision }),
    ...(architecture === null ? {} : { architecture }),
    ...(wslVersion === null ? {} : { wslVersion }),
    policies: host.policies,
  };
}

/** Memory that is built in, in whole GiB: Windows reports a little less, because firmware and graphics keep a part. */
export function countBuiltInGib(memoryBytes: number): number {
  return Math.ceil(memoryBytes / gib);
}

/** What Windows 11 itself needs; less than this and the whole PC stands still. */
export const leastForWindowsGib = 4;

/** Below this Windows has little room beside the VM. */
export const comfortableForWindowsGib = 6;

/** What Docker Desktop names as the least for its VM. */
export const leastForDocker = { gib: 4, processors: 2 } as const;

export const gib = 1024 ** 3;
