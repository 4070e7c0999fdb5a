// The pages of the Go image wizard and of the containers.
import type { imagePage as en } from '../en/image-page.ts';
import type { Translation } from '../shape.ts';

export const imagePage = {} as const satisfies Translation<typeof en>;
