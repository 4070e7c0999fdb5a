import { readdir, readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { en } from '../../words/en/index.ts';
import { zhCN } from '../../words/zh-CN/index.ts';

/** Keys that are put together where they are said. */
const composed = [
  ...['wsl', 'distro', 'engine'].map((scope) => `config.titles.restart.${scope}`),
  ...['set-default', 'convert'].flatMap((kind) => [
    `config.titles.${kind}`,
    `config.ended.${kind}`,
    `config.ended.${kind}-failed`,
    `config.warnings.already.${kind}`,
  ]),
];

test('everything that Tune says has its words in both languages, and nothing is left over', async () => {
  const folder = new URL('.', import.meta.url);
  const names = (await readdir(folder)).filter((name) => !/\.test\.|test-support/.test(name));
  const texts = await Promise.all(names.map((name) => readFile(new URL(name, folder), 'utf8')));
  const said = texts.flatMap((text) =>
    [...text.matchAll(/'(config\.[\w.-]+)'/g)].map(([, key = '']) => key),
  );
  const wanted = [...new Set([...said, ...composed])].sort();
  const list = (words: object) => listKeys(words, 'config').sort();
  expect({ en: list(en.config), 'zh-CN': list(zhCN.config) }).toEqual({
    en: wanted,
    'zh-CN': wanted,
  });
});

function listKeys(words: object, path: string): string[] {
  return Object.entries(words).flatMap(([name, value]) =>
    typeof value === 'string' ? [`${path}.${name}`] : listKeys(value, `${path}.${name}`),
  );
}
