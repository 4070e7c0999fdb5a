// What `slipway config` says.
import type { cliConfig as en } from '../en/cli-config.ts';
import type { Translation } from '../shape.ts';

export const cliConfig = {} as const satisfies Translation<typeof en>;
