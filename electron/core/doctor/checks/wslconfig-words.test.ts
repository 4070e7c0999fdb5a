// Every finding about .wslconfig can be said: its words exist, and what they leave open is filled in.
import { expect, test } from 'vitest';
import { en } from '../../../words/en/index.ts';
import { judgeChecks } from '../judge.ts';
import { findingKeys, fixKeys } from '../wording.ts';
import { changeFact, createFacts } from './healthy-facts.test-support.ts';
import { wslconfigChecks } from './wslconfig-checks.ts';
import { write } from './wslconfig-facts.test-support.ts';

const gib = 1024 ** 3;

test('every sentence of every finding exists, and its gaps are filled', () => {
  const pcs = [
    write('[wsl2]\nmemory=64GB\nprocessors=64\nnetworkingMode=mirrored\nlocalhostForwarding=1\n'),
    { ...write('[wsl2]\nmemory=64GB\n'), ...changeFact('system', { memoryBytes: 8 * gib }) },
    write('memory=1\n'),
    write('a=1\nb=2\nkernel=C:\\U\n[wsl2]\nkernel=C:\\t\nswapFile=E:\\\\a\n', {
      swapFolderExists: false,
    }),
    write('[wsl2]\nkernel=C:\\U\n'),
    write([0xff, 0xfe, 91, 0]),
    write([91, 0, 119, 0]),
    write('[wsl2]\nkernel=ü\n'),
    changeFact('wslconfig', { lookalikes: ['wsl.conf'] }),
    changeFact('wslconfig', { lookalikes: ['.wslconf'] }),
    {
      ...write('[wsl2]\nprocessors=1\n'),
      ...changeFact('vm', { process: { name: 'vmmem', workingSetBytes: 1, startedMs: -1 } }),
    },
    {
      ...write('[wsl2]\nswap=1\n'),
      ...changeFact('vm', { process: { name: 'vmmem', workingSetBytes: 1, startedMs: -1 } }),
    },
  ];
  const results = pcs.flatMap((changes) => judgeChecks(wslconfigChecks, createFacts(changes)));
  const found = results.filter(({ status }) => status === 'advice');
  expect(new Set(found.map(({ id }) => id)).size).toBe(wslconfigChecks.length);
  const say = (keys: readonly string[]) =>
    keys
      .map((key) =>
        key
          .split('.')
          .reduce<unknown>(
            (tree, part) => (tree as Record<string, unknown> | undefined)?.[part],
            en,
          ),
      )
      .find((text) => typeof text === 'string') as string | undefined;
  const wrong = found.flatMap((result) => {
    const parts = (['name', 'state', 'title', 'what', 'why', 'todo'] as const).map((part) => ({
      keys: findingKeys(result, part),
      params: result.params,
    }));
    const fixes = result.fixes.flatMap((fix) => [
      { keys: fixKeys(result, fix.id, 'label'), params: result.params },
      ...(fix.destroys ? [{ keys: [fix.destroys.key], params: {} }] : []),
      ...fix.steps.flatMap((step) =>
        step.kind === 'command' ? [] : [{ keys: [step.text.key], params: step.text.params ?? {} }],
      ),
    ]);
    return [...parts, ...fixes]
      .filter(({ keys, params }) => {
        const text = say(keys);
        const gaps = [...(text ?? '').matchAll(/\{\{(\w+)\}\}/g)].map((match) => match[1] ?? '');
        return (
          text === undefined ||
          gaps.some((gap) => (params as Record<string, unknown>)[gap] === undefined)
        );
      })
      .map(({ keys }) => keys[0]);
  });
  expect(wrong).toEqual([]);
});
