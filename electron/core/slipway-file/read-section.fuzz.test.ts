import { expect, test } from 'vitest';
import { fuzz, spoil } from '../../platform/fuzz.test-support.ts';
import { locateValue, readSection } from './read-section.ts';
import { writeSection } from './write-section.ts';

const files = [
  '# ours\nimage:\n  name: orders\n  base: distroless/static\n  publish: ["8080:8080"]\nother:\n  - a: &x 1\n    b: *x\n',
  'image: {name: "orders", tag: 1.0, labels: {a: b}}\n',
];
const tokens = ['image:', '&a', '*a', '- ', ': ', '|\n', '>', '"', "'", '%', '---\n', '<<:', '? '];

test('any slipway.yaml is read, or refused at a place that is there; what is written is read again, or nothing is', () => {
  fuzz('slipway.yaml', spoil(files, tokens), (text) => {
    const read = readSection(text, 'image');
    const { line, column } =
      read.outcome === 'malformed' ? read : locateValue(text, ['image', 'name']);
    expect(line >= 1 && line <= text.split(/\r\n|\r|\n/).length + 1 && column >= 1).toBe(true);
    if (read.outcome === 'malformed') return;
    const value = { name: 'orders', base: 'scratch' };
    const written = writeSection(text, 'image', value);
    if (written === null) return;
    expect(readSection(written, 'image')).toEqual({ outcome: 'read', value });
  });
});
