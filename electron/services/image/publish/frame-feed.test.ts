import { describe, expect, test } from 'vitest';
import { createFrameFeed } from './frame-feed.ts';

async function collect(values: AsyncGenerator<number, void>): Promise<readonly number[]> {
  const seen: number[] = [];
  for await (const value of values) seen.push(value);
  return seen;
}

describe('whoever watches', () => {
  test('sees the newest picture first, what comes then, and the last one always', async () => {
    const feed = createFrameFeed<number>();
    const writer = feed.begin('job', 0);
    const early = collect(feed.watch('job', undefined));
    writer.show(1);
    await new Promise((resolve) => setTimeout(resolve, 80));
    for (let value = 2; value <= 1_000; value += 1) writer.show(value);
    writer.end();
    expect(await early).toEqual([0, 1, 1_000]);
    expect(await collect(feed.watch('job', undefined))).toEqual([1_000]);
  });

  test('a job of somebody else is told so', async () => {
    await expect(collect(createFrameFeed<number>().watch('x', undefined))).rejects.toMatchObject({
      code: 'JOB_NOT_FOUND',
    });
  });

  test('can leave while nothing happens', async () => {
    const feed = createFrameFeed<number>();
    feed.begin('job', 0);
    const leave = new AbortController();
    const watched = collect(feed.watch('job', leave.signal));
    setTimeout(() => leave.abort(), 20);
    await expect(watched).rejects.toMatchObject({ name: 'AbortError' });
  });
});
