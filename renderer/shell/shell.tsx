// The frame that never scrolls: title bar, navigation, the page, and the command bar under it.
import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { Suspense, useEffect, useState } from 'react';
import { useReport, useSettings } from '../data/answers.ts';
import { HealthPage } from '../health/health-page.tsx';
import { viewRoots } from '../health/report-view.ts';
import { useKeys } from '../keys/use-keys.ts';
import { useTranslations } from '../language/use-translations.ts';
import { type UiKey, useWords } from '../language/use-words.ts';
import { isWizardOpen, type Page, useRoute } from '../layout/route.ts';
import { useMedia } from '../layout/use-media.ts';
import { Late } from '../parts/late-part.tsx';
import { pageTitleId } from '../parts/page-title.tsx';
import { colors } from '../theme/colors.ts';
import { CommandBar } from './command-bar.tsx';
import { ConnectionBar } from './connection-bar.tsx';
import {
  jobNews,
  keySheet,
  latePages,
  loadWhileIdle,
  palette,
  unfinishedPlanBar,
} from './late-parts.ts';
import { Navigation } from './navigation.tsx';
import { PageBoundary } from './page-boundary.tsx';
import { TitleBar } from './title-bar.tsx';
import { useMachineAnnouncement } from './use-machine-announcement.ts';
import { useTopLayer } from './use-top-layer.ts';

const useStyles = makeStyles({
  shell: {
    display: 'grid',
    gridTemplateColumns: 'auto minmax(0, 1fr)',
    gridTemplateRows: '48px minmax(0, 1fr) 32px',
    height: '100%',
    backgroundColor: colors.shell,
    // Windows' own material lies behind the window.
    ':global(html[data-material="mica"])': { backgroundColor: 'transparent' },
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
    // What is hidden from sight but not from readers scrolls with the page, instead of making the window scroll.
    position: 'relative',
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
  const translations = useTranslations();
  useEffect(() => loadWhileIdle(translations), [translations]);
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
        <Late part={unfinishedPlanBar} props={{}} />
        <PageBoundary key={page}>
          <CurrentPage page={page} />
        </PageBoundary>
      </main>
      <CommandBar className={styles.whole} />
      {layer.top === 'palette' && (
        <Late
          part={palette}
          props={{
            onClose: layer.close,
            onOpenKeys: () => layer.open('keys'),
            onOpenTray: () => setTrayIsOpen(true),
          }}
        />
      )}
      {layer.top === 'keys' && <Late part={keySheet} props={{ onClose: layer.close }} />}
      <Late part={jobNews} props={{}} />
    </div>
  );
}

/** Health is there at once. The others wait in Suspense only for texts that do not come with them. */
function CurrentPage({ page }: { readonly page: Page }) {
  if (page === 'health') return <HealthPage />;
  return (
    <Suspense>
      <Late part={latePages[page]} props={{}} />
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
