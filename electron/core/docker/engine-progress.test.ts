import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createProgressParser, longestRecord, type ProgressEvent } from './engine-progress.ts';

function parse(
  text: string,
  cuts: readonly number[] = [],
  arrived: 'complete' | 'cut' = 'complete',
) {
  const parser = createProgressParser();
  const places = [0, ...[...cuts].sort((one, other) => one - other), text.length];
  const events = places
    .slice(1)
    .flatMap((end, index) => parser.push(text.slice(places[index], end)));
  return [...events, ...parser.end(arrived)];
}

const rows: readonly [string, string, readonly ProgressEvent[]][] = [
  [
    'records one after the other, with or without newlines',
    '{"status":"Pulling"}\r\n{"status":"Done"}{"id":"}\\"{"}\n',
    [
      { kind: 'record', record: { status: 'Pulling' } },
      { kind: 'record', record: { status: 'Done' } },
      { kind: 'record', record: { id: '}"{' } },
      { kind: 'complete' },
    ],
  ],
  [
    'a failed pull inside an HTTP 200',
    '{"status":"Pulling"}\n{"errorDetail":{"code":1,"message":"no matching manifest"},"error":"no matching manifest"}\n',
    [
      { kind: 'record', record: { status: 'Pulling' } },
      { kind: 'error', message: 'no matching manifest', code: 1 },
      { kind: 'failed' },
    ],
  ],
  [
    'an old error without its detail',
    '{"error":"denied"}',
    [{ kind: 'error', message: 'denied', code: null }, { kind: 'failed' }],
  ],
  ['nothing', '', [{ kind: 'complete' }]],
  ['a record that stops', '{"status":"Pul', [{ kind: 'cut' }]],
  ['a page of a proxy', '<html>407</html>', [{ kind: 'not-json', text: '<html>407</html>' }]],
  [
    'braces that hold no JSON',
    '{"a":1}{nonsense} more',
    [
      { kind: 'record', record: { a: 1 } },
      { kind: 'not-json', text: '{nonsense} more' },
    ],
  ],
];

test.each(rows)('a person sees %s', (_what, text, expected) => {
  expect(parse(text)).toEqual(expected);
});

test('a connection lost between records is not success', () => {
  expect(parse('{"status":"Pulling"}\n', [], 'cut').at(-1)).toEqual({ kind: 'cut' });
});

test('a record without end does not fill the memory', () => {
  const parser = createProgressParser();
  const events = Array.from({ length: 8 }, () => parser.push(`{"a":"${'x'.repeat(longestRecord)}`));
  expect([...events.flat(), ...parser.end('complete')]).toEqual([
    { kind: 'not-json', text: `{"a":"${'x'.repeat(194)}` },
  ]);
});

const stream = fc
  .array(fc.tuple(fc.dictionary(fc.string(), fc.jsonValue()), fc.constantFrom('', '\n', '\r\n')), {
    maxLength: 5,
  })
  .map((records) => records.map(([record, end]) => JSON.stringify(record) + end).join(''));

test('however the text is split, the records are the same', () => {
  fc.assert(
    fc.property(
      fc.oneof(stream, fc.string()),
      fc.array(fc.nat(500), { maxLength: 8 }),
      (text, places) => {
        const cuts = places.map((place) => place % (text.length + 1));
        expect(parse(text, cuts)).toEqual(parse(text));
      },
    ),
  );
});

test('a stream cut inside a record never reads as success', () => {
  fc.assert(
    fc.property(
      stream,
      fc.dictionary(fc.string(), fc.jsonValue()),
      fc.nat(),
      (before, last, at) => {
        const text = JSON.stringify(last);
        const cut = before + text.slice(0, 1 + (at % (text.length - 1)));
        expect(parse(cut).at(-1)).toEqual({ kind: 'cut' });
      },
    ),
  );
});
