import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parsePublish, writePublish } from './publish-ports.ts';

const tcp = { protocol: 'tcp' } as const;
const local = { address: '127.0.0.1', ...tcp };

test.each([
  ['8080:80', [{ ...local, published: 8080, container: 80 }]],
  ['127.0.0.1:8080:80', [{ ...local, published: 8080, container: 80 }]],
  ['0.0.0.0:8080:80', [{ address: '0.0.0.0', published: 8080, container: 80, ...tcp }]],
  ['[::1]:8080:80', [{ address: '::1', published: 8080, container: 80, ...tcp }]],
  ['80', [{ ...local, published: null, container: 80 }]],
  [':80', [{ ...local, published: null, container: 80 }]],
  ['192.168.1.5::80', [{ address: '192.168.1.5', published: null, container: 80, ...tcp }]],
  ['0:80', [{ ...local, published: null, container: 80 }]],
  ['53:53/udp', [{ ...local, published: 53, container: 53, protocol: 'udp' }]],
  [
    '8000-8001:80-81',
    [
      { ...local, published: 8000, container: 80 },
      { ...local, published: 8001, container: 81 },
    ],
  ],
  ['', undefined],
  ['http', undefined],
  ['8080:', undefined],
  ['8080:80/icmp', undefined],
  ['70000:80', undefined],
  ['8001-8000:80-81', undefined],
  ['8000-8002:80', undefined],
  ['256.0.0.1:8080:80', undefined],
  ['1:2:3:4', undefined],
])('%s is read as docker reads it', (text, expected) => {
  expect(parsePublish(text)).toEqual(expected);
});

test('whatever is typed is a mapping or none, and a mapping survives being written', () => {
  const typed = fc.oneof(
    fc.string(),
    fc.stringMatching(/^(?:\[?[0-9a-f.:]{0,12}\]?:)?\d{0,5}:?\d{0,6}(?:\/\w{0,4})?$/),
  );
  fc.assert(
    fc.property(typed, (text) => {
      const [first] = parsePublish(text) ?? [];
      if (first) expect(parsePublish(writePublish(first))).toEqual([first]);
    }),
    { numRuns: 500 },
  );
});
