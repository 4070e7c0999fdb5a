// Which checks a person asked for: all, or those of some layers and ids together with what could explain them.
import { AppError } from '../../contract/app-error.ts';
import { layerIds } from '../../contract/layer-ids.ts';
import type { Check } from '../../core/doctor/check.ts';
import type { FactName } from '../../core/doctor/facts.ts';

export interface Selection {
  /** What to judge, in the order of the table: the asked ones and all their ancestors. */
  readonly checks: readonly Check[];
  /** Ids that were asked for; absent when everything was. */
  readonly only?: ReadonlySet<string>;
  /** Facts that these checks read. */
  readonly facts: ReadonlySet<FactName>;
}

/** Each name is a layer or a check. Throws `AppError` CHECK_NOT_FOUND, which lists what there is. */
export function selectChecks(
  table: readonly Check[],
  names: readonly string[] | undefined,
): Selection {
  if (names === undefined) return { checks: table, facts: collectFacts(table) };
  const only = new Set(names.flatMap((name) => findIds(table, name)));
  const wanted = addAncestors(table, only);
  const checks = table.filter(({ id }) => wanted.has(id));
  return { checks, only, facts: collectFacts(checks) };
}

function findIds(table: readonly Check[], name: string): readonly string[] {
  const found = table.filter(({ id, layer }) => id === name || layer === name);
  // A layer without checks is known all the same: asking for it answers with nothing.
  if (found.length === 0 && !layerIds.some((layer) => layer === name)) {
    const known = [...layerIds, ...table.map(({ id }) => id)].join(', ');
    throw new AppError('CHECK_NOT_FOUND', { name, known });
  }
  return found.map(({ id }) => id);
}

function addAncestors(table: readonly Check[], ids: ReadonlySet<string>): ReadonlySet<string> {
  const all = new Set(ids);
  // A set takes new members while it is walked: this visits the ancestors of ancestors too.
  for (const id of all) {
    for (const cause of table.find((check) => check.id === id)?.causedBy ?? []) all.add(cause);
  }
  return all;
}

function collectFacts(checks: readonly Check[]): ReadonlySet<FactName> {
  return new Set(checks.flatMap(({ needs, uses }) => [...needs, ...uses]));
}
