import { expect, test } from 'vitest';
import { createLogStore } from './log-store.ts';

const line = (text: string) => ({ time: '', text });

test('a flood keeps its newest lines and knows how many went before', () => {
  const log = createLogStore(100, (work) => work());
  for (let at = 0; at < 1_000; at += 1) log.append([line(`${at}`)]);
  const kept = log.getLines();
  expect({
    last: kept.at(-1)?.text,
    isBounded: kept.length >= 100 && kept.length <= 110,
    oldest: kept[0]?.text,
  }).toEqual({ last: '999', isBounded: true, oldest: String(log.getFirst()) });
});

test('many lines between two frames are told once', () => {
  const waiting: (() => void)[] = [];
  const log = createLogStore(100, (work) => waiting.push(work));
  let told = 0;
  log.subscribe(() => {
    told += 1;
  });
  log.append([line('a')]);
  log.append([line('b')]);
  for (const work of waiting) work();
  expect([told, log.getVersion(), log.getLines().length]).toEqual([1, 1, 2]);
});
