import { expect, test } from 'vitest';
import { encodeText } from './encode-text.ts';

function show(...parameters: Parameters<typeof encodeText>) {
  return Buffer.from(encodeText(...parameters)).toString('hex');
}

test.each([
  ['plain text is UTF-8 as it stands', 'ä\n', 'win32', 'c3a40a'],
  ['lines end as on Windows', ['a', 'b'], 'win32', '610d0a620d0a'],
  ['lines end as on Linux', ['a', ''], 'linux', '610a0a'],
  [
    'wsl.exe writes UTF-16 without a mark',
    { text: ['é'], encoding: 'utf16le' },
    'win32',
    'e9000d000a00',
  ],
  ['a file may begin with a mark', { text: 'a', encoding: 'utf16le-bom' }, 'win32', 'fffe6100'],
  ['also in UTF-8', { text: 'a', encoding: 'utf8-bom' }, 'win32', 'efbbbf61'],
  ['Chinese Windows', { text: '端口', encoding: 'cp936' }, 'win32', 'b6cbbfda'],
  ['Japanese Windows, half and full width', { text: 'ｱ表', encoding: 'cp932' }, 'win32', 'b1955c'],
  ['what a code page lacks is lost', { text: 'a端', encoding: 'cp1252' }, 'win32', '613f'],
  ['bytes as they are', { base64: '/wA=' }, 'win32', 'ff00'],
  ['nothing', undefined, 'win32', ''],
] as const)('%s', (_, text, platform, expected) => {
  expect(show(Array.isArray(text) ? [...text] : (text as never), platform)).toBe(expected);
});
