// The settings as they are typed: a name, a text, and what may stand there.
import { languages } from '../../../contract/languages.ts';
import type { Settings } from '../../../contract/settings.ts';

type Change = { readonly [Key in keyof Settings]?: Settings[Key] };

export interface SettingRow {
  readonly name: string;
  /** How a value is written, for help and errors. */
  readonly allowed: string;
  readonly read: (settings: Settings) => string;
  /** Undefined: the text cannot stand there. `settings` is what was typed so far. */
  readonly change: (text: string, settings: Settings) => Change | undefined;
  /** Back to the default. */
  readonly unset: (settings: Settings) => Change;
}

export const settingRows: readonly SettingRow[] = [
  chooseOne('language', ['system', ...languages]),
  chooseOne('theme', ['system', 'light', 'dark']),
  switchOn('start-at-sign-in', 'startAtSignIn', false),
  switchOn('look-for-updates', 'lookForUpdates', true),
  {
    name: 'proxy',
    allowed: 'system | none | http://COMPUTER:PORT',
    read: ({ proxy }) => (proxy.use === 'address' ? proxy.address : proxy.use),
    change: (text, { proxy }) => {
      if (text === 'system' || text === 'none') return { proxy: { use: text } };
      const bypass = proxy.use === 'address' ? proxy.bypass : [];
      return { proxy: { use: 'address', address: text, bypass } };
    },
    unset: () => ({ proxy: { use: 'system' } }),
  },
  {
    name: 'proxy-bypass',
    allowed: 'NAME,… (proxy=http://…)',
    read: ({ proxy }) => (proxy.use === 'address' ? proxy.bypass.join(',') : ''),
    change: (text, { proxy }) => {
      if (proxy.use !== 'address') return undefined;
      const bypass = text.split(/[,;\s]+/).filter((entry) => entry !== '');
      return { proxy: { ...proxy, bypass } };
    },
    unset: ({ proxy }) => ({ proxy: proxy.use === 'address' ? { ...proxy, bypass: [] } : proxy }),
  },
  writeWord('go-proxy', 'goProxy', 'URL[,URL…][,direct]'),
  writeWord('registry-mirror', 'registryMirror', 'HOST'),
];

function chooseOne<Key extends 'language' | 'theme'>(
  name: Key,
  choices: readonly Settings[Key][],
): SettingRow {
  return {
    name,
    allowed: choices.join(' | '),
    read: (settings) => settings[name],
    change: (text) => {
      const found = choices.find((choice) => choice === text);
      return found && { [name]: found };
    },
    unset: () => ({ [name]: 'system' }),
  };
}

function switchOn(
  name: string,
  key: 'startAtSignIn' | 'lookForUpdates',
  byDefault: boolean,
): SettingRow {
  return {
    name,
    allowed: 'true | false',
    read: (settings) => String(settings[key]),
    change: (text) => (/^(?:true|false)$/.test(text) ? { [key]: text === 'true' } : undefined),
    unset: () => ({ [key]: byDefault }),
  };
}

function writeWord(name: string, key: 'goProxy' | 'registryMirror', allowed: string): SettingRow {
  return {
    name,
    allowed,
    read: (settings) => settings[key] ?? '',
    change: (text) => (/^\S{1,300}$/.test(text) ? { [key]: text } : undefined),
    unset: () => ({ [key]: null }),
  };
}
