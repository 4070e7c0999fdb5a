// The pages that work: labelled when there is room, icons on a rail, or opened over a small page.
import {
  DrawerBody,
  makeStyles,
  mergeClasses,
  OverlayDrawer,
  Tooltip,
  tokens,
} from '@fluentui/react-components';
import { useReport, useSettings } from '../data/answers.ts';
import { useRunningContainerCount } from '../data/containers.ts';
import { viewRoots } from '../health/report-view.ts';
import { useWords } from '../language/use-words.ts';
import {
  formatRoute,
  isWizardOpen,
  type NavigationPage,
  pages,
  useRoute,
} from '../layout/route.ts';
import { useMedia } from '../layout/use-media.ts';
import { CountPill } from '../parts/count-pill.tsx';
import { colors } from '../theme/colors.ts';
import { faces, type Place, places } from './navigation-faces.tsx';

const useStyles = makeStyles({
  navigation: {
    display: 'flex',
    flexDirection: 'column',
    boxSizing: 'border-box',
    width: '224px',
    padding: '4px 8px 8px',
    overflowY: 'auto',
  },
  rail: { width: '52px', padding: '12px 7px 8px' },
  overlay: { width: '100%', padding: '12px 0' },
  list: {
    display: 'flex',
    flexDirection: 'column',
    gap: '2px',
    listStyleType: 'none',
    margin: 0,
    padding: 0,
  },
  heading: {
    padding: '8px 12px 6px',
    fontSize: '12px',
    lineHeight: '16px',
    fontWeight: tokens.fontWeightSemibold,
    color: tokens.colorNeutralForeground3,
  },
  divided: {
    marginTop: '8px',
    paddingTop: '8px',
    borderTop: `1px solid ${colors.line}`,
  },
  end: { marginTop: 'auto' },
  item: {
    position: 'relative',
    display: 'flex',
    alignItems: 'center',
    gap: '12px',
    boxSizing: 'border-box',
    height: '36px',
    padding: '0 13px',
    borderRadius: tokens.borderRadiusLarge,
    color: tokens.colorNeutralForeground1,
    textDecorationLine: 'none',
    ':hover': { backgroundColor: tokens.colorSubtleBackgroundHover },
  },
  railItem: { justifyContent: 'center', padding: 0 },
  current: {
    backgroundColor: colors.card,
    boxShadow: `inset 0 0 0 1px ${colors.line}`,
    '@media (forced-colors: active)': { outline: '1px solid Highlight' },
    fontWeight: tokens.fontWeightSemibold,
    ':hover': { backgroundColor: colors.card },
    '::before': {
      content: '""',
      position: 'absolute',
      left: '0',
      top: '9px',
      bottom: '9px',
      width: '3px',
      borderRadius: '2px',
      backgroundColor: tokens.colorBrandStroke1,
    },
  },
  icon: { display: 'flex', fontSize: '20px' },
  currentIcon: { color: tokens.colorBrandForeground1 },
  label: { flexGrow: 1 },
  dot: {
    position: 'absolute',
    top: '4px',
    right: '4px',
    width: '8px',
    height: '8px',
    borderRadius: '50%',
    backgroundColor: colors.problem,
    forcedColorAdjust: 'none',
  },
});

export function Navigation(props: { readonly isOpen: boolean; readonly onClose: () => void }) {
  const styles = useStyles();
  const { say } = useWords();
  const isWizard = isWizardOpen(useRoute());
  const isNarrow = useMedia('narrow') || isWizard;
  const isSmall = useMedia('small');
  const label = say('nav.label');
  if (isSmall) {
    return (
      <OverlayDrawer
        open={props.isOpen}
        size="small"
        onOpenChange={(_event, { open }) => !open && props.onClose()}
        aria-label={label}
      >
        <DrawerBody>
          <nav className={mergeClasses(styles.navigation, styles.overlay)} aria-label={label}>
            {places.map((place) => (
              <Items key={place} place={place} isRail={false} onChosen={props.onClose} />
            ))}
          </nav>
        </DrawerBody>
      </OverlayDrawer>
    );
  }
  return (
    <nav
      className={mergeClasses(styles.navigation, isNarrow && styles.rail)}
      aria-label={label}
      data-region="navigation"
    >
      {places.map((place) => (
        <Items key={place} place={place} isRail={isNarrow} />
      ))}
    </nav>
  );
}

function Items(props: {
  readonly place: Place;
  readonly isRail: boolean;
  readonly onChosen?: () => void;
}) {
  const styles = useStyles();
  const { say } = useWords();
  const { place, isRail } = props;
  const heading = place === 'end' ? undefined : say(`nav.${place}`);
  return (
    <>
      {heading && !isRail && (
        <span aria-hidden className={styles.heading}>
          {heading}
        </span>
      )}
      <ul
        className={mergeClasses(
          styles.list,
          isRail && place === 'work' && styles.divided,
          place === 'end' && styles.end,
        )}
        {...(heading ? { 'aria-label': heading } : {})}
      >
        {pages
          .filter((page) => faces[page].place === place)
          .map((page) => (
            <li key={page}>
              <Item {...props} page={page} />
            </li>
          ))}
      </ul>
    </>
  );
}

function Item(props: {
  readonly page: NavigationPage;
  readonly isRail: boolean;
  readonly onChosen?: () => void;
}) {
  const styles = useStyles();
  const { say } = useWords();
  const { page, isRail } = props;
  const isCurrent = useRoute().page === page;
  const problems = useProblemCount(page);
  const running = useRunningCount(page);
  const face = faces[page];
  const label = say(face.label);
  const counted = problems > 0 ? say('nav.problems', { count: problems }) : undefined;
  const count = running > 0 ? say('nav.running', { count: running }) : counted;
  const link = (
    <a
      className={mergeClasses(styles.item, isRail && styles.railItem, isCurrent && styles.current)}
      href={formatRoute({ page })}
      onClick={props.onChosen}
      {...(isCurrent ? { 'aria-current': 'page' as const } : {})}
      {...(isRail ? { 'aria-label': count ? `${label}, ${count}` : label } : {})}
    >
      <span aria-hidden className={mergeClasses(styles.icon, isCurrent && styles.currentIcon)}>
        {isCurrent ? face.current : face.icon}
      </span>
      {!isRail && <span className={styles.label}>{label}</span>}
      {!isRail && count && (
        <CountPill count={problems + running} problem={problems > 0} label={count} />
      )}
      {isRail && problems > 0 && <span aria-hidden className={styles.dot} />}
    </a>
  );
  return isRail ? (
    <Tooltip content={label} relationship="inaccessible" positioning="after">
      {link}
    </Tooltip>
  ) : (
    link
  );
}

/** Problem roots only: not findings, not advice, not what is muted. */
function useProblemCount(page: NavigationPage): number {
  const report = useReport().data;
  const { muted } = useSettings();
  return page === 'health' && report ? viewRoots(report, muted).problems.length : 0;
}

/** From the same query as the page, so that the two cannot differ. */
function useRunningCount(page: NavigationPage): number {
  const running = useRunningContainerCount() ?? 0;
  return page === 'containers' ? running : 0;
}
