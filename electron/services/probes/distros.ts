// Which distributions there are and which of them run.
import { findMarks, pickCode } from '../../core/wsl/error-codes.ts';
import { parseDistroList } from '../../core/wsl/parse-list.ts';
import type { Probe } from './probe.ts';
import { endedWith, known, lowerLayerFirst, notAnswered, windowsOnly } from './reasons.ts';
import { askWsl } from './wsl-command.ts';

const source = 'wsl --list --verbose';

export const distrosProbe: Probe<'distros'> = {
  fact: 'distros',
  deadlineMs: 50_000,
  ask: async (context) => {
    if (context.machine.platform !== 'win32') return windowsOnly;
    const list = await askWsl(context, ['--list', '--verbose']);
    if (list.outcome !== 'exited' && list.outcome !== 'not-found') return notAnswered(list, source);
    const distros = list.outcome === 'exited' ? parseDistroList(list.text) : undefined;
    if (distros !== undefined) return known(distros);

    // "No installed distributions" is an error without a code: the registry says it in every language.
    const registered = await context.fact('lxss');
    if (registered.state === 'known' && registered.value.distros.length === 0) return known([]);
    if (list.outcome === 'not-found') return lowerLayerFirst;

    // Only now is it worth the wait: without WSL every question fails, and that is not this list's doing.
    const wsl = await context.fact('wsl');
    if (wsl.state === 'known' && (wsl.value.kind === 'stub' || wsl.value.kind === 'absent')) {
      return lowerLayerFirst;
    }
    return endedWith(source, pickCode(findMarks(list.text)) ?? list.exitCode);
  },
};
