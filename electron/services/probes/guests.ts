// Clock, memory and processors as the running WSL 2 distributions see them.

import { isInternalDistro } from '../../core/doctor/checks/wsl-use.ts';
import type { GuestFact } from '../../core/doctor/facts.ts';
import { parseMemoryInfo } from '../../core/wsl/parse-memory-info.ts';
import type { Probe, ProbeContext } from './probe.ts';
import { known, windowsOnly } from './reasons.ts';
import { askWsl } from './wsl-command.ts';

/**
 * Asks only in distributions that run, since `wsl -d` would start any other; docker-desktop and the like have no
 * shell to speak of, and WSL 1 shares the clock and the memory of Windows.
 */
export const guestsProbe: Probe<'guests'> = {
  fact: 'guests',
  deadlineMs: 20_000,
  after: ['distros'],
  ask: async (context) => {
    if (context.machine.platform !== 'win32') return windowsOnly;
    const distros = await context.fact('distros');
    if (distros.state !== 'known') return distros;
    const running = distros.value.filter(
      (distro) => distro.state === 'Running' && distro.version === 2 && !isInternalDistro(distro),
    );
    const guests = await Promise.all(running.map(({ name }) => askGuest(context, name)));
    const answered = guests.filter((guest) => guest !== undefined);
    return running.length > 0 && answered.length === 0
      ? { state: 'unknown', reason: { key: 'reasons.noGuestAnswered' } }
      : known(answered);
  },
};

/** Undefined when one of the answers is missing: a guest without its clock or memory says nothing. */
async function askGuest(context: ProbeContext, distro: string): Promise<GuestFact | undefined> {
  const { clock } = context.machine;
  const ask = async (args: readonly string[]) => {
    const answer = await askWsl(context, ['-d', distro, '--exec', ...args]);
    return answer.outcome === 'exited' && answer.exitCode === 0 ? answer.text : undefined;
  };
  const askClock = async () => {
    const before = clock.now();
    const seconds = readNumber(await ask(['date', '+%s']));
    // The guest answered somewhere between the two; the middle halves the error of a slow start.
    return seconds === undefined ? undefined : seconds - (before + clock.now()) / 2 / 1000;
  };
  const [skew, memory, processors] = await Promise.all([
    askClock(),
    ask(['cat', '/proc/meminfo']).then((text) => parseMemoryInfo(text ?? '')),
    ask(['nproc']).then(readNumber),
  ]);
  if (skew === undefined || memory === undefined || processors === undefined) return undefined;
  return { distro, skewSeconds: Math.round(skew), ...memory, processors };
}

/** A line that is one whole number, wherever wsl.exe's own warnings put it. */
function readNumber(text: string | undefined): number | undefined {
  const line = text?.split(/\r?\n/).find((one) => /^\s*\d+\s*$/.test(one));
  return line === undefined ? undefined : Number(line);
}
