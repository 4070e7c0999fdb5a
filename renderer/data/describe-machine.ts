// What a described PC is called in the language of the window.
import type { MachineEntry } from '../../electron/contract/machines.ts';

export function describeMachine(
  entry: MachineEntry,
  language: string,
  part: 'title' | 'description' = 'title',
): string {
  return language === 'zh-CN' ? entry[part]['zh-CN'] : entry[part].en;
}
