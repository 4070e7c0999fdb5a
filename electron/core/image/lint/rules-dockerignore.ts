// Rules about .dockerignore: lines Docker refuses, files the build needs, history that nobody builds from.
import { defineRule, type Hit, type LintContext } from './rule.ts';
import { sendsFolder } from './rules-cost.ts';

export const dockerignoreRules = [
  defineRule('SW-DI-001', 'error works', ({ ignore }) =>
    (ignore?.refused ?? []).map(
      ({ line, text }): Hit => ({ line, endLine: line, params: { pattern: text } }),
    ),
  ),
  defineRule('SW-DI-002', 'error works', (context) => {
    const { ignore } = context;
    if (ignore === null) return [];
    return listNeeded(context)
      .filter((path) => !ignore.includes(path))
      .slice(0, 1)
      .map((path): Hit => ({ line: 1, endLine: 1, params: { path } }));
  }),
  defineRule('SW-DI-003', 'info cache', (context) =>
    context.ignore?.includes('.git/HEAD') === true && sendsFolder(context)
      ? [{ line: 1, endLine: 1 }]
      : [],
  ),
];

function listNeeded({ analysis }: LintContext): readonly string[] {
  if (analysis === null) return [];
  const embedded = analysis.embeds
    .filter(({ pattern, isMissing }) => !isMissing && !/[*?[]/u.test(pattern))
    .map(({ pattern, place }) => {
      const folder = place.file.split('/').slice(0, -1);
      return [...folder, pattern.replace(/^all:/u, '')].join('/');
    });
  return [
    ...(analysis.module === null || analysis.workspace.length > 0 ? [] : ['go.mod']),
    ...(analysis.hasGoSum ? ['go.sum'] : []),
    ...(analysis.hasVendor ? ['vendor/modules.txt'] : []),
    ...analysis.mains.map(({ place }) => place.file),
    ...embedded,
  ];
}
