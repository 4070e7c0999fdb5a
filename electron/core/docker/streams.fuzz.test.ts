import fc from 'fast-check';
import { expect, test } from 'vitest';
import { anyCuts, cutUp, fuzz, spoil } from '../../platform/fuzz.test-support.ts';
import { createFrameParser, longestLine } from './engine-frames.ts';
import { createProgressParser } from './engine-progress.ts';

const records = [
  '{"stream":"Step 1/9 : FROM golang:1.19\\n"}\r\n{"stream":" ---> 1f2e3d\\n"}\r\n{"aux":{"ID":"sha256:ab"}}\r\n',
  '{"status":"Pulling fs layer","progressDetail":{},"id":"a1"}{"errorDetail":{"code":1,"message":"no space"},"error":"no space"}',
  '<html><body>502 Bad Gateway</body></html>',
];
const anyEnd = fc.constantFrom('complete', 'cut');

test('progress of a pull, push or build: it ends once, and success never follows an error', () => {
  const anyStream = fc.record({
    text: spoil(records, ['{"error":"x"}', '{"errorDetail":{}}', '{}', '\\u0000', '}}', '[{']),
    cuts: anyCuts,
    end: anyEnd,
  });
  fuzz('progress JSON', anyStream, ({ text, cuts, end }) => {
    const parser = createProgressParser();
    const places = [
      0,
      ...[...new Set(cuts.map((cut) => cut % (text.length + 1)))].sort((a, b) => a - b),
    ];
    const pieces = places.map((from, index) => text.slice(from, places[index + 1]));
    const events = [...pieces.flatMap((piece) => parser.push(piece)), ...parser.end(end)];
    const kinds = events.map(({ kind }) => kind);
    expect(kinds.filter((kind) => isEnd(kind)).length).toBe(1);
    if (kinds.includes('error') || end === 'cut') expect(kinds).not.toContain('complete');
    expect(whole(text, end)).toEqual(kinds.at(-1));
  });
});

/** The end does not depend on where the pieces were cut. */
function whole(text: string, end: 'complete' | 'cut'): string | undefined {
  const parser = createProgressParser();
  return [...parser.push(text), ...parser.end(end)].at(-1)?.kind;
}

function isEnd(kind: string): boolean {
  return ['complete', 'failed', 'cut', 'not-json'].includes(kind);
}

const anyFrame = fc
  .tuple(
    fc.oneof(
      { weight: 9, arbitrary: fc.constantFrom(0, 1, 2) },
      { weight: 1, arbitrary: fc.nat(255) },
    ),
    fc.uint8Array({ maxLength: 60 }),
    fc.oneof({ weight: 9, arbitrary: fc.constant(0) }, { weight: 1, arbitrary: fc.integer() }),
  )
  .map(([type, payload, lie]) => {
    const header = Buffer.alloc(8);
    header[0] = type;
    header.writeUInt32BE((payload.length + lie) >>> 0, 4);
    return Buffer.concat([header, payload]);
  });

test('output of a container: pieces are bounded, the end is told once, and cuts change nothing', () => {
  const anyStream = fc.record({
    bytes: fc
      .array(anyFrame, { maxLength: 12 })
      .map((frames) => new Uint8Array(Buffer.concat(frames))),
    cuts: anyCuts,
    end: anyEnd,
  });
  fuzz('docker frames', anyStream, ({ bytes, cuts, end }) => {
    const pieces = readFrames(cutUp(bytes, cuts), end);
    const ends = pieces.filter(({ kind }) => kind !== 'line');
    expect(ends.length).toBe(1);
    expect(pieces.at(-1)).toBe(ends[0]);
    for (const piece of pieces) {
      if (piece.kind === 'line') expect(piece.bytes.length).toBeLessThanOrEqual(longestLine);
    }
    expect(pieces).toEqual(readFrames([bytes], end));
  });
});

function readFrames(chunks: readonly Uint8Array[], end: 'complete' | 'cut') {
  const parser = createFrameParser();
  return [...chunks.flatMap((chunk) => parser.push(chunk)), ...parser.end(end)].map((event) =>
    'bytes' in event ? { ...event, bytes: Buffer.from(event.bytes) } : event,
  );
}
