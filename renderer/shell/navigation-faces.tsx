// The pages of the navigation as a person sees them: name, icon, and the section each stands in.
import {
  ArrowSwapFilled,
  ArrowSwapRegular,
  BoxFilled,
  BoxRegular,
  CodeFilled,
  CodeRegular,
  HeartPulseFilled,
  HeartPulseRegular,
  HistoryFilled,
  HistoryRegular,
  OptionsFilled,
  OptionsRegular,
  SettingsFilled,
  SettingsRegular,
} from '@fluentui/react-icons';
import type { ReactElement } from 'react';
import type { UiKey } from '../language/use-words.ts';
import type { NavigationPage } from '../layout/route.ts';

/** Sections of the navigation; the last one stands at its foot and needs no heading. */
export type Place = 'machine' | 'work' | 'end';
export const places = ['machine', 'work', 'end'] as const satisfies readonly Place[];

export const faces = {
  health: {
    label: 'nav.health',
    icon: <HeartPulseRegular />,
    current: <HeartPulseFilled />,
    place: 'machine',
  },
  tune: {
    label: 'nav.tune',
    icon: <OptionsRegular />,
    current: <OptionsFilled />,
    place: 'machine',
  },
  engine: {
    label: 'changes.engine.nav',
    icon: <ArrowSwapRegular />,
    current: <ArrowSwapFilled />,
    place: 'machine',
  },
  projects: {
    label: 'nav.projects',
    icon: <CodeRegular />,
    current: <CodeFilled />,
    place: 'work',
  },
  containers: {
    label: 'nav.containers',
    icon: <BoxRegular />,
    current: <BoxFilled />,
    place: 'work',
  },
  journal: {
    label: 'changes.journal.nav',
    icon: <HistoryRegular />,
    current: <HistoryFilled />,
    place: 'end',
  },
  settings: {
    label: 'nav.settings',
    icon: <SettingsRegular />,
    current: <SettingsFilled />,
    place: 'end',
  },
} as const satisfies Record<
  NavigationPage,
  {
    readonly label: UiKey;
    readonly icon: ReactElement;
    readonly current: ReactElement;
    readonly place: Place;
  }
>;
