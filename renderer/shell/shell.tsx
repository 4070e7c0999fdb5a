// The frame that never scrolls: title bar, navigation, the page, and the command bar under it.
import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { lazy, Suspense, useEffect, useState } from 'react';
import { useReport, useSettings } from '../data/answers.ts';
import { HealthPage } from '../health/health-page.tsx';
import { viewRoots } from '../health/report-view.ts';
import { useKeys } from '../keys/use-keys.ts';
import { useWords } from '../language/use-words.ts';
import { useRoute } from '../layout/route.ts';
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

const SettingsPage = lazy(() =>
  import('../settings/settings-page.tsx').then((module) => ({ default: module.SettingsPage })),
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
    '@media (max-width: 600px)': { padding: '12px 4px 16px 12px' },
  },
  whole: { gridColumn: '1 / -1' },
});

export function Shell() {
  const styles = useStyles();
  const { say } = useWords();
  const { page } = useRoute();
  const isSmall = useMedia('small');
  const [navigationIsOpen, setNavigationIsOpen] = useState(false);
  const layer = useTopLayer();
  useKeys({ openPalette: () => layer.open('palette'), openSheet: () => layer.open('keys') });
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
      />
      <Navigation isOpen={navigationIsOpen} onClose={() => setNavigationIsOpen(false)} />
      <main
        className={mergeClasses(styles.page, isSmall && styles.whole)}
        id="page"
        data-region="page"
        tabIndex={-1}
      >
        <ConnectionBar />
        <PageBoundary key={page}>
          {page === 'health' && <HealthPage />}
          {page === 'settings' && (
            <Suspense>
              <SettingsPage />
            </Suspense>
          )}
        </PageBoundary>
      </main>
      <CommandBar className={styles.whole} />
      <Suspense>
        {layer.top === 'palette' && (
          <Palette onClose={layer.close} onOpenKeys={() => layer.open('keys')} />
        )}
        {layer.top === 'keys' && <KeySheet onClose={layer.close} />}
      </Suspense>
    </div>
  );
}

/** "Health, 2 root causes – Slipway". */
function useDocumentTitle(): void {
  const { say } = useWords();
  const { page } = useRoute();
  const { muted } = useSettings();
  const report = useReport().data;
  const problems = report ? viewRoots(report, muted).problems.length : 0;
  const name =
    page === 'settings'
      ? say('settings.title')
      : problems > 0
        ? say('health.titleProblems', { count: problems })
        : say('health.title');
  const title = say('app.titleOf', { page: name });
  useEffect(() => {
    document.title = title;
  }, [title]);
}
