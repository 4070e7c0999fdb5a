// What the doctor says of Docker and of what is built and pulled with it.
import { findingsDockerEndpoint } from './findings-docker-endpoint.ts';
import { findingsDockerEngine } from './findings-docker-engine.ts';
import { findingsDockerUse } from './findings-docker-use.ts';

export const findingsDocker = {
  ...findingsDockerEngine,
  ...findingsDockerEndpoint,
  ...findingsDockerUse,
} as const;
