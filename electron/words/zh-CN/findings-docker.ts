// Docker 以及用它生成和拉取的内容的诊断文字。
import type { findingsDocker as en } from '../en/findings-docker.ts';
import type { Translation } from '../shape.ts';
import { findingsDockerEndpoint } from './findings-docker-endpoint.ts';
import { findingsDockerEngine } from './findings-docker-engine.ts';
import { findingsDockerUse } from './findings-docker-use.ts';

export const findingsDocker = {
  ...findingsDockerEngine,
  ...findingsDockerEndpoint,
  ...findingsDockerUse,
} satisfies Translation<typeof en>;
