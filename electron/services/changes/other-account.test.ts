// A plan says when the account that is signed in cannot answer Windows' permission prompt itself.
import { expect, test } from 'vitest';
import { openSmallPc, type SmallPcOptions } from './small-pc.test-support.ts';

test.each<[string, SmallPcOptions, string, boolean]>([
  ['no administrator, and an elevated step', { isAdministrator: false }, 'vmp', true],
  ['no administrator, and nothing elevated', { isAdministrator: false }, 'clock', false],
  ['an administrator', { isAdministrator: true }, 'vmp', false],
  ['Windows does not say', {}, 'vmp', false],
])('%s', async (_, options, check, otherAccount) => {
  const { changes } = openSmallPc(options);
  const { plan } = await changes.plans.create([check]);
  expect([plan.otherAccount, (await changes.plans.get(plan.id)).otherAccount]).toEqual([
    otherAccount,
    otherAccount,
  ]);
});
