import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type CauseTree, layOutCauses, listCauses } from './cause-graph.ts';
import { createResult } from './test-reports.test-support.ts';

/** "b<a c<a,b": every word a consequence and its causes; `a` is the root. */
function describeGraph(graph: string) {
  const words = graph.split(' ').map((word) => {
    const [id = '', causes = ''] = word.split('<');
    return createResult(id, 'problem', { causedBy: causes === '' ? [] : causes.split(',') });
  });
  const root = createResult('a', 'problem', { explains: words.map(({ id }) => id) });
  return { root, checks: [root, ...words] };
}

function draw(graph: string) {
  const { root, checks } = describeGraph(graph);
  const { nodes, edges } = layOutCauses(root, checks);
  const name = (node: (typeof nodes)[number]) => node.result?.id ?? `+${node.more}`;
  return {
    nodes: nodes.map((node) => `${name(node)}@${node.column},${node.row}`).join(' '),
    edges: edges.map(({ from, to }) => `${name(from)}-${name(to)}`).join(' '),
  };
}

test.each([
  ['b<a c<b', 'a@0,0 b@1,0 c@2,0', 'a-b b-c'],
  ['b<a c<b d<b e<c,d', 'a@0,0 b@1,0 c@2,0 d@2,1 e@3,0', 'a-b b-c b-d c-e d-e'],
  ['b<a c<b d<b e<d f<e g<e h<e', 'a@0,0 b@1,0 c@2,0 d@2,1 e@3,0 +3@4,0', 'a-b b-c b-d d-e e-+3'],
  ['b<x', 'a@0,0 b@1,0', 'a-b'],
])('%s is drawn with causes left of what they break', (graph, nodes, edges) => {
  expect(draw(graph)).toEqual({ nodes, edges });
});

test('whatever the relations, at most six boxes stand for every consequence once', () => {
  const graphs = fc.array(fc.array(fc.nat(30), { maxLength: 3 }), { maxLength: 30 });
  fc.assert(
    fc.property(graphs, (causes) => {
      const words = causes.map((of, index) => `n${index}<${of.map((at) => `n${at}`).join(',')}`);
      const { root, checks } = describeGraph(words.join(' ') || 'b<a');
      const { nodes } = layOutCauses(root, checks);
      const shown = nodes.reduce((sum, node) => sum + (node.more ?? 1), 0);
      const size = (tree: CauseTree): number =>
        1 + tree.children.reduce((sum, child) => sum + size(child), 0);
      expect([nodes.length <= 6, shown, size(listCauses(root, checks))]).toEqual([
        true,
        checks.length,
        checks.length,
      ]);
    }),
  );
});
