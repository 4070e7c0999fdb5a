// A person at the terminal: what is asked before a file changes, and what happens when somebody else was quicker.
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test, vi } from 'vitest';
import { configCommand as command } from '../commands/config.ts';
import { runAsked } from '../run-asked.test-support.ts';

const folder = mkdtempSync(join(tmpdir(), 'slipway-asked-'));
vi.stubEnv('SLIPWAY_STATE', join(folder, 'state'));
afterAll(() => rmSync(folder, { recursive: true }));

function writeFile(name: string): string {
  const path = join(folder, name);
  writeFileSync(path, '[wsl2]\nmemory=4GB\n');
  return path;
}

test.each([
  ['y', 0, '[wsl2]\nmemory=8GB\n'],
  ['n', 2, '[wsl2]\nmemory=4GB\n'],
  ['', 2, '[wsl2]\nmemory=4GB\n'],
])('the answer “%s” to the difference ends with %d', async (answer, expected, text) => {
  const file = writeFile('answered');
  const typed = { command, line: ['set', 'memory=8GB'], options: { file }, answer: () => answer };
  const { code, asked } = await runAsked(typed);
  expect([code, asked, readFileSync(file, 'utf8')]).toEqual([
    expected,
    ['Save this? [y/N] '],
    text,
  ]);
});

test('a file that somebody changed meanwhile is left alone, and three ways are named', async () => {
  const file = writeFile('contested');
  const { code, printed } = await runAsked({
    command,
    line: ['set', 'memory=8GB'],
    options: { file },
    answer: () => {
      writeFileSync(file, '[wsl2]\nmemory=6GB\n');
      return 'y';
    },
  });
  expect([code, readFileSync(file, 'utf8')]).toEqual([2, '[wsl2]\nmemory=6GB\n']);
  expect(printed.slice(-9)).toEqual([
    `Nothing was saved: ${file} was changed by somebody else in the meantime.`,
    '@@ -1,2 +1,2 @@',
    '  [wsl2]',
    '- memory=4GB',
    '+ memory=6GB',
    'There are three ways:',
    '  Yours: run the same command again. It works on the file as it is now.',
    '  Theirs: do nothing. The file stays as it was found.',
    '  Both: bring the two texts together by hand, and save that.',
  ]);
});

test('the restart is a question of its own, and a no leaves what is saved', async () => {
  const { code, asked, printed } = await runAsked({
    command,
    line: ['set', 'memory=8GB'],
    options: { restart: 'true' },
    machine: 'healthy-linux-mode',
    answer: (question) => (question.startsWith('Save') ? 'y' : 'n'),
  });
  expect([code, asked, printed.at(-1)]).toEqual([
    2,
    ['Save this? [y/N] ', 'Restart WSL now? [y/N] '],
    'Nothing was restarted. What is saved waits for the next start.',
  ]);
});

test.each([
  ['y', 0, 'true\n'],
  ['n', 2, undefined],
])('a stopped distro is started to be read only after a “%s”', async (answer, code, value) => {
  const { printed, ...seen } = await runAsked({
    command,
    line: ['get', 'systemd'],
    options: { target: 'wsl.conf', distro: 'Ubuntu-24.04', yes: 'true' },
    machine: 'healthy-all-stopped',
    answer: () => answer,
  });
  expect(seen).toEqual({ code, asked: ['Ubuntu-24.04 is stopped. Start it? [y/N] '] });
  if (value !== undefined) expect(printed).toEqual([value]);
});
