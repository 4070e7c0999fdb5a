// API versions are `major.minor` and compare by number: 1.9 is older than 1.40.

/** Negative when left is older, positive when newer, 0 when equal or when one of them is no version. */
export function compareApiVersions(left: string, right: string): number {
  const [one, other] = [split(left), split(right)];
  if (!one || !other) return 0;
  return one.major - other.major || one.minor - other.minor;
}

/**
 * The newest API that a docker client of this version speaks; null when the version is none we know. Clients newer
 * than the table get its first row: they speak at least that.
 * Source: docs.docker.com/reference/api/engine, API version matrix.
 */
export function findClientApiVersion(version: string): string | null {
  const [major = Number.NaN, minor = 0] = version.split('.').map(Number);
  const found = clients.find(
    ([from, fromMinor]) => major > from || (major === from && minor >= fromMinor),
  );
  return found?.[2] ?? null;
}

const clients: readonly (readonly [major: number, minor: number, api: string])[] = [
  [29, 0, '1.52'],
  [28, 3, '1.51'],
  [28, 2, '1.50'],
  [28, 1, '1.49'],
  [28, 0, '1.48'],
  [27, 2, '1.47'],
  [27, 0, '1.46'],
  [26, 0, '1.45'],
  [25, 0, '1.44'],
  [24, 0, '1.43'],
  [23, 0, '1.42'],
  [20, 10, '1.41'],
  [19, 3, '1.40'],
  [18, 9, '1.39'],
];

function split(version: string): { major: number; minor: number } | undefined {
  const [, major, minor] = /^v?(\d+)\.(\d+)$/.exec(version.trim()) ?? [];
  return major === undefined ? undefined : { major: Number(major), minor: Number(minor) };
}
