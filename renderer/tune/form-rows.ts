// How the form is laid out: which keys come first, how the rest is grouped, and what a control writes.
import { experimentalKeys } from '../../electron/contract/wslconfig-keys/experimental.ts';
import { generalKeys } from '../../electron/contract/wslconfig-keys/general.ts';
import { type ConfigKey, nameKey } from '../../electron/contract/wslconfig-keys/key.ts';
import { wslConfKeys } from '../../electron/contract/wslconfig-keys/wsl-conf.ts';
import { wsl2KernelKeys } from '../../electron/contract/wslconfig-keys/wsl2-kernel.ts';
import { wsl2MachineKeys } from '../../electron/contract/wslconfig-keys/wsl2-machine.ts';
import { wsl2NetworkKeys } from '../../electron/contract/wslconfig-keys/wsl2-network.ts';
import type { Dialect } from '../../electron/core/wslconfig/document.ts';
import type { tunePage } from '../../electron/words/en/tune-page.ts';
import type { ShownSetting } from './examine.ts';

/** Keys with sliders of their own. */
export const sliderKeys = ['wsl2.memory', 'wsl2.processors', 'wsl2.swap'] as const;

/** What most people come for, in the order to offer it. */
export const firstKeys = {
  wslconfig: [
    'wsl2.networkingMode',
    'experimental.autoMemoryReclaim',
    'wsl2.localhostForwarding',
    'wsl2.dnsTunneling',
    'wsl2.firewall',
    'wsl2.autoProxy',
  ],
  'wsl.conf': [
    'boot.systemd',
    'user.default',
    'automount.enabled',
    'interop.enabled',
    'network.generateResolvConf',
    'network.hostname',
  ],
} as const satisfies Record<Dialect, readonly NamedKey[]>;

/** Keys that have a name in words beside their own. */
export type NamedKey = keyof (typeof tunePage)['setting']['names'];

export function hasName(name: string): name is NamedKey {
  return [...firstKeys.wslconfig, ...firstKeys['wsl.conf']].some((one) => one === name);
}

type GroupName = keyof (typeof tunePage)['all']['groups'];

export interface SettingGroup {
  readonly name: GroupName;
  readonly settings: readonly ShownSetting[];
}

/** Everything that has no place above, by subject. What does nothing at present is listed only where it is written. */
export function groupRest(
  dialect: Dialect,
  settings: ReadonlyMap<string, ShownSetting>,
): readonly SettingGroup[] {
  const above: readonly string[] = [...sliderKeys, ...firstKeys[dialect]];
  return groups[dialect].map(({ name, keys }) => ({
    name,
    settings: keys.flatMap((key) => {
      const setting = settings.get(nameKey(key));
      if (!setting || above.includes(setting.name)) return [];
      return key.neverSuggest && setting.written === undefined ? [] : [setting];
    }),
  }));
}

/** The rows whose name or help has every word of the query; groups without any are left out. */
export function searchGroups(
  found: readonly SettingGroup[],
  query: string,
  helpOf: (setting: ShownSetting) => string,
): readonly SettingGroup[] {
  const words = query.toLowerCase().split(/\s+/).filter(Boolean);
  return found
    .map(({ name, settings }) => ({
      name,
      settings: settings.filter((setting) => {
        const text = `${setting.name} ${helpOf(setting)}`.toLowerCase();
        return words.every((word) => text.includes(word));
      }),
    }))
    .filter(({ settings }) => settings.length > 0);
}

/** A choice that is the default again, of a key that the saved file does not have, leaves the file as it was. */
export function chooseWritten(setting: ShownSetting, written: string): string | null {
  const { key, isSaved } = setting;
  const known = key.default;
  const isDefault = known !== null && typeof known !== 'object' && String(known) === written;
  return isDefault && !isSaved ? null : written;
}

const inSection = (section: string) => wslConfKeys.filter((key) => key.section === section);

const groups: Readonly<
  Record<Dialect, readonly { readonly name: GroupName; readonly keys: readonly ConfigKey[] }[]>
> = {
  wslconfig: [
    { name: 'machine', keys: wsl2MachineKeys },
    { name: 'wslNetwork', keys: wsl2NetworkKeys },
    { name: 'experimental', keys: experimentalKeys },
    { name: 'general', keys: generalKeys },
    { name: 'kernel', keys: wsl2KernelKeys },
  ],
  'wsl.conf': (
    [
      'boot',
      'user',
      'automount',
      'interop',
      'network',
      'filesystem',
      'gpu',
      'time',
      'fileServer',
      'general',
    ] as const
  ).map((name) => ({ name, keys: inSection(name) })),
};
