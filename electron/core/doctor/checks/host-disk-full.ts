// The Windows drive that holds the virtual disks is full: they cannot grow, and what writes in them breaks.
import type { Evidence, Fix } from '../../../contract/doctor.ts';
import { defineCheck, readFact, saw } from '../check.ts';
import type { VolumeFact } from '../facts.ts';
import { describeSize } from '../sizes.ts';
import { listDiskDrives } from './distro-disks.ts';
import { createCommand, createGuide } from './fix-steps.ts';

const words = 'findings.host-disk-full.fixes';

export const hostDiskFull = defineCheck({
  id: 'host-disk-full',
  layer: 'disk',
  severity: 'error',
  causedBy: [],
  needs: ['volumes'],
  uses: ['lxss', 'engine'],
  judge: ({ volumes }, asked) => {
    const lxss = readFact(asked.lxss);
    const drives = lxss ? listDiskDrives(lxss) : [];
    const holding = volumes.filter(({ drive }) => drives.includes(drive.toUpperCase()));
    // Without a virtual disk the system drive is the one where the first will lie.
    const [first, ...others] = holding.length > 0 ? holding : volumes.filter(isSystemDrive);
    if (first === undefined) {
      const drive = drives[0] ?? 'C:';
      return { verdict: 'unknown', reason: { key: 'reasons.driveUnseen', params: { drive } } };
    }
    const tightest = others.reduce(
      (one, other) => (other.freeBytes < one.freeBytes ? other : one),
      first,
    );
    const params = { drive: tightest.drive, free: describeSize(tightest.freeBytes) };
    const evidence = [sawVolume(tightest)];
    if (tightest.freeBytes >= lowBytes) return { verdict: 'ok', params, evidence };
    const engine = readFact(asked.engine);
    const isLinux = engine?.state === 'ready' && engine.os === 'linux';
    const found = {
      verdict: 'found',
      params,
      evidence,
      fixes: [createFreeSpace(tightest.drive), ...(isLinux ? [pruneDocker] : [])],
      verify: [{ command: `Get-Volume ${tightest.drive.charAt(0)}`, expect: '> 10 GiB' }],
    } as const;
    return tightest.freeBytes < fullBytes
      ? found
      : { ...found, variant: 'low', severity: 'warning', standsAlone: true };
  },
});

/** Less than this and a build or an image pull fails half way. */
const fullBytes = 1024 ** 3;
/** Less than this and it soon will. */
const lowBytes = 5 * 1024 ** 3;

function isSystemDrive({ drive }: VolumeFact): boolean {
  return drive.toUpperCase() === 'C:';
}

function sawVolume(volume: VolumeFact): Evidence {
  return saw(`Get-Volume ${volume.drive.charAt(0)}`, `SizeRemaining = ${volume.freeBytes}`, true);
}

function createFreeSpace(drive: string): Fix {
  return {
    id: 'free-space',
    automatable: 'guide',
    elevation: false,
    restart: 'none',
    steps: [createGuide(`${words}.free-space.steps.free`, { drive })],
  };
}

/** Never volumes: they hold people's data. */
const pruneDocker: Fix = {
  id: 'prune-docker',
  automatable: 'confirm',
  elevation: false,
  restart: 'none',
  destroys: { key: `${words}.prune-docker.destroys` },
  steps: [
    createCommand('docker', ['builder', 'prune', '-f']),
    createCommand('docker', ['image', 'prune', '-a', '-f']),
    createGuide(`${words}.prune-docker.steps.compact`),
  ],
};
