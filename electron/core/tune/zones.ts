// Whether a limit fits this PC, and how far a slider goes: said while it is dragged, before anything is written.
import type { Text } from '../../contract/text.ts';
import { describeSize } from '../doctor/sizes.ts';
import {
  comfortableForWindowsGib,
  countBuiltInGib,
  gib,
  leastForDocker,
  type TuneHost,
} from './tune-host.ts';

/** `small`: fits, and is less than containers want. `no`: WSL cannot do it. `unknown`: the PC is not known enough. */
export type Zone = 'fits' | 'tight' | 'small' | 'no' | 'unknown';

export interface ZoneJudgement {
  readonly zone: Zone;
  /** Two or three words for the badge. */
  readonly label: Text;
  /** One sentence with numbers. */
  readonly why: Text;
}

/** What a slider may offer; both ends and the step in the unit of the value. */
export interface SettingRange {
  readonly least: number;
  readonly most: number;
  readonly step: number;
}

/** The memory limit of the VM, in bytes, against what Windows needs beside it. */
export function judgeMemory(host: TuneHost, bytes: number): ZoneJudgement {
  if (host.memoryBytes === null) return judge('unknown', 'memoryUnknown', {});
  const params = {
    asked: describeSize(bytes),
    host: describeSize(host.memoryBytes),
    windows: describeSize(Math.max(0, host.memoryBytes - bytes)),
    least: `${leastForDocker.gib} GiB`,
  };
  if (bytes < leastMemory) return judge('no', 'memoryRaised', params);
  // A limit of 32 GB on a PC of 32 GB is all of it, although Windows reports 31.7.
  const left = countBuiltInGib(host.memoryBytes) * gib - bytes;
  if (left < 0) return judge('no', 'memoryOver', params);
  if (left < gib) return judge('no', 'memoryAll', params);
  if (left < comfortableForWindowsGib * gib) return judge('tight', 'memoryTight', params);
  if (bytes < leastForDocker.gib * gib) return judge('small', 'memorySmall', params);
  return judge('fits', 'memoryFits', params);
}

/** How many processors the VM may use. They are shared with Windows, not taken from it. */
export function judgeProcessors(host: TuneHost, count: number): ZoneJudgement {
  if (host.processors === null) return judge('unknown', 'processorsUnknown', {});
  const params = { count, host: host.processors };
  if (count > host.processors) return judge('no', 'processorsOver', params);
  if (count < 1) return judge('no', 'processorsNone', params);
  if (count < leastForDocker.processors) return judge('small', 'processorsSmall', params);
  return judge('fits', count === host.processors ? 'processorsAll' : 'processorsFit', params);
}

/** The swap file against the free space of the disk it grows on, in bytes. */
export function judgeSwap(host: TuneHost, bytes: number): ZoneJudgement {
  if (bytes === 0) return judge('fits', 'swapNone', {});
  if (host.freeDiskBytes === null) return judge('unknown', 'swapUnknown', {});
  const params = {
    asked: describeSize(bytes),
    free: describeSize(host.freeDiskBytes),
    left: describeSize(Math.max(0, host.freeDiskBytes - bytes)),
  };
  if (bytes > host.freeDiskBytes) return judge('no', 'swapOver', params);
  const isTight = host.freeDiskBytes - bytes < comfortableDiskGib * gib;
  return isTight ? judge('tight', 'swapTight', params) : judge('fits', 'swapFits', params);
}

/** Bytes, from 1 GiB to what is built in; null where that is not known, so that no slider pretends to know. */
export function memoryRange(host: TuneHost): SettingRange | null {
  if (host.memoryBytes === null) return null;
  const most = Math.max(1, countBuiltInGib(host.memoryBytes)) * gib;
  return { least: gib, most, step: most <= 8 * gib ? gib / 2 : gib };
}

export function processorsRange(host: TuneHost): SettingRange | null {
  return host.processors === null ? null : { least: 1, most: host.processors, step: 1 };
}

/** Bytes, from none to as much as the PC has memory, within the free disk; at most 64 GiB. */
export function swapRange(host: TuneHost): SettingRange | null {
  if (host.memoryBytes === null) return null;
  const built = countBuiltInGib(host.memoryBytes);
  const free = host.freeDiskBytes === null ? built : Math.floor(host.freeDiskBytes / gib);
  return { least: 0, most: Math.max(1, Math.min(64, built, free)) * gib, step: gib };
}

function judge(zone: Zone, reason: string, params: Record<string, string | number>): ZoneJudgement {
  return {
    zone,
    label: { key: `tune.zones.${zone}` },
    why: { key: `tune.reasons.${reason}`, params },
  };
}

/** WSL raises smaller limits to this (WslCoreConfig.cpp). */
const leastMemory = 256 * 1024 ** 2;

/** Free disk that Windows wants for updates and its own paging file. */
const comfortableDiskGib = 10;
