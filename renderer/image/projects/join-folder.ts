// Paths of the PC that is looked at, which need not be the one this page runs on.

/** The separator is the one the folder has itself. */
export function joinFolder(folder: string, name: string): string {
  const separator = folder.includes('\\') || /^[A-Za-z]:/.test(folder) ? '\\' : '/';
  return folder.endsWith(separator) ? `${folder}${name}` : `${folder}${separator}${name}`;
}
