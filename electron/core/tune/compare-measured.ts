// Sets what was asked for beside what the running VM says of itself, and says why the two differ.
import type { MeasuredRow } from '../../contract/config.ts';
import type { Text } from '../../contract/text.ts';
import { describeSize } from '../doctor/sizes.ts';
import type { EffectiveSetting } from '../wslconfig/effective.ts';
import type { TuneHost } from './tune-host.ts';

/** Raw facts from inside a running distro. Null: not read, or not understood. */
export interface GuestMeasure {
  /** `nproc` */
  readonly processors: number | null;
  /** `MemTotal` of /proc/meminfo, in kB. */
  readonly memoryTotalKb: number | null;
  /** `SwapTotal` of /proc/meminfo, in kB. */
  readonly swapTotalKb: number | null;
  /** `wslinfo --networking-mode`: nat, mirrored, none, bridged, virtioproxy or consomme. */
  readonly networkingMode: string | null;
  /** `uname -r`, such as 6.6.87.2-microsoft-standard-WSL2. */
  readonly kernelRelease: string | null;
  /** /proc/1/comm: `systemd`, or `init` of WSL. */
  readonly initName: string | null;
}

export interface Comparison {
  /** Every key of .wslconfig as `readWslconfig` settled it. */
  readonly asked: ReadonlyMap<string, EffectiveSetting>;
  readonly measured: GuestMeasure;
  readonly host: TuneHost;
  /** `boot.systemd` of the distro that was measured; left out, no row is made of it. */
  readonly systemd?: boolean | null;
}

/**
 * One row a thing that can be measured. `explained`: it differs, and that is right. `differs`: it is not what was
 * asked for, with the cause as far as it can be told. `unknown`: one of the two sides is missing.
 */
export function compareMeasured(comparison: Comparison): readonly MeasuredRow[] {
  return [
    compareMemory(comparison),
    compareProcessors(comparison),
    compareSwap(comparison),
    compareNetworking(comparison),
    compareKernel(comparison),
    ...compareSystemd(comparison),
  ];
}

/**
 * `MemTotal` is what is left of the VM's memory: the kernel's own code, its table of pages (64 bytes for each 4096)
 * and what it sets aside for devices are gone before it counts (Linux, Documentation/filesystems/proc.rst). Seen: 97.4% of 12 GiB,
 * 95.5% of 8 GiB. A tenth and 128 MiB less is taken as right, as the health check does.
 */
export function isWithinKernelReserve(askedBytes: number, totalBytes: number): boolean {
  return totalBytes <= askedBytes && totalBytes >= askedBytes * 0.9 - 128 * 1024 ** 2;
}

function compareMemory({ asked, measured, host }: Comparison): MeasuredRow {
  const setting = asked.get('wsl2.memory');
  const bytes = measured.memoryTotalKb === null ? null : measured.memoryTotalKb * 1024;
  const row = startRow('wsl2.memory', setting, { measured: bytes, unit: 'bytes' });
  const limit = readNumber(setting);
  if (bytes === null || limit === null) return settleUnknown(row, bytes === null);
  if (!isWithinKernelReserve(limit, bytes)) {
    const isDefault =
      host.memoryBytes !== null && isWithinKernelReserve(host.memoryBytes / 2, bytes);
    if (isDefault) return settle(row, 'differs', say('stillDefault'));
    const params = { asked: describeSize(limit), measured: describeSize(bytes) };
    return settle(row, 'differs', say(bytes > limit ? 'notApplied' : 'memoryLess', params));
  }
  const overruled = explainOverruled(setting);
  if (overruled !== null) return settle(row, 'explained', overruled);
  const reserved = describeSize(limit - bytes);
  return describeSize(limit) === describeSize(bytes)
    ? settle(row, 'as-asked', null)
    : settle(row, 'explained', say('kernelReserve', { reserved, asked: describeSize(limit) }));
}

function compareProcessors({ asked, measured, host }: Comparison): MeasuredRow {
  const setting = asked.get('wsl2.processors');
  const count = measured.processors;
  const row = startRow('wsl2.processors', setting, { measured: count, unit: 'processors' });
  const limit = readNumber(setting);
  if (count === null || limit === null) return settleUnknown(row, count === null);
  const isDefault = count === host.processors;
  if (count !== limit)
    return settle(row, 'differs', say(isDefault ? 'stillDefault' : 'notApplied'));
  return settleSame(row, setting);
}

/** The first page of a swap area is its header, so that it may be a page smaller than the file. */
function compareSwap({ asked, measured }: Comparison): MeasuredRow {
  const setting = asked.get('wsl2.swap');
  const bytes = measured.swapTotalKb === null ? null : measured.swapTotalKb * 1024;
  const row = startRow('wsl2.swap', setting, { measured: bytes, unit: 'bytes' });
  const limit = readNumber(setting);
  if (bytes === null || limit === null) return settleUnknown(row, bytes === null);
  if (Math.abs(limit - bytes) <= 1024 ** 2) return settleSame(row, setting);
  // WSL goes on without swap where it cannot make the file.
  return settle(row, 'differs', say(bytes === 0 ? 'swapMissing' : 'notApplied'));
}

/** WSL falls back and says so once, on the call that starts the VM (WslCoreVm.cpp): later only this shows it. */
function compareNetworking({ asked, measured }: Comparison): MeasuredRow {
  const setting = asked.get('wsl2.networkingMode');
  const mode = measured.networkingMode?.trim().toLowerCase() ?? null;
  const row = startRow('wsl2.networkingMode', setting, { measured: mode, unit: null });
  const wanted = typeof setting?.effective === 'string' ? setting.effective.toLowerCase() : null;
  if (mode === null || wanted === null || mode === '') return settleUnknown(row, true);
  if (unifyMode(mode) === unifyMode(wanted)) return settleSame(row, setting);
  const params = { wanted, mode };
  if (mode === 'none') return settle(row, 'differs', say('fellToNone', params));
  if (wanted === 'mirrored' && mode === 'nat') {
    return settle(row, 'differs', say('mirroredFellToNat', params));
  }
  if (wanted === 'nat' && unifyMode(mode) === 'consomme') {
    return settle(row, 'differs', say('natFellToConsomme', params));
  }
  return settle(row, 'differs', say('modeDiffers', params));
}

/** Until 2.8 Consomme was called VirtioProxy. */
function unifyMode(mode: string): string {
  return mode === 'virtioproxy' ? 'consomme' : mode;
}

/** A kernel says its version and not its file: whether it is the own one only its name can hint. */
function compareKernel({ asked, measured }: Comparison): MeasuredRow {
  const setting = asked.get('wsl2.kernel');
  const release = measured.kernelRelease?.trim() || null;
  const row = startRow('wsl2.kernel', setting, { measured: release, unit: null });
  if (release === null) return settleUnknown(row, true);
  const isMicrosofts = /microsoft-standard/i.test(release);
  const path = setting?.effective;
  if (path === null || path === undefined || path === '') {
    if (setting?.source === 'ignored') return settleSame(row, setting);
    return settle(
      row,
      isMicrosofts ? 'as-asked' : 'unknown',
      isMicrosofts ? null : say('kernelForeign'),
    );
  }
  return settle(
    row,
    isMicrosofts ? 'unknown' : 'as-asked',
    isMicrosofts ? say('kernelUntold') : null,
  );
}

function compareSystemd({ measured, systemd }: Comparison): readonly MeasuredRow[] {
  if (systemd === undefined) return [];
  const runs = measured.initName === null ? null : measured.initName.trim() === 'systemd';
  const row = { key: 'boot.systemd', asked: systemd, measured: runs, unit: null } as const;
  if (runs === null || systemd === null) return [settleUnknown(row, runs === null)];
  return [
    runs === systemd
      ? settle(row, 'as-asked', null)
      : settle(row, 'differs', say(systemd ? 'systemdMissing' : 'systemdRuns')),
  ];
}

type Row = Pick<MeasuredRow, 'key' | 'asked' | 'measured' | 'unit'>;

/** What was asked for is what the person wrote, even where WSL uses something else. */
function startRow(
  key: string,
  setting: EffectiveSetting | undefined,
  found: Pick<MeasuredRow, 'measured' | 'unit'>,
): Row {
  const isOverruled = setting?.source === 'ignored' || setting?.source === 'clamped';
  const value = isOverruled ? setting.setting?.value : setting?.effective;
  const asked = value === undefined || (value !== null && typeof value === 'object') ? null : value;
  return { key, asked, ...found };
}

function readNumber(setting: EffectiveSetting | undefined): number | null {
  return typeof setting?.effective === 'number' ? setting.effective : null;
}

function settleSame(row: Row, setting: EffectiveSetting | undefined): MeasuredRow {
  const overruled = explainOverruled(setting);
  return settle(row, overruled === null ? 'as-asked' : 'explained', overruled);
}

/** Policy, safe mode, an old Windows, a limit: what the reader of the file has found out already. */
function explainOverruled(setting: EffectiveSetting | undefined): Text | null {
  const isOverruled = setting?.source === 'ignored' || setting?.source === 'clamped';
  const [first] = isOverruled ? setting.diagnostics : [];
  return first === undefined
    ? null
    : { key: `wslconfig.diagnostics.${first.code}`, params: { ...first.params } };
}

function settleUnknown(row: Row, isUnmeasured: boolean): MeasuredRow {
  return settle(row, 'unknown', say(isUnmeasured ? 'notMeasured' : 'notAsked'));
}

function settle(row: Row, verdict: MeasuredRow['verdict'], reason: Text | null): MeasuredRow {
  return { ...row, verdict, reason };
}

function say(reason: string, params: Readonly<Record<string, string>> = {}): Text {
  return { key: `tune.measured.${reason}`, params };
}
