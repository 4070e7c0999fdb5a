// A Dockerfile a rule, with everything that is said of it.
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import type { ProjectAnalysis } from '../../../contract/image/project.ts';
import { en } from '../../../words/en/index.ts';
import { engines, plainProject, projectKinds } from '../files/project-kinds.test-support.ts';
import type { PlanSurroundings } from '../options/image-plan.ts';
import { lintProject } from './lint-project.ts';
import { lintRules } from './rules.ts';

interface Asked {
  readonly ignore?: string | null;
  readonly analysis?: ProjectAnalysis;
  readonly surroundings?: PlanSurroundings;
  readonly today?: string;
}

const lint = (dockerfile: string, asked: Asked = {}) =>
  lintProject({
    dockerfile,
    dockerignore: asked.ignore === undefined ? '.git' : asked.ignore,
    analysis: asked.analysis ?? null,
    surroundings: asked.surroundings ?? null,
    today: asked.today ?? '2026-11-21',
  });

/** `rule line` of each finding, with its replacement. */
const show = (dockerfile: string, asked?: Asked) =>
  lint(dockerfile, asked).map(
    ({ rule, line, endLine, replacement }) =>
      `${rule.slice(3)} ${line}${endLine === line ? '' : `-${endLine}`}${replacement === null ? '' : ` => ${replacement}`}`,
  );

const end = '\nUSER 1001\nENTRYPOINT ["/a"]';
const nano = 'FROM mcr.microsoft.com/windows/nanoserver:ltsc2022\n';
const gcc = { ...plainProject, needs: projectKinds.privateModule.needs };
const zones = { ...plainProject, needs: projectKinds.staticFiles.needs };
const build = 'FROM golang:1.22 AS build\n';
const compile = (flags: string) =>
  `RUN --mount=type=cache,target=/go ${flags}go build -ldflags="-s -w" -o /a .\n`;

const rows: readonly (readonly [string, string, Asked, readonly string[]])[] = [
  ['an unknown word', `FROM alpine:3\nRUM x${end}`, {}, ['DF-001 2']],
  ['nothing to start from', 'RUN x', {}, ['DF-002 1', 'DF-002 1']],
  ['a text without an end', `FROM alpine:3\nUSER 1\nRUN <<EOF\nx`, {}, ['DF-003 3']],
  [
    'a copy from a later stage',
    `FROM alpine:3 AS a\nCOPY --from=b x x${end}\nFROM alpine:3 AS b${end}`,
    {},
    ['DF-004 2'],
  ],
  ['a copy from an image of that name', `FROM alpine:3\nCOPY --from=busybox x x${end}`, {}, []],
  [
    'PowerShell in Nano Server',
    `${nano}RUN powershell -c x`,
    { surroundings: engines.windows },
    ['DF-005 2'],
  ],
  [
    'RUN in a cross-built Windows stage',
    `${nano}RUN dir`,
    { surroundings: engines.linux },
    ['DF-006 2'],
  ],
  ['the same on a Windows engine', `${nano}RUN dir`, { surroundings: engines.windows }, []],
  [
    'MSI in Nano Server',
    `${nano}RUN msiexec /i a.msi`,
    { surroundings: engines.windows },
    ['DF-007 2'],
  ],
  [
    'mounts for the classic builder',
    `FROM alpine:3\nRUN --mount=type=cache,target=/x y${end}`,
    { surroundings: engines.linuxClassic },
    ['DF-008 2'],
  ],
  [
    'a program that looks for a C library',
    `${build}${compile('')}FROM scratch\nCOPY --from=build /a /a${end}`,
    {},
    ['DF-009 2'],
  ],
  [
    'the same without cgo',
    `${build}${compile('CGO_ENABLED=0 ')}FROM scratch\nCOPY --from=build /a /a${end}`,
    {},
    [],
  ],
  [
    'a script with CRLF',
    `FROM alpine:3\nCOPY run.sh /${end}`,
    { analysis: { ...plainProject, crlfScripts: ['run.sh'] } },
    ['DF-010 2'],
  ],
  [
    'a path that joins the next line',
    `${nano}COPY a C:\\app\\\nUSER ContainerUser`,
    { surroundings: engines.windows },
    ['DF-011 2'],
  ],
  ['TLS without authorities', `FROM scratch${end}`, { analysis: gcc }, ['DF-012 1']],
  [
    'time zones without a database',
    `${build}${compile('CGO_ENABLED=0 ')}FROM alpine:3${end}`,
    { analysis: zones },
    ['DF-013 3'],
  ],
  ['a Windows base without a tag', 'FROM mcr.microsoft.com/windows/nanoserver', {}, ['DF-014 1']],
  [
    'a Windows base newer than this PC',
    'FROM mcr.microsoft.com/windows/nanoserver:ltsc2025',
    { surroundings: { ...engines.windows, windowsBuild: 19_045 } },
    ['DF-015 1'],
  ],
  [
    'another port',
    `FROM alpine:3\nEXPOSE 80${end}`,
    { analysis: plainProject },
    ['DF-016 2 => EXPOSE 8080'],
  ],
  [
    'a Go too old',
    `FROM golang:1.19 AS build\nFROM scratch${end}`,
    { analysis: plainProject },
    ['DF-017 1'],
  ],
  [
    'a start through a shell',
    'FROM alpine:3\nUSER 1\nCMD /a -p 80\nENTRYPOINT exec $A',
    {},
    ['DF-018 3 => CMD ["/a", "-p", "80"]', 'DF-018 4'],
  ],
  [
    'a start that needs a shell',
    'FROM scratch\nUSER 1\nENTRYPOINT /a',
    {},
    ['DF-019 3 => ENTRYPOINT ["/a"]'],
  ],
  ['root, unsaid and said', 'FROM alpine:3\nCMD ["a"]', {}, ['DF-020 1']],
  ['root, taken back', 'FROM alpine:3\nUSER 1\nUSER root', {}, ['DF-020 3']],
  [
    'a secret',
    `FROM alpine:3\nENV DB_PASSWORD=x\nARG API_KEY\nENV PASSWORD_FILE=/x${end}`,
    {},
    ['DF-021 2', 'DF-021 3'],
  ],
  ['an address', `FROM alpine:3\nADD https://x.example/a /a${end}`, {}, ['DF-022 2']],
  ['a release past its end', 'FROM mcr.microsoft.com/windows/nanoserver:2004', {}, ['DF-023 1']],
  ['a release that ends one day', nano, { today: '2032-01-01' }, ['DF-023 1']],
  [
    'a tag that moves',
    `FROM alpine${end}\nFROM a.example:5000/b/c:latest${end}`,
    {},
    ['DF-024 1', 'DF-024 4'],
  ],
  ['a file with a secret', `FROM alpine:3\nCOPY .netrc /root/${end}`, {}, ['DF-025 2']],
  ['checks turned off', `FROM alpine:3\nRUN curl -fsSLk https://x${end}`, {}, ['DF-026 2']],
  ['the toolchain shipped', `FROM golang:1.22${end}`, {}, ['DF-027 1']],
  [
    'packages nobody needs',
    `FROM debian:13\nRUN apt-get update && apt-get install -y x${end}`,
    {},
    ['DF-028 2'],
  ],
  [
    'an index kept',
    `FROM alpine:3\nRUN apk add x${end}`,
    {},
    ['DF-029 2 => RUN apk add --no-cache x'],
  ],
  [
    'debug information',
    `${build}RUN --mount=type=cache,target=/x CGO_ENABLED=0 go build\nFROM scratch${end}`,
    {},
    ['DF-030 2'],
  ],
  [
    'the source before the modules',
    `${build}COPY . .\n${compile('CGO_ENABLED=0 ')}FROM scratch${end}`,
    {},
    ['DF-031 2'],
  ],
  [
    'no cache',
    `${build}RUN CGO_ENABLED=0 \\\n  go build -ldflags=-w\nFROM scratch${end}`,
    {},
    ['DF-032 2-3'],
  ],
  ['no .dockerignore', `FROM alpine:3\nCOPY . /${end}`, { ignore: null }, ['DF-033 1']],
  ['old lists', `FROM debian:13\nRUN apt-get update${end}`, {}, ['DF-034 2']],
  [
    'a maintainer',
    `FROM alpine:3\nMAINTAINER me${end}`,
    {},
    ['DF-035 2 => LABEL org.opencontainers.image.authors="me"'],
  ],
  [
    'flags of another age',
    `FROM alpine:3\nRUN --mount=type=cache,target=/x go build -a -installsuffix cgo -ldflags=-s${end}`,
    {},
    ['DF-036 2 => RUN --mount=type=cache,target=/x go build -ldflags=-s'],
  ],
  ['a frontend', `# syntax=docker/dockerfile:1\nFROM alpine:3${end}`, {}, ['DF-037 1']],
  ['a name given twice', `FROM alpine:3 AS a${end}\nFROM alpine:3 AS a${end}`, {}, ['DF-038 4']],
  ['a folder change lost', `FROM alpine:3\nRUN cd /app${end}`, {}, ['DF-039 2 => WORKDIR /app']],
  [
    'a health check without a tool',
    `FROM alpine:3\nHEALTHCHECK CMD curl -f http://x${end}`,
    {},
    ['DF-040 2'],
  ],
  ['a pattern refused', `FROM alpine:3${end}`, { ignore: 'a\n[' }, ['DI-001 2']],
  [
    'what the build needs',
    `FROM alpine:3${end}`,
    { ignore: '*', analysis: plainProject },
    ['DI-002 1'],
  ],
  ['history sent', `FROM alpine:3\nCOPY . /${end}`, { ignore: 'bin' }, ['DI-003 1']],
];

test.each(rows)('%s', (_, dockerfile, asked, found) => {
  expect(show(dockerfile, asked)).toEqual(found);
});

test('a finding says all of it', () => {
  expect(lint(`FROM alpine:3\nENV DB_PASSWORD=hunter2${end}`)).toEqual([
    {
      rule: 'SW-DF-021',
      severity: 'error',
      effect: 'safety',
      file: 'Dockerfile',
      line: 2,
      endLine: 2,
      what: { key: 'image.lint.SW-DF-021.what', params: { name: 'DB_PASSWORD' } },
      fix: { key: 'image.lint.SW-DF-021.fix', params: { name: 'DB_PASSWORD' } },
      replacement: null,
    },
  ]);
});

test('every rule has a row above, its words and its line in docs/lint.md', () => {
  const ids = lintRules.map(({ id }) => id);
  const seen = new Set(
    rows.flatMap(([, , , found]) => found.map((line) => `SW-${line.split(' ')[0]}`)),
  );
  const page = readFileSync(new URL('../../../../docs/lint.md', import.meta.url), 'utf8');
  const titles: Readonly<Record<string, { readonly title: string }>> = en.image.lint;
  const written = lintRules.map(
    ({ id, severity, effect }) => `| ${id} | ${titles[id]?.title} | ${severity} | ${effect} |`,
  );
  expect([[...seen].sort(), Object.keys(titles).sort(), [...new Set(ids)]]).toEqual([
    ids,
    ids,
    ids,
  ]);
  expect(page.split('\n').filter((line) => line.startsWith('| SW-'))).toEqual(written);
});
