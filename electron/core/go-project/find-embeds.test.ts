import { expect, test } from 'vitest';
import { isEmbedMissing } from './find-embeds.ts';
import { createEmbedTree } from './project-context.ts';

const paths = [
  'main.go',
  'web/index.html',
  'web/img/a.png',
  'web/.hidden/x',
  'tmp/_only',
  '[odd]/a',
  '中文/页.html',
];
const tree = createEmbedTree([
  { path: '[odd]', kind: 'folder', size: 0 },
  ...paths.map((path) => ({ path, kind: 'file' as const, size: 1 })),
]);

test.each([
  ['web', '.', false],
  ['web/*', '.', false],
  ['*.html', '.', true],
  ['*.html', 'web', false],
  ['img/?.png', 'web', false],
  ['img/[b-z].png', 'web', true],
  ['img/[^b-z].png', 'web', false],
  ['tmp', '.', true],
  ['all:tmp', '.', false],
  ['tmp/_only', '.', false],
  ['web/.hidden/x', '.', false],
  ['\\[odd\\]/a', '.', false],
  ['中文/*.html', '.', false],
  ['web/[', '.', true],
  ['web/[z-a]', '.', true],
  ['.', 'web', false],
])('whether %s is missing in %s', (pattern, folder, isMissing) => {
  expect(isEmbedMissing(pattern, folder, tree)).toBe(isMissing);
});
