// What every program that a test starts under Wine has in its environment.

/** `folder`: the prefix. */
export function describeWine(folder: string) {
  return {
    WINEPREFIX: folder,
    WINEDEBUG: '-all',
    // Wine asks for its own Mono and Gecko otherwise.
    WINEDLLOVERRIDES: 'mscoree,mshtml=',
    // Wine names files in the locale's encoding: without one it finds none whose name is not ASCII.
    LC_ALL: 'C.UTF-8',
  } as const;
}
