import { expect, test } from 'vitest';
import type { Plan, PlanStep } from '../../../contract/plans.ts';
import { renderLine } from '../terminal.ts';
import { loadWords } from '../words.ts';
import { nameOptions, viewPlan, viewStanding } from './plan-view.ts';

const step: PlanStep = {
  index: 0,
  check: 'hypervisor-launch-off',
  fix: 'set-auto',
  kind: 'command',
  title: { key: 'mode.titles.start' },
  shown: 'bcdedit /set hypervisorlaunchtype auto',
  elevated: true,
  group: 0,
  stops: null,
  undo: 'bcdedit /set hypervisorlaunchtype off',
  state: 'planned',
  detail: '',
};
const restart: PlanStep = {
  ...step,
  index: 2,
  kind: 'restart',
  title: { key: 'plans.restartWindows' },
  shown: 'shutdown /r /t 0',
  elevated: false,
  group: 1,
  stops: { key: 'plans.openPrograms' },
  undo: null,
};
const guide: PlanStep = { ...restart, index: 3, kind: 'guide', shown: '', group: 2, stops: null };

function createPlan(steps: readonly PlanStep[]): Plan {
  return {
    id: 'p',
    machine: { kind: 'described', name: 'bare-laptop' },
    createdAt: '2026-01-01T00:00:00.000Z',
    steps: [...steps],
    prompts: 1,
    otherAccount: false,
    restarts: true,
    typedName: null,
    state: 'planned',
    job: null,
  };
}

const words = await loadWords('en');
const view = { words, width: 100 };
const print = (lines: ReturnType<typeof viewPlan>) => lines.map((line) => renderLine(line, false));

test('a plan shows every exact command, what it needs, stops, and how it is undone', () => {
  const steps = [step, { ...step, index: 1, undo: null }, restart, guide];
  expect(print(viewPlan(createPlan(steps), view))).toEqual([
    'Described PC: bare-laptop',
    '4 steps, causes first. Nothing runs until you say so.',
    '',
    'One permission prompt for these 2 steps',
    ' 1  Start Docker Desktop (administrator)',
    '      bcdedit /set hypervisorlaunchtype auto',
    '      Undo: bcdedit /set hypervisorlaunchtype off',
    ' 2  Start Docker Desktop (administrator)',
    '      bcdedit /set hypervisorlaunchtype auto',
    ' 3  Restart Windows (restart Windows)',
    '      shutdown /r /t 0',
    '      Stops or loses: Every open program closes. Unsaved work in them is lost.',
    ' 4  Restart Windows (by hand)',
    '',
    'Windows will ask for permission once.',
    'Windows has to restart on the way. Afterwards, slipway fix --resume --machine bare-laptop goes on.',
    'After each step Slipway checks again and stops at the first that did not help.',
  ]);
});

test('a plan says when another account has to answer the prompt, and only while Windows asks', () => {
  const told = (steps: readonly PlanStep[]) =>
    print(viewPlan({ ...createPlan(steps), otherAccount: true }, { words, width: 200 })).filter(
      (line) => line.includes('no administrator'),
    );
  expect([told([step]), told([{ ...step, state: 'done' }, guide])]).toEqual([
    [
      'Your account is no administrator, so another one answers the prompt. Those steps change the whole PC; all others run as you.',
    ],
    [],
  ]);
});

test('a plan taken up again says what is behind it in one line, and terms of the rest only', () => {
  const steps: PlanStep[] = [
    { ...step, state: 'done', detail: 'exit 0' },
    { ...restart, index: 1 },
  ];
  expect(print(viewPlan(createPlan(steps), view))).toEqual([
    'Described PC: bare-laptop',
    '1 step, causes first. Nothing runs until you say so.',
    '',
    ' 1  Done  bcdedit /set hypervisorlaunchtype auto (exit 0)',
    ' 2  Restart Windows (restart Windows)',
    '      shutdown /r /t 0',
    '      Stops or loses: Every open program closes. Unsaved work in them is lost.',
    '',
    'Windows will not ask for permission.',
    'Windows has to restart on the way. Afterwards, slipway fix --resume --machine bare-laptop goes on.',
    'After each step Slipway checks again and stops at the first that did not help.',
  ]);
});

test('every state a step may come to has words', () => {
  const states = [
    ['planned', 'Not yet'],
    ['running', 'Running'],
    ['done', 'Done'],
    ['restart-needed', 'Takes effect after the restart'],
    ['unverified', 'Ran, but did not help'],
    ['failed', 'Failed'],
    ['declined', 'Permission not given'],
    ['timed-out', 'Took too long'],
    ['cancelled', 'Stopped'],
    ['not-needed', 'Not needed any more'],
  ] as const;
  const steps = states.map(([state]) => ({ ...step, state }));
  expect(print(viewStanding(createPlan(steps), view))).toEqual(
    states.map(([, text]) => ` 1  ${text}  bcdedit /set hypervisorlaunchtype auto`),
  );
});

test.each([
  [{ kind: 'this', name: 'this' }, ''],
  [{ kind: 'described', name: 'bare-laptop' }, ' --machine bare-laptop'],
  [{ kind: 'described', name: 'my laptop' }, ' --machine "my laptop"'],
] as const)('a command to type names the PC it is for: %j', (machine, expected) => {
  expect(nameOptions(machine)).toEqual(expected);
});
