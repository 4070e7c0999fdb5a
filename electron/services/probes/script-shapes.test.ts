import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { z } from 'zod';
import type { RowShape, Shapes } from '../../platform/powershell/script-shapes.test-support.ts';
import { portsAnswer } from '../image/run/list-port-holders.ts';
import { accountAnswer } from './account.ts';
import { dockerAnswer } from './docker-script.ts';
import { featuresAnswer } from './features.ts';
import { servicesAnswer } from './services.ts';
import { systemAnswer } from './system-answer.ts';
import { volumesAnswer } from './volumes.ts';
import { wslAnswer } from './wsl-answer.ts';

const readers = {
  system: systemAnswer,
  features: featuresAnswer,
  services: servicesAnswer,
  wsl: wslAnswer,
  docker: dockerAnswer,
  volumes: volumesAnswer,
  account: accountAnswer,
  ports: portsAnswer,
};

/** Recorded in a real PowerShell; its lane checks that it still holds. */
const file = new URL('../../platform/powershell/script-shapes.json', import.meta.url);

test('every query that a script answers is one that Slipway reads, and the other way round', async () => {
  const shapes = await readShapes();
  expect(mapValues(readers, ({ shape }) => listKeys(shape))).toEqual(mapValues(shapes, listKeys));
});

test.each(Object.entries(readers))(
  'what %s.ps1 answers in a real PowerShell is what Slipway reads',
  async (script, schema) => {
    const shape = (await readShapes())[script] ?? {};
    const flaws = Object.entries(shape).flatMap(([key, row]) =>
      listRows(row).flatMap((value) => {
        const read = schema.safeParse({ [key]: [value] });
        return read.success ? [] : [`${key}: ${z.prettifyError(read.error)}`];
      }),
    );
    const unread = Object.entries(schema.shape).flatMap(([key, rows]) =>
      listProperties(rows)
        .filter((name) => !Object.keys(Object(shape[key])).includes(name))
        .map((name) => `${key}.${name}`),
    );
    expect({ flaws, unread }).toEqual({ flaws: [], unread: [] });
  },
);

async function readShapes(): Promise<Shapes> {
  return JSON.parse(await readFile(file, 'utf8')) as Shapes;
}

const samples: Readonly<Record<string, unknown>> = {
  boolean: true,
  number: 1,
  string: '1',
  null: null,
};

/** A row with the first type of everything, and one with the last. */
function listRows(shape: RowShape): readonly unknown[] {
  return [0, -1].map((at) => {
    const pick = (types: string) => samples[types.split(' | ').at(at) ?? ''];
    return typeof shape === 'string' ? pick(shape) : mapValues(shape, pick);
  });
}

/** The properties that a schema of rows names. */
function listProperties(rows: unknown): readonly string[] {
  if (!(rows instanceof z.ZodOptional)) return [];
  const array: unknown = rows.unwrap();
  if (!(array instanceof z.ZodArray) || !(array.element instanceof z.ZodObject)) return [];
  return Object.keys(array.element.shape);
}

function listKeys(table: object): readonly string[] {
  return Object.keys(table)
    .filter((key) => key !== 'errors')
    .sort();
}

function mapValues<Value, Result>(
  table: Readonly<Record<string, Value>>,
  convert: (value: Value) => Result,
): Record<string, Result> {
  return Object.fromEntries(Object.entries(table).map(([key, value]) => [key, convert(value)]));
}
