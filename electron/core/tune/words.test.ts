// Every text that Tune may name is there, and every text that is there is named.
import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { type DaemonKey, daemonKeys, nameDaemonKey } from '../../contract/daemon-keys.ts';
import { en } from '../../words/en/index.ts';

type Tree = { readonly [name: string]: string | Tree };

function listKeys(tree: Tree, path = ''): readonly string[] {
  return Object.entries(tree).flatMap(([name, value]) =>
    typeof value === 'string'
      ? [`${path}${name}`.replace(/_(one|other)$/, '')]
      : listKeys(value, `${path}${name}.`),
  );
}

const sources = ['tune', 'docker']
  .map((folder) => new URL(`../${folder}/`, import.meta.url))
  .flatMap((folder) =>
    readdirSync(folder)
      .filter((name) => name.endsWith('.ts') && !name.includes('.test'))
      .map((name) => readFileSync(new URL(name, folder), 'utf8')),
  )
  .join('\n');

test('no text of Tune is left over: its last name stands in the code', () => {
  const unused = [...new Set(listKeys(en.tune))].filter((key) => {
    const last = key.split('.').at(-1) ?? '';
    return !sources.includes(last.replace(/^type-/, ''));
  });
  expect(unused).toEqual([]);
});

test('every reason that the code names has its text', () => {
  const known = new Set(listKeys(en.tune));
  const literal = [...sources.matchAll(/'tune\.([\w.-]+)'/g)].map((match) => match[1] ?? '');
  expect(literal.filter((key) => !known.has(key))).toEqual([]);
});

test('every key of daemon.json has its help, and no help is left over', () => {
  const names = (keys: readonly DaemonKey[]) => keys.map(({ path }) => nameDaemonKey(path));
  expect([...listKeys(en.keyHelp.daemon)].sort()).toEqual([...new Set(names(daemonKeys))].sort());
});
