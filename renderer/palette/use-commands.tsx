// Everything the palette can do, as data: a label, what it does, and its command line twin where there is one.
import {
  ArrowClockwiseRegular,
  ArrowExportUpRegular,
  BoxRegular,
  CodeRegular,
  CopyRegular,
  DarkThemeRegular,
  DesktopRegular,
  HeartPulseRegular,
  KeyboardRegular,
  LocalLanguageRegular,
  OptionsRegular,
  SettingsRegular,
} from '@fluentui/react-icons';
import {
  useChangeSettings,
  useChooseMachine,
  useMachine,
  useMachines,
  useReport,
  useSession,
} from '../data/answers.ts';
import { describeMachine } from '../data/describe-machine.ts';
import { exportReport } from '../health/export-report.ts';
import { languageNames } from '../language/translations.ts';
import { useWords } from '../language/use-words.ts';
import { navigate } from '../layout/route.ts';
import { StatusIcon } from '../parts/status-icon.tsx';
import { statusWords } from '../parts/status-words.ts';
import { showTwinCommand } from '../shell/twin-command.ts';
import type { Command } from './command.ts';
import { useChangeCommands } from './use-change-commands.tsx';
import { useImageCommands } from './use-image-commands.tsx';

export function useCommands(doors: {
  readonly onOpenKeys: () => void;
  readonly onOpenTray: () => void;
}): readonly Command[] {
  return [
    ...useDoctorCommands(doors.onOpenKeys),
    ...useChangeCommands(doors.onOpenTray),
    ...useAppearanceCommands(),
    ...usePageCommands(),
    ...useImageCommands(),
    ...useMachineCommands(),
    ...useCheckCommands(),
  ];
}

function useDoctorCommands(openKeys: () => void): readonly Command[] {
  const words = useWords();
  const { say } = words;
  const { run } = useSession();
  const report = useReport().data;
  const twin = showTwinCommand(useMachine().data);
  const exports = (['markdown', 'json'] as const).map((format): Command => {
    const name = say(format === 'json' ? 'health.exportJson' : 'health.exportMarkdown');
    return {
      id: `export-${format}`,
      kind: 'actions',
      label: say('palette.exportAs', { format: name }),
      keywords: 'export save report',
      icon: <ArrowExportUpRegular />,
      ...(format === 'json' ? { twin: `${twin} --json` } : {}),
      run: () => report && exportReport(words, report, format),
    };
  });
  return [
    {
      id: 'check',
      kind: 'actions',
      label: say(report ? 'health.checkAgain' : 'health.checkFirst'),
      keywords: 'doctor run refresh',
      icon: <ArrowClockwiseRegular />,
      twin,
      run: () => {
        navigate({});
        run.start();
      },
    },
    ...(report ? exports : []),
    {
      id: 'copy',
      kind: 'actions',
      label: say('keys.copy'),
      keywords: 'copy command',
      icon: <CopyRegular />,
      twin,
      run: () => void navigator.clipboard.writeText(twin),
    },
    {
      id: 'keys',
      kind: 'actions',
      label: say('palette.keys'),
      keywords: 'keyboard shortcuts help ?',
      icon: <KeyboardRegular />,
      run: openKeys,
    },
  ];
}

function useAppearanceCommands(): readonly Command[] {
  const { say } = useWords();
  const change = useChangeSettings();
  const themeNames = {
    system: say('settings.themeSystem'),
    light: say('settings.themeLight'),
    dark: say('settings.themeDark'),
  };
  return [
    ...(['system', 'en', 'zh-CN'] as const).map(
      (language): Command => ({
        id: `language-${language}`,
        kind: 'actions',
        label: say('palette.language', {
          name: language === 'system' ? say('settings.languageSystem') : languageNames[language],
        }),
        keywords: 'language english chinese 语言 中文',
        icon: <LocalLanguageRegular />,
        run: () => change.mutate({ language }),
      }),
    ),
    ...(['system', 'light', 'dark'] as const).map(
      (theme): Command => ({
        id: `theme-${theme}`,
        kind: 'actions',
        label: say('palette.theme', { name: themeNames[theme] }),
        keywords: 'theme light dark colours',
        icon: <DarkThemeRegular />,
        run: () => change.mutate({ theme }),
      }),
    ),
  ];
}

function usePageCommands(): readonly Command[] {
  const { say } = useWords();
  const machine = useMachine().data;
  return [
    {
      id: 'page-health',
      kind: 'pages',
      label: say('palette.goTo', { page: say('nav.health') }),
      keywords: 'health doctor',
      icon: <HeartPulseRegular />,
      run: () => navigate({ page: 'health' }),
    },
    {
      id: 'page-tune',
      kind: 'pages',
      label: say('palette.goTo', { page: say('nav.tune') }),
      keywords: 'tune wslconfig wsl.conf daemon.json memory processors swap limits settings',
      icon: <OptionsRegular />,
      twin: showTwinCommand(machine, ['config', 'diff']),
      run: () => navigate({ page: 'tune' }),
    },
    {
      id: 'page-projects',
      kind: 'pages',
      label: say('palette.goTo', { page: say('nav.projects') }),
      keywords: 'projects go image wizard dockerfile build new',
      icon: <CodeRegular />,
      twin: showTwinCommand(machine, ['image', 'analyse']),
      run: () => navigate({ page: 'projects' }),
    },
    {
      id: 'page-containers',
      kind: 'pages',
      label: say('palette.goTo', { page: say('nav.containers') }),
      keywords: 'containers docker ps logs stats stop running',
      icon: <BoxRegular />,
      twin: 'docker ps --all',
      run: () => navigate({ page: 'containers' }),
    },
    {
      id: 'page-settings',
      kind: 'pages',
      label: say('palette.goTo', { page: say('nav.settings') }),
      keywords: 'settings options',
      icon: <SettingsRegular />,
      run: () => navigate({ page: 'settings' }),
    },
  ];
}

function useMachineCommands(): readonly Command[] {
  const { say, language } = useWords();
  const machines = useMachines().data ?? [];
  const current = useMachine().data;
  const choose = useChooseMachine();
  const here: Command = {
    id: 'machine-this',
    kind: 'machines',
    label: say('palette.lookAt', { name: say('app.thisComputer') }),
    keywords: 'this computer real',
    icon: <DesktopRegular />,
    twin: showTwinCommand(undefined),
    run: () => choose.mutate(null),
  };
  const described = machines.map(
    (entry): Command => ({
      id: `machine-${entry.name}`,
      kind: 'machines',
      label: say('palette.lookAt', { name: describeMachine(entry, language) }),
      keywords: `demo described ${entry.name}`,
      icon: <DesktopRegular />,
      twin: showTwinCommand({ kind: 'described', name: entry.name }),
      run: () => choose.mutate(entry.name),
    }),
  );
  return [...(current?.kind === 'described' ? [here] : []), ...described].filter(
    ({ id }) => id !== `machine-${current?.name}`,
  );
}

function useCheckCommands(): readonly Command[] {
  const words = useWords();
  const checks = useReport().data?.checks ?? [];
  return checks.map(
    (check): Command => ({
      id: `check-${check.id}`,
      kind: 'checks',
      label: words.finding(check, 'name') || check.id,
      keywords: `${check.id} ${words.finding(check, 'title')}`,
      icon: <StatusIcon status={check.status} size={18} />,
      place: words.say('palette.showLayer', { status: words.say(statusWords[check.status]) }),
      run: () => navigate({ view: 'checks', target: check.layer }),
    }),
  );
}
