import { expect, test } from 'vitest';
import { findFailure } from './find-failure.ts';

const exited = (code: number) =>
  `process "/bin/sh -c x" did not complete successfully: exit code: ${code}`;

test.each([
  [
    'every compile error, first one first, and its place',
    ['# example.com/web', './main.go:12:3: undefined: foo', 'internal/a/b.go:4:2: unused'],
    exited(1),
    {
      id: 'compile',
      lines: ['./main.go:12:3: undefined: foo', 'internal/a/b.go:4:2: unused'],
      place: { file: 'main.go', line: 12 },
      cause: null,
      exitCode: 1,
    },
  ],
  [
    'no place for an error in a module from elsewhere',
    ['/go/pkg/mod/example.com/lib@v1.0.0/x.go:3:1: undefined: y'],
    exited(1),
    {
      id: 'compile',
      lines: ['/go/pkg/mod/example.com/lib@v1.0.0/x.go:3:1: undefined: y'],
      place: null,
      cause: null,
      exitCode: 1,
    },
  ],
  [
    'the module that go.sum misses, and the command that adds it',
    [
      'main.go:5:2: missing go.sum entry for module providing package x; to add:',
      '\tgo mod download x',
    ],
    exited(1),
    {
      id: 'no-go-sum',
      lines: [
        'main.go:5:2: missing go.sum entry for module providing package x; to add:',
        '\tgo mod download x',
      ],
      place: { file: 'main.go', line: 5 },
      cause: null,
      exitCode: 1,
    },
  ],
  [
    'a full disk before anything else',
    ['main.go:1:1: x', 'write /tmp/x: no space left on device'],
    exited(1),
    {
      id: 'disk-full',
      lines: ['write /tmp/x: no space left on device'],
      place: null,
      cause: null,
      exitCode: 1,
    },
  ],
  [
    "a full disk in the words of the C library's programs",
    ['sh: write error: No space left on device'],
    exited(1),
    {
      id: 'disk-full',
      lines: ['sh: write error: No space left on device'],
      place: null,
      cause: null,
      exitCode: 1,
    },
  ],
  [
    'a killed compiler',
    ['go build example.com/x: /usr/local/go/tool/compile: signal: killed'],
    exited(1),
    {
      id: 'killed',
      lines: ['go build example.com/x: /usr/local/go/tool/compile: signal: killed'],
      place: null,
      cause: null,
      exitCode: 1,
    },
  ],
  [
    'the end of what a program printed, when nothing is known of it',
    ['working', 'it went wrong'],
    exited(7),
    { id: 'command', lines: ['working', 'it went wrong'], place: null, cause: null, exitCode: 7 },
  ],
  [
    'the builder when no program ran',
    [],
    'failed to solve: frontend grpc server closed unexpectedly',
    {
      id: 'builder',
      lines: ['failed to solve: frontend grpc server closed unexpectedly'],
      place: null,
      cause: null,
      exitCode: null,
    },
  ],
  [
    'a file that is not in the context',
    [],
    'failed to compute cache key: "/Nope.go" not found: not found',
    {
      id: 'file-not-found',
      lines: ['failed to compute cache key: "/Nope.go" not found: not found'],
      place: null,
      cause: null,
      exitCode: null,
    },
  ],
  [
    'a registry out of reach',
    [],
    'Get "https://registry-1.docker.io/v2/": dial tcp: lookup registry-1.docker.io: no such host',
    {
      id: 'network',
      lines: [
        'Get "https://registry-1.docker.io/v2/": dial tcp: lookup registry-1.docker.io: no such host',
      ],
      place: null,
      cause: 'registry-unreachable',
      exitCode: null,
    },
  ],
] as const)('a person reads %s', (_what, lines, message, expected) => {
  expect(findFailure({ step: 's', lines, message })).toEqual({ step: 's', message, ...expected });
});

test('the words of a command line are no error', () => {
  const message = 'executor failed running [grep "no space left on device" log]: exit code: 1';
  expect(findFailure({ step: 's', lines: ['nothing found'], message }).id).toBe('command');
});
