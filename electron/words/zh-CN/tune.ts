// What Tune decides by itself: presets, advice and why a measured value differs.
import type { tune as en } from '../en/tune.ts';
import type { Translation } from '../shape.ts';

export const tune = {} as const satisfies Translation<typeof en>;
