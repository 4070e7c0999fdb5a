// The pages of the Go image wizard and of the containers.
import { imagePageBuild } from './image-page-build.ts';
import { imagePageContainers } from './image-page-containers.ts';
import { imagePageMove } from './image-page-move.ts';
import { imagePageOptions } from './image-page-options.ts';
import { imagePagePublish } from './image-page-publish.ts';
import { imagePageRun } from './image-page-run.ts';
import { imagePageWizard } from './image-page-wizard.ts';

export const imagePage = {
  ...imagePageWizard,
  ...imagePageMove,
  ...imagePageOptions,
  ...imagePageBuild,
  ...imagePageRun,
  ...imagePagePublish,
  ...imagePageContainers,
} as const;
