import { expect, test } from 'vitest';
import { judgeRun, type RunSight } from './judge-run.ts';

const well: RunSight = {
  os: 'linux',
  isRunning: true,
  exitCode: null,
  error: '',
  isOutOfMemory: false,
  memoryLimit: null,
  restarts: 0,
  log: '',
  user: '1001:1001',
  health: null,
  listeners: null,
  probe: { port: 8080, isPublished: true, status: 200, expected: 200 },
};
const silent = { port: 8080, isPublished: true, status: null, expected: 200 };
const listener = (address: string, port = 8080) => ({ address, port, inode: '1' });
const ended = { isRunning: false, exitCode: 1 };

test.each<[string, Partial<RunSight>, (string | Record<string, unknown>)[]]>([
  ['a program that answers', {}, []],
  ['another processor', { ...ended, log: 'exec /app: exec format error' }, ['exec-format-error']],
  [
    'a script with Windows line ends',
    { ...ended, log: 'exec /entrypoint.sh: no such file or directory' },
    ['crlf-entrypoint'],
  ],
  [
    'no C library',
    { ...ended, log: 'exec /app: no such file or directory' },
    ['dynamic-binary-on-scratch'],
  ],
  [
    'too little memory',
    { isRunning: false, exitCode: 137, isOutOfMemory: true, memoryLimit: 67_108_864 },
    ['out-of-memory'],
  ],
  ['a kill', { isRunning: false, exitCode: 137 }, ['killed']],
  ['a crash', { isRunning: false, exitCode: 139 }, ['crashed']],
  ['no such command', { isRunning: false, exitCode: 127 }, ['not-found']],
  ['an end by itself', { isRunning: false, exitCode: 0 }, ['ended']],
  ['an end with an error', { isRunning: false, exitCode: 2 }, ['exited']],
  [
    'a listener that only the container reaches',
    { probe: silent, listeners: [listener('127.0.0.1')] },
    ['listens-on-loopback'],
  ],
  [
    'the same, told by the log alone',
    { probe: silent, log: 'listening on http://localhost:8080' },
    ['listens-on-loopback'],
  ],
  [
    'another port',
    { probe: silent, listeners: [listener('127.0.0.11', 40_001), listener('::', 9090)] },
    ['published-port-mismatch'],
  ],
  [
    'a port that nobody published',
    { probe: { ...silent, isPublished: false } },
    ['port-not-published'],
  ],
  ['silence', { probe: silent, listeners: [listener('::')] }, ['no-answer']],
  ['another status', { probe: { ...silent, status: 404 } }, ['other-status']],
  [
    'no authorities, no zones, root',
    {
      user: '',
      log: 'x509: certificate signed by unknown authority\nunknown time zone Europe/Berlin',
    },
    ['ca-certificates-missing', 'tzdata-missing', 'runs-as-root'],
  ],
  ['a loop', { restarts: 3, health: 'unhealthy' }, ['restarting', 'unhealthy']],
  ['administrators on Windows, which is no root', { os: 'windows', user: 'root' }, []],
])('%s', (_, sight, expected) => {
  expect(judgeRun({ ...well, ...sight }).map(({ id }) => id)).toEqual(expected);
});

test('a finding carries what its words need', () => {
  const sight = { ...well, probe: silent, listeners: [listener('::', 9090)] };
  const params = { port: 8080, found: '9090' };
  expect(judgeRun(sight)).toEqual([
    {
      id: 'published-port-mismatch',
      what: { key: 'image.verify.published-port-mismatch.what', params },
      fix: { key: 'image.verify.published-port-mismatch.fix', params },
    },
  ]);
});
