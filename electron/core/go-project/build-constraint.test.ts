import { expect, test } from 'vitest';
import { findConstraint } from './build-constraint.ts';

const all = { isTest: false, linux: true, windows: true, tags: [] };

test.each([
  ['main.go', [], all],
  ['linux.go', [], all],
  ['disk_windows.go', [], { ...all, linux: false }],
  ['disk_linux_arm64.go', [], { ...all, windows: false }],
  ['disk_darwin_test.go', [], { isTest: true, linux: false, windows: false, tags: [] }],
  ['a.go', ['//go:build windows'], { ...all, linux: false }],
  ['a.go', ['//go:build !windows && (linux || darwin)'], { ...all, windows: false }],
  ['a.go', ['//go:build unix'], { ...all, windows: false }],
  ['a.go', ['//go:build ignore'], { ...all, linux: false, windows: false }],
  ['a.go', ['//go:build cgo'], all],
  ['a.go', ['//go:build !cgo && go1.18'], all],
  [
    'a.go',
    ['//go:build integration'],
    { ...all, linux: false, windows: false, tags: ['integration'] },
  ],
  ['a.go', ['//go:build !pro'], { ...all, tags: ['pro'] }],
  ['a.go', ['// +build linux,amd64 windows', '// +build !pro'], { ...all, tags: ['pro'] }],
  ['a.go', ['//go:build (('], all],
])('%s with %j is compiled where it should be', (name, lines, expected) => {
  const directives = lines.map((text) => ({ text, start: 0 }));
  expect(findConstraint(name, directives)).toEqual(expected);
});
