import { expect, test } from 'vitest';
import { listAddresses } from './show-address.ts';

const port = (address: string, published: number) => ({ address, published, container: 80 });

test.each([
  [[port('0.0.0.0', 8080), port('::', 8080)], ['localhost:8080']],
  [[port('192.168.1.5', 8080)], ['192.168.1.5:8080']],
  [[port('fe80::1', 81)], ['[fe80::1]:81']],
  [[port('', 0)], []],
])('%j is opened at %j', (ports, expected) => {
  expect(listAddresses(ports)).toEqual(expected);
});
