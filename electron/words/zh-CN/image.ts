// What the Go image wizard decides and advises: analysis, bases, files, lint.

import type { image as en } from '../en/image.ts';
import type { Translation } from '../shape.ts';
import { imageAdvice } from './image-advice.ts';
import { imageBuild } from './image-build.ts';
import { imageBuildx } from './image-buildx.ts';
import { imageFiles } from './image-files.ts';
import { imageLint } from './image-lint.ts';
import { imageProject } from './image-project.ts';
import { imageVerify } from './image-verify.ts';

export const image = {
  project: imageProject,
  advice: imageAdvice,
  files: imageFiles,
  lint: imageLint,
  build: imageBuild,
  buildx: imageBuildx,
  verify: imageVerify,
} as const satisfies Translation<typeof en>;
