// Paths as the described platform compares them: on Windows without regard to case, with either slash.

/** Two paths are the same file when their keys are equal. The root is `/` or such as `c:`. */
export function toPathKey(path: string, platform: 'win32' | 'linux'): string {
  if (platform === 'linux') return path.replace(/\/+$/, '') || '/';
  return path.replaceAll('/', '\\').replace(/\\+$/, '').toLowerCase();
}

/** The folder above, or undefined for a root. */
export function findParentKey(key: string, platform: 'win32' | 'linux'): string | undefined {
  const separator = platform === 'win32' ? '\\' : '/';
  const at = key.lastIndexOf(separator);
  if (at > 0) return key.slice(0, at);
  return platform === 'linux' && key !== '/' ? '/' : undefined;
}

/** The part of `path` directly below the folder, as it is written; undefined when it lies elsewhere. */
export function findNameBelow(
  folderKey: string,
  path: string,
  platform: 'win32' | 'linux',
): string | undefined {
  const separator = platform === 'win32' ? '\\' : '/';
  const key = toPathKey(path, platform);
  const prefix = folderKey.endsWith(separator) ? folderKey : folderKey + separator;
  if (!key.startsWith(prefix) || key.length === prefix.length) return undefined;
  const written = platform === 'win32' ? path.replaceAll('/', '\\') : path;
  return written.slice(prefix.length).split(separator)[0];
}
