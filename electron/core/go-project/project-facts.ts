// What has been gathered of a project's folder, for `analyseProject` to judge. Paths are from the folder, with
// forward slashes; the folder itself is `.`.
import type { ProjectAnalysis } from '../../contract/image/project.ts';
import type { GoFile } from './read-go-file.ts';

export interface ProjectEntry {
  readonly path: string;
  readonly kind: 'file' | 'folder' | 'link' | 'other' | 'unreadable';
  /** In bytes. */
  readonly size: number;
}

export interface ProjectFacts {
  /** As the engine's host names it. */
  readonly folder: string;
  /** The last word of its path. */
  readonly folderName: string;
  readonly location: ProjectAnalysis['location'];
  readonly entries: readonly ProjectEntry[];
  /** Text of every go.mod that is no vendored module's, by its folder. */
  readonly goMods: ReadonlyMap<string, string>;
  /** Text of the go.work in the folder; null: there is none. */
  readonly goWork: string | null;
  readonly goFiles: readonly GoFile[];
  readonly crlfScripts: readonly string[];
  /** GOPRIVATE of this PC, as its patterns. */
  readonly privatePatterns: readonly string[];
  /** Files and folders that were not read, or not to their end. */
  readonly notRead: readonly string[];
  /** Whether a path goes to the builder, by the folder's own .dockerignore. */
  readonly isSent: (path: string) => boolean;
  readonly ms: number;
}

/** Whether the go command would look into a folder: not vendored, not test data, not hidden. */
export function isGoFolder(path: string): boolean {
  return path === '.' || !path.split('/').some(isSkippedName);
}

function isSkippedName(name: string): boolean {
  return name === 'vendor' || name === 'testdata' || name === 'node_modules' || /^[._]/.test(name);
}

/** A script for the image whose line ends matter, by its name. */
export function isScript(path: string): boolean {
  const name = path.slice(path.lastIndexOf('/') + 1);
  return /\.(?:sh|bash)$/.test(name) || /^(?:docker-)?entrypoint$/.test(name);
}

/** The folder that a path lies in. */
export function findFolder(path: string): string {
  const at = path.lastIndexOf('/');
  return at < 0 ? '.' : path.slice(0, at);
}

export function joinFolder(folder: string, name: string): string {
  return folder === '.' ? name : `${folder}/${name}`;
}
