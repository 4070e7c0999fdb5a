// 文字：cli。
import type { cli as en } from '../en/cli.ts';
import type { Translation } from '../shape.ts';

export const cli = {} satisfies Translation<typeof en>;
