// 文字：errors。
import type { errors as en } from '../en/errors.ts';
import type { Translation } from '../shape.ts';

export const errors = {} satisfies Translation<typeof en>;
