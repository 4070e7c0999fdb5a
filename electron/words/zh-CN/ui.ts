// 文字：ui。
import type { ui as en } from '../en/ui.ts';
import type { Translation } from '../shape.ts';

export const ui = {} satisfies Translation<typeof en>;
