// The first line of the page: what WSL may use and whether it fits this PC, or what a distro's file says.
import type { ConfigDistro } from '../../electron/contract/config.ts';
import type { TuneHost } from '../../electron/core/tune/tune-host.ts';
import { judgeMemory } from '../../electron/core/tune/zones.ts';
import type { Words } from '../language/use-words.ts';
import type { ShownSetting } from './examine.ts';
import { showGib } from './show-gib.ts';

type Settings = ReadonlyMap<string, ShownSetting>;

export function describeLimits(
  { say, tell, join }: Words,
  settings: Settings,
  state: { readonly host: TuneHost; readonly isChanged: boolean; readonly isPending: boolean },
): string {
  const { host, isChanged, isPending } = state;
  const memory = settings.get('wsl2.memory')?.effective;
  const processors = settings.get('wsl2.processors')?.effective;
  const isKnown = typeof memory === 'number' && typeof processors === 'number';
  if (!isKnown || host.memoryBytes === null || host.processors === null) {
    return say('tunePage.sentence.unknown');
  }
  const when = isChanged ? 'afterApply' : isPending ? 'afterRestart' : 'now';
  const limits = say(`tunePage.sentence.${when}`, {
    memory: showGib(memory),
    hostMemory: showGib(host.memoryBytes),
    processors,
    hostProcessors: host.processors,
  });
  const asked = settings.get('wsl2.memory')?.asked;
  const judged = judgeMemory(host, typeof asked === 'number' && asked > 0 ? asked : memory);
  return join([limits, tell(judged.why)]);
}

export function describeDistro(
  { say }: Words,
  distro: ConfigDistro | undefined,
  settings: Settings | undefined,
): string {
  if (!distro) return '';
  const { name, version } = distro;
  if (!settings) return say('tunePage.sentence.distroUnread', { name, version });
  const count = [...settings.values()].filter(({ written }) => written !== undefined).length;
  return count === 0
    ? say('tunePage.sentence.distroPlain', { name, version })
    : say('tunePage.sentence.distro', { name, version, count });
}
