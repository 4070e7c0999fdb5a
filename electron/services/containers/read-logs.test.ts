import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type LogLine, readLogLines } from '../../core/containers/log-lines.ts';
import type { Engine } from './open-engine.ts';
import { readLogs } from './read-logs.ts';

interface Written {
  readonly hasTime: boolean;
  readonly stream: 'stdout' | 'stderr';
  readonly text: string;
}

const at = '2026-11-21T08:09:10.123456789Z';
const unused = () => Promise.reject(new Error('not asked'));

/** An engine with one container that wrote these bytes. */
function createEngine(chunks: readonly Uint8Array[], hasTty: boolean): Engine {
  const body = JSON.stringify({ Config: { Tty: hasTty } });
  return {
    address: 'unix:///engine.sock',
    ask: async () => ({ status: 200, body, builder: undefined }),
    stream: async () =>
      (async function* () {
        yield* chunks;
      })(),
    build: unused,
    terminal: unused,
  };
}

async function read(chunks: readonly Uint8Array[], hasTty = false): Promise<LogLine[]> {
  const request = { container: 'web', tail: 100, follow: false, signal: undefined };
  const clock = { clock: { now: Date.now, elapsed: () => 0, sleep: async () => {} } };
  const lines: LogLine[] = [];
  for await (const chunk of readLogs(createEngine(chunks, hasTty), clock, request)) {
    const found = readLogLines(chunk);
    expect(found.length).toBe(chunk.count);
    lines.push(...found);
  }
  return lines;
}

function writeFrame({ hasTime, stream, text }: Written): Buffer {
  const payload = Buffer.from(`${hasTime ? `${at} ` : ''}${text}\n`);
  const header = Buffer.alloc(8);
  header[0] = stream === 'stderr' ? 2 : 1;
  header.writeUInt32BE(payload.length, 4);
  return Buffer.concat([header, payload]);
}

function split(bytes: Buffer, length: number): Buffer[] {
  const count = Math.ceil(bytes.length / length);
  return Array.from({ length: count }, (_, index) =>
    bytes.subarray(index * length, (index + 1) * length),
  );
}

const written = fc.record({
  hasTime: fc.boolean(),
  stream: fc.constantFrom('stdout' as const, 'stderr' as const),
  // What a line of a terminal ends with is not its text.
  text: fc.string({ unit: 'grapheme' }).map((text) => text.replaceAll(/[\r\n]/g, '')),
});

test('every line arrives with its time, stream and text, however the engine cuts them', () =>
  fc.assert(
    fc.asyncProperty(fc.array(written), fc.integer({ min: 1, max: 200 }), async (lines, length) => {
      const bytes = Buffer.concat(lines.map(writeFrame));
      expect(await read(split(bytes, length))).toEqual(
        lines.map(({ hasTime, stream, text }) => ({ at: hasTime ? at : '', stream, text })),
      );
    }),
    { numRuns: 300 },
  ));

test.each([
  [
    'a terminal ends its lines with a carriage return',
    true,
    `${at} one\r\n${at} two\r\n`,
    ['one', 'two'],
  ],
  ['the last line needs no end', true, `${at} one\n${at} tw`, ['one', 'tw']],
  [
    'a line in pieces of 16 KiB is one, without the times between them',
    true,
    `${at} ${'a'.repeat(16_384)}${at} ${'b'.repeat(100)}\n`,
    [`${'a'.repeat(16_384)}${'b'.repeat(100)}`],
  ],
  ['an empty line is one', true, `${at} \n\n`, ['', '']],
])('%s', async (_what, hasTty, bytes, texts) => {
  expect((await read([Buffer.from(bytes)], hasTty)).map(({ text }) => text)).toEqual(texts);
});
