// What a stage stands on, told from its reference: system, shell, C library, tag.
import type { Dockerfile, Instruction, Stage } from '../dockerfile/document.ts';

export type BaseKind =
  | 'scratch'
  | 'distroless-static'
  | 'distroless'
  | 'alpine'
  | 'debian'
  | 'golang'
  | 'nanoserver'
  | 'servercore'
  | 'windows'
  | 'other';

export interface StageFacts {
  /** The image below all stages it is built on; `$NAME` where a variable decides. */
  readonly reference: string;
  readonly kind: BaseKind;
  readonly os: 'linux' | 'windows';
  /** Null: none is written. */
  readonly tag: string | null;
  readonly isPinned: boolean;
  readonly isKnown: boolean;
  readonly hasShell: boolean;
}

export function readStage(file: Dockerfile, stage: Stage): StageFacts {
  const root = listChain(file, stage)[0] ?? stage;
  const reference = root.reference;
  const [path = '', digest] = reference.split('@');
  const name = path.slice(path.lastIndexOf('/') + 1);
  const colon = name.indexOf(':');
  const repository = `${path.slice(0, path.length - name.length)}${colon < 0 ? name : name.slice(0, colon)}`;
  const tag = colon < 0 ? null : name.slice(colon + 1);
  const kind = readKind(repository.toLowerCase(), tag ?? '');
  const isWindows = ['nanoserver', 'servercore', 'windows'].includes(kind) || isWindowsTag(tag);
  return {
    reference,
    kind,
    os: isWindows || root.platform?.startsWith('windows') === true ? 'windows' : 'linux',
    tag,
    isPinned: digest !== undefined,
    isKnown: !reference.includes('$'),
    hasShell: !['scratch', 'distroless-static', 'distroless'].includes(kind),
  };
}

/** The stages a stage is built on, itself last. */
export function listChain(file: Dockerfile, stage: Stage): readonly Stage[] {
  const chain = [stage];
  for (let at = stage.parent; at !== null && chain.length <= file.stages.length; ) {
    const parent = file.stages[at];
    if (parent === undefined) break;
    chain.unshift(parent);
    at = parent.parent;
  }
  return chain;
}

/** Instructions that count for a stage, those of the stages below first; what ONBUILD keeps for others is left out. */
export function listInherited(file: Dockerfile, stage: Stage): readonly Instruction[] {
  return listChain(file, stage)
    .flatMap(({ instructions }) => instructions)
    .filter(({ isTrigger }) => !isTrigger);
}

/** Stages that may be shipped. `FROM final-$TARGETOS` stands for every stage whose name fits. */
export function findFinals(file: Dockerfile): readonly Stage[] {
  const last = file.stages.at(-1);
  if (last === undefined) return [];
  const pattern = last.reference.split(/\$(?:\w+|\{\w+\})/u).map(escapeRegex);
  if (pattern.length === 1 || pattern.every((part) => part === '')) return [last];
  const fits = new RegExp(`^${pattern.join('.+')}$`, 'iu');
  const picked = file.stages.filter(({ name }) => name !== null && fits.test(name));
  return picked.length > 0 ? picked : [last];
}

const escapeRegex = (text: string) => text.replaceAll(/[\\^$.*+?()[\]{}|]/gu, '\\$&');

function readKind(repository: string, tag: string): BaseKind {
  const name = repository.slice(repository.lastIndexOf('/') + 1);
  if (repository === 'scratch') return 'scratch';
  if (repository.includes('distroless/static')) return 'distroless-static';
  if (repository.includes('distroless/')) return 'distroless';
  if (name === 'golang') return tag.includes('nanoserver') ? 'nanoserver' : 'golang';
  if (name === 'alpine' || name === 'debian') return name;
  if (name === 'nanoserver' || name === 'servercore') return name;
  return /(?:^|\/)windows(?:\/server)?$/u.test(repository) ? 'windows' : 'other';
}

const isWindowsTag = (tag: string | null) => /nanoserver|windowsservercore/u.test(tag ?? '');
