// Versions and paths of modules, judged as Go judges them when it reads go.mod.

const versionPattern =
  /^v(0|[1-9]\d*)(?:\.(0|[1-9]\d*)(?:\.(0|[1-9]\d*)(-[0-9A-Za-z-]+(?:\.[0-9A-Za-z-]+)*)?(\+[0-9A-Za-z-]+(?:\.[0-9A-Za-z-]+)*)?)?)?$/;

/** `v1` is `v1.0.0`, and build metadata goes except `+incompatible`; null for what is no version. */
export function toCanonicalVersion(version: string): string | null {
  const match = versionPattern.exec(version);
  if (!match) return null;
  const [, major, minor = '0', patch = '0', prerelease = '', build = ''] = match;
  // A number in a prerelease has no leading zero.
  if (prerelease.slice(1).split('.').some(isBadNumber)) return null;
  const kept = build === '+incompatible' ? build : '';
  return `v${major}.${minor}.${patch}${prerelease}${kept}`;
}

function isBadNumber(part: string): boolean {
  return /^0\d+$/.test(part);
}

/** The major version that a path ends in: `/v2`, `.v2` for gopkg.in, or empty; null for a wrong ending. */
export function findPathMajor(path: string): string | null {
  if (path.startsWith('gopkg.in/')) {
    const match = /(?<=.)\.v(?:0|[1-9]\d*)(?:-unstable)?$/.exec(path);
    return match ? match[0] : null;
  }
  const match = /\/v([\d.]+)$/.exec(path);
  if (!match) return '';
  const digits = match[1] ?? '';
  return /^0|^1$|\./.test(digits) ? null : match[0];
}

/** What Go says when version and path disagree; null: they agree. */
export function compareMajors(version: string, pathMajor: string): string | null {
  const major = /^v\d+/.exec(version)?.[0] ?? '';
  const wanted = pathMajor.replace(/-unstable$/, '').slice(1);
  if (pathMajor.startsWith('.')) {
    if (wanted === 'v1' && version.startsWith('v0.0.0-')) return null;
    return major === wanted ? null : `should be ${wanted}, not ${major}`;
  }
  if (pathMajor === '') {
    if (major === 'v0' || major === 'v1' || version.endsWith('+incompatible')) return null;
    return `should be v0 or v1, not ${major}`;
  }
  return major === wanted ? null : `should be ${wanted}, not ${major}`;
}
