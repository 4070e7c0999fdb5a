// A person at the terminal: what `slipway image init` asks, and what comes of the answers.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { imageCommand as command } from '../commands/image.ts';
import { runAsked } from '../run-asked.test-support.ts';
import { createFolders, twoPrograms, webService } from './go-projects.test-support.ts';

const { create, remove } = createFolders();
afterAll(remove);

const base = 'Number [1]: ';
const write = 'Write slipway.yaml, Dockerfile, .dockerignore, compose.yaml? [y/N] ';

test('several programs: one is chosen, then a base and a port, and the files are agreed to', async () => {
  const folder = create(twoPrograms);
  const answers = ['2', 'x', '2', '8081', 'y'];
  const { code, asked } = await runAsked({
    command,
    line: ['init', folder],
    answer: () => answers.shift(),
  });
  const port = 'Port the program listens on (empty: none): ';
  expect([code, asked]).toEqual([0, [base, base, base, port, write]]);
  const kept = readFileSync(join(folder, 'slipway.yaml'), 'utf8');
  expect(kept).toContain('\n  main: ./cmd/worker\n');
  expect(kept).toContain('\n    - 8081\n');
});

test('Enter takes what is suggested, and a no writes nothing', async () => {
  const folder = create(webService);
  const answers = ['', ''];
  const { code, asked, printed } = await runAsked({
    command,
    line: ['init', folder],
    answer: () => answers.shift(),
  });
  expect([code, asked, printed.at(-1), existsSync(join(folder, 'slipway.yaml'))]).toEqual([
    2,
    [base, write],
    'Nothing was written.',
    false,
  ]);
});

test('leaving a question leaves everything', async () => {
  const folder = create(webService);
  const { code, asked } = await runAsked({
    command,
    line: ['init', folder],
    answer: () => undefined,
  });
  expect([code, asked, existsSync(join(folder, 'Dockerfile'))]).toEqual([2, [base], false]);
});

test('a file that somebody wrote is a question of its own', async () => {
  const own = 'FROM scratch\n';
  const folder = create({ ...webService, Dockerfile: own });
  const { code, asked, printed } = await runAsked({
    command,
    line: ['init', folder],
    options: { base: 'scratch' },
    answer: (question) => (question.startsWith('Replace') ? 'n' : 'y'),
  });
  expect([code, asked, readFileSync(join(folder, 'Dockerfile'), 'utf8')]).toEqual([
    0,
    [
      'Write slipway.yaml, .dockerignore, compose.yaml? [y/N] ',
      'Replace Dockerfile, as shown? What is there is kept in the change journal. [y/N] ',
    ],
    own,
  ]);
  expect(printed).toContain('Dockerfile stays as it is.');
});
