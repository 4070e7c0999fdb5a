import { expect, test } from 'vitest';
import { isSignedBy } from './judge-signature.ts';

const subject = 'CN="Slipway, Inc.", O="Slipway, Inc.", L=Berlin, C=DE';

test.each([
  ['the publisher', 'Valid', subject, true],
  ['the publisher, with nothing to quote', 'Valid', 'CN=Slipway GmbH, C=DE', true],
  ['the publisher alone', 'Valid', 'CN=Slipway GmbH', true],
  ['the publisher by its whole name', 'Valid', 'E=me@slipway.example, CN=Me', true],
  ['somebody else', 'Valid', 'CN=Evil Ltd, C=DE', false],
  ['somebody whose name begins alike', 'Valid', 'CN=Slipway GmbH Evil', false],
  ['somebody with our name in another place', 'Valid', 'CN=Evil, O=Slipway GmbH', false],
  ['somebody who quotes our name', 'Valid', 'O="x, CN=Slipway GmbH", CN=Evil', false],
  ['somebody who breaks out of quotes', 'Valid', 'O="x", CN=Slipway GmbH"', false],
  ['the publisher, but the file was changed', 'HashMismatch', subject, false],
  ['the publisher, with a certificate nobody trusts', 'NotTrusted', subject, false],
  ['nobody', 'NotSigned', null, false],
  ['a file that Windows cannot judge', 'UnknownError', subject, false],
])('signed by %s', (_, Status, Subject, expected) => {
  const publishers = ['Slipway, Inc.', 'Slipway GmbH', 'E=me@slipway.example, CN=Me', ''];
  expect(isSignedBy(publishers, { Status, Subject })).toBe(expected);
});

test('without a publisher nothing is signed', () => {
  expect(isSignedBy([], { Status: 'Valid', Subject: subject })).toBe(false);
  expect(isSignedBy([''], { Status: 'Valid', Subject: '' })).toBe(false);
});
