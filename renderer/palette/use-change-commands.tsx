// Palette actions that change the PC or lead to what was changed: fixes, the plan, switches, the journal, the tray.
import {
  ArrowSwapRegular,
  ClipboardTaskRegular,
  HistoryRegular,
  TaskListSquareLtrRegular,
  WrenchRegular,
} from '@fluentui/react-icons';
import { chooseFix } from '../../electron/core/plans/build-plan.ts';
import { useEngine, useMachine, useReport, useSettings } from '../data/answers.ts';
import { useCreatePlan, usePlan } from '../data/changes.ts';
import { viewRoots } from '../health/report-view.ts';
import { useWords } from '../language/use-words.ts';
import { navigate } from '../layout/route.ts';
import { showTwinCommand } from '../shell/twin-command.ts';
import type { Command } from './command.ts';

export function useChangeCommands(openTray: () => void): readonly Command[] {
  const { say } = useWords();
  const machine = useMachine().data;
  const plan = usePlan().data;
  const open: Command = {
    id: 'plan',
    kind: 'actions',
    label: say('changes.plan.open'),
    keywords: 'plan steps fix',
    icon: <ClipboardTaskRegular />,
    run: () => navigate({ page: 'plan' }),
  };
  return [
    ...useFixCommands(),
    ...(plan ? [open] : []),
    ...useSwitchCommands(),
    {
      id: 'activity',
      kind: 'actions',
      label: say('changes.keys.tray'),
      keywords: 'activity jobs running log',
      icon: <TaskListSquareLtrRegular />,
      run: openTray,
    },
    {
      id: 'page-engine',
      kind: 'pages',
      label: say('palette.goTo', { page: say('changes.engine.nav') }),
      keywords: 'engine docker contexts linux windows',
      icon: <ArrowSwapRegular />,
      twin: showTwinCommand(machine, ['mode']),
      run: () => navigate({ page: 'engine' }),
    },
    {
      id: 'page-journal',
      kind: 'pages',
      label: say('palette.goTo', { page: say('changes.journal.nav') }),
      keywords: 'journal changes undo history',
      icon: <HistoryRegular />,
      twin: showTwinCommand(machine, ['journal']),
      run: () => navigate({ page: 'journal' }),
    },
  ];
}

/** One for each root that Slipway can mend itself. */
function useFixCommands(): readonly Command[] {
  const words = useWords();
  const machine = useMachine().data;
  const report = useReport().data;
  const { muted } = useSettings();
  const create = useCreatePlan();
  if (!report) return [];
  const { problems, advice } = viewRoots(report, muted);
  return [...problems, ...advice].flatMap((root): Command[] => {
    const fix = chooseFix(root);
    if (!fix || fix.automatable === 'guide') return [];
    return [
      {
        id: `fix-${root.id}`,
        kind: 'actions',
        label: words.fix(root, fix.id, 'label') || words.finding(root, 'title'),
        keywords: `fix ${root.id} ${words.finding(root, 'title')}`,
        icon: <WrenchRegular />,
        twin: showTwinCommand(machine, ['fix', root.id]),
        run: () => create.mutate({ checks: [root.id] }),
      },
    ];
  });
}

/** Leads to the offer on the page; a switch is never one key away. */
function useSwitchCommands(): readonly Command[] {
  const { say } = useWords();
  const machine = useMachine().data;
  const engine = useEngine().data;
  if (engine?.state !== 'ready') return [];
  const to = engine.os === 'linux' ? 'windows' : 'linux';
  return [
    {
      id: `switch-${to}`,
      kind: 'actions',
      label: say(`changes.engine.switchTo.${to}`),
      keywords: 'switch mode engine linux windows containers',
      icon: <ArrowSwapRegular />,
      twin: showTwinCommand(machine, ['mode', to]),
      run: () => navigate({ page: 'engine' }),
    },
  ];
}
