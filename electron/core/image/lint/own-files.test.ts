// Nothing is said of the files the wizard writes, whatever was chosen, and any text gets an answer.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { ImageChoices } from '../../../contract/image/choices.ts';
import type { ProjectAnalysis } from '../../../contract/image/project.ts';
import { listImageFiles } from '../files/list-files.ts';
import { engines, plainChoices, projectKinds } from '../files/project-kinds.test-support.ts';
import { planImage } from '../options/plan-image.ts';
import { lintProject } from './lint-project.ts';

test('nothing is said of what the wizard writes', () => {
  const kinds = Object.keys(projectKinds) as (keyof typeof projectKinds)[];
  const asked = fc.record({
    kind: fc.constantFrom(...kinds),
    engine: fc.constantFrom('linux', 'linuxClassic', 'windows', 'none') as fc.Arbitrary<
      keyof typeof engines
    >,
    target: fc.constantFrom('linux', 'windows', 'both') as fc.Arbitrary<ImageChoices['target']>,
    base: fc.constantFrom(
      'scratch',
      'distroless-static',
      'distroless-base',
      'alpine',
      'debian-slim',
    ) as fc.Arbitrary<ImageChoices['base']>,
    windowsBase: fc.constantFrom('nanoserver', 'servercore', 'windows-server') as fc.Arbitrary<
      ImageChoices['base']
    >,
    windowsRelease: fc.constantFrom('ltsc2019', 'ltsc2022', 'ltsc2025'),
    trimpath: fc.boolean(),
    healthcheck: fc.boolean(),
    versionVariable: fc.constantFrom(null, 'main.version'),
    binaries: fc.constantFrom<ImageChoices['binaries']>([], ['darwin/arm64']),
    goPrivate: fc.constantFrom<ImageChoices['goPrivate']>([], ['git.example.com']),
    environment: fc.dictionary(fc.constantFrom('A', 'MODE'), fc.string(), { maxKeys: 2 }),
  });
  fc.assert(
    fc.property(asked, ({ kind, engine, ...chosen }) => {
      const analysis: ProjectAnalysis = projectKinds[kind];
      const choices: ImageChoices = {
        ...plainChoices,
        ...chosen,
        base: chosen.target === 'windows' ? chosen.windowsBase : chosen.base,
        cgo: analysis.cgo.length > 0,
        certificates: true,
        timeZones: true,
        ports: analysis.ports.map(({ port }) => port),
      };
      const surroundings = engines[engine];
      const request = { analysis, choices, surroundings };
      const { consequences } = planImage(request);
      const files = listImageFiles(request);
      const read = (path: string) => files.find((file) => file.path === path)?.text ?? '';
      const found = lintProject({
        dockerfile: read('Dockerfile'),
        dockerignore: read('.dockerignore'),
        analysis,
        // Said before anything is written: this engine cannot build what was chosen.
        surroundings: consequences.some(({ id }) => id === 'buildkitNeeded') ? null : surroundings,
        today: '2026-11-21',
      });
      expect(found).toEqual([]);
    }),
    { numRuns: 3_000 },
  );
});

test('any text gets an answer', () => {
  const part = fc.constantFrom(
    'FROM a',
    'FROM scratch AS x',
    'RUN go build',
    'COPY --from=x . .',
    'ENV A',
    'EXPOSE',
    'USER',
    'CMD []',
    'HEALTHCHECK',
    'ADD',
    'SHELL',
    'FROM b-$A',
    '\n',
    ' ',
    '$',
    '${',
    '\\\n',
    '<<EOF',
  );
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string({ unit: 'binary' }),
        fc.array(part).map((parts) => parts.join('')),
      ),
      (text) => {
        expect(
          Array.isArray(
            lintProject({
              dockerfile: text,
              dockerignore: text,
              analysis: projectKinds.plain,
              surroundings: engines.linux,
              today: '2026-11-21',
            }),
          ),
        ).toBe(true);
      },
    ),
    { numRuns: 20_000 },
  );
});
