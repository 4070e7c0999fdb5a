// Asks the running VM what it really has: in a distro that runs already, command by command, without a shell.
import type { Measurement } from '../../contract/config.ts';
import { decodeOutput } from '../../core/text/decode.ts';
import { compareMeasured, type GuestMeasure } from '../../core/tune/compare-measured.ts';
import { parseMemoryTotal, parseSwapTotal } from '../../core/tune/parse-guest.ts';
import { toWslconfigHost } from '../../core/tune/tune-host.ts';
import { readWslconfig } from '../../core/wslconfig/effective.ts';
import { parseConfig } from '../../core/wslconfig/parse.ts';
import type { Machine } from '../../platform/ports.ts';
import type { ConfigMemory } from './config-memory.ts';
import { chooseDistro, lookAtPc } from './look-at-pc.ts';
import { markBytes } from './read-config.ts';

export interface MeasureQuestion {
  readonly machine: Machine;
  readonly memory: ConfigMemory;
  /** The .wslconfig that the VM has read; null: none. Undefined: not known, and then nothing is measured against it. */
  readonly asked: Uint8Array | null | undefined;
  readonly signal?: AbortSignal | undefined;
}

/** Null when no WSL 2 distro runs: asking would start one. What was measured is kept with the file it belongs to. */
export async function measureVm(question: MeasureQuestion): Promise<Measurement | null> {
  const { machine, memory, asked, signal } = question;
  const { host, distros } = await lookAtPc(machine, signal);
  const distro = chooseDistro(distros.filter(({ isRunning }) => isRunning));
  if (distro === undefined || asked === undefined) return null;
  const measured = await askGuest(machine, distro.name, signal);
  const document = parseConfig(asked ?? new Uint8Array(), 'wslconfig');
  const { settings } = readWslconfig(document, toWslconfigHost(host));
  const rows = compareMeasured({ asked: settings, measured, host });
  const atMs = machine.clock.now();
  const measurement = { at: new Date(atMs).toISOString(), distro: distro.name, rows: [...rows] };
  await memory.note({ measured: { atMs, revision: await markBytes(asked), measurement } });
  return measurement;
}

async function askGuest(
  machine: Machine,
  distro: string,
  signal: AbortSignal | undefined,
): Promise<GuestMeasure> {
  const ask = async (...args: readonly string[]) => {
    const result = await machine.commands.run({
      program: 'wsl',
      args: ['-d', distro, '--exec', ...args],
      deadlineMs: 15_000,
      ...(signal ? { signal } : {}),
    });
    // wsl.exe's own warnings stand on stderr.
    const isDone = result.outcome === 'exited' && result.exitCode === 0;
    return isDone ? decodeOutput(result.stdout) : undefined;
  };
  const [processors, memory, kernel, networking, init] = await Promise.all([
    ask('nproc'),
    ask('cat', '/proc/meminfo'),
    ask('uname', '-r'),
    ask('wslinfo', '--networking-mode'),
    ask('cat', '/proc/1/comm'),
  ]);
  return {
    processors: readNumber(processors),
    memoryTotalKb: memory === undefined ? null : parseMemoryTotal(memory),
    swapTotalKb: memory === undefined ? null : parseSwapTotal(memory),
    networkingMode: readWord(networking)?.toLowerCase() ?? null,
    kernelRelease: readWord(kernel),
    initName: readWord(init),
  };
}

function readNumber(text: string | undefined): number | null {
  const word = readWord(text);
  return word !== null && /^\d{1,6}$/.test(word) ? Number(word) : null;
}

/** The answer if it is one word; anything else is a message. */
function readWord(text: string | undefined): string | null {
  const word = text?.trim() ?? '';
  return /^\S{1,100}$/.test(word) ? word : null;
}
