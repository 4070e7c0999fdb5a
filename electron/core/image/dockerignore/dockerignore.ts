// Which files of a folder go to the builder: .dockerignore read and obeyed as Docker does, so that a context packed
// here holds what `docker build` would send.
import { cleanPath, compilePattern, type IgnorePattern } from './pattern.ts';

export interface Dockerignore {
  /** Whether a path of the folder is sent; forward slashes, relative. */
  readonly includes: (path: string) => boolean;
  /** Whether something below a folder may be sent; false: it need not be looked into. */
  readonly enters: (path: string) => boolean;
  /** Lines that Docker refuses the whole build for. They leave nothing out here. */
  readonly refused: readonly { readonly line: number; readonly text: string }[];
}

export interface DockerignoreOptions {
  /** On Windows `docker` takes `\` for `/` in this file; elsewhere it marks the next character as plain. */
  readonly backslash?: 'escape' | 'separator';
}

/** Reads the text of a .dockerignore file; an empty text sends everything. Never throws. */
export function createDockerignore(text: string, options: DockerignoreOptions = {}): Dockerignore {
  const refused: { line: number; text: string }[] = [];
  const patterns: IgnorePattern[] = [];
  for (const { line, text: written } of readLines(text, options.backslash ?? 'escape')) {
    const isException = written.startsWith('!');
    const plain = isException ? written.slice(1) : written;
    const matches = compilePattern(plain);
    if (matches === null) refused.push({ line, text: written });
    else patterns.push({ line, isException, text: plain, matches });
  }
  const judge = createJudge(patterns);
  const includes = (path: string) => patterns.length === 0 || !judge(cleanPath(path));
  return {
    includes,
    enters: (path) => includes(path) || mayHoldException(path, patterns),
    refused,
  };
}

/** Lines as Docker keeps them: no comments, trimmed, cleaned, without a slash in front. */
function readLines(text: string, backslash: 'escape' | 'separator') {
  const lines = text.replace(/^\uFEFF/u, '').split('\n');
  return lines.flatMap((raw, index) => {
    if (raw.startsWith('#')) return [];
    const trimmed = raw.trim();
    if (trimmed === '') return [];
    const isException = trimmed.startsWith('!');
    const bare = isException ? trimmed.slice(1).trim() : trimmed;
    const slashed = backslash === 'separator' ? bare.replaceAll('\\', '/') : bare;
    const cleaned = slashed === '' ? '' : cleanPath(slashed);
    const relative = cleaned.length > 1 && cleaned.startsWith('/') ? cleaned.slice(1) : cleaned;
    // Docker trims and tidies once more when it compiles: `!/` becomes a lone `!`, which it refuses.
    const text = `${isException ? '!' : ''}${relative}`.trim();
    return text === '' ? [] : [{ line: index + 1, text: cleanPath(text) }];
  });
}

/**
 * Whether a path is left out. What a folder matched counts for everything below it, line by line, as in Docker's
 * MatchesUsingParentResults; the answers of folders are kept, since a walk asks for a folder's files one by one.
 */
function createJudge(patterns: readonly IgnorePattern[]): (path: string) => boolean {
  const folders = new Map<string, Uint8Array>();
  const none = new Uint8Array(patterns.length);
  const ask = (path: string, parent: Uint8Array, own: Uint8Array): boolean => {
    let isLeftOut = false;
    for (let at = 0; at < patterns.length; at += 1) {
      const pattern = patterns[at] as IgnorePattern;
      let hit = parent[at] === 1;
      if (!hit) {
        if (pattern.isException !== isLeftOut) continue;
        hit = pattern.matches(path);
      }
      if (hit) {
        own[at] = 1;
        isLeftOut = !pattern.isException;
      }
    }
    return isLeftOut;
  };
  const readFolder = (path: string): Uint8Array => {
    const kept = folders.get(path);
    if (kept !== undefined) return kept;
    const slash = path.lastIndexOf('/');
    const own = new Uint8Array(patterns.length);
    ask(path, slash < 0 ? none : readFolder(path.slice(0, slash)), own);
    folders.set(path, own);
    return own;
  };
  const scratch = new Uint8Array(patterns.length);
  return (path) => {
    const slash = path.lastIndexOf('/');
    return ask(path, slash <= 0 ? none : readFolder(path.slice(0, slash)), scratch);
  };
}

/** BuildKit looks into a folder that is left out when an exception may lie below it; a wildcard may lie anywhere. */
function mayHoldException(path: string, patterns: readonly IgnorePattern[]): boolean {
  const folder = `${cleanPath(path)}/`;
  return patterns.some(({ isException, text }) => {
    if (!isException) return false;
    const fixed = text.replace(/\/\*{1,2}$/u, '');
    return /[*?[\\]/u.test(fixed) || `${fixed}/`.startsWith(folder);
  });
}
