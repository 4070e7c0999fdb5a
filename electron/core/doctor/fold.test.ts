// Folding as a table of little graphs: a node is "id:status<parents", the answer is what each node ends as.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { CheckResult, CheckStatus } from '../../contract/doctor.ts';
import { foldResults } from './fold.ts';

const letters = { o: 'ok', p: 'problem', a: 'advice', u: 'unknown', s: 'skipped' } as const;

function parse(graph: string, standsAlone: readonly string[] = []) {
  const nodes = graph.split(' ').map((word) => {
    const [head = '', parents = ''] = word.split('<');
    const [id = '', letter = 'o'] = head.split(':');
    return { id, letter, causedBy: parents === '' ? [] : parents.split(',') };
  });
  const judged = nodes
    .filter(({ letter }) => letter !== '?')
    .map(
      ({ id, letter, causedBy }): CheckResult => ({
        id,
        layer: 'firmware',
        severity: 'error',
        status: letters[letter as keyof typeof letters] as CheckStatus,
        params: {},
        ...(standsAlone.includes(id) ? { standsAlone: true } : {}),
        causedBy,
        explainedBy: [],
        mayComeFrom: [],
        explains: [],
        evidence: [],
        fixes: [],
        verify: [],
      }),
    );
  return { nodes, judged };
}

function describeFold(graph: string, complete = true, standsAlone: readonly string[] = []): string {
  const { nodes, judged } = parse(graph, standsAlone);
  const { results, roots } = foldResults(judged, nodes, { complete });
  const lines = results.map((result) => {
    const by = result.explainedBy.length > 0 ? `<-${result.explainedBy.join(',')}` : '';
    const maybe = result.mayComeFrom.length > 0 ? `?${result.mayComeFrom.join(',')}` : '';
    return `${result.id}:${result.status}${by}${maybe}`;
  });
  return `${lines.join(' ')} | ${roots.join(',')}`;
}

test.each([
  ['a finding folds under its found cause', 'a:p b:p<a', 'a:problem b:problem<-a | a'],
  [
    'a chain folds under its first link',
    'a:p b:p<a c:p<b',
    'a:problem b:problem<-a c:problem<-a | a',
  ],
  ['an ok node in between makes two roots', 'a:p b:o<a c:p<b', 'a:problem b:ok c:problem | a,c'],
  [
    'an unknown node in between does not hide the cause, and is blocked by it',
    'a:p b:u<a c:p<b',
    'a:problem b:blocked<-a c:problem<-a | a',
  ],
  [
    'an unknown cause leaves a root that may come from it',
    'a:u b:p<a',
    'a:unknown b:problem?a | b',
  ],
  ['a check that could not run is blocked by its root', 'a:p b:u<a', 'a:problem b:blocked<-a | a'],
  ['an unknown without a found cause stays unknown', 'a:o b:u<a', 'a:ok b:unknown | '],
  ['what does not apply to this PC stays skipped', 'a:p b:s<a', 'a:problem b:skipped | a'],
  ['two causes are both named', 'a:p b:p c:p<a,b', 'a:problem b:problem c:problem<-a,b | a,b'],
  [
    'a found cause next to an unknown one: the found one explains it',
    'a:p b:u c:p<a,b',
    'a:problem b:unknown c:problem<-a | a',
  ],
  ['the way round an ok node still counts', 'a:p b:o<a c:p<a,b', 'a:problem b:ok c:problem<-a | a'],
  ['an advice that explains a problem weighs as one', 'a:a b:p<a', 'a:problem b:problem<-a | a'],
  ['an advice comes after the problems', 'a:a b:p', 'a:advice b:problem | b,a'],
  ['an unknown link far up is named', 'a:u b:u<a c:p<b', 'a:unknown b:unknown c:problem?b,a | c'],
  [
    'a diamond folds once',
    'a:p b:p<a c:p<a d:p<b,c',
    'a:problem b:problem<-a c:problem<-a d:problem<-a | a',
  ],
])('%s', (_name, graph, expected) => {
  expect(describeFold(graph)).toBe(expected);
});

test('a finding that stands alone explains nothing', () => {
  expect(describeFold('a:a b:p<a', true, ['a'])).toBe('a:advice b:problem | b,a');
});

test('no root is shown before all its ancestors have answered', () => {
  expect(describeFold('a:? b:p<a c:p', false)).toBe('b:problem c:problem | c');
  expect(describeFold('a:o b:p<a c:p', false)).toBe('a:ok b:problem c:problem | b,c');
});

test('a root lists what it explains, nearest first', () => {
  const { nodes, judged } = parse('a:p c:u<b b:p<a d:p<c');
  const { results } = foldResults(judged, nodes, { complete: true });
  expect(results[0]?.explains).toEqual(['b', 'c', 'd']);
});

test('every finding is a root or folds under roots, whatever the graph', () => {
  const graphs = fc.integer({ min: 1, max: 9 }).chain((size) =>
    fc.tuple(
      ...Array.from({ length: size }, (_, index) =>
        fc.record({
          status: fc.constantFrom('o', 'p', 'a', 'u', 's'),
          causes: fc.uniqueArray(fc.integer({ min: 0, max: Math.max(0, index - 1) }), {
            maxLength: index,
          }),
        }),
      ),
    ),
  );
  fc.assert(
    fc.property(graphs, (drawn) => {
      const graph = drawn
        .map(
          ({ status, causes }, index) =>
            `n${index}:${status}<${index === 0 ? '' : causes.map((c) => `n${c}`).join(',')}`,
        )
        .join(' ');
      const { nodes, judged } = parse(graph);
      const { results, roots } = foldResults(judged, nodes, { complete: true });
      for (const result of results) {
        const isFound = result.status === 'problem' || result.status === 'advice';
        expect(roots.includes(result.id)).toBe(isFound && result.explainedBy.length === 0);
        for (const root of result.explainedBy) expect(roots).toContain(root);
        expect(
          result.explains.every((id) =>
            results.find((other) => other.id === id)?.explainedBy.includes(result.id),
          ),
        ).toBe(true);
      }
      if (results.some(({ status }) => status === 'problem')) {
        expect(results.find(({ id }) => id === roots[0])?.status).toBe('problem');
      }
    }),
    { numRuns: 2000 },
  );
});
