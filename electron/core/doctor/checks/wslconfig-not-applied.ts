// The file was changed while the VM ran. WSL reads it when the VM starts, and Docker keeps the VM running for weeks.
import type { Evidence } from '../../../contract/doctor.ts';
import { defineCheck, readFact, saw } from '../check.ts';
import type { GuestFact } from '../facts.ts';
import {
  createRestart,
  readWslconfigFile,
  restartsWsl,
  type WslconfigReading,
} from './wslconfig-file.ts';

export const wslconfigNotApplied = defineCheck({
  id: 'wslconfig-not-applied',
  layer: 'wslconfig',
  severity: 'info',
  causedBy: [],
  needs: ['wslconfig', 'vm'],
  uses: ['system', 'guests', 'dockerDesktop'],
  judge: ({ wslconfig: { file }, vm: { process } }, asked) => {
    if (!file.exists || process === null) return { verdict: 'ok' };
    const isNewer = file.modifiedMs > process.startedMs;
    const evidence = [
      saw(`(Get-Item ${file.path} -Force).LastWriteTimeUtc`, showTime(file.modifiedMs), isNewer),
      saw(`Win32_Process ${process.name}.CreationDate`, showTime(process.startedMs), isNewer),
    ];
    if (!isNewer) return { verdict: 'ok', evidence };
    const reading = readWslconfigFile(file, readFact(asked.system));
    const measured = compare(reading, readFact(asked.guests)?.[0]);
    // A file that was only touched changes nothing.
    if (measured.isSame && !measured.leavesOthers) {
      return { verdict: 'ok', evidence: [...evidence, ...measured.evidence] };
    }
    return {
      verdict: 'found',
      ...(measured.isDifferent ? {} : { variant: 'possible' }),
      params: { changed: showTime(file.modifiedMs), started: showTime(process.startedMs) },
      evidence: [...evidence, ...measured.evidence],
      fixes: [
        { ...restartsWsl, id: 'restart-wsl', steps: [...createRestart(asked.dockerDesktop)] },
      ],
      verify: [
        {
          command: 'wsl -- nproc',
          expect: String(reading.get('wsl2.processors')?.effective ?? ''),
        },
      ],
    };
  },
});

interface Comparison {
  /** Memory and processors in the VM are what the file asks for. */
  readonly isSame: boolean;
  readonly isDifferent: boolean;
  /** The file sets something that was not measured. */
  readonly leavesOthers: boolean;
  readonly evidence: readonly Evidence[];
}

function compare({ get, document }: WslconfigReading, guest: GuestFact | undefined): Comparison {
  const memory = get('wsl2.memory')?.effective;
  const processors = get('wsl2.processors')?.effective;
  const leavesOthers = document.lines.some(
    (line) => line.kind === 'entry' && !measuredKeys.has(line.fullName.toLowerCase()),
  );
  if (guest === undefined || typeof memory !== 'number' || typeof processors !== 'number') {
    return { isSame: false, isDifferent: false, leavesOthers, evidence: [] };
  }
  const total = guest.memoryTotalKb * 1024;
  // The kernel keeps a part for itself: MemTotal is a little less than the VM has.
  const isSame =
    guest.processors === processors && total <= memory && total >= memory * 0.9 - 128 * 1024 ** 2;
  return {
    isSame,
    isDifferent: !isSame,
    leavesOthers,
    evidence: [
      saw(`wsl -d ${guest.distro} -- nproc`, String(guest.processors)),
      saw(`wsl -d ${guest.distro} -- grep MemTotal /proc/meminfo`, `${guest.memoryTotalKb} kB`),
    ],
  };
}

const measuredKeys: ReadonlySet<string> = new Set(['wsl2.memory', 'wsl2.processors']);

/** ISO 8601 in UTC, to the second: the same in every language. */
function showTime(ms: number): string {
  return new Date(ms).toISOString().replace(/\.\d+Z$/, 'Z');
}
