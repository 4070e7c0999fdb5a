// Options that every command understands.
import { languages } from '../../contract/languages.ts';
import type { Option } from './command.ts';

export const globalOptions: readonly Option[] = [
  { name: 'machine', value: 'NAME|FILE', help: 'options.machine' },
  { name: 'time-scale', value: 'N', help: 'options.timeScale' },
  { name: 'lang', value: 'LANGUAGE', choices: languages, help: 'options.lang' },
  { name: 'help', short: 'h', help: 'options.help' },
  { name: 'version', short: 'V', help: 'options.version' },
];
