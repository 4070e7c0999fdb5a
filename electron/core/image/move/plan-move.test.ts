import fc from 'fast-check';
import { expect, test } from 'vitest';
import { nameShare, planMove, resolveTarget, showGuestCommand } from './plan-move.ts';

test.each([
  ['~/src/harbour', { target: '/home/ada/src/harbour' }],
  ['  /srv/src/harbour/ ', { target: '/srv/src/harbour' }],
  ['~/src/./港口//api', { target: '/home/ada/src/港口/api' }],
  ['~/src/my project', { target: '/home/ada/src/my project' }],
  ['src/harbour', { problem: 'not-absolute' }],
  ['', { problem: 'not-absolute' }],
  ['C:\\src\\harbour', { problem: 'not-absolute' }],
  ['~/src/../../root', { problem: 'bad-characters' }],
  ['~/src/a"b', { problem: 'bad-characters' }],
  ['/srv\\src', { problem: 'bad-characters' }],
  ['/srv/a\nb', { problem: 'bad-characters' }],
  ['/mnt/c/src/harbour', { problem: 'on-drive' }],
  ['/mnt/data/harbour', { target: '/mnt/data/harbour' }],
  ['/harbour', { problem: 'too-short' }],
  ['/', { problem: 'too-short' }],
])('the target %j is %j', (written, expected) => {
  expect(resolveTarget(written, '/home/ada')).toEqual(expected);
});

test('whatever is typed, a target is absolute, climbs nowhere and ends in a name', () => {
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string(),
        fc.string().map((text) => `~/${text}`),
      ),
      (written) => {
        const resolved = resolveTarget(written, '/home/ada');
        if ('problem' in resolved) return;
        expect(resolved.target).toMatch(/^(?:\/[^/"\\]+){2,}$/);
        expect(resolved.target.split('/')).not.toContain('..');
      },
    ),
    { numRuns: 2_000 },
  );
});

const paths = { source: '/mnt/c/Users/ada/my project', target: '/home/ada/src/harbour' };

test('the commands copy under another name, compare, and name the copy; none writes to the project', () => {
  const steps = planMove(paths, { hasLeftover: false });
  expect(steps.map(({ args }) => showGuestCommand('Ubuntu', args))).toEqual([
    'wsl.exe -d Ubuntu --exec mkdir -p /home/ada/src',
    'wsl.exe -d Ubuntu --exec cp -a -T "/mnt/c/Users/ada/my project" /home/ada/src/harbour.slipway-copy',
    'wsl.exe -d Ubuntu --exec diff -r -q --no-dereference "/mnt/c/Users/ada/my project" /home/ada/src/harbour.slipway-copy',
    'wsl.exe -d Ubuntu --exec mv -T /home/ada/src/harbour.slipway-copy /home/ada/src/harbour',
  ]);
});

test('an unfinished copy of before goes first, and is shown like the rest', () => {
  const [first, ...rest] = planMove(paths, { hasLeftover: true });
  expect(first).toEqual({
    id: 'clear',
    args: ['rm', '-r', '-f', '--one-file-system', '/home/ada/src/harbour.slipway-copy'],
    changes: true,
  });
  expect(rest).toEqual(planMove(paths, { hasLeftover: false }));
});

test('Windows finds the copy on the share of the distro', () => {
  expect(nameShare('Ubuntu-24.04', '/home/ada/src/harbour')).toBe(
    '\\\\wsl.localhost\\Ubuntu-24.04\\home\\ada\\src\\harbour',
  );
});

test('inside the distro the same commands are typed as they are', () => {
  expect(showGuestCommand(null, ['mkdir', '-p', '/home/ada/my src'])).toBe(
    'mkdir -p "/home/ada/my src"',
  );
});
