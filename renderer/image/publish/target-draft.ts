// Where an image is to go, as three fields, and the one reference they make.
import { parseReference, writeFamiliar } from '../../../electron/core/registry/reference.ts';

export interface TargetDraft {
  /** Empty: Docker Hub. */
  readonly registry: string;
  readonly repository: string;
  readonly tag: string;
}

/** Takes a reference apart; what docker would refuse ends in the repository, where it can be mended. */
export function splitTarget(reference: string): TargetDraft {
  const parsed = parseReference(reference);
  if (!parsed) return { registry: '', repository: reference, tag: 'latest' };
  const tag = parsed.tag ?? 'latest';
  if (parsed.host !== 'docker.io') {
    return { registry: parsed.host, repository: parsed.repository, tag };
  }
  const repository = writeFamiliar({ ...parsed, tag: null, digest: null });
  return { registry: '', repository, tag };
}

export function joinTarget({ registry, repository, tag }: TargetDraft): string {
  const host = registry
    .trim()
    .replace(/^https?:\/\//, '')
    .replace(/\/+$/, '');
  return `${host === '' ? '' : `${host}/`}${repository.trim()}:${tag.trim()}`;
}

/** Undefined where docker would take it. */
export function findTargetProblem(draft: TargetDraft): 'repository' | 'tag' | undefined {
  if (parseReference(joinTarget(draft)) !== null) return undefined;
  return /^\w[\w.-]{0,127}$/.test(draft.tag.trim()) ? 'repository' : 'tag';
}
