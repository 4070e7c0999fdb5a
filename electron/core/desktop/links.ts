// Slipway's own pages on the web: what the window links to and where a new version is told.
const project = 'https://github.com/slipway-app/slipway';

export const links = {
  project,
  releases: `${project}/releases`,
  licences: `${project}/blob/main/LICENSE`,
  issues: `${project}/issues`,
} as const;

/** GitHub's answer to what the newest version is. */
export const latestRelease = 'https://api.github.com/repos/slipway-app/slipway/releases/latest';
