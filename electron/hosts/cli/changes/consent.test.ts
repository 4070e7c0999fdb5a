import { expect, test } from 'vitest';
import { UsageError } from '../usage-error.ts';
import { loadWords } from '../words.ts';
import { type Asking, askConsent } from './consent.ts';

const words = await loadWords('en');

/** A call with these options, at a terminal where somebody answers, or nowhere. */
function createCall(options: Readonly<Record<string, string>>, answer: string | null) {
  const asked: string[] = [];
  const call: Asking = {
    get: (name: string) => options[name],
    has: (name: string) => name in options,
    signal: new AbortController().signal,
    words,
    terminal: {
      canAsk: answer !== null,
      ask: async (question: string) => {
        asked.push(question);
        return answer === '^C' ? undefined : (answer ?? undefined);
      },
    },
  };
  return { call, asked };
}

async function ask(call: Asking, typedName: string | null): Promise<unknown> {
  try {
    return await askConsent(call, { question: 'Run this plan?', typedName });
  } catch (error) {
    return error instanceof UsageError ? error.id : error;
  }
}

const yesNo = ['Run this plan? [y/N] '];
const name = ['Type ubuntu to go on: '];

test.each([
  ['y agrees', {}, 'y', null, {}, yesNo],
  ['a whole word and capitals agree', {}, ' YES ', null, {}, yesNo],
  ['Enter alone does not agree', {}, '', null, undefined, yesNo],
  ['anything else does not agree', {}, 'yep', null, undefined, yesNo],
  ['Ctrl+C does not agree', {}, '^C', null, undefined, yesNo],
  ['--yes agrees where nobody is', { yes: 'true' }, null, null, {}, []],
  ['nobody and no --yes: nothing runs', {}, null, null, 'consentNeeded', []],
  ['the typed name agrees to a loss', {}, 'ubuntu', 'ubuntu', { typed: 'ubuntu' }, name],
  ['y does not agree to a loss', {}, 'y', 'ubuntu', undefined, name],
  ['--yes alone does not agree to a loss', { yes: 'true' }, null, 'ubuntu', 'nameNeeded', []],
  ['--yes at a terminal still asks for the name', { yes: 'true' }, '', 'ubuntu', undefined, name],
  [
    '--yes with the name agrees to a loss; the name is compared where the plan is',
    { yes: 'true', typed: 'debian' },
    null,
    'ubuntu',
    { typed: 'debian' },
    [],
  ],
])('%s', async (_, options, answer, typedName, expected, questions) => {
  const { call, asked } = createCall(options as Readonly<Record<string, string>>, answer);
  expect([await ask(call, typedName), asked]).toEqual([expected, questions]);
});
