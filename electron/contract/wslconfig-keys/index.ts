// The tables: every key that WSL knows, in the order in which people look for them.
import { experimentalKeys } from './experimental.ts';
import { generalKeys } from './general.ts';
import type { ConfigKey } from './key.ts';
import { wsl2KernelKeys } from './wsl2-kernel.ts';
import { wsl2MachineKeys } from './wsl2-machine.ts';
import { wsl2NetworkKeys } from './wsl2-network.ts';

/** `%UserProfile%\.wslconfig`: one file for all WSL 2 distributions, read when the VM starts. */
export const wslconfigKeys: readonly ConfigKey[] = [
  ...wsl2MachineKeys,
  ...wsl2NetworkKeys,
  ...wsl2KernelKeys,
  ...generalKeys,
  ...experimentalKeys,
];
