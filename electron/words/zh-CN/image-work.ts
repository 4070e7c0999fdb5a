// What jobs, journal and errors say of images: titles, steps and ends.

import type { imageWork as en } from '../en/image-work.ts';
import type { Translation } from '../shape.ts';
import { imageJobs } from './image-jobs.ts';
import { imageMove } from './image-move.ts';
import { imageCosts, imagePublish } from './image-publish.ts';

export const imageWork = {
  ...imageJobs,
  publish: imagePublish,
  lab: imageCosts,
  move: imageMove,
} as const satisfies Translation<typeof en>;
