// What the Go image wizard decides and advises: analysis, bases, files, lint.
import type { image as en } from '../en/image.ts';
import type { Translation } from '../shape.ts';

export const image = {
  project: {},
  advice: {},
  files: {},
  lint: {},
} as const satisfies Translation<typeof en>;
