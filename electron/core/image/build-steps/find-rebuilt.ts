// Why the builder did work again: the first step that its cache did not answer, and what changed since the last build.
import type { BuildStep, Rebuilt } from '../../../contract/image/build.ts';
import type { Text } from '../../../contract/text.ts';
import { type Instruction, listFlags } from '../dockerfile/document.ts';
import { parseDockerfile } from '../dockerfile/parse-dockerfile.ts';

/** What a build was made from, as digests: kept to compare the next one with. */
export interface BuildInputs {
  readonly dockerfile: string;
  /** Of all build arguments together: they may hold passwords. */
  readonly arguments: string;
  /** By path; null: too many to compare. */
  readonly files: Readonly<Record<string, string>> | null;
}

export interface RebuildSight {
  readonly steps: readonly BuildStep[];
  /** Null: this folder was not built before. */
  readonly before: BuildInputs | null;
  readonly now: BuildInputs;
  readonly noCache: boolean;
}

/** Files that are named. */
const mostFiles = 20;

/** Null where everything came from the cache. */
export function findRebuilt({ steps, before, now, noCache }: RebuildSight): Rebuilt | null {
  const ran = steps.filter(hasRun);
  const [first] = ran.toSorted((one, other) => (one.startedMs ?? 0) - (other.startedMs ?? 0));
  if (first === undefined) return null;
  const because = (reason: Rebuilt['because']): Rebuilt => ({
    ...{ step: first.id, because: reason, files: [], more: 0 },
  });
  if (noCache) return because('no-cache');
  if (before === null) return because('first-build');
  const reads = createReader(first.name);
  const changes = reads && listChanges(before.files, now.files).filter(({ path }) => reads(path));
  if (changes && changes.length > 0) {
    const files = changes.slice(0, mostFiles);
    return { step: first.id, because: 'files', files, more: changes.length - files.length };
  }
  if (before.dockerfile !== now.dockerfile) return because('dockerfile');
  if (before.arguments !== now.arguments) return because('arguments');
  const isSeen = before.files !== null && now.files !== null;
  return because(reads && !isSeen ? 'too-many-files' : 'cache-gone');
}

/** One sentence for `rebuilt`; `step` is the name of its step. */
export function describeRebuilt({ because, files, more }: Rebuilt, name: string): Text {
  const step = shortenName(name);
  const named = files.slice(0, 3).map(({ path }) => path);
  const count = files.length + more - named.length;
  const key = `image.build.rebuilt.${because}`;
  if (because !== 'files') return { key, params: { step } };
  const params = { step, files: named.join(', '), count };
  return { key: count === 0 ? key : `${key}AndMore`, params };
}

const longestName = 80;

/** Without mounts and other flags: people know a step by its command. */
function shortenName(name: string): string {
  const bare = name.replaceAll(/ --[a-z]+=\S+/g, '');
  return bare.length > longestName ? `${bare.slice(0, longestName - 1)}…` : bare;
}

const stepName = /^(?:\[(?:\S+ )?\d+\/\d+\]|Step \d+\/\d+ :) ?(.*)$/s;

/** Pulls, transfers and exports are no work of the Dockerfile; a base is looked up each time. */
function hasRun({ name, state, startedMs }: BuildStep): boolean {
  const [, instruction = ''] = stepName.exec(name) ?? [];
  const isWork = /^(?:RUN|COPY|ADD|WORKDIR)\b/i.test(instruction);
  return isWork && startedMs !== null && (state === 'done' || state === 'failed');
}

/** Whether a step reads a file of the folder; null: it reads none at all. */
function createReader(name: string): ((path: string) => boolean) | null {
  const [, text = ''] = stepName.exec(name) ?? [];
  const [instruction] = parseDockerfile(`FROM scratch\n${text}`).stages[0]?.instructions ?? [];
  if (instruction === undefined) return null;
  if (instruction.keyword === 'RUN') return readsMount(instruction) ? () => true : null;
  const isOther = listFlags(instruction, 'from').length > 0;
  if (isOther || !/^(?:COPY|ADD)$/.test(instruction.keyword)) return null;
  const words = instruction.json ?? instruction.text.split(/\s+/);
  const patterns = words.slice(0, -1).map(compileSource);
  return (path) => patterns.some((pattern) => pattern.test(path));
}

function readsMount(instruction: Instruction): boolean {
  return listFlags(instruction, 'mount').some((mount) => {
    const fields = mount.split(',');
    const isOther = fields.some((field) => field.startsWith('from='));
    return !isOther && (fields.includes('type=bind') || !mount.includes('type='));
  });
}

/** A source of COPY: a file, everything below a folder, or names with `*` and `?`. */
function compileSource(source: string): RegExp {
  const clean = source.replace(/^(?:\.?\/)+/, '').replace(/\/+$/, '');
  if (clean === '' || clean === '.') return /^/;
  const pattern = clean
    .replaceAll(/[\\^$.|+()[\]{}]/g, '\\$&')
    .replaceAll('*', '[^/]*')
    .replaceAll('?', '[^/]');
  return new RegExp(`^${pattern}(?:/|$)`);
}

function listChanges(
  before: BuildInputs['files'],
  now: BuildInputs['files'],
): readonly Rebuilt['files'][number][] {
  if (before === null || now === null) return [];
  const paths = [...new Set([...Object.keys(before), ...Object.keys(now)])].sort();
  return paths.flatMap((path) => {
    if (before[path] === now[path]) return [];
    const change =
      before[path] === undefined ? 'added' : now[path] === undefined ? 'removed' : 'changed';
    return [{ path, change }];
  });
}
