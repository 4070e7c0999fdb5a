// Why a build did work again, from its steps and what it was made from.
import { expect, test } from 'vitest';
import type { BuildStep } from '../../../contract/image/build.ts';
import { en } from '../../../words/en/index.ts';
import {
  type BuildInputs,
  describeRebuilt,
  findRebuilt,
  type RebuildSight,
} from './find-rebuilt.ts';

const files = { 'go.mod': '1', 'main.go': '1', 'web/page.html': '1' };
const inputs: BuildInputs = { dockerfile: '1', arguments: '1', files };

let clock = 0;
const step = (name: string, state: BuildStep['state']): BuildStep => {
  clock += 1;
  return { id: name, name, state, startedMs: clock, endedMs: clock, current: null, total: null };
};
const mod = '[build 3/5] COPY go.mod go.sum* ./';
const get = '[build 4/5] RUN --mount=type=cache,target=/go/pkg/mod go mod download';
const compile = '[build 5/5] RUN --mount=type=bind,target=/src go build -o /out/orders .';
const web = '[stage-1 2/3] COPY web ./web';
const copy = '[stage-1 3/3] COPY --from=build /out/orders /orders';
const all = [mod, get, compile, web, copy];

/** From that one on, steps ran. */
const from = (first: string) =>
  [
    step('[internal] load build context', 'done'),
    step('[build 1/5] FROM docker.io/library/golang:1.24', 'done'),
    ...all.map((name) => step(name, all.indexOf(name) < all.indexOf(first) ? 'cached' : 'done')),
    step('exporting to image', 'done'),
  ] as const;

const changed = (path: string) => ({ ...inputs, files: { ...files, [path]: '2' } });
const { 'main.go': _gone, ...without } = files;

const rows: readonly (readonly [string, Partial<RebuildSight>, unknown])[] = [
  [
    'everything from the cache',
    { steps: from('').map((one) => ({ ...one, state: 'cached' })) },
    null,
  ],
  ['the first build', { before: null }, [mod, 'first-build']],
  ['no cache wanted', { noCache: true }, [mod, 'no-cache']],
  ['go.mod edited', { now: changed('go.mod') }, [mod, 'files', 'go.mod changed']],
  [
    'a line of code edited',
    { steps: from(compile), now: changed('main.go') },
    [compile, 'files', 'main.go changed'],
  ],
  [
    'a file gone, another new',
    { steps: from(compile), now: { ...inputs, files: { ...without, 'b.go': '1' } } },
    [compile, 'files', 'b.go added', 'main.go removed'],
  ],
  [
    'a file below a folder that is copied',
    { steps: from(web), now: { ...inputs, files: { ...files, 'web/page.html': '2', x: '1' } } },
    [web, 'files', 'web/page.html changed'],
  ],
  [
    'a Dockerfile edited, no file that the step reads',
    { now: { ...changed('main.go'), dockerfile: '2' } },
    [mod, 'dockerfile'],
  ],
  [
    'another build argument',
    { steps: from(get), now: { ...inputs, arguments: '2' } },
    [get, 'arguments'],
  ],
  ['a cache that was emptied', {}, [mod, 'cache-gone']],
  [
    'a copy from another stage after its base changed',
    { steps: from(copy), now: changed('main.go') },
    [copy, 'cache-gone'],
  ],
  [
    'more files than are compared',
    { steps: from(compile), before: { ...inputs, files: null } },
    [compile, 'too-many-files'],
  ],
  [
    'the classic builder',
    { steps: [step('Step 4/9 : COPY . .', 'done')], now: changed('main.go') },
    ['Step 4/9 : COPY . .', 'files', 'main.go changed'],
  ],
  [
    'a step that failed',
    { steps: [step(compile, 'failed')], now: changed('main.go') },
    [compile, 'files', 'main.go changed'],
  ],
];

test.each(rows)('%s', (_what, sight, expected) => {
  const found = findRebuilt({
    ...{ steps: from(mod), before: inputs, now: inputs, noCache: false },
    ...sight,
  });
  const told = found && [
    ...[found.step, found.because],
    ...found.files.map(({ path, change }) => `${path} ${change}`),
  ];
  expect(told).toEqual(expected);
});

test('of many files the first are named and the others counted', () => {
  const many = Object.fromEntries(Array.from({ length: 30 }, (_, at) => [`f${10 + at}`, '1']));
  const found = findRebuilt({
    ...{ steps: from(compile), before: inputs, noCache: false },
    now: { ...inputs, files: { ...files, ...many } },
  });
  expect(found && [found.files.length, found.more, describeRebuilt(found, compile)]).toEqual([
    20,
    10,
    {
      key: 'image.build.rebuilt.filesAndMore',
      params: {
        step: '[build 5/5] RUN go build -o /out/orders .',
        files: 'f10, f11, f12',
        count: 27,
      },
    },
  ]);
});

test('every reason has words', () => {
  const reasons = rows.flatMap(([, , expected]) => (Array.isArray(expected) ? [expected[1]] : []));
  const keys = Object.keys(en.image.build.rebuilt).map((key) => key.replace(/AndMore_\w+$/, ''));
  expect([...new Set(reasons)].sort()).toEqual([...new Set(keys)].sort());
});
