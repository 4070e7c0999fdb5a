// The steps of a restart of WSL, in the order in which nothing is torn out of another's hands.
import type { Text } from '../../contract/text.ts';
import { describeCommand } from '../../core/mode/switch-plan.ts';

export interface RestartStep {
  readonly id: 'stop-desktop' | 'shutdown' | 'start' | 'measure' | 'start-desktop';
  readonly doing: Text;
  /** The command as a person would type it; absent where none changes anything. */
  readonly shown?: string;
}

export interface RestartSituation {
  /** Docker Desktop runs: it breaks when its VM goes away under it. */
  readonly stopsDesktop: boolean;
  /** It ran before, also where an earlier restart left it stopped. */
  readonly startsDesktop: boolean;
  /** What is started and measured afterwards; null where there is no WSL 2 distro to work in. */
  readonly distro: string | null;
}

export function listRestartSteps({
  stopsDesktop,
  startsDesktop,
  distro,
}: RestartSituation): readonly RestartStep[] {
  const steps: readonly (RestartStep & { readonly counts: boolean })[] = [
    {
      id: 'stop-desktop',
      doing: { key: 'mode.steps.stop' },
      shown: describeCommand('docker-desktop-stop').shown,
      counts: stopsDesktop,
    },
    {
      id: 'shutdown',
      doing: { key: 'config.steps.shutdown' },
      shown: describeCommand('wsl-shutdown').shown,
      counts: true,
    },
    {
      id: 'start',
      doing: { key: 'config.steps.start', params: { distro: distro ?? '' } },
      shown: `wsl ${startArgs(distro ?? '').join(' ')}`,
      counts: distro !== null,
    },
    { id: 'measure', doing: { key: 'config.steps.measure' }, counts: distro !== null },
    {
      id: 'start-desktop',
      doing: { key: 'mode.steps.start' },
      shown: describeCommand('docker-desktop-start-wait').shown,
      counts: startsDesktop,
    },
  ];
  return steps.filter(({ counts }) => counts).map(({ counts: _counts, ...step }) => step);
}

/** Starts a distro, and with it the VM, and does nothing in it. */
export function startArgs(distro: string): readonly string[] {
  return ['-d', distro, '--exec', 'true'];
}
