// The causal graph of all checks holds together, and every check has its words.
import { expect, test } from 'vitest';
import { layerIds } from '../../../contract/layer-ids.ts';
import { en } from '../../../words/en/index.ts';
import { checks } from './index.ts';

const ids = checks.map(({ id }) => id);

test('every id is permanent: unique and in kebab-case', () => {
  expect(new Set(ids).size).toBe(ids.length);
  expect(ids.filter((id) => !/^[a-z0-9]+(-[a-z0-9]+)*$/.test(id))).toEqual([]);
});

test('every cause is a check', () => {
  const strangers = checks.flatMap(({ id, causedBy }) =>
    causedBy.filter((cause) => !ids.includes(cause)).map((cause) => `${id} < ${cause}`),
  );
  expect(strangers).toEqual([]);
});

test('nothing causes itself, however long the way', () => {
  const parents = new Map(checks.map(({ id, causedBy }) => [id, causedBy]));
  const reaches = (from: string, target: string, seen = new Set<string>()): boolean =>
    (parents.get(from) ?? []).some(
      (cause) => cause === target || (!seen.has(cause) && reaches(cause, target, seen.add(cause))),
    );
  expect(ids.filter((id) => reaches(id, id))).toEqual([]);
});

test('every layer of the ladder has a check', () => {
  expect(layerIds.filter((layer) => !checks.some((check) => check.layer === layer))).toEqual([]);
});

test('every check has its words', () => {
  const parts = ['name', 'state', 'ok', 'title', 'what', 'why', 'todo'];
  const words = en.findings as Readonly<Record<string, Readonly<Record<string, unknown>>>>;
  const missing = ids.flatMap((id) =>
    parts.filter((part) => typeof words[id]?.[part] !== 'string').map((part) => `${id}.${part}`),
  );
  expect(missing).toEqual([]);
  expect(Object.keys(words).filter((id) => !ids.includes(id))).toEqual([]);
});
