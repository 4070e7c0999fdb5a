// The pages of the Go image wizard and of the containers.
import type { imagePage as en } from '../en/image-page.ts';
import type { Translation } from '../shape.ts';
import { imagePageBuild } from './image-page-build.ts';
import { imagePageContainers } from './image-page-containers.ts';
import { imagePagePublish } from './image-page-publish.ts';
import { imagePageRun } from './image-page-run.ts';

export const imagePage = {
  ...imagePageBuild,
  ...imagePageRun,
  ...imagePagePublish,
  ...imagePageContainers,
} as const satisfies Translation<typeof en>;
