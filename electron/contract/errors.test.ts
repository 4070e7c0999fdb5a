// What can go wrong has words; the words of both languages are held to one another elsewhere.
import { expect, test } from 'vitest';
import { errors as errorWords } from '../words/en/errors.ts';
import { flaws as flawWords } from '../words/en/flaws.ts';
import { errors } from './errors.ts';
import { flawFields } from './flaws.ts';

test('every error of the catalogue says what, why and what to do', () => {
  const mute = Object.keys(errors).filter((code) => {
    const words: Readonly<Record<string, unknown>> | undefined =
      errorWords[code as keyof typeof errors];
    return !words?.what || !words.why || !words.todo;
  });
  expect(mute).toEqual([]);
});

test('every flaw of a file has its words, and no words are left over', () => {
  expect(Object.keys(flawWords).sort()).toEqual([...flawFields.flaw.options].sort());
});
