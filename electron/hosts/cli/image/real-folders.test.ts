// analyse, lint and init on folders of this very computer; no engine is needed for any of them.
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { createFolders, webService } from './go-projects.test-support.ts';

const { create, run, remove } = createFolders();
afterAll(remove);

describe('slipway image analyse', () => {
  test('names what is in the code with its place, and nothing stands in the way', async () => {
    const { code, stdout, stderr } = await run(['analyse', create(webService)]);
    expect([code, stderr]).toEqual([0, '']);
    expect(stdout).toContain('main.go:10: listens on 8080');
    expect(stdout).toContain('\nNothing stands in the way.\n');
  });

  test.each([
    [
      'a broken go.mod',
      { 'go.mod': 'module x\n\nrequire (\n', 'main.go': 'package main\n\nfunc main() {}\n' },
      'go-mod-malformed',
    ],
    ['no program', { 'go.mod': 'module x\n', 'x.go': 'package x\n' }, 'no-main'],
    ['no go.mod', { 'main.go': 'package main\n\nfunc main() {}\n' }, 'no-go-mod'],
  ])('%s is a problem and ends with 1', async (_what, files, id) => {
    const { code, stdout } = await run(['analyse', create(files), '--json']);
    const { problems } = JSON.parse(stdout);
    const found = problems.find((one: { id: string }) => one.id === id);
    expect([code, found.severity, found.text.length > 20]).toEqual([1, 'problem', true]);
  });

  test('a folder that is not there is an input of the reader', async () => {
    const { code, stdout, stderr } = await run(['analyse', '/nowhere/at/all']);
    expect([code, stdout, stderr.split('\n')[0]]).toEqual([
      64,
      '',
      'There is no folder “/nowhere/at/all”.',
    ]);
  });

  test('in Chinese as well', async () => {
    const { stdout } = await run(['analyse', create(webService), '--lang', 'zh-CN']);
    expect(stdout).toContain('main.go:10: 监听端口 8080');
  });
});

describe('slipway image lint', () => {
  const dockerfile = 'FROM golang:1.19\nCOPY . .\nRUN go build -o /app .\nCMD /app\n';

  test('one line a finding, with rule and place', async () => {
    const { code, stdout } = await run(['lint', create({ ...webService, Dockerfile: dockerfile })]);
    const lines = stdout.split('\n').filter((line) => line.includes('SW-DF-018'));
    expect([code, lines[0]?.slice(0, 33)]).toEqual([1, 'Dockerfile:4: warning SW-DF-018: ']);
  });

  test.each([
    ['as the folder’s file', (folder: string) => [folder, '--file', 'docker/Web.Dockerfile']],
    ['by its own path', (folder: string) => [join(folder, 'docker/Web.Dockerfile')]],
  ])('another Dockerfile %s', async (_what, name) => {
    const folder = create({ ...webService, 'docker/Web.Dockerfile': 'FRMO scratch\n' });
    const { code, stdout } = await run(['lint', ...name(folder), '--json']);
    const rules = JSON.parse(stdout).map(({ rule, line }: { rule: string; line: number }) => [
      rule,
      line,
    ]);
    expect([code, rules[0]]).toEqual([1, ['SW-DF-001', 1]]);
  });

  test('says where there is none', async () => {
    const folder = create(webService);
    const { code, stderr } = await run(['lint', folder]);
    expect([code, stderr.split('\n')[0]]).toEqual([64, `There is no Dockerfile in ${folder}.`]);
  });
});

describe('slipway image init', () => {
  test('writes what it showed, and the lint has nothing to say of it', async () => {
    const folder = create(webService);
    const dry = await run(['init', folder, '--dry-run']);
    expect([dry.code, readdirSync(folder).sort()]).toEqual([0, ['go.mod', 'main.go']]);
    const written = await run(['init', folder, '--yes', '--tag', '1.4.0', '--also', 'github']);
    expect([written.code, written.stderr, readdirSync(folder).sort()]).toEqual([
      0,
      '',
      [
        ...['.dockerignore', '.github', 'Dockerfile', 'compose.yaml', 'go.mod', 'main.go'],
        'slipway.yaml',
      ],
    ]);
    expect(written.stdout).toContain('\n+ ENTRYPOINT ["/orders"]\n');
    expect(readFileSync(join(folder, 'slipway.yaml'), 'utf8')).toContain('\n  tag: 1.4.0\n');
    const [linted, again] = await Promise.all([
      run(['lint', folder]),
      run(['init', folder, '--yes', '--json']),
    ]);
    expect([linted.code, linted.stdout]).toEqual([0, 'Dockerfile: nothing wrong.\n']);
    expect(JSON.parse(again.stdout)).toMatchObject({
      state: 'unchanged',
      written: [],
      exitCode: 0,
    });
  });

  test('a Dockerfile of one’s own stays with --keep, and everything else is written', async () => {
    const own = 'FROM scratch\n# mine\n';
    const folder = create({ ...webService, Dockerfile: own });
    const { code, stdout } = await run(['init', folder, '--yes', '--keep', 'Dockerfile', '--json']);
    const { state, written } = JSON.parse(stdout);
    expect([code, state, written, readFileSync(join(folder, 'Dockerfile'), 'utf8')]).toEqual([
      0,
      'written',
      ['slipway.yaml', '.dockerignore', 'compose.yaml'],
      own,
    ]);
  });

  test('without anybody to ask nothing is written', async () => {
    const folder = create(webService);
    const { code, stderr } = await run(['init', folder]);
    expect([code, stderr.split('\n')[0], existsSync(join(folder, 'Dockerfile'))]).toEqual([
      64,
      'Nobody can be asked here. Nothing was run.',
      false,
    ]);
  });

  test('a Windows image needs one word', async () => {
    const folder = create(webService);
    const { stdout } = await run(['init', folder, '--yes', '--target', 'windows', '--json']);
    const { choices } = JSON.parse(stdout);
    const { target, base, platforms } = choices;
    expect({ target, base, platforms }).toEqual({
      target: 'windows',
      base: 'nanoserver',
      platforms: ['windows/amd64'],
    });
  });

  test('a folder without a program is left as it is', async () => {
    const folder = create({ 'go.mod': 'module x\n', 'x.go': 'package x\n' });
    const { code, stdout } = await run(['init', folder, '--yes']);
    expect([code, stdout.trimEnd().split('\n').at(-1), readdirSync(folder).length]).toEqual([
      1,
      'There is no program in this folder, so there is nothing to build.',
      2,
    ]);
  });

  test('slipway.yaml with a value that cannot be is named with its line', async () => {
    const folder = create({ ...webService, 'slipway.yaml': 'image:\n  name: a\n  base: nope\n' });
    const { code, stderr } = await run(['init', folder, '--yes']);
    expect([code, stderr.includes(`${join(folder, 'slipway.yaml')}:3`)]).toEqual([64, true]);
  });
});

test('the sample goes into a new folder only, and is a project without problems', async () => {
  const folder = join(create({}), 'harbour');
  const made = await run(['sample', folder]);
  const again = await run(['sample', folder]);
  const analysed = await run(['analyse', folder]);
  expect([made.code, again.code, analysed.code]).toEqual([0, 2, 0]);
});

test('build names what keeps it from building: no program, no engine', async () => {
  const empty = create({ 'go.mod': 'module x\n', 'x.go': 'package x\n' });
  const [none, engine] = await Promise.all([
    run(['build', empty]),
    run(['build', create(webService), '--json']),
  ]);
  expect([none.code, none.stdout.includes('problem (no-main)')]).toEqual([1, true]);
  const { build, exitCode } = JSON.parse(engine.stdout);
  expect([engine.code, exitCode, build.outcome]).toEqual([1, 1, 'failed']);
  expect(build.failure.text).toContain('engine');
});

test.each([
  [[], 'These arguments do not fit: –'],
  [['frobnicate'], 'These arguments do not fit: frobnicate'],
  [['analyse', 'a', 'b'], 'These arguments do not fit: analyse a b'],
  [['remove'], 'These arguments do not fit: remove'],
  [['lint', '--base', 'alpine'], 'The option --base does not fit here.'],
  [['analyse', '--dry-run'], 'The option --dry-run does not fit here.'],
  [
    ['push', '--login', 'me'],
    'A login takes a user and a password on standard input. Nothing was pushed.',
  ],
  [['push', '--to', 'UPPER/Case'], 'The option --to has a value it cannot have.'],
  [['lab', '--variant', 'gentoo'], 'The option --variant has a value it cannot have.'],
  [['verify', '--within', '0'], 'The option --within has a value it cannot have.'],
])('image %j is refused with exit code 64', async (args, what) => {
  const folder = args.length > 1 || args[0] === 'lab' ? create(webService) : undefined;
  const verb = args[0] ?? '';
  const isOnProject = ['push', 'lab', 'verify', 'lint'].includes(verb) && folder !== undefined;
  const line = isOnProject ? [verb, folder, ...args.slice(1)] : args;
  const { code, stdout, stderr } = await run(line);
  expect([code, stdout, stderr.split('\n')[0]]).toEqual([64, '', what]);
});

test('a file that was written is what init would write again after an edit', async () => {
  const folder = create(webService);
  await run(['init', folder, '--yes']);
  const file = join(folder, 'Dockerfile');
  const first = readFileSync(file, 'utf8');
  writeFileSync(file, `${first}# mine\n`);
  const { stdout } = await run(['init', folder, '--yes']);
  expect(stdout).toContain('\n- # mine\n');
  expect(readFileSync(file, 'utf8')).toEqual(first);
});
