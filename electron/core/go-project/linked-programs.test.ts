// What each of several programs listens on, from the packages it links.
import { expect, test } from 'vitest';
import { createProgramFinder, listPortsOf } from './linked-programs.ts';
import { findMains } from './project-mains.ts';
import { readModules } from './project-modules.ts';
import { findPorts } from './project-ports.ts';
import { readGoFile } from './read-go-file.ts';
import { createScope } from './resolve-value.ts';

function look(texts: Readonly<Record<string, string>>, main: string) {
  const files = Object.entries(texts).map(([path, text]) => readGoFile(path, text));
  const modules = readModules({ goMods: new Map([['.', 'module m\n']]), goWork: null });
  const { mains } = findMains(files, modules, 'm');
  const scope = createScope(files, () => undefined);
  const { ports } = findPorts(files, scope, createProgramFinder(files, mains, modules));
  return listPortsOf({ ports: [...ports] }, main).map(({ port, isLoopback }) =>
    isLoopback ? `${port} loopback` : `${port}`,
  );
}

const listen = (address: string) =>
  `import "net/http"\nfunc Serve() { http.ListenAndServe("${address}", nil) }\n`;
const program = (text: string) => `package main\n${text}\nfunc main() {}\n`;

const several = {
  'cmd/api/main.go': program(listen(':8080')),
  'cmd/worker/main.go': program('import "m/internal/admin"'),
  'internal/admin/a.go': `package admin\nimport "m/internal/deep"\n${listen('127.0.0.1:8080')}`,
  'internal/deep/d.go': `package deep\n${listen(':9090')}`,
};

test.each([
  ['its own', several, './cmd/api', ['8080']],
  [
    'those of packages it imports, and of packages these import',
    several,
    'cmd/worker/',
    ['8080 loopback', '9090'],
  ],
  [
    'what no program links counts where a program has none of its own',
    {
      ...several,
      'cmd/worker/main.go': program(''),
      'plugin/p.go': `package p\n${listen(':7000')}`,
    },
    './cmd/worker',
    ['8080 loopback', '9090', '7000'],
  ],
  [
    'everything, of a project with one program',
    { 'main.go': program(''), 'plugin/p.go': `package p\n${listen(':7000')}` },
    '.',
    ['7000'],
  ],
])('%s', (_what, texts, main, expected) => {
  expect(look(texts, main)).toEqual(expected);
});
