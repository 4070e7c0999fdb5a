// What waits for Windows to restart.
import type { Probe } from './probe.ts';
import { known, notAnswered, windowsOnly } from './reasons.ts';
import { readAnswer, takeRows } from './script-answer.ts';
import { systemAnswer } from './system-answer.ts';

export const restartProbe: Probe<'restart'> = {
  fact: 'restart',
  deadlineMs: 40_000,
  ask: async ({ machine, powershell }) => {
    if (machine.platform !== 'win32') return windowsOnly;
    const answer = readAnswer(await powershell('system'), systemAnswer, 'Get-CimInstance');
    if (answer.state !== 'known') return answer;
    const source = 'Component Based Servicing\\RebootPending';
    const pending = takeRows(
      answer.value.servicingPending,
      answer.value.errors.servicingPending,
      source,
    );
    if (pending.state !== 'known') return pending;
    const statuses = takeRows(
      answer.value.wslInstallStatus,
      answer.value.errors.wslInstallStatus,
      'Lxss\\InstallStatus',
    );
    if (statuses.state !== 'known') return statuses;

    const [servicingPending] = pending.value;
    if (servicingPending === undefined) return notAnswered({ outcome: 'absent' }, source);
    return known({
      servicingPending,
      wslInstallStatus: statuses.value.flatMap(({ Components }) => splitNames(Components ?? '')),
    });
  },
};

/** The registry value lists components, comma separated. */
function splitNames(text: string): string[] {
  return text
    .split(',')
    .map((name) => name.trim())
    .filter((name) => name !== '');
}
