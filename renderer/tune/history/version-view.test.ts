import { expect, test } from 'vitest';
import { viewVersion } from './version-view.ts';

const lines = { removed: ['memory=48GB'], added: ['memory=12GB'] };

test.each([
  [
    'both texts',
    { ...lines, before: btoa('memory=48GB\r\n'), after: btoa('memory=12GB\r\n') },
    { kind: 'texts', before: 'memory=48GB\r\n', after: 'memory=12GB\r\n', happened: null },
  ],
  [
    'that the file was created',
    { removed: [], added: ['[wsl2]'], before: null, after: btoa('[wsl2]\n') },
    { kind: 'texts', before: '', after: '[wsl2]\n', happened: 'created' },
  ],
  [
    'that the file was taken away',
    { removed: ['[wsl2]'], added: [], before: btoa('[wsl2]\n'), after: null },
    { kind: 'texts', before: '[wsl2]\n', after: '', happened: 'deleted' },
  ],
  [
    'the lines, where a backup is gone',
    { ...lines, before: null, after: btoa('memory=12GB\n') },
    { kind: 'lines', removed: 'memory=48GB\n', added: 'memory=12GB\n' },
  ],
])('a version shows %s', (_what, version, expected) => {
  expect(viewVersion(version, { kind: 'wslconfig' })).toEqual(expected);
});
