// Which folders beside the program it reads while it runs, told from the lines that read them.
import type { ProjectAnalysis } from '../../../contract/image/project.ts';

/** `isSure` is false where a line reads files and does not say which. */
export function listReadFolders(analysis: Pick<ProjectAnalysis, 'needs'>): {
  readonly folders: readonly string[];
  readonly isSure: boolean;
} {
  const reads = analysis.needs.filter(
    ({ need }) => need === 'templates' || need === 'static-files',
  );
  const found = reads.map(({ excerpt }) => readFolder(excerpt));
  const folders = found.filter((folder) => folder !== null);
  return {
    folders: [...new Set(folders)].sort(),
    isSure: folders.length === found.length,
  };
}

/** The fixed part of the first relative path in quotes: `templates` of `"templates/*.html"`. */
function readFolder(excerpt: string): string | null {
  for (const [, double, raw] of excerpt.matchAll(/"([^"\\]+)"|`([^`]+)`/gu)) {
    const path = (double ?? raw ?? '').replace(/^\.\//u, '').replace(/\/+$/u, '');
    const isRelative = !path.startsWith('/') && !path.includes('..') && !path.includes(':');
    const fixed = path.split('/').filter((part) => part !== '');
    const star = fixed.findIndex((part) => /[*?[]/u.test(part));
    const parts = star < 0 ? fixed : fixed.slice(0, star);
    // A lone pattern such as `*.html` reads the project's own folder: a person has to say what of it.
    if (isRelative && parts.length > 0 && parts.every((part) => /^[\w.-]+$/u.test(part))) {
      return parts.join('/');
    }
  }
  return null;
}
