// A step's name on one line: what is in a Dockerfile may hold anything, and a name is shown everywhere.

/** Longest name that is kept, in characters. */
const longestName = 500;

/** Without control characters, every run of blanks as one. */
export function cleanName(name: string): string {
  const clean = name
    .replaceAll(/\p{Cc}+/gu, ' ')
    .replaceAll(/ {2,}/g, ' ')
    .trim();
  return clean.length > longestName ? `${clean.slice(0, longestName)}…` : clean;
}
