// 文字：layers。
import type { layers as en } from '../en/layers.ts';
import type { Translation } from '../shape.ts';

export const layers = {} satisfies Translation<typeof en>;
