// An edit step changes what it was shown with and nothing else; where that is gone, nothing.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { applyFileChange, findRenameTarget } from './file-change.ts';

type Params = Readonly<Record<string, string | number>>;

function apply(text: string, change: string, params: Params = {}) {
  const bytes = new TextEncoder().encode(text);
  const outcome = applyFileChange(bytes, { key: `wslconfig.edits.${change}`, params });
  return outcome && new TextDecoder().decode(outcome.bytes ?? new Uint8Array());
}

const file = '[wsl2]\r\n# mine\r\n  memory=4gb\r\nswap=0\r\n';

test.each<readonly [string, string, string, Params, string | undefined]>([
  [
    'a line is replaced where it stands, indentation and line end kept',
    file,
    'replace',
    { line: 3, before: 'memory=4gb', after: 'memory=4GB' },
    '[wsl2]\r\n# mine\r\n  memory=4GB\r\nswap=0\r\n',
  ],
  [
    'a line that moved meanwhile is found',
    `# new\r\n${file}`,
    'replace',
    { line: 3, before: 'memory=4gb', after: 'memory=4GB' },
    '# new\r\n[wsl2]\r\n# mine\r\n  memory=4GB\r\nswap=0\r\n',
  ],
  [
    'of equal lines the nearest is meant',
    'a=1\na=1\na=1',
    'replace',
    { line: 3, before: 'a=1', after: 'a=2' },
    'a=1\na=1\na=2',
  ],
  [
    'a line that reads otherwise now is left alone',
    file,
    'replace',
    { line: 3, before: 'memory=5gb', after: 'x' },
    undefined,
  ],
  [
    'a line goes with its line end',
    file,
    'remove',
    { line: 4, before: 'swap=0' },
    '[wsl2]\r\n# mine\r\n  memory=4gb\r\n',
  ],
  [
    'a line comes below another',
    '[wsl2]\nmemory=4GB',
    'insert',
    { line: 1, before: '[wsl2]', after: 'swap=0' },
    '[wsl2]\nswap=0\nmemory=4GB',
  ],
  [
    'below a line that the step before has changed',
    '[wsl2]\n',
    'insert',
    { line: 1, before: '[wsl2] memory=4GB', after: 'memory=4GB' },
    '[wsl2]\nmemory=4GB\n',
  ],
  [
    'a line moves behind the last one of its section',
    'a=1\n[wsl2]\nmemory=4GB\n\n[experimental]\nb=2\n',
    'move',
    { line: 1, before: 'a=1', section: 'wsl2' },
    '[wsl2]\nmemory=4GB\na=1\n\n[experimental]\nb=2\n',
  ],
  [
    'or into a new section',
    '[wsl2]\nautoMemoryReclaim=gradual\n',
    'move',
    { line: 2, before: 'autoMemoryReclaim=gradual', section: 'experimental' },
    '[wsl2]\n[experimental]\nautoMemoryReclaim=gradual\n',
  ],
  ['text that is UTF-8 already is not saved again', file, 'rewrite', {}, undefined],
  ['what nobody knows is not done', file, 'other', {}, undefined],
])('%s', (_name, text, change, params, expected) => {
  expect(apply(text, change, params)).toBe(expected);
});

test.each([
  ['little-endian with its mark', [0xff, 0xfe, 0x61, 0, 0x3d, 0, 0x31, 0]],
  ['little-endian without', [0x61, 0, 0x3d, 0, 0x31, 0]],
  ['big-endian with its mark', [0xfe, 0xff, 0, 0x61, 0, 0x3d, 0, 0x31]],
  ['big-endian without', [0, 0x61, 0, 0x3d, 0, 0x31]],
])('UTF-16, %s, becomes UTF-8', (_name, bytes) => {
  const outcome = applyFileChange(Uint8Array.from(bytes), { key: 'wslconfig.edits.rewrite' });
  expect(outcome && new TextDecoder().decode(outcome.bytes ?? undefined)).toBe('a=1');
});

test('only a renaming has a target', () => {
  const params = { from: 'a', to: 'b' };
  expect(findRenameTarget({ key: 'wslconfig.edits.rename', params })).toBe('b');
  expect(findRenameTarget({ key: 'wslconfig.edits.remove', params })).toBeUndefined();
});

test('whatever else is in the file stays byte for byte', () => {
  const noise = fc
    .uint8Array({ maxLength: 60 })
    .map((bytes) => bytes.filter((byte) => byte !== 0x0d));
  fc.assert(
    fc.property(noise, noise, (before, after) => {
      const join = (row: string) =>
        Uint8Array.from([0x23, ...before, 0x0a, ...new TextEncoder().encode(row), 0x0a, ...after]);
      const line = before.filter((byte) => byte === 0x0a).length + 2;
      const params = { line, before: 'unique=1', after: 'unique=2' };
      const outcome = applyFileChange(join('unique=1'), { key: 'wslconfig.edits.replace', params });
      expect(outcome?.bytes).toEqual(join('unique=2'));
    }),
  );
});
