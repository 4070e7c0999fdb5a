import { expect, test } from 'vitest';
import { findTargetProblem, joinTarget, splitTarget } from './target-draft.ts';

test.each([
  ['orders-api:1.4', { registry: '', repository: 'orders-api', tag: '1.4' }],
  ['me/orders', { registry: '', repository: 'me/orders', tag: 'latest' }],
  [
    'localhost:5000/team/orders:dev',
    { registry: 'localhost:5000', repository: 'team/orders', tag: 'dev' },
  ],
  ['Not An Image', { registry: '', repository: 'Not An Image', tag: 'latest' }],
])('%j is shown in three fields', (reference, expected) => {
  expect(splitTarget(reference)).toEqual(expected);
});

test.each([
  [{ registry: 'https://registry.example/', repository: 'a', tag: '1' }, 'registry.example/a:1'],
  [{ registry: '', repository: ' me/a ', tag: '1' }, 'me/a:1'],
])('%j goes to one reference', (draft, expected) => {
  expect(joinTarget(draft)).toEqual(expected);
});

test.each([
  [{ registry: '', repository: 'a', tag: '1' }, undefined],
  [{ registry: '', repository: 'A b', tag: '1' }, 'repository'],
  [{ registry: '', repository: 'a', tag: 'no spaces' }, 'tag'],
])('what is wrong with %j is said at its field', (draft, expected) => {
  expect(findTargetProblem(draft)).toEqual(expected);
});
