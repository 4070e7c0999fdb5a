// What jobs, journal and errors say of images: titles, steps and ends.
import type { imageWork as en } from '../en/image-work.ts';
import type { Translation } from '../shape.ts';

export const imageWork = {
  build: {},
  run: {},
  verify: {},
  publish: {},
  lab: {},
} as const satisfies Translation<typeof en>;
