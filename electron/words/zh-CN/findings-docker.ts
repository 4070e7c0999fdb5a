// 文字：findings-docker。
import type { findingsDocker as en } from '../en/findings-docker.ts';
import type { Translation } from '../shape.ts';

export const findingsDocker = {} satisfies Translation<typeof en>;
