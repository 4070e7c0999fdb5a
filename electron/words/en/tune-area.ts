// What only Tune says; the window loads it with that page.
import { daemonKeys } from './daemon-keys.ts';
import { tune } from './tune.ts';
import { tunePage } from './tune-page.ts';
import { wslConfKeys } from './wsl-conf-keys.ts';
import { wslconfigKeys } from './wslconfig-keys.ts';

export const tuneArea = {
  tune,
  tunePage,
  keyHelp: { wslconfig: wslconfigKeys, wslConf: wslConfKeys, daemon: daemonKeys },
} as const;
