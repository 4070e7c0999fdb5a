// Which wsl.exe this PC has.
import { classifyWsl } from '../../core/wsl/classify-wsl.ts';
import type { Probe } from './probe.ts';
import { endedWith, known, notAnswered, windowsOnly } from './reasons.ts';
import { askWsl } from './wsl-command.ts';

export const wslProbe: Probe<'wsl'> = {
  fact: 'wsl',
  deadlineMs: 35_000,
  ask: async (context) => {
    if (context.machine.platform !== 'win32') return windowsOnly;
    // Both at once: what `--version` fails to say, `--status` tells, and another probe needs it anyway.
    const [version, status] = await Promise.all([
      askWsl(context, ['--version']),
      askWsl(context, ['--status']),
    ]);
    if (version.outcome === 'not-found') return known({ kind: 'absent' });
    if (version.outcome !== 'exited') return notAnswered(version, 'wsl --version');
    const fact = classifyWsl(version, status.outcome === 'exited' ? status : undefined);
    return fact === undefined ? endedWith('wsl --version', version.exitCode) : known(fact);
  },
};
