// Why there is no command for buildx.
export const imageBuildx = {
  noEngine: 'No container engine answers, so buildx has nothing to build with.',
  windowsEngine: 'The engine runs Windows containers, which buildx cannot build there.',
  noBuildx:
    'buildx is not on this PC. Docker Desktop brings it; on Linux it is a package of Docker.',
  oldBuildx: 'buildx {{found}} attaches nothing to an image yet. That came with 0.10.',
  noDockerfile:
    'buildx needs a Dockerfile for this target, and the project has none yet. `slipway image init` writes it.',
} as const;
