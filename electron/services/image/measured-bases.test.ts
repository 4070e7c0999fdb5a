// What is kept of the weight of bases: what lies below the layers that Slipway's own last stage adds.
import { expect, test } from 'vitest';
import { createTestState } from '../test-machine.test-support.ts';
import { noteMeasuredBase, readMeasuredBases } from './measured-bases.ts';

const layers = [
  { created: 'base', bytes: 2_000 },
  { created: 'base, too', bytes: 160 },
  { created: 'COPY certificates', bytes: 230 },
  { created: 'COPY program', bytes: 4_000 },
];
const dockerfile =
  'FROM golang AS build\nRUN go build\n\nFROM alpine\nCOPY --from=build /a /b\nCOPY --from=build /c /d\nUSER 1\n';
const image = { platform: 'linux/amd64', layers };

test('a base is the image without what was copied onto it', async () => {
  const state = createTestState();
  await noteMeasuredBase(state, 'alpine', { image, dockerfile });
  await noteMeasuredBase(state, 'scratch', {
    image: { ...image, layers: layers.slice(3) },
    dockerfile: 'FROM scratch\nCOPY a /a\n',
  });
  expect(await readMeasuredBases(state)).toEqual([
    { base: 'alpine', platform: 'linux/amd64', bytes: 2_160 },
    { base: 'scratch', platform: 'linux/amd64', bytes: 0 },
  ]);
});

test('the newest counts, for each processor of its own', async () => {
  const state = createTestState();
  const lighter = { ...image, layers: layers.slice(1) };
  await noteMeasuredBase(state, 'alpine', { image, dockerfile });
  await noteMeasuredBase(state, 'alpine', {
    image: { ...image, platform: 'linux/arm64' },
    dockerfile,
  });
  await noteMeasuredBase(state, 'alpine', { image: lighter, dockerfile });
  expect(await readMeasuredBases(state)).toEqual([
    { base: 'alpine', platform: 'linux/arm64', bytes: 2_160 },
    { base: 'alpine', platform: 'linux/amd64', bytes: 160 },
  ]);
});

test('an image with fewer layers than were copied tells nothing, nor does a broken memory', async () => {
  const state = createTestState();
  await noteMeasuredBase(state, 'alpine', { image: { ...image, layers: [] }, dockerfile });
  expect(await readMeasuredBases(state)).toEqual([]);
  await state.write('builds/measured-bases.json', '[{"base":1}]');
  expect(await readMeasuredBases(state)).toEqual([]);
  await noteMeasuredBase(state, 'alpine', { image, dockerfile });
  expect(await readMeasuredBases(state)).toHaveLength(1);
});
