// The frame that never scrolls: title bar, navigation, the page, and the command bar under it.
import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { lazy, Suspense, useEffect, useState } from 'react';
import { useReport, useSettings } from '../data/answers.ts';
import { HealthPage } from '../health/health-page.tsx';
import { viewRoots } from '../health/report-view.ts';
import { useKeys } from '../keys/use-keys.ts';
import { type UiKey, useWords } from '../language/use-words.ts';
import { isWizardOpen, type Page, useRoute } from '../layout/route.ts';
import { useMedia } from '../layout/use-media.ts';
import { pageTitleId } from '../parts/page-title.tsx';
import { colors } from '../theme/colors.ts';
import { CommandBar } from './command-bar.tsx';
import { ConnectionBar } from './connection-bar.tsx';
import { Navigation } from './navigation.tsx';
import { PageBoundary } from './page-boundary.tsx';
import { TitleBar } from './title-bar.tsx';
import { useMachineAnnouncement } from './use-machine-announcement.ts';
import { useTopLayer } from './use-top-layer.ts';

const ContainersPage = lazy(() =>
  import('../image/containers/containers-page.tsx').then((module) => ({
    default: module.ContainersPage,
  })),
);
const EnginePage = lazy(() =>
  import('../engine/engine-page.tsx').then((module) => ({ default: module.EnginePage })),
);
const JournalPage = lazy(() =>
  import('../journal/journal-page.tsx').then((module) => ({ default: module.JournalPage })),
);
const PlanPage = lazy(() =>
  import('../plan/plan-page.tsx').then((module) => ({ default: module.PlanPage })),
);
const UnfinishedPlanBar = lazy(() =>
  import('../plan/unfinished-plan-bar.tsx').then((module) => ({
    default: module.UnfinishedPlanBar,
  })),
);
const JobNews = lazy(() =>
  import('../activity/job-news.tsx').then((module) => ({ default: module.JobNews })),
);
const ImagePage = lazy(() =>
  import('../image/image-page.tsx').then((module) => ({ default: module.ImagePage })),
);
const SettingsPage = lazy(() =>
  import('../settings/settings-page.tsx').then((module) => ({ default: module.SettingsPage })),
);
const TunePage = lazy(() =>
  import('../tune/tune-page.tsx').then((module) => ({ default: module.TunePage })),
);
const Palette = lazy(() =>
  import('../palette/palette.tsx').then((module) => ({ default: module.Palette })),
);
const KeySheet = lazy(() =>
  import('../keys/key-sheet.tsx').then((module) => ({ default: module.KeySheet })),
);

const useStyles = makeStyles({
  shell: {
    display: 'grid',
    gridTemplateColumns: 'auto minmax(0, 1fr)',
    gridTemplateRows: '48px minmax(0, 1fr) 32px',
    height: '100%',
    backgroundColor: colors.shell,
    // Windows' own material lies behind the window.
    'html[data-material="mica"] &': { backgroundColor: 'transparent' },
    color: tokens.colorNeutralForeground1,
  },
  skip: {
    position: 'absolute',
    zIndex: 10,
    top: '-60px',
    left: '8px',
    padding: '8px 12px',
    backgroundColor: colors.card,
    color: tokens.colorBrandForegroundLink,
    borderRadius: tokens.borderRadiusMedium,
    ':focus': { top: '8px' },
  },
  page: {
    display: 'flex',
    flexDirection: 'column',
    gap: '12px',
    boxSizing: 'border-box',
    // The scroll bar's own place is the rest of the 24 on the right.
    padding: '16px 9px 20px 24px',
    overflowY: 'auto',
    backgroundColor: colors.page,
    borderTop: `1px solid ${colors.line}`,
    borderLeft: `1px solid ${colors.line}`,
    borderTopLeftRadius: tokens.borderRadiusXLarge,
    outlineStyle: 'none',
    scrollbarGutter: 'stable',
    '& > *': { flexShrink: 0 },
    '@media (max-width: 600px)': { padding: '12px 4px 16px 12px' },
  },
  /** Its rail and its bars reach the edges, and what is between them scrolls. */
  wizard: {
    padding: 0,
    gap: 0,
    overflow: 'hidden',
    scrollbarGutter: 'auto',
    '@media (max-width: 600px)': { padding: 0 },
  },
  whole: { gridColumn: '1 / -1' },
});

export function Shell() {
  const styles = useStyles();
  const { say } = useWords();
  const route = useRoute();
  const { page } = route;
  const isSmall = useMedia('small');
  const [navigationIsOpen, setNavigationIsOpen] = useState(false);
  const layer = useTopLayer();
  const [trayIsOpen, setTrayIsOpen] = useState(false);
  useKeys({
    openPalette: () => layer.open('palette'),
    openSheet: () => layer.open('keys'),
    toggleTray: () => setTrayIsOpen((isOpen) => !isOpen),
  });
  useDocumentTitle();
  useMachineAnnouncement();
  return (
    <div className={styles.shell}>
      <a
        className={styles.skip}
        href={`#${pageTitleId}`}
        onClick={(event) => {
          event.preventDefault();
          document.getElementById(pageTitleId)?.focus();
        }}
      >
        {say('app.skipToPage')}
      </a>
      <TitleBar
        className={styles.whole}
        onOpenPalette={() => layer.open('palette')}
        onOpenNavigation={() => setNavigationIsOpen(true)}
        trayIsOpen={trayIsOpen}
        onTrayChange={setTrayIsOpen}
      />
      <Navigation isOpen={navigationIsOpen} onClose={() => setNavigationIsOpen(false)} />
      <main
        className={mergeClasses(
          styles.page,
          isWizardOpen(route) && styles.wizard,
          isSmall && styles.whole,
        )}
        id="page"
        data-region="page"
        tabIndex={-1}
      >
        <ConnectionBar />
        <Suspense>
          <UnfinishedPlanBar />
        </Suspense>
        <PageBoundary key={page}>
          <CurrentPage page={page} />
        </PageBoundary>
      </main>
      <CommandBar className={styles.whole} />
      <Suspense>
        {layer.top === 'palette' && (
          <Palette
            onClose={layer.close}
            onOpenKeys={() => layer.open('keys')}
            onOpenTray={() => setTrayIsOpen(true)}
          />
        )}
        {layer.top === 'keys' && <KeySheet onClose={layer.close} />}
      </Suspense>
      <Suspense>
        <JobNews />
      </Suspense>
    </div>
  );
}

/** Health is there at once; the others are loaded when they are first opened. */
function CurrentPage({ page }: { readonly page: Page }) {
  if (page === 'health') return <HealthPage />;
  const Chosen = {
    containers: ContainersPage,
    engine: EnginePage,
    journal: JournalPage,
    plan: PlanPage,
    projects: ImagePage,
    settings: SettingsPage,
    tune: TunePage,
  };
  const Page = Chosen[page];
  return (
    <Suspense>
      <Page />
    </Suspense>
  );
}

const pageTitles = {
  engine: 'changes.engine.title',
  journal: 'changes.journal.title',
  plan: 'changes.plan.title',
  projects: 'nav.projects',
  containers: 'nav.containers',
  settings: 'settings.title',
  tune: 'nav.tune',
} as const satisfies Record<Exclude<Page, 'health'>, UiKey>;

/** "Health, 2 root causes – Slipway". */
function useDocumentTitle(): void {
  const { say } = useWords();
  const { page } = useRoute();
  const { muted } = useSettings();
  const report = useReport().data;
  const problems = report ? viewRoots(report, muted).problems.length : 0;
  const health =
    problems > 0 ? say('health.titleProblems', { count: problems }) : say('health.title');
  const name = page === 'health' ? health : say(pageTitles[page]);
  const title = say('app.titleOf', { page: name });
  useEffect(() => {
    document.title = title;
  }, [title]);
}
