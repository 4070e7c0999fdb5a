import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createBuildDecoder } from './decode-build.ts';
import type { BuildLine } from './step-log.ts';
import { writeRecord, writeTraceRecord } from './trace.test-support.ts';

type Builder = 'buildkit' | 'classic';
type Arrived = 'complete' | 'cut' | 'cancelled';

/** A record every 100 ms, the end after another 100. */
function decode(builder: Builder, records: readonly string[], arrived: Arrived = 'complete') {
  const decoder = createBuildDecoder(builder);
  const lines = records.flatMap(
    (record, index) => decoder.push(Buffer.from(record), index * 100).lines,
  );
  const end = decoder.end(arrived, records.length * 100);
  return { lines: [...lines, ...end.lines], steps: end.steps, outcome: end.outcome };
}

const image = 'sha256:5f3a';
const idle = { current: null, total: null };
const line = (step: string, ms: number, text: string): BuildLine => ({ step, ms, line: text });

const buildkit = [
  writeTraceRecord({ vertexes: [{ digest: 'a', name: '[1/3] FROM  base' }, { digest: 'b' }] }),
  writeTraceRecord({ vertexes: [{ digest: 'a', cached: true, started: 1000, completed: 1000 }] }),
  writeTraceRecord({ vertexes: [{ digest: 'b', name: 'RUN go\tbuild', started: 1000.5 }] }),
  writeTraceRecord({
    logs: [
      { vertex: 'b', at: 1000.75, msg: 'one\r\ntw' },
      { vertex: 'b', at: 1001, msg: 'o\nrest' },
    ],
  }),
  writeTraceRecord({
    transfers: [
      { id: 'x', vertex: 'b', current: 40, total: 100 },
      { id: 'y', vertex: 'b', current: 5, total: 50 },
      { id: 'z', vertex: 'b', current: 0, total: 0 },
    ],
  }),
  writeTraceRecord({
    vertexes: [{ digest: 'b', name: 'RUN go\tbuild', started: 1000.5, completed: 1002 }],
  }),
  writeRecord({ id: 'moby.image.id', aux: { ID: image } }),
  writeRecord({ stream: 'Successfully tagged web:latest\n' }),
];

const classic = [
  writeRecord({ stream: 'Step 1/3 : FROM base' }),
  writeRecord({ stream: '\n' }),
  writeRecord({ status: 'Downloading', id: 'l1', progressDetail: { current: 3, total: 9 } }),
  writeRecord({ status: 'Downloading', id: 'l2', progressDetail: { current: 1, total: 4 } }),
  writeRecord({ stream: ' ---> 179482a45ff7\n' }),
  writeRecord({ stream: 'Step 2/3 : ENV A=1' }),
  writeRecord({ stream: ' ---> Using cache\n' }),
  writeRecord({ stream: 'Step 3/3 : RUN echo' }),
  writeRecord({ stream: ' ---> Running in 5f0ca85283ba\n' }),
  writeRecord({ stream: 'Step 9/9 : what a program prints\n' }),
  writeRecord({ stream: 'end' }),
  writeRecord({ aux: { ID: image } }),
  writeRecord({ stream: 'Successfully built 5f3a\n' }),
];

describe('a build that works', () => {
  test('of BuildKit shows its steps, what they print and its image', () => {
    expect(decode('buildkit', buildkit)).toEqual({
      steps: [
        { id: 'a', name: 'a', state: 'cached', startedMs: 100, endedMs: 100, ...idle },
        {
          ...{ id: 'b', name: 'RUN go build', state: 'done', startedMs: 600, endedMs: 2100 },
          ...{ current: 45, total: 150 },
        },
      ],
      lines: [line('b', 850, 'one'), line('b', 1100, 'two'), line('b', 2100, 'rest')],
      outcome: { kind: 'done', image },
    });
  });

  test('shows a step after those that it needs, in whatever order they are told', () => {
    const vertexes = [
      { digest: 'copy', inputs: ['compile', 'base'] },
      { digest: 'compile', inputs: ['go', 'context'] },
      { digest: 'base' },
      { digest: 'go' },
      { digest: 'context' },
    ];
    const { steps } = decode('buildkit', [writeTraceRecord({ vertexes })]);
    expect(steps.map(({ id }) => id)).toEqual(['go', 'context', 'compile', 'base', 'copy']);
  });

  test('of the classic builder shows the same', () => {
    expect(decode('classic', classic)).toEqual({
      steps: [
        {
          ...{ id: '1', name: '[1/3] FROM base', state: 'done', startedMs: 0, endedMs: 500 },
          ...{ current: 4, total: 13 },
        },
        { id: '2', name: '[2/3] ENV A=1', state: 'cached', startedMs: 500, endedMs: 700, ...idle },
        { id: '3', name: '[3/3] RUN echo', state: 'done', startedMs: 700, endedMs: 1200, ...idle },
      ],
      lines: [line('3', 900, 'Step 9/9 : what a program prints'), line('3', 1300, 'end')],
      outcome: { kind: 'done', image },
    });
  });
});

describe.each([
  ['buildkit', buildkit, 6],
  ['classic', classic, 11],
] as const)('an answer of %s that stops', (builder, records, told) => {
  test('is never success, after whichever record', () => {
    const outcomes = records.map(
      (_, count) => decode(builder, records.slice(0, count), 'cut').outcome,
    );
    expect(outcomes).toEqual(records.map(() => ({ kind: 'cut' })));
  });

  test('in good order but without an image is no success either', () => {
    const outcomes = records
      .slice(0, told + 1)
      .map((_, count) => decode(builder, records.slice(0, count)).outcome);
    expect(outcomes).toEqual(outcomes.map(() => ({ kind: 'cut' })));
  });

  test('inside a record is cut', () => {
    const text = records.join('');
    const half = [text.slice(0, text.length - 5)];
    expect(decode(builder, half).outcome).toEqual({ kind: 'cut' });
  });
});

test('what still ran when it was cancelled is cancelled, what waited waits', () => {
  const records = [
    writeTraceRecord({ vertexes: [{ digest: 'a', started: 1000 }, { digest: 'b' }] }),
  ];
  expect(decode('buildkit', records, 'cancelled')).toEqual({
    steps: [
      { id: 'a', name: 'a', state: 'cancelled', startedMs: 0, endedMs: 100, ...idle },
      { id: 'b', name: 'b', state: 'waiting', startedMs: null, endedMs: null, ...idle },
    ],
    lines: [],
    outcome: { kind: 'cut' },
  });
});

test.each([
  [
    'the step that failed, not those that were stopped for it',
    'buildkit',
    [
      writeTraceRecord({
        vertexes: [{ digest: 'a', started: 1, completed: 2, error: 'x: context canceled' }],
      }),
      writeTraceRecord({ logs: [{ vertex: 'b', at: 1, msg: 'main.go:3:1: syntax error\n' }] }),
      writeTraceRecord({
        vertexes: [{ digest: 'b', started: 1, completed: 2, error: 'exit code: 2' }],
      }),
      writeRecord({ errorDetail: { message: 'executor failed running [go build]: exit code: 2' } }),
    ],
    {
      id: 'compile',
      step: 'b',
      lines: ['main.go:3:1: syntax error'],
      place: { file: 'main.go', line: 3 },
      cause: null,
      exitCode: 2,
      message: 'executor failed running [go build]: exit code: 2',
    },
  ],
  [
    'a step of the classic builder, without its colours',
    'classic',
    [
      writeRecord({ stream: 'Step 1/1 : RUN go build' }),
      writeRecord({
        stream:
          '\u001b[91mgo: go.mod file not found in current directory or any parent directory\n\u001b[0m',
      }),
      writeRecord({
        errorDetail: { code: 1, message: "The command 'x' returned a non-zero code: 1" },
      }),
    ],
    {
      id: 'no-go-mod',
      step: '1',
      lines: ['go: go.mod file not found in current directory or any parent directory'],
      place: null,
      cause: 'go-mod-missing',
      exitCode: 1,
      message: "The command 'x' returned a non-zero code: 1",
    },
  ],
  [
    'a Dockerfile that the engine refuses at once',
    'classic',
    ['{"message":"dockerfile parse error line 3: unknown instruction: RUNN"}'],
    {
      id: 'dockerfile',
      step: null,
      lines: ['dockerfile parse error line 3: unknown instruction: RUNN'],
      place: { file: 'Dockerfile', line: 3 },
      cause: null,
      exitCode: null,
      message: 'dockerfile parse error line 3: unknown instruction: RUNN',
    },
  ],
] as const)('a person reads %s', (_what, builder, records, failure) => {
  expect(decode(builder, records).outcome).toEqual({ kind: 'failed', failure });
});

test('a page of a proxy is no builder', () => {
  expect(decode('buildkit', ['<html>407</html>']).outcome).toEqual({
    kind: 'not-a-builder',
    text: '<html>407</html>',
  });
});

test('however the bytes are split, the build is the same', () => {
  const bytes = Buffer.from([...buildkit.slice(0, -2), writeRecord({ a: '日志' })].join(''));
  const decodeAt = (cuts: readonly number[]) => {
    const decoder = createBuildDecoder('buildkit');
    const places = [0, ...[...cuts].sort((one, other) => one - other), bytes.length];
    const lines = places
      .slice(1)
      .flatMap((end, index) => decoder.push(bytes.subarray(places[index], end), 0).lines);
    const end = decoder.end('complete', 0);
    return [...lines, end];
  };
  fc.assert(
    fc.property(fc.array(fc.nat(bytes.length), { maxLength: 12 }), (cuts) => {
      expect(decodeAt(cuts)).toEqual(decodeAt([]));
    }),
  );
});

test('junk never throws and is never success', () => {
  fc.assert(
    fc.property(
      fc.base64String(),
      fc.constantFrom<Builder>('buildkit', 'classic'),
      (aux, builder) => {
        const record = writeRecord({ id: 'moby.buildkit.trace', aux });
        expect(decode(builder, [record]).outcome).toEqual({ kind: 'cut' });
      },
    ),
  );
});
