import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Entry, searchEntries } from './search.ts';

const entries: readonly Entry[] = [
  { id: 'check', kind: 'actions', label: 'Check again', keywords: '' },
  { id: 'health', kind: 'pages', label: 'Go to Health', keywords: '' },
  { id: 'web', kind: 'containers', label: 'Show web', keywords: 'nginx running' },
  { id: 'orders', kind: 'projects', label: 'Build orders', keywords: '/home/ada/orders' },
  { id: 'bare', kind: 'machines', label: 'Look at Bare laptop', keywords: 'bare-laptop' },
  { id: 'hypervisor', kind: 'checks', label: 'Hypervisor', keywords: 'hypervisor-launch-off' },
  { id: 'zh', kind: 'actions', label: '语言：简体中文', keywords: 'language' },
];

test.each([
  ['', ['check', 'zh', 'health', 'orders', 'web', 'bare']],
  ['>', ['check', 'zh', 'health', 'orders', 'web', 'bare']],
  ['#', ['hypervisor']],
  ['#launch', ['hypervisor']],
  ['chek', ['check']],
  ['中文', ['zh']],
  ['ada', ['orders']],
  ['nginx', ['web']],
  ['zzzz', []],
])('%j finds %j', (query, expected) => {
  expect(searchEntries(entries, query).map(({ entry }) => entry.id)).toEqual(expected);
});

test('what was typed is marked in the label', () => {
  expect(searchEntries(entries, 'check')[0]?.pieces).toEqual([
    { text: 'Check', marked: true },
    { text: ' again', marked: false },
  ]);
});

test('whatever is typed, a label is shown whole', () => {
  fc.assert(
    fc.property(fc.string({ maxLength: 40 }), (query) => {
      for (const { entry, pieces } of searchEntries(entries, query)) {
        expect(pieces.map(({ text }) => text).join('')).toEqual(entry.label);
      }
    }),
  );
});
