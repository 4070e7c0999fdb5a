// What each key of daemon.json does.
import type { daemonKeys as en } from '../en/daemon-keys.ts';
import type { Translation } from '../shape.ts';

export const daemonKeys = {} as const satisfies Translation<typeof en>;
