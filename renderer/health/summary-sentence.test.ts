import { expect, test } from 'vitest';
import { createTranslations } from '../language/translations.ts';
import { createWords } from '../language/use-words.ts';
import { describeReport } from './summary-sentence.ts';
import { createReport, createResult } from './test-reports.test-support.ts';

const ok = createResult('fine', 'ok');
const root = createResult('root', 'problem', { explains: ['effect'] });
const effect = createResult('effect', 'blocked', { explainedBy: ['root'] });
const advice = createResult('advice', 'advice');
const unknown = createResult('unknown', 'unknown');
const skipped = createResult('skipped', 'skipped');

test.each([
  [[ok, ok], [], [], 'All 2 checks passed. Nothing needs your attention.'],
  [
    [ok, skipped],
    [],
    [],
    'The one check passed. Nothing needs your attention. 1 does not apply to this PC.',
  ],
  [[ok, root, effect], ['root'], [], '1 root cause explains all 2 findings. 1 of 3 checks passed.'],
  [[ok, { ...root, explains: [] }], ['root'], [], '1 root cause found. 1 of 2 checks passed.'],
  [
    [ok, advice, unknown],
    ['advice'],
    [],
    '1 piece of advice. 1 of 3 checks passed. 1 could not tell.',
  ],
  [[ok, unknown], [], [], '1 of 2 checks passed, 1 could not tell.'],
  [[ok, advice], ['advice'], ['advice'], 'Nothing needs your attention, 1 finding is muted.'],
])('case %#', async (checks, roots, muted, expected) => {
  const translations = await createTranslations('en');
  const words = createWords(translations.t, 'en');
  expect(describeReport(words, createReport(checks, roots), muted)).toEqual(expected);
});
