// Three ways: what somebody typed, what was saved outside meanwhile, and both together.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { mergeLines, settleMerge } from './merge-lines.ts';

test('changes of different lines come together', () => {
  const base = '[wsl2]\nmemory=8GB\nswap=0\n# end\n';
  const mine = '[wsl2]\nmemory=12GB\nswap=0\n# end\n';
  const theirs = '[wsl2]\nmemory=8GB\nswap=0\n# end\n[experimental]\n';
  expect(mergeLines({ base, mine, theirs })).toEqual({
    regions: [
      { kind: 'same', base: '[wsl2]\n', text: '[wsl2]\n' },
      { kind: 'mine', base: 'memory=8GB\n', text: 'memory=12GB\n' },
      { kind: 'same', base: 'swap=0\n# end\n', text: 'swap=0\n# end\n' },
      { kind: 'theirs', base: '', text: '[experimental]\n' },
    ],
    conflicts: 0,
    text: '[wsl2]\nmemory=12GB\nswap=0\n# end\n[experimental]\n',
  });
});

test('one line changed by both is for the person to settle', () => {
  const sides = {
    base: 'a\nmemory=8GB\nz\n',
    mine: 'a\nmemory=12GB\nz\n',
    theirs: 'a\nmemory=4GB\nz\n',
  };
  const merge = mergeLines(sides);
  expect(merge).toEqual({
    regions: [
      { kind: 'same', base: 'a\n', text: 'a\n' },
      { kind: 'conflict', base: 'memory=8GB\n', mine: 'memory=12GB\n', theirs: 'memory=4GB\n' },
      { kind: 'same', base: 'z\n', text: 'z\n' },
    ],
    conflicts: 1,
    text: null,
  });
  expect(settleMerge(merge, ['mine'])).toBe(sides.mine);
  expect(settleMerge(merge, ['theirs'])).toBe(sides.theirs);
  expect(settleMerge(merge, ['both'])).toBe('a\nmemory=12GB\nmemory=4GB\nz\n');
  expect(settleMerge(merge, [])).toBe(sides.base);
});

test('the same change on both sides is no conflict', () => {
  const { regions, text } = mergeLines({ base: 'a\n', mine: 'b\n', theirs: 'b\n' });
  expect({ regions, text }).toEqual({
    regions: [{ kind: 'both', base: 'a\n', text: 'b\n' }],
    text: 'b\n',
  });
});

test('a last line without its end does not swallow what is added behind', () => {
  const merge = mergeLines({ base: 'a\n', mine: 'a\nmine', theirs: 'a\ntheirs\n' });
  expect(settleMerge(merge, ['both'])).toBe('a\nmine\ntheirs\n');
});

const anyText = fc
  .array(fc.constantFrom('a\n', 'b\n', 'c\r\n', '[wsl2]\n', 'memory=4GB\n', '\n'), {
    maxLength: 20,
  })
  .chain((lines) => fc.constantFrom('', 'end').map((last) => lines.join('') + last));

test('merged with an unchanged side, the other side stands', () => {
  fc.assert(
    fc.property(anyText, anyText, (base, changed) => {
      expect(mergeLines({ base, mine: changed, theirs: base }).text).toBe(changed);
      expect(mergeLines({ base, mine: base, theirs: changed }).text).toBe(changed);
      expect(mergeLines({ base, mine: changed, theirs: changed }).text).toBe(changed);
    }),
    { numRuns: 1000 },
  );
});

test('settled one way throughout, a merge has every change of that side and the base underneath', () => {
  fc.assert(
    fc.property(anyText, anyText, anyText, (base, mine, theirs) => {
      const merge = mergeLines({ base, mine, theirs });
      const choices = merge.regions.filter(({ kind }) => kind === 'conflict');
      expect(choices.length).toBe(merge.conflicts);
      expect(merge.regions.map((region) => region.base).join('')).toBe(base);
      const side = (name: 'mine' | 'theirs') =>
        merge.regions
          .map((region) => {
            if (region.kind === 'conflict') return region[name];
            return region.kind === name || region.kind === 'both' ? region.text : region.base;
          })
          .join('');
      expect(side('mine')).toBe(mine);
      expect(side('theirs')).toBe(theirs);
      expect(merge.conflicts > 0 || merge.text === settleMerge(merge, [])).toBe(true);
    }),
    { numRuns: 2000 },
  );
});
