import { expect, test } from 'vitest';
import { createFrames } from './frames.ts';

const clock = { sleep: async () => {} };
const bounds = { mostItems: 3, mostSize: 100 };

async function readAll<Item>(frames: ReturnType<typeof createFrames<Item>>) {
  const read = [];
  for await (const frame of frames.read()) read.push(frame);
  return read;
}

test('what comes together is one frame, in its order', async () => {
  const frames = createFrames<string>(bounds, clock);
  frames.push('a', 1);
  frames.push('b', 1);
  frames.close();
  expect(await readAll(frames)).toEqual([{ items: ['a', 'b'], dropped: 0 }]);
});

test('the oldest is dropped and counted, by number or by size', async () => {
  const many = createFrames<number>(bounds, clock);
  for (let item = 0; item < 10; item += 1) many.push(item, 1);
  many.close();
  const large = createFrames<string>(bounds, clock);
  large.push('a', 90);
  large.push('b', 90);
  large.close();
  expect([await readAll(many), await readAll(large)]).toEqual([
    [{ items: [7, 8, 9], dropped: 7 }],
    [{ items: ['b'], dropped: 1 }],
  ]);
});

test('whoever waits for room loses nothing', async () => {
  const frames = createFrames<number>(bounds, clock);
  const fill = async () => {
    for (let item = 0; item < 100; item += 1) {
      await frames.room(60);
      frames.push(item, 60);
    }
    frames.close();
  };
  void fill();
  const read = await readAll(frames);
  expect({
    items: read.flatMap(({ items }) => items).length,
    dropped: read.reduce((sum, { dropped }) => sum + dropped, 0),
  }).toEqual({ items: 100, dropped: 0 });
});

test('an error comes after what was before it', async () => {
  const frames = createFrames<string>(bounds, clock);
  frames.push('a', 1);
  frames.close(new Error('cut'));
  const reader = frames.read();
  expect((await reader.next()).value).toEqual({ items: ['a'], dropped: 0 });
  await expect(reader.next()).rejects.toThrow('cut');
});
