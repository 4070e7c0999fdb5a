import fc from 'fast-check';
import { expect, test } from 'vitest';
import { anyCuts, cutUp, fuzz, spoil, spoilBytes } from '../../platform/fuzz.test-support.ts';
import { createBuildDecoder } from './build-steps/decode-build.ts';
import { readTrace } from './build-steps/read-trace.ts';
import { writeRecord, writeTraceRecord } from './build-steps/trace.test-support.ts';
import { parseDockerfile } from './dockerfile/parse-dockerfile.ts';

const vertex = { digest: 'sha256:1', name: '[build 2/7] COPY go.mod ./', started: 1_700_000_000 };
const trace = [
  writeTraceRecord({ vertexes: [vertex] }),
  writeTraceRecord({
    vertexes: [{ ...vertex, completed: 1_700_000_001, cached: true }],
    transfers: [{ id: 'layer', vertex: 'sha256:1', current: 5, total: 10 }],
    logs: [{ vertex: 'sha256:1', at: 1_700_000_000, msg: 'go: downloading\nx\r50%\r' }],
  }),
  writeRecord({ id: 'moby.image.id', aux: { ID: 'sha256:abc' } }),
].join('');
const classic = [
  { stream: 'Step 1/3 : FROM golang:1.19 AS build\n' },
  { stream: ' ---> Using cache\n' },
  { stream: 'Step 2/3 : RUN go build\n' },
  { stream: 'ok\n' },
  { aux: { ID: 'sha256:abc' } },
  { stream: 'Successfully built abcdef012345\n' },
]
  .map(writeRecord)
  .join('');
const failing = `${classic}${writeRecord({ errorDetail: { code: 1, message: 'exit code: 1' }, error: 'exit code: 1' })}`;

test("a build's stream: cut or broken anywhere, it is never a success without an image", () => {
  const anyBuild = fc.record({
    bytes: spoilBytes([trace, classic, failing], ['"aux"', '"error":"x",', 'AAAA', '{"stream":"']),
    builder: fc.constantFrom('buildkit', 'classic'),
    cuts: anyCuts,
    end: fc.constantFrom('complete', 'cut', 'cancelled'),
  });
  fuzz('BuildKit trace and classic stream', anyBuild, ({ bytes, builder, cuts, end }) => {
    const decoder = createBuildDecoder(builder);
    for (const [at, chunk] of cutUp(bytes, cuts).entries()) decoder.push(chunk, at);
    const { outcome, steps } = decoder.end(end, 99);
    if (outcome.kind === 'done') expect(outcome.image).toMatch(/./);
    if (end === 'cut') expect(outcome.kind).not.toBe('done');
    expect(steps.filter(({ state }) => state === 'running')).toEqual([]);
  });
});

test('one record of a trace: any bytes are a trace or nothing', () => {
  fuzz('trace records', fc.uint8Array({ maxLength: 200 }), (bytes) => {
    const read = readTrace(Buffer.from(bytes).toString('base64'));
    for (const { current, total } of read?.transfers ?? []) {
      expect([typeof current, typeof total]).toEqual(['number', 'number']);
    }
  });
});

const dockerfiles = [
  '# syntax=docker/dockerfile:1\nARG GO=1.24\nFROM --platform=$BUILDPLATFORM golang:$GO AS build\nRUN --mount=type=cache,target=/root/.cache <<EOF\ngo build \\\n  -o /app .\nEOF\nFROM scratch\nCOPY --from=build /app /app\nENV A=1 B="two words"\nENTRYPOINT ["/app"]\n',
  '# escape=`\nFROM mcr.microsoft.com/windows/nanoserver:ltsc2022\nCOPY app.exe C:\\\nRUN dir `\n  && echo\nONBUILD RUN x\n',
];

test('any text is a Dockerfile or a list of problems, with every line in its place', () => {
  const tokens = [
    'FROM ',
    'RUN ',
    '<<EOF',
    '\\\n',
    '`\n',
    '${',
    '--from=',
    '["',
    '# escape=`\n',
    'ONBUILD ',
  ];
  fuzz('Dockerfile', spoil(dockerfiles, tokens), (text) => {
    const { instructions, lines, problems } = parseDockerfile(text);
    let last = 0;
    for (const { line, endLine } of instructions) {
      expect(line).toBeGreaterThan(last);
      expect(endLine).toBeGreaterThanOrEqual(line);
      expect(endLine).toBeLessThanOrEqual(lines.length);
      last = endLine;
    }
    for (const { line } of problems) expect(line).toBeLessThanOrEqual(Math.max(1, lines.length));
  });
});
