// 文字：facts。
import type { facts as en } from '../en/facts.ts';
import type { Translation } from '../shape.ts';

export const facts = {} satisfies Translation<typeof en>;
