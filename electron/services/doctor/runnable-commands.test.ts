// What Slipway may run, whatever it finds: nothing of it opens the PC up, weakens it, or loses something unasked.
import { expect, test } from 'vitest';
import { actions } from '../../core/actions/catalogue.ts';
import { recognizeAction } from '../../core/actions/recognize.ts';
import { showCommandLine } from '../../core/format/command-line.ts';
import { outlinePlan } from '../../core/plans/build-plan.ts';
import { isFound } from '../../core/plans/judge-steps.ts';
import { nameLoss } from '../../core/plans/name-loss.ts';
import { areas } from './scenario-areas.test-support.ts';
import { describeMachine, examine, shipped } from './scenario-machine.test-support.ts';

const pcs = [
  ...Object.values(areas)
    .flat()
    .map((row) => describeMachine(row.on, row.changes)),
  ...shipped,
];
const reports = await Promise.all(pcs.map((pc) => examine(pc)));
const found = reports.flatMap(({ report }) => report.checks.filter(isFound));

/** Every command of every fix that Slipway runs itself, chosen by a plan or not. */
const ofFixes = found
  .flatMap(({ fixes }) => fixes.flatMap(({ steps }) => steps))
  .flatMap((step) => {
    if (step.kind !== 'command') return [];
    return recognizeAction(step.program, step.args)
      ? [showCommandLine(step.program, step.args)]
      : [];
  });
/** Every row of the closed list, its gaps shown as such. */
const ofRows = actions.map(({ program, args }) =>
  [program, ...args.map((part) => (typeof part === 'string' ? part : `{${part.gap}}`))].join(' '),
);
const runnable = [...new Set([...ofFixes, ...ofRows])].sort();

test.each([
  ['makes the daemon listen on TCP', /tcp:\/\/|:237[56]\b|daemon\.json/i],
  ['trusts a registry without a certificate', /insecure/i],
  ['makes disks sparse', /sparse|allow-unsafe/i],
  ['removes a distribution', /--unregister|--uninstall/i],
  ['turns the firewall off', /firewall|advfirewall/i],
  ['lowers UAC or script policy', /EnableLUA|ConsentPrompt|ExecutionPolicy/i],
  ['turns Defender down', /MpPreference|Defender/i],
  ['makes somebody a member of docker-users', /localgroup|docker-users/i],
  ['removes volumes', /volume|system prune/i],
  ['closes programs without asking', /shutdown\b.*\/f\b|taskkill/i],
])('nothing that runs %s', (_name, forbidden) => {
  expect(runnable.filter((line) => forbidden.test(line))).toEqual([]);
});

test('what prunes runs only after a name was typed', () => {
  const losing = actions.filter(({ losesForGood }) => losesForGood !== undefined);
  const named = losing.map(({ program, args }) => [program, ...args].join(' '));
  expect(runnable.filter((line) => /prune|purge/i.test(line))).toEqual(named.toSorted());
});

test('every plan with a step that loses something for good asks for a name, and no other does', () => {
  const wrong = found.filter((result) => {
    const plan = outlinePlan([result]);
    const loses = plan.steps.some(({ kind, shown }) => kind !== 'guide' && /prune/.test(shown));
    return loses !== (nameLoss(plan) !== null);
  });
  expect(wrong.map(({ id }) => id)).toEqual([]);
});

test('a fix that is not for a person has no command that only a person can run', () => {
  const left = found.flatMap(({ id, fixes }) =>
    fixes
      .filter(({ automatable }) => automatable !== 'guide')
      .flatMap(({ steps }) => steps)
      .filter((step) => step.kind === 'command')
      .filter(({ program, args }) => recognizeAction(program, args) === undefined)
      .map(({ program, args }) => `${id}: ${showCommandLine(program, args)}`),
  );
  expect(left).toEqual([]);
});
