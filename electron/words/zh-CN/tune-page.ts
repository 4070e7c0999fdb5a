// The Tune page.
import type { tunePage as en } from '../en/tune-page.ts';
import type { Translation } from '../shape.ts';

export const tunePage = {} as const satisfies Translation<typeof en>;
