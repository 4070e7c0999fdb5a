// What `slipway image` says.
import type { cliImage as en } from '../en/cli-image.ts';
import type { Translation } from '../shape.ts';

export const cliImage = {} as const satisfies Translation<typeof en>;
