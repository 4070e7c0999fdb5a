// Advice as rows: the file, and what is said where.
import { expect, test } from 'vitest';
import { parseConfig } from '../wslconfig/parse.ts';
import { advise } from './advise.ts';
import { createHost } from './tune-host.test-support.ts';
import type { TuneHost } from './tune-host.ts';
import { gib } from './tune-host.ts';

function show(
  text: string,
  changes: Partial<TuneHost> = {},
  dialect: 'wslconfig' | 'wsl.conf' = 'wslconfig',
) {
  const document = parseConfig(new TextEncoder().encode(text), dialect);
  return advise(document, createHost(changes)).map(
    ({ code, severity, line, column, remedy }) =>
      `${line}:${column} ${severity} ${code}${remedy === null ? '' : ` → ${remedy.written ?? 'out'}`}`,
  );
}

test.each<readonly [string, readonly string[]]>([
  ['', []],
  ['[wsl2]\nmemory=12GB\nprocessors=8\nswap=4GB\n', []],
  ['[wsl2]\nmemory=48GB\n', ['2:8 warning memory-all → 12GB']],
  ['[wsl2]\nmemory=28GB # big\n', ['2:8 warning memory-tight → 12GB']],
  ['[wsl2]\nmemory=2GB\nprocessors=1\n', ['2:8 info memory-small', '3:12 info processors-small']],
  ['[wsl2]\nmemory=0\nprocessors=0\nswap=0\n', []],
  ['[wsl2]\nmemory=100MB\n', []],
  ['[wsl2]\nswap=400GB\n', ['2:6 warning swap-over']],
  ['[wsl2]\nswap=205GB\n', ['2:6 warning swap-tight']],
  ['[wsl2]\nnetworkingMode=mirrored\n', ['2:16 warning mirrored-docker → out']],
  ['[wsl2]\nnetworkingMode=none\n', ['2:16 warning networking-none → out']],
  ['[wsl2]\nsafeMode=true\nswap=400GB\n', ['2:10 warning safe-mode-on → out']],
  ['[experimental]\nautoMemoryReclaim=gradual\n', ['2:19 warning gradual-reclaim → out']],
  ['[experimental]\nautoMemoryReclaim=dropCache\n', []],
  ['[experimental]\nsparseVhd=false\n', ['2:11 info sparse-vhd → out']],
  // These have their diagnostics.
  ['[experimental]\nsparseVhd=true\n', []],
  ['[wsl2]\nmemory=48gb\nfoo=1\n', []],
])('%j', (text, expected) => {
  expect(show(text)).toEqual(expected);
});

test('mirrored networking is fine where Docker Desktop is not, and WSL falls back on an old Windows', () => {
  const text = '[wsl2]\nnetworkingMode=mirrored\n';
  expect(show(text, { hasDockerDesktop: false })).toEqual([]);
  expect(show(text, { windowsBuild: 19_045 })).toEqual([]);
});

test('half of a small PC is little for both, and no other number is better', () => {
  expect(show('[wsl2]\nmemory=4GB\n', { memoryBytes: 8 * gib })).toEqual([]);
  expect(show('[wsl2]\nmemory=6GB\n', { memoryBytes: 8 * gib })).toEqual([
    '2:8 warning memory-tight → out',
  ]);
});

test('Windows line ends in wsl.conf are told of where WSL gives up on them', () => {
  const text = '[boot]\r\nsystemd=true\r\n';
  expect(show(text, { wslVersion: '2.3.26.0' }, 'wsl.conf')).toEqual(['1:7 warning crlf-old-wsl']);
  expect(show(text, { wslVersion: '2.4.0.0' }, 'wsl.conf')).toEqual([]);
  expect(show(text, { wslVersion: null }, 'wsl.conf')).toEqual([]);
});
