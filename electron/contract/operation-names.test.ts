import { expect, test } from 'vitest';
import { contract } from './index.ts';
import { operationNames } from './operation-names.ts';

test('every operation of the contract can be called by its name', () => {
  expect(operationNames).toEqual(
    Object.entries(contract).flatMap(([group, operations]) =>
      Object.keys(operations).map((operation) => `${group}.${operation}`),
    ),
  );
});
