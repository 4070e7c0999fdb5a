// What every program that a test starts under Wine has in its environment.

/** `folder`: the prefix. */
export function describeWine(folder: string) {
  return {
    WINEPREFIX: folder,
    WINEDEBUG: '-all',
    // Wine asks for its own Mono and Gecko otherwise.
    WINEDLLOVERRIDES: 'mscoree,mshtml=',
  } as const;
}
