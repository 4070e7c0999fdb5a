// What follows from the answers: consequences with their words, references, users.
import { expect, test } from 'vitest';
import type { ImageChoices } from '../../../contract/image/choices.ts';
import type { ProjectAnalysis } from '../../../contract/image/project.ts';
import { en } from '../../../words/en/index.ts';
import {
  engines,
  plainChoices,
  plainProject,
  projectKinds,
} from '../files/project-kinds.test-support.ts';
import { planImage } from './plan-image.ts';

const plan = (
  analysis: ProjectAnalysis,
  choices: Partial<ImageChoices> = {},
  engine: keyof typeof engines = 'linux',
) =>
  planImage({ analysis, choices: { ...plainChoices, ...choices }, surroundings: engines[engine] });

const secrets: ImageChoices['secrets'] = [
  { id: 'netrc', use: 'netrc', from: { kind: 'environment', name: 'NETRC' } },
];
const unknown: ProjectAnalysis = {
  ...plainProject,
  needs: [{ need: 'templates', place: { file: 'a.go', line: 1 }, excerpt: 'ParseGlob(pattern)' }],
};

const port = (number: number, isLoopback: boolean, program: string) => ({
  ...{ port: number, isLoopback, programs: [program] },
  ...{
    from: 'literal' as const,
    name: null,
    place: { file: 'a.go', line: 1 },
    excerpt: `:${number}`,
  },
});
const twoPrograms: ProjectAnalysis = {
  ...projectKinds.multiMain,
  ports: [
    port(8080, false, './cmd/api'),
    port(9090, false, './cmd/worker'),
    port(6060, true, './cmd/worker'),
  ],
};

const rows: readonly (readonly [string, ReturnType<typeof plan>, readonly string[]])[] = [
  ['nothing', plan(plainProject), []],
  ['no program', plan({ ...plainProject, mains: [] }), ['noMain']],
  ['Windows only', plan(projectKinds.windowsOnly), ['windowsOnly']],
  ['cgo off', plan(projectKinds.cgo), ['cgoNeeded']],
  ['cgo on, no C library', plan(projectKinds.cgo, { cgo: true }), ['cgoStatic']],
  [
    'cgo for two processors',
    plan(projectKinds.cgo, {
      cgo: true,
      base: 'alpine',
      platforms: ['linux/amd64', 'linux/arm64'],
    }),
    ['cgoNoCross'],
  ],
  [
    'cgo on Windows',
    plan(projectKinds.cgo, { cgo: true, target: 'windows', base: 'nanoserver' }, 'windows'),
    ['cgoOnWindows', 'classicNoCache'],
  ],
  [
    'secrets, classic',
    plan(plainProject, { secrets }, 'linuxClassic'),
    ['classicNoSecrets', 'classicNoCache'],
  ],
  [
    'both, classic',
    plan(plainProject, { target: 'both' }, 'linuxClassic'),
    ['oneSystemOnly', 'classicNoCache'],
  ],
  [
    'Windows, classic Linux',
    plan(plainProject, { target: 'windows' }, 'linuxClassic'),
    ['buildkitNeeded', 'publishDirectly'],
  ],
  ['loopback', plan(projectKinds.loopback), ['loopback']],
  ['loopback of another program', plan(twoPrograms, { main: './cmd/api' }), []],
  ['loopback beside an open port', plan(twoPrograms, { main: './cmd/worker' }), ['loopback']],
  [
    'no Go image',
    plan(plainProject, { target: 'windows', windowsRelease: 'ltsc2019' }, 'windows'),
    ['prebuilt', 'classicNoCache'],
  ],
  [
    'private',
    plan(projectKinds.privateModule, { goPrivate: ['git.example.com'] }),
    ['privateWithoutSecret'],
  ],
  [
    'private with netrc',
    plan(projectKinds.privateModule, { goPrivate: ['git.example.com'], secrets }),
    [],
  ],
  ['no go.sum', plan(projectKinds.noGoSum), ['noChecksums']],
  ['folders unknown', plan(unknown), ['unknownFolders']],
  [
    'root, no tool',
    plan(plainProject, { user: 'root', healthcheck: true }),
    ['rootUser', 'healthcheckNoTool'],
  ],
  [
    'binaries on Windows',
    plan(plainProject, { target: 'windows', binaries: ['darwin/arm64'] }, 'windows'),
    ['binariesOnWindowsEngine', 'classicNoCache'],
  ],
];

test.each(rows)('%s', (_, { consequences }, ids) => {
  expect(consequences.map(({ id }) => id)).toEqual(ids);
});

test('only a program that nobody reaches at all is a problem', () => {
  const severities = [projectKinds.loopback, twoPrograms].map(
    (analysis) => plan(analysis, { main: './cmd/worker' }).consequences[0]?.severity,
  );
  expect(severities).toEqual(['problem', 'advice']);
});

test('every consequence is told', () => {
  const seen = new Set(rows.flatMap(([, , ids]) => ids));
  expect([...seen].sort()).toEqual(Object.keys(en.image.files.consequences).sort());
});

test('users and references of each base', () => {
  const bases = ['scratch', 'distroless-static', 'alpine'] as const;
  const sides = [
    ...bases.map((base) => plan(plainProject, { base })),
    plan(plainProject, { base: 'alpine', registryMirror: 'mirror.example', user: 'root' }),
    plan(plainProject, { baseImage: 'registry.example/base:1' }),
    plan(plainProject, { target: 'windows', base: 'servercore', user: 'root' }),
    plan(plainProject, { target: 'both', windowsBase: 'nanoserver', windowsRelease: 'ltsc2025' }),
    plan(plainProject, { target: 'both', baseImage: 'a:1', windowsBaseImage: 'b:1' }),
  ].flatMap((planned) => planned.sides.map(({ reference, user }) => `${reference} ${user}`));
  expect(sides).toEqual([
    'scratch 1001:1001',
    'gcr.io/distroless/static-debian13:nonroot 65532:65532',
    'alpine:3.24 1001:1001',
    'mirror.example/library/alpine:3.24 0:0',
    'registry.example/base:1 1001:1001',
    'mcr.microsoft.com/windows/servercore:ltsc2022 ContainerAdministrator',
    'scratch 1001:1001',
    'mcr.microsoft.com/windows/nanoserver:ltsc2025 ContainerUser',
    'a:1 1001:1001',
    'b:1 ContainerUser',
  ]);
});
