// Both languages say everything, with the same gaps, in the form the house agreed on.
import { expect, test } from 'vitest';
import { en } from './en/index.ts';
import { zhCN } from './zh-CN/index.ts';

type Tree = { readonly [key: string]: string | Tree };

function flatten(tree: Tree, prefix = ''): Map<string, string> {
  const texts = new Map<string, string>();
  for (const [key, value] of Object.entries(tree)) {
    const path = prefix === '' ? key : `${prefix}.${key}`;
    if (typeof value === 'string') texts.set(path, value);
    else for (const [inner, text] of flatten(value, path)) texts.set(inner, text);
  }
  return texts;
}

const english = flatten(en);
const chinese = flatten(zhCN);
const gaps = (text: string) =>
  [...text.matchAll(/\{\{\s*([\w.]+)\s*\}\}/g)]
    .map((match) => match[1] ?? '')
    .filter((name, index, all) => all.indexOf(name) === index)
    .sort();

test('a text of one language exists in the other', () => {
  expect([...chinese.keys()].sort()).toEqual([...english.keys()].sort());
});

test('a text has the same gaps in both languages', () => {
  const different = [...english].filter(
    ([key, text]) => gaps(text).join() !== gaps(chinese.get(key) ?? '').join(),
  );
  // A singular may say "one" in words where the other language keeps the number.
  expect(different.map(([key]) => key).filter((key) => !key.endsWith('_one'))).toEqual([]);
});

test('no text is empty, and no English text is left in the Chinese sentences', () => {
  const empty = [...english, ...chinese].filter(
    ([key, text]) => text.trim() === '' && !key.endsWith('.sentenceGap'),
  );
  expect(empty.map(([key]) => key)).toEqual([]);
  const sentences = [...chinese].filter(
    ([key, text]) => /\b(?:title|what|why|todo)$/.test(key) && !/\p{Script=Han}/u.test(text),
  );
  expect(sentences.map(([key]) => key)).toEqual([]);
});

test('the tone is calm: no exclamation marks, no "please", no "successfully", no polite 您', () => {
  const loud = [...english, ...chinese].filter(([, text]) =>
    /[!！]|\bplease\b|\bsuccessfully\b|\boops\b|您/i.test(text),
  );
  expect(loud.map(([key]) => key)).toEqual([]);
});

test('Chinese keeps a space between Han and Latin letters or digits', () => {
  const tight = [...chinese].filter(([, text]) =>
    /\p{Script=Han}[A-Za-z0-9]|[A-Za-z0-9]\p{Script=Han}/u.test(text.replace(/\{\{.*?\}\}/g, '')),
  );
  expect(tight.map(([key, text]) => `${key}: ${text}`)).toEqual([]);
});
