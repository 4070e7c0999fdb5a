import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createFrameParser, type EngineOutput, longestLine } from './engine-frames.ts';

const encode = (text: string) => new TextEncoder().encode(text);
const frame = (type: number, payload: Uint8Array | string) => {
  const bytes = typeof payload === 'string' ? encode(payload) : payload;
  const header = new DataView(new ArrayBuffer(8));
  header.setUint8(0, type);
  header.setUint32(4, bytes.length);
  return Uint8Array.from([...new Uint8Array(header.buffer), ...bytes]);
};
const join = (...parts: readonly Uint8Array[]) =>
  Uint8Array.from(parts.flatMap((part) => [...part]));

/** Line pieces are shown as text, so that rows stay readable. */
const show = (events: readonly EngineOutput[]) =>
  events.map((event) =>
    'bytes' in event ? { ...event, bytes: new TextDecoder().decode(event.bytes) } : event,
  );
function parse(
  bytes: Uint8Array,
  cuts: readonly number[] = [],
  arrived: 'complete' | 'cut' = 'complete',
) {
  const parser = createFrameParser();
  const places = [0, ...[...cuts].sort((one, other) => one - other), bytes.length];
  const events = places
    .slice(1)
    .flatMap((end, index) => parser.push(bytes.subarray(places[index], end)));
  return [...events, ...parser.end(arrived)];
}
const line = (stream: 'stdout' | 'stderr', bytes: string, ended = true) => ({
  kind: 'line',
  stream,
  bytes,
  ended,
});

test.each([
  [
    'lines of both streams, in order',
    join(frame(1, 'one\ntwo\n'), frame(2, 'oh\n')),
    [line('stdout', 'one'), line('stdout', 'two'), line('stderr', 'oh'), { kind: 'complete' }],
  ],
  [
    'a line that comes in several frames',
    join(frame(1, 'o'), frame(2, 'x\n'), frame(1, 'ne\n')),
    [line('stderr', 'x'), line('stdout', 'one'), { kind: 'complete' }],
  ],
  [
    'the last line without its newline',
    frame(1, 'one\ntwo'),
    [line('stdout', 'one'), line('stdout', 'two', false), { kind: 'complete' }],
  ],
  [
    'a system error after what came before it',
    join(frame(1, 'one'), frame(3, 'disk full'), frame(1, 'ignored\n')),
    [line('stdout', 'one', false), { kind: 'system-error', bytes: 'disk full' }],
  ],
  ['nothing', new Uint8Array(), [{ kind: 'complete' }]],
  ['empty frames', join(frame(1, ''), frame(2, '')), [{ kind: 'complete' }]],
  ['raw output of a terminal', encode('hello world\r\n'), [{ kind: 'not-frames' }]],
  ['a header that stops', encode('\u0001\0\0'), [{ kind: 'cut' }]],
  [
    'a payload that stops',
    frame(1, 'one\ntwo').subarray(0, -2),
    [line('stdout', 'one'), line('stdout', 't', false), { kind: 'cut' }],
  ],
])('a person sees %s', (_what, bytes, expected) => {
  expect(show(parse(bytes))).toEqual(expected);
});

test('a connection that was lost is never complete, even between frames', () => {
  expect(show(parse(frame(1, 'one\n'), [], 'cut'))).toEqual([
    line('stdout', 'one'),
    { kind: 'cut' },
  ]);
});

test('a line without end is handed on in pieces', () => {
  const events = parse(frame(1, 'x'.repeat(longestLine * 2 + 5)));
  expect(events.map((event) => ('bytes' in event ? event.bytes.length : event.kind))).toEqual([
    longestLine,
    longestLine,
    5,
    'complete',
  ]);
});

const stream = fc
  .array(fc.tuple(fc.integer({ min: 0, max: 2 }), fc.uint8Array({ maxLength: 20 })), {
    maxLength: 6,
  })
  .map((frames) => join(...frames.map(([type, payload]) => frame(type, payload))));

test('however the bytes are split, the lines are the same', () => {
  fc.assert(
    fc.property(stream, fc.array(fc.nat(200), { maxLength: 8 }), (bytes, places) => {
      const cuts = places.map((place) => place % (bytes.length + 1));
      expect(parse(bytes, cuts)).toEqual(parse(bytes));
    }),
  );
});

test('a stream cut inside a frame never reads as complete', () => {
  fc.assert(
    fc.property(
      stream,
      fc.uint8Array({ minLength: 1, maxLength: 9 }),
      fc.nat(),
      (before, last, place) => {
        const final = frame(1, last);
        const bytes = join(before, final.subarray(0, 1 + (place % (final.length - 1))));
        expect(parse(bytes).at(-1)).toEqual({ kind: 'cut' });
      },
    ),
  );
});

test('junk never throws and ends in exactly one last event', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
      const kinds = parse(bytes).filter(({ kind }) => kind !== 'line');
      expect(kinds).toHaveLength(1);
    }),
  );
});
