// Paths that a Go file answers, as far as a health check could ask for them.

import type { GoCall } from './go-calls.ts';
import type { Evidence, GoSource } from './go-source.ts';
import { type GoValue, literal } from './go-values.ts';

export interface Route extends Evidence {
  /** Prefixes of the groups around it, outermost first, and its own path. */
  readonly parts: readonly GoValue[];
}

export const routeNames: ReadonlySet<string> = new Set([
  'Handle',
  'HandleFunc',
  'HandlerFunc',
  'Get',
  'GET',
  'HEAD',
  'Head',
  'Any',
  'All',
  'Path',
  'Route',
  'Group',
  'PathPrefix',
  'Subrouter',
]);

const groupNames = new Set(['Route', 'Group']);

/** Every route; which of them is for health is decided once constants are known. */
export function findRoutes(source: GoSource, calls: readonly GoCall[]): Route[] {
  const groups = calls.filter(({ name, count }) => groupNames.has(name) && count > 0);
  return calls.flatMap((call) => {
    if (groupNames.has(call.name) || !routeNames.has(call.name)) return [];
    const own = call.read(0);
    if (own === null || own.parts === null) return [];
    return [{ parts: [...findPrefixes(source, call, groups), own], ...call.evidence() }];
  });
}

/** `api := r.Group("/api")` before `api.GET(…)`, and `r.Route("/api", func(r chi.Router) { … })` around it. */
function findPrefixes(source: GoSource, call: GoCall, groups: readonly GoCall[]): GoValue[] {
  const around = groups.filter(({ open, close }) => open < call.open && call.close < close);
  const named = call.of === null ? undefined : findGroup(source, call, groups);
  return [...around, ...(named ? [named] : [])].map((group) => group.read(0) ?? literal(''));
}

function findGroup(source: GoSource, call: GoCall, groups: readonly GoCall[]): GoCall | undefined {
  return groups.findLast((group) => {
    if (group.open > call.open) return false;
    // name := owner . Group (
    const name = source.tokens[group.open - 5];
    return source.tokens[group.open - 4]?.text === ':=' && name?.text === call.of;
  });
}

const healthWords = [
  'healthz',
  'health',
  'livez',
  'live',
  'liveness',
  'readyz',
  'ready',
  'readiness',
  'healthy',
  'healthcheck',
  'health-check',
  'ping',
  'status',
];

/** How well a path suits a health check, 0 being best; null: it is none. */
export function rankHealthPath(path: string): number | null {
  if (!/^\/[\w./~-]*$/.test(path)) return null;
  const last = path.replace(/\/$/, '').split('/').at(-1) ?? '';
  const rank = healthWords.indexOf(last.replace(/^_+/, '').toLowerCase());
  return rank < 0 ? null : rank;
}
