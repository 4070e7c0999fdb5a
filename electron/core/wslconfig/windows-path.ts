// Windows paths as text: nothing here asks the machine.

/** `E:\`, `D:\wsl` or `\\server\share\folder`: what a file's path lies in; undefined for a path that starts nowhere. */
export function findParent(path: string): string | undefined {
  const match = /^((?:[A-Za-z]:|[\\/]{2}[^\\/]+[\\/]+[^\\/]+)[\\/](?:.*[\\/])?)[^\\/]+$/s.exec(
    path,
  );
  const folder = match?.[1];
  if (folder === undefined) return undefined;
  return /^[A-Za-z]:[\\/]$/.test(folder) ? folder : folder.replace(/[\\/]+$/, '');
}
