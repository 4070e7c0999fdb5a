// The untranslated marks in what `wsl --status` says.
import { findMarks } from '../../core/wsl/error-codes.ts';
import type { Probe } from './probe.ts';
import { known, lowerLayerFirst, notAnswered, windowsOnly } from './reasons.ts';
import { askWsl } from './wsl-command.ts';

export const wslStatusProbe: Probe<'wslStatus'> = {
  fact: 'wslStatus',
  deadlineMs: 20_000,
  ask: async (context) => {
    if (context.machine.platform !== 'win32') return windowsOnly;
    const status = await askWsl(context, ['--status']);
    if (status.outcome === 'not-found') return lowerLayerFirst;
    if (status.outcome !== 'exited') return notAnswered(status, 'wsl --status');
    return known({ exitCode: status.exitCode, marks: findMarks(status.text) });
  },
};
