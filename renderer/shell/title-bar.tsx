// 48 pixels that every page shares: who we are, which PC, the palette, and how the engine is.
import { Button, makeStyles, mergeClasses, Tooltip, tokens } from '@fluentui/react-components';
import { NavigationRegular, SearchRegular } from '@fluentui/react-icons';
import { ActivityButton } from '../activity/activity-button.tsx';
import { showKeys } from '../keys/keys.ts';
import { useWords } from '../language/use-words.ts';
import { useMedia } from '../layout/use-media.ts';
import { KeyCap } from '../parts/key-cap.tsx';
import { Logo } from '../parts/logo.tsx';
import { EngineChip } from './engine-chip.tsx';
import { MachineBadge } from './machine-badge.tsx';

const useStyles = makeStyles({
  bar: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr) minmax(0, 380px) minmax(0, 1fr)',
    alignItems: 'center',
    gap: '12px',
    boxSizing: 'border-box',
    height: '48px',
    // The desktop window draws its buttons into this bar; the rest of it is ours.
    width: 'env(titlebar-area-width, 100%)',
    marginLeft: 'env(titlebar-area-x, 0)',
    padding: '0 12px 0 16px',
  },
  narrow: { gridTemplateColumns: 'minmax(0, 1fr) minmax(0, 300px) minmax(0, 1fr)' },
  small: { gridTemplateColumns: 'auto minmax(0, 1fr) auto', padding: '0 8px', gap: '8px' },
  start: { display: 'flex', alignItems: 'center', gap: '10px', minWidth: 0 },
  name: {
    fontSize: '12.5px',
    fontWeight: tokens.fontWeightSemibold,
    whiteSpace: 'nowrap',
  },
  end: { display: 'flex', justifyContent: 'flex-end', gap: '8px', minWidth: 0 },
  search: {
    justifyContent: 'flex-start',
    width: '100%',
    minWidth: 0,
    fontWeight: tokens.fontWeightRegular,
    color: tokens.colorNeutralForeground2,
  },
  hint: {
    flexGrow: 1,
    overflow: 'hidden',
    textOverflow: 'ellipsis',
    whiteSpace: 'nowrap',
    textAlign: 'start',
  },
});

export function TitleBar(props: {
  readonly className: string | undefined;
  readonly onOpenPalette: () => void;
  readonly onOpenNavigation: () => void;
  readonly trayIsOpen: boolean;
  readonly onTrayChange: (isOpen: boolean) => void;
}) {
  const styles = useStyles();
  const { say } = useWords();
  const isSmall = useMedia('small');
  const isNarrow = useMedia('narrow');
  const hint = say('palette.hint');
  return (
    <header
      className={mergeClasses(
        props.className,
        'window-drag',
        styles.bar,
        isNarrow && styles.narrow,
        isSmall && styles.small,
      )}
      data-region="title"
    >
      <div className={styles.start}>
        {isSmall && (
          <Tooltip content={say('nav.open')} relationship="label">
            <Button
              appearance="transparent"
              icon={<NavigationRegular />}
              onClick={props.onOpenNavigation}
            />
          </Tooltip>
        )}
        <Logo />
        {!isSmall && <span className={styles.name}>{say('app.name')}</span>}
        {!isNarrow && <MachineBadge />}
      </div>
      <Button
        className={styles.search}
        icon={<SearchRegular />}
        onClick={props.onOpenPalette}
        aria-label={say('palette.open')}
        aria-keyshortcuts="Control+K"
      >
        <span className={styles.hint}>{hint}</span>
        {!isSmall && <KeyCap>{showKeys('palette')}</KeyCap>}
      </Button>
      <div className={styles.end}>
        <EngineChip />
        <ActivityButton isOpen={props.trayIsOpen} onChange={props.onTrayChange} />
      </div>
    </header>
  );
}
