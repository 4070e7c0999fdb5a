// 文字：findings-wslconfig。
import type { findingsWslconfig as en } from '../en/findings-wslconfig.ts';
import type { Translation } from '../shape.ts';

export const findingsWslconfig = {} satisfies Translation<typeof en>;
