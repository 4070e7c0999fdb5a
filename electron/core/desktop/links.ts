// Slipway's own pages on the web, all of them below the one address that package.json names as its homepage.
export interface Links {
  readonly project: string;
  readonly releases: string;
  readonly licences: string;
  readonly issues: string;
  /** GitHub's answer to what the newest version is. */
  readonly latestRelease: string;
}

/** `homepage` is the project's address on GitHub, without a slash at its end. */
export function createLinks(homepage: string): Links {
  return {
    project: homepage,
    releases: `${homepage}/releases`,
    licences: `${homepage}/blob/main/LICENSE`,
    issues: `${homepage}/issues`,
    latestRelease: `${homepage.replace('//github.com/', '//api.github.com/repos/')}/releases/latest`,
  };
}
