// Which base each kind of project gets, and what this PC lets it choose.
import { expect, test } from 'vitest';
import type { ProjectAnalysis } from '../../../contract/image/project.ts';
import { en } from '../../../words/en/index.ts';
import { engines, plainProject, projectKinds } from '../files/project-kinds.test-support.ts';
import { type AdviceRequest, adviseBase } from './advise-base.ts';

const advise = (
  analysis: ProjectAnalysis,
  target: AdviceRequest['target'],
  surroundings: AdviceRequest['surroundings'] = engines.linux,
) => adviseBase({ analysis, surroundings, target, today: '2026-11-21' });

const hint = (id: ProjectAnalysis['windowsHints'][number]['hint']): ProjectAnalysis => ({
  ...plainProject,
  windowsHints: [{ hint: id, place: { file: 'a.go', line: 3 }, excerpt: 'x' }],
});
const shell: ProjectAnalysis = {
  ...plainProject,
  needs: [{ need: 'shell', place: { file: 'a.go', line: 4 }, excerpt: 'exec.Command("sh")' }],
};

test('each kind of project gets the smallest base that has what it needs', () => {
  const rows: readonly (readonly [string, ProjectAnalysis])[] = [
    ...Object.entries(projectKinds),
    ['shell', shell],
    ['gui', hint('gui')],
    ['powershell', hint('powershell')],
  ];
  const shown = rows.map(([name, analysis]) => {
    const { best, because } = advise(analysis, 'both');
    return [name, best.linux, best.windows, because.key.split('.').at(-1)];
  });
  expect(shown).toEqual([
    ['plain', 'scratch', 'nanoserver', 'nothing'],
    ['multiMain', 'scratch', 'nanoserver', 'nothing'],
    ['embed', 'scratch', 'nanoserver', 'nothing'],
    ['vendor', 'scratch', 'nanoserver', 'nothing'],
    ['cgo', 'distroless-base', 'nanoserver', 'cgo'],
    ['workspace', 'scratch', 'nanoserver', 'nothing'],
    ['privateModule', 'distroless-static', 'nanoserver', 'tls'],
    ['staticFiles', 'distroless-static', 'nanoserver', 'zones'],
    ['noGoSum', 'scratch', 'nanoserver', 'nothing'],
    ['windowsOnly', null, 'nanoserver', 'windows'],
    ['loopback', 'scratch', 'nanoserver', 'nothing'],
    ['shell', 'alpine', 'nanoserver', 'shell'],
    ['gui', null, 'windows-server', 'gui'],
    ['powershell', null, 'servercore', 'dotnet'],
  ]);
});

test('questions name the lines that answered them', () => {
  const analysis = {
    ...plainProject,
    needs: [...projectKinds.privateModule.needs, ...projectKinds.staticFiles.needs],
  };
  expect(
    advise(analysis, 'linux').questions.map(({ id, answer, places }) => [
      id,
      answer.key.split('.').at(-1),
      ...places.map(({ place }) => `${place.file}:${place.line}`),
    ]),
  ).toEqual([
    ['gui', 'no'],
    ['dotnet', 'no'],
    ['cgo', 'no'],
    ['tls', 'yes', 'rates.go:41'],
    ['zones', 'yes', 'month.go:18'],
    ['shell', 'no'],
  ]);
});

test('a base that was weighed on this PC says so, and one of another processor does not', () => {
  const measuredBases = [
    { base: 'alpine', platform: 'linux/amd64', bytes: 2_160_000 },
    { base: 'debian-slim', platform: 'linux/arm64', bytes: 1 },
  ] as const;
  const { candidates } = adviseBase({
    analysis: projectKinds.plain,
    surroundings: { ...engines.linux, measuredBases: [...measuredBases] },
    target: 'linux',
    today: '2026-11-21',
  });
  const measured = candidates.filter(({ isMeasured }) => isMeasured);
  expect(measured.map(({ base, sizes }) => [base, sizes.base])).toEqual([['alpine', 2_160_000]]);
});

test('a candidate says what it weighs and why it fits or cannot be chosen', () => {
  const { candidates } = adviseBase({
    analysis: projectKinds.cgo,
    surroundings: engines.linux,
    target: 'linux',
    today: '2026-11-21',
    binaryBytes: 9_000_000,
  });
  expect(
    candidates.map(({ base, isBest, disabled, sizes, reasons }) => [
      base,
      isBest,
      disabled?.key ?? null,
      sizes,
      reasons.map(({ isGood, text }) => `${isGood ? '+' : '-'} ${text.key.split('.').at(-1)}`),
    ]),
  ).toMatchInlineSnapshot(`
    [
      [
        "distroless-base",
        true,
        null,
        {
          "base": 22020096,
          "binary": 9000000,
          "extra": 0,
        },
        [
          "+ glibcNoShell",
        ],
      ],
      [
        "alpine",
        false,
        null,
        {
          "base": 8912896,
          "binary": 9000000,
          "extra": 0,
        },
        [
          "+ shellAndApk",
          "- muslUsed",
        ],
      ],
      [
        "debian-slim",
        false,
        null,
        {
          "base": 78538342,
          "binary": 9000000,
          "extra": 0,
        },
        [
          "+ glibcUsed",
          "- manyPackages",
        ],
      ],
      [
        "distroless-static",
        false,
        "image.advice.disabled.noLibc",
        {
          "base": 2202010,
          "binary": 9000000,
          "extra": 0,
        },
        [
          "+ hasAll",
          "+ noShell",
        ],
      ],
      [
        "scratch",
        false,
        "image.advice.disabled.noLibc",
        {
          "base": 0,
          "binary": 9000000,
          "extra": 0,
        },
        [
          "+ nothingToPatch",
          "- noUsers",
        ],
      ],
    ]
  `);
});

test('the Windows release follows this PC, and memory follows isolation', () => {
  const builds = [26_200, 22_631, 19_045, null];
  expect(
    builds.map((windowsBuild) => {
      const { windows, candidates } = advise(plainProject, 'windows', {
        ...engines.windows,
        windowsBuild,
      });
      return [
        windowsBuild,
        windows?.release,
        windows?.isolations.join('+'),
        windows?.text.key.split('.').at(-1),
        candidates.map(({ reference }) => reference.replace('mcr.microsoft.com/', '')).join(' '),
      ];
    }),
  ).toMatchInlineSnapshot(`
    [
      [
        26200,
        "ltsc2025",
        "hyperv+process",
        "process",
        "windows/nanoserver:ltsc2025 windows/servercore:ltsc2025 windows/server:ltsc2025",
      ],
      [
        22631,
        "ltsc2022",
        "hyperv+process",
        "process",
        "windows/nanoserver:ltsc2022 windows/servercore:ltsc2022 windows/server:ltsc2022",
      ],
      [
        19045,
        "ltsc2019",
        "hyperv",
        "hyperv",
        "windows/nanoserver:ltsc2019 windows/servercore:ltsc2019 windows:ltsc2019",
      ],
      [
        null,
        "ltsc2022",
        "",
        "noHost",
        "windows/nanoserver:ltsc2022 windows/servercore:ltsc2022 windows/server:ltsc2022",
      ],
    ]
  `);
});

test('where no supported release runs, nothing can be chosen and it says why', () => {
  const { best, windows, candidates } = adviseBase({
    analysis: plainProject,
    surroundings: { ...engines.windows, windowsBuild: 19_045 },
    target: 'windows',
    today: '2029-02-01',
  });
  expect({ best, windows, disabled: candidates.map(({ disabled }) => disabled?.key) }).toEqual({
    best: { linux: null, windows: null },
    windows: null,
    disabled: Array(3).fill('image.advice.disabled.noRelease'),
  });
});

test('every text has its words', () => {
  const has = (key: string) =>
    key.split('.').reduce<unknown>((node, part) => {
      const record = node as Readonly<Record<string, unknown>> | undefined;
      return record?.[part] ?? record?.[`${part}_other`];
    }, en) !== undefined;
  const projects = [...Object.values(projectKinds), shell, hint('gui'), hint('msi')];
  const engineList = [
    engines.linux,
    engines.windows,
    engines.none,
    { ...engines.windows, windowsBuild: 14_393 },
  ];
  const keys = projects.flatMap((analysis) =>
    engineList.flatMap((surroundings) => {
      const advice = advise(analysis, 'both', surroundings);
      return [
        advice.because,
        ...(advice.windows === null ? [] : [advice.windows.text]),
        ...advice.questions.flatMap(({ question, answer }) => [question, answer]),
        ...advice.candidates.flatMap(({ disabled, reasons }) => [
          ...(disabled === null ? [] : [disabled]),
          ...reasons.map(({ text }) => text),
        ]),
      ].map(({ key }) => key);
    }),
  );
  expect([...new Set(keys)].filter((key) => !has(key))).toEqual([]);
});
