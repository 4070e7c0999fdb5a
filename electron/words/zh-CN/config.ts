// What the services say of Tune: why a file could not be read or saved, titles and ends of its jobs.
import type { config as en } from '../en/config.ts';
import type { Translation } from '../shape.ts';

export const config = {} as const satisfies Translation<typeof en>;
