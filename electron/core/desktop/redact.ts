// Takes secrets and names out of what a person may hand on. Rather too much than too little: nobody debugs with a token.
export interface Names {
  /** Home folder of the person, as the system writes it. */
  readonly home: string | undefined;
  readonly user: string | undefined;
  readonly computer: string | undefined;
}

const gone = '[removed]';

const secrets: readonly (readonly [RegExp, string])[] = [
  [/-----BEGIN [A-Z ]+-----[\s\S]*?(?:-----END [A-Z ]+-----|$)/g, gone],
  // A whole line's worth: schemes differ in what follows them.
  [/\b((?:proxy-)?authorization)(["']?\s*[:=]\s*).*/gi, `$1$2${gone}`],
  [/\b(bearer|basic)\s+[\w.+/=~-]{8,}/gi, `$1 ${gone}`],
  [/([a-z][a-z0-9+.-]*:\/\/)[^\s/@"']+@/gi, `$1${gone}@`],
  [
    /((?:(?<!by)pass(?:word|phrase|wd)?|pwd|secret|token|api[-_]?key|access[-_]?key|private[-_]?key|credential|identitytoken|auth)["']?\s*[:=]\s*)("(?:[^"\\]|\\.)*"|'[^']*'|[^\s"',;&)}\]]+)/gi,
    `$1${gone}`,
  ],
  [/(--?(?:password|token|secret|p)[ =])(?:"[^"]*"|\S+)/gi, `$1${gone}`],
  [/\b(?:gh[pousr]_|github_pat_|glpat-|npm_|dckr_pat_|xox[abposr]-)[\w-]{8,}/g, gone],
  [/\bAKIA[0-9A-Z]{12,}/g, gone],
  [/\beyJ[\w-]{8,}(?:\.[\w-]+){0,2}/g, gone],
];

/** The same text without secrets; home folder, person and computer by placeholders. */
export function redact(text: string, { home, user, computer }: Names): string {
  const clean = secrets.reduce((rest, [pattern, by]) => rest.replace(pattern, by), text);
  const names: readonly (readonly [string | undefined, string])[] = [
    [home, '~'],
    // In JSON a backslash is written twice.
    [home?.replaceAll('\\', '\\\\'), '~'],
    [home?.replaceAll('\\', '/'), '~'],
    [user, '[user]'],
    [computer, '[computer]'],
  ];
  return names.reduce(
    (rest, [name, by]) => (name === undefined ? rest : replaceName(rest, name, by)),
    clean,
  );
}

/** Whole names only, in any case: Windows does not tell them apart. A name of two letters would hit everything. */
function replaceName(text: string, name: string, by: string): string {
  if (name.length < 3) return text;
  const pattern = name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  return text.replace(
    new RegExp(`(?<![\\p{L}\\p{N}])${pattern}(?![\\p{L}\\p{N}])`, 'giu'),
    () => by,
  );
}
