// The keys of [general].
import type { ConfigKey } from './key.ts';

export const generalKeys: readonly ConfigKey[] = [
  {
    section: 'general',
    name: 'distributionInstallPath',
    kind: 'path',
    default: { rule: 'chosen-by-wsl' },
    restart: 'none',
    documented: false,
  },
  {
    section: 'general',
    name: 'instanceIdleTimeout',
    kind: 'integer',
    unit: 'ms',
    default: 15000,
    since: '2.5.8',
    restart: 'wsl',
    documented: false,
  },
];
