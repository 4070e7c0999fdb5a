// Root causes first: hides what follows from something else, along the causal edges between checks.
//
//        found ◄── found            the right one folds under the left one
//        found ◄── unknown ◄── found  so does this: nothing in between is known to be well
//        found ◄── ok ◄── found       two roots: what lies between is well, so the cause is another
//        unknown ◄── found            a root that "may come from" the unknown one
//        found ◄── unknown            the right one is "blocked by" the left one
import type { CheckResult } from '../../contract/doctor.ts';
import { layerIds } from '../../contract/layer-ids.ts';

/** The part of a check that folding reads. */
export interface CausalNode {
  readonly id: string;
  readonly causedBy: readonly string[];
}

export interface Folded {
  readonly results: readonly CheckResult[];
  /** Ids of the roots, problems first, then as the ladder goes. */
  readonly roots: readonly string[];
}

/**
 * Folds findings under their roots. While checks are still missing (`complete` false), only findings whose
 * ancestors have all been judged count as roots, so that no root moves later.
 */
export function foldResults(
  judged: readonly CheckResult[],
  nodes: readonly CausalNode[],
  options: { readonly complete: boolean },
): Folded {
  const results = new Map(judged.map((result) => [result.id, result]));
  const parents = new Map(nodes.map((node) => [node.id, node.causedBy]));
  const ancestries = new Map(
    judged.map((result) => [result.id, climb(result.id, results, parents)]),
  );

  const folded = judged.map((result) => foldOne(result, ancestries, results));
  const explains = collectExplained(folded, parents);
  const weighed = folded.map((result) =>
    weighRoot({ ...result, explains: explains.get(result.id) ?? [] }, results),
  );
  const roots = weighed
    .filter((result) => isFound(result) && result.explainedBy.length === 0)
    .filter((result) => options.complete || ancestries.get(result.id)?.settled)
    .sort((left, right) => compareRoots(left, right, weighed))
    .map((result) => result.id);
  return { results: weighed, roots };
}

interface Ancestry {
  /** Found ancestors reached without passing an ok one. */
  readonly found: readonly string[];
  /** Ancestors on those ways that could not be told. */
  readonly unknown: readonly string[];
  /** Every ancestor has been judged. */
  readonly settled: boolean;
}

function climb(
  start: string,
  results: ReadonlyMap<string, CheckResult>,
  parents: ReadonlyMap<string, readonly string[]>,
): Ancestry {
  const found: string[] = [];
  const unknown: string[] = [];
  let settled = true;
  const seen = new Set([start]);
  const queue = [...(parents.get(start) ?? [])];
  for (let id = queue.shift(); id !== undefined; id = queue.shift()) {
    if (seen.has(id) || !parents.has(id)) continue;
    seen.add(id);
    const result = results.get(id);
    if (result === undefined) settled = false;
    else if (result.status === 'ok' || result.standsAlone) continue;
    else if (isFound(result)) found.push(id);
    else if (result.status === 'unknown') unknown.push(id);
    queue.push(...(parents.get(id) ?? []));
  }
  return { found, unknown, settled };
}

function foldOne(
  result: CheckResult,
  ancestries: ReadonlyMap<string, Ancestry>,
  results: ReadonlyMap<string, CheckResult>,
): CheckResult {
  const ancestry = ancestries.get(result.id);
  if (!ancestry || result.status === 'ok' || result.status === 'skipped') return result;
  const roots = ancestry.found.filter((id) => ancestries.get(id)?.found.length === 0);
  if (roots.length === 0) {
    return isFound(result) ? { ...result, mayComeFrom: [...ancestry.unknown] } : result;
  }
  // A problem further down the ladder is named first: it is the one to mend first.
  const ordered = [...roots].sort(
    (left, right) => layerOf(left, results) - layerOf(right, results),
  );
  return result.status === 'unknown'
    ? { ...result, status: 'blocked', explainedBy: ordered }
    : { ...result, explainedBy: ordered };
}

/** For each root: what folds under it, nearest first (breadth-first along the edges downwards). */
function collectExplained(
  folded: readonly CheckResult[],
  parents: ReadonlyMap<string, readonly string[]>,
): Map<string, string[]> {
  const explained = new Map<string, string[]>();
  for (const root of new Set(folded.flatMap(({ explainedBy }) => explainedBy))) {
    const mine = new Set(
      folded.filter(({ explainedBy }) => explainedBy.includes(root)).map(({ id }) => id),
    );
    explained.set(root, orderByDistance(root, mine, parents));
  }
  return explained;
}

function orderByDistance(
  root: string,
  members: ReadonlySet<string>,
  parents: ReadonlyMap<string, readonly string[]>,
): string[] {
  const ordered: string[] = [];
  const seen = new Set([root]);
  let level = [root];
  while (level.length > 0) {
    const next: string[] = [];
    for (const [id, causes] of parents) {
      if (seen.has(id) || !causes.some((cause) => level.includes(cause))) continue;
      seen.add(id);
      next.push(id);
      if (members.has(id)) ordered.push(id);
    }
    level = next;
  }
  return ordered;
}

/** A root that explains a problem is a problem, or the badge would count none. */
function weighRoot(result: CheckResult, results: ReadonlyMap<string, CheckResult>): CheckResult {
  if (result.status !== 'advice') return result;
  const explainsProblem = result.explains.some((id) => results.get(id)?.status === 'problem');
  return explainsProblem ? { ...result, status: 'problem' } : result;
}

function compareRoots(left: CheckResult, right: CheckResult, all: readonly CheckResult[]): number {
  const weight = (result: CheckResult) => (result.status === 'problem' ? 0 : 1);
  const layer = (result: CheckResult) => layerIds.indexOf(result.layer);
  const place = (result: CheckResult) => all.indexOf(result);
  return weight(left) - weight(right) || layer(left) - layer(right) || place(left) - place(right);
}

function layerOf(id: string, results: ReadonlyMap<string, CheckResult>): number {
  const layer = results.get(id)?.layer;
  return layer === undefined ? layerIds.length : layerIds.indexOf(layer);
}

function isFound(result: CheckResult): boolean {
  return result.status === 'problem' || result.status === 'advice';
}
