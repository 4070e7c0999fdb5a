// A PC for the tests of Tune: the one of the pictures, with 31.7 GiB and 16 processors.
import type { TuneHost } from './tune-host.ts';
import { gib } from './tune-host.ts';

export function createHost(changes: Partial<TuneHost> = {}): TuneHost {
  return {
    memoryBytes: 31.7 * gib,
    processors: 16,
    windowsBuild: 26_100,
    windowsRevision: 4652,
    architecture: 'x64',
    wslVersion: '2.6.1.0',
    freeDiskBytes: 212 * gib,
    usedBytes: 0,
    policies: {},
    hasDockerDesktop: true,
    ...changes,
  };
}
