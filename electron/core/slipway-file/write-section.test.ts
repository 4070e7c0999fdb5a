import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readSection } from './read-section.ts';
import type { SectionValue } from './section-value.ts';
import { writeSection } from './write-section.ts';

const existing = `# top
machine:   # kept
    memory: "8GB"

image:
  # what it is called
  name: orders   # as in the registry
  ports: [ 8080 ]
  run:
    # who may reach it
    publish:
      - 8080:80
  tag: latest

other: [1,2]  # last`;

test.each([
  [
    'nothing changed',
    { name: 'orders', ports: [8080], run: { publish: ['8080:80'] }, tag: 'latest' },
    existing,
  ],
  [
    'one value',
    { name: 'orders-api', ports: [8080], run: { publish: ['8080:80'] }, tag: 'latest' },
    existing.replace('name: orders ', 'name: orders-api '),
  ],
  [
    'a list, a key taken away, one added below and one beside',
    { name: 'orders', ports: [1], run: { publish: ['8080:80'], readOnly: true }, cgo: true },
    existing
      .replace('ports: [ 8080 ]', 'ports:\n    - 1')
      .replace('- 8080:80\n  tag: latest\n', '- 8080:80\n    readOnly: true\n  cgo: true\n'),
  ],
])('only what changed is written: %s', (_name, value, expected) => {
  expect(writeSection(existing, 'image', value)).toBe(expected);
});

test.each([
  [
    null,
    '# What Slipway builds from this project. Made to be kept with the code.\nimage:\n  name: a\n',
  ],
  ['machine:\n  memory: 8GB', 'machine:\n  memory: 8GB\nimage:\n  name: a\n'],
  ['# only a comment\n', '# only a comment\nimage:\n  name: a\n'],
  ['image:\n', 'image:\n  name: a\n'],
  ['image: {name: b}\nx: 1\n', 'image:\n  name: a\nx: 1\n'],
  ['? x: 1\n: y\n', '? x: 1\n: y\nimage:\n  name: a\n'],
])('a section comes into %j', (text, expected) => {
  expect(writeSection(text, 'image', { name: 'a' })).toBe(expected);
});

const word = fc.oneof(
  fc.string({ maxLength: 8 }),
  fc.constantFrom('yes', '8080:80', '# x', 'a\nb', ' ', '2020-01-01', '世界'),
);
const leaf: fc.Arbitrary<SectionValue> = fc.oneof(
  word,
  fc.integer(),
  fc.boolean(),
  fc.constant(null),
);
const key = fc.constantFrom('name', 'tag', 'ports', 'run', 'labels');
const value = fc.dictionary(
  key,
  fc.oneof(
    leaf,
    fc.array(leaf, { maxLength: 3 }),
    fc.dictionary(key, leaf, { maxKeys: 3, minKeys: 1 }),
  ),
  { minKeys: 1 },
);

test('whatever is written is read back, and the rest stays byte for byte', () => {
  fc.assert(
    fc.property(value, value, (first, second) => {
      const once = writeSection(existing, 'image', first);
      const twice = writeSection(once, 'image', second) ?? '';
      expect(readSection(twice, 'image')).toEqual({ outcome: 'read', value: second });
      expect(writeSection(twice, 'image', second)).toBe(twice);
      expect(twice.startsWith(existing.slice(0, existing.indexOf('image:')))).toBe(true);
      expect(twice.endsWith('\nother: [1,2]  # last')).toBe(true);
    }),
    { numRuns: 500 },
  );
});

test.each([
  ['an empty first line', '\nother: 1\n'],
  ['no line end at its end', 'other: 1'],
])('a section is added to a file with %s', (_, text) => {
  const written = writeSection(text, 'image', { name: 'orders' });
  expect(readSection(written ?? '', 'image')).toEqual({
    outcome: 'read',
    value: { name: 'orders' },
  });
});

test.each([
  ['two byte order marks', '\ufeff\ufeffimage: 1\n'],
  ['a name behind & that YAML has no sign for', '&a\u00a0b other: {x: 1}\n'],
])('a file with %s is left alone', (_, text) => {
  expect(writeSection(text, 'image', { name: 'orders' })).toBeNull();
});
