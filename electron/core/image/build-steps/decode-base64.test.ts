import fc from 'fast-check';
import { expect, test } from 'vitest';
import { decodeBase64 } from './decode-base64.ts';

test('bytes come back as they were', () => {
  fc.assert(
    fc.property(fc.uint8Array(), (bytes) => {
      expect(decodeBase64(Buffer.from(bytes).toString('base64'))).toEqual(bytes);
    }),
  );
});

test.each(['a', 'ab=', '!!!!', 'ab cd'])('%s is no base64', (text) => {
  expect(decodeBase64(text)).toBeUndefined();
});
