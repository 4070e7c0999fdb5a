// 文字：reasons。
import type { reasons as en } from '../en/reasons.ts';
import type { Translation } from '../shape.ts';

export const reasons = {
  lowerLayerFirst: '需要先解决更底层的问题',
} satisfies Translation<typeof en>;
