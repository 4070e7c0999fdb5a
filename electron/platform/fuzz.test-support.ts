// Test support: what the fuzz lane feeds to parsers. Samples of the real thing, taken apart and put together wrongly,
// get deeper into a parser than anything made up.
import fc from 'fast-check';

/** Inputs a parser: the lane's size, or as many as SLIPWAY_FUZZ says (nightly: 100000). */
const inputs = Number(process.env.SLIPWAY_FUZZ ?? 4_000);

/** The lane gives each parser so long; with a size of its own a run takes what it takes. */
const timeLimitMs = process.env.SLIPWAY_FUZZ === undefined ? 8_000 : 15 * 60_000;

/** One input may take so much of a processor, whatever else runs beside it: more is a parser that does not end. */
const slowestMs = 3_000;

/**
 * Tries `check` on many inputs; it throws where a promise is broken. Prints how many there were. An input that takes
 * too long fails as well.
 */
export function fuzz<Input>(
  name: string,
  anyInput: fc.Arbitrary<Input>,
  check: (input: Input) => void,
): void {
  let tried = 0;
  fc.assert(
    fc.property(anyInput, (input) => {
      const started = process.cpuUsage();
      check(input);
      const { user, system } = process.cpuUsage(started);
      const ms = (user + system) / 1_000;
      if (ms > slowestMs) throw new Error(`took ${Math.round(ms)} ms`);
      tried += 1;
    }),
    { numRuns: inputs, interruptAfterTimeLimit: timeLimitMs, markInterruptAsFailure: false },
  );
  console.log(`${name}: ${tried} inputs`);
}

/** A sample with up to eight changes: pieces gone, doubled, moved or repeated, and tokens where none belongs. */
export function spoil(samples: readonly string[], tokens: readonly string[]): fc.Arbitrary<string> {
  const token = fc.oneof(
    fc.constantFrom(...tokens, ...oddities),
    fc.string({ unit: 'grapheme', maxLength: 12 }),
  );
  const change = fc.record({
    kind: fc.constantFrom('cut', 'double', 'insert', 'replace', 'flood'),
    at: fc.double({ min: 0, max: 1, noNaN: true }),
    length: fc.nat(40),
    token,
    times: fc.oneof({ weight: 9, arbitrary: fc.nat(3) }, { weight: 1, arbitrary: fc.nat(2_000) }),
  });
  return fc
    .tuple(fc.constantFrom(...samples), fc.array(change, { maxLength: 8 }))
    .map(([sample, changes]) => changes.reduce(applyChange, sample));
}

/** The same in bytes, with bytes that are no UTF-8. */
export function spoilBytes(
  samples: readonly string[],
  tokens: readonly string[],
): fc.Arbitrary<Uint8Array> {
  return fc
    .tuple(
      spoil(samples, tokens),
      fc.constantFrom('utf8', 'utf16le', 'latin1'),
      fc.uint8Array({ maxLength: 4 }),
      fc.nat(60),
    )
    .map(([text, encoding, extra, at]) => {
      const bytes = Buffer.from(text, encoding as BufferEncoding);
      return new Uint8Array(Buffer.concat([bytes.subarray(0, at), extra, bytes.subarray(at)]));
    });
}

/** Cuts an input into pieces anywhere, as a pipe or socket does. */
export function cutUp(bytes: Uint8Array, cuts: readonly number[]): readonly Uint8Array[] {
  const places = [...new Set(cuts.map((cut) => cut % (bytes.length + 1)))].sort((a, b) => a - b);
  return [0, ...places].map((from, index) => bytes.subarray(from, places[index]));
}

export const anyCuts = fc.array(fc.nat(100_000), { maxLength: 12 });

const oddities = [
  '\0',
  '\r',
  '\n',
  '\r\n',
  '\t',
  '\uFEFF',
  '\u2028',
  '\uD800',
  '"',
  "'",
  '\\',
  '`',
  '$',
  '{',
  '}',
  '[',
  ']',
  '__proto__',
  '9'.repeat(400),
  '-1',
  'NaN',
  '中文',
  '👩‍👩‍👧',
];

interface Change {
  readonly kind: string;
  readonly at: number;
  readonly length: number;
  readonly token: string;
  readonly times: number;
}

function applyChange(text: string, { kind, at, length, token, times }: Change): string {
  const from = Math.floor(at * text.length);
  const [head, piece, tail] = [
    text.slice(0, from),
    text.slice(from, from + length),
    text.slice(from + length),
  ];
  // Some inputs are long, none is huge.
  const room = Math.max(1, Math.floor(20_000 / Math.max(1, piece.length, token.length)));
  switch (kind) {
    case 'cut':
      return head + tail;
    case 'double':
      return head + piece + piece + tail;
    case 'insert':
      return head + token + piece + tail;
    case 'replace':
      return head + token + tail;
    default:
      return (
        head + piece.repeat(Math.min(times, room)) + token.repeat(Math.min(times, room)) + tail
      );
  }
}
