// Linux and Windows containers side by side: the one in use with its facts, the other with its button or its obstacles.
import { Button, Link, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { ArrowRightRegular, BoxRegular, WindowRegular } from '@fluentui/react-icons';
import type { EngineOverview } from '../../electron/contract/mode.ts';
import { useConnectionState, useReport } from '../data/answers.ts';
import { useWords } from '../language/use-words.ts';
import { formatRoute } from '../layout/route.ts';
import { useMedia } from '../layout/use-media.ts';
import { NoteBadge } from '../parts/note-badge.tsx';
import { colors } from '../theme/colors.ts';
import { EngineFacts } from './engine-facts.tsx';

export type Side = 'linux' | 'windows';

const useStyles = makeStyles({
  cards: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr) 32px minmax(0, 1fr)',
    gap: '12px',
    alignItems: 'stretch',
  },
  stacked: { gridTemplateColumns: 'minmax(0, 1fr)' },
  arrow: {
    alignSelf: 'center',
    display: 'flex',
    alignItems: 'center',
    justifyContent: 'center',
    width: '32px',
    height: '32px',
    fontSize: '18px',
    color: tokens.colorBrandForeground1,
  },
  back: { transform: 'rotate(180deg)' },
  card: {
    display: 'flex',
    gap: '14px',
    padding: '14px 16px',
    backgroundColor: colors.card,
    border: `1px solid ${colors.line}`,
    borderRadius: tokens.borderRadiusXLarge,
  },
  inUse: {
    border: `1px solid ${tokens.colorBrandStroke1}`,
    boxShadow: `inset 0 0 0 1px ${tokens.colorBrandStroke1}`,
  },
  icon: {
    display: 'flex',
    alignItems: 'center',
    justifyContent: 'center',
    flexShrink: 0,
    width: '44px',
    height: '44px',
    borderRadius: tokens.borderRadiusXLarge,
    fontSize: '24px',
    backgroundColor: colors.pill,
    color: tokens.colorNeutralForeground2,
  },
  iconInUse: {
    backgroundColor: tokens.colorBrandBackground2,
    color: tokens.colorBrandForeground1,
  },
  body: { flexGrow: 1, minWidth: 0 },
  line: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '8px' },
  title: { margin: 0, fontSize: '16px', lineHeight: '22px', fontWeight: tokens.fontWeightSemibold },
  text: {
    margin: '2px 0 0',
    fontSize: '12px',
    lineHeight: '16px',
    color: tokens.colorNeutralForeground2,
  },
  reasons: { margin: '4px 0 0', padding: '0 0 0 16px', fontSize: '12px', lineHeight: '18px' },
  button: { marginTop: '10px' },
});

interface Props {
  readonly overview: EngineOverview;
  /** The side a running switch leads to. */
  readonly target: Side | undefined;
  readonly isBusy: boolean;
  readonly onSwitch: (to: Side) => void;
}

export function SideCards(props: Props) {
  const styles = useStyles();
  const isSmall = useMedia('small');
  return (
    <div className={mergeClasses(styles.cards, isSmall && styles.stacked)}>
      <SideCard side="linux" {...props} />
      {!isSmall && (
        <span
          aria-hidden
          className={mergeClasses(styles.arrow, props.target === 'linux' && styles.back)}
        >
          {props.target && <ArrowRightRegular />}
        </span>
      )}
      <SideCard side="windows" {...props} />
    </div>
  );
}

function SideCard(props: Props & { readonly side: Side }) {
  const styles = useStyles();
  const { say } = useWords();
  const { overview, side, target } = props;
  const { status } = overview;
  const isInUse = status.state === 'ready' && status.os === side;
  const { possible } = overview[side];
  const isAhead = target ? target === side : isInUse;
  const badge = target
    ? target === side
      ? 'changes.engine.starting'
      : isInUse && 'changes.engine.leaving'
    : isInUse
      ? 'changes.engine.inUse'
      : possible
        ? 'changes.engine.possible'
        : 'changes.engine.impossible';
  return (
    <section
      className={mergeClasses(styles.card, isAhead && styles.inUse)}
      aria-labelledby={`side-${side}`}
    >
      <span aria-hidden className={mergeClasses(styles.icon, isAhead && styles.iconInUse)}>
        {side === 'linux' ? <BoxRegular /> : <WindowRegular />}
      </span>
      <div className={styles.body}>
        <div className={styles.line}>
          <h2 className={styles.title} id={`side-${side}`}>
            {say(`changes.engine.sides.${side}`)}
          </h2>
          {badge && <NoteBadge>{say(badge)}</NoteBadge>}
        </div>
        {status.state === 'ready' && isInUse && target && (
          <p className={styles.text}>
            {status.platform}, {status.os}/{status.arch}
          </p>
        )}
        {isInUse && !target && <EngineFacts overview={overview} />}
        {!isInUse && !target && <OtherSide {...props} />}
      </div>
    </section>
  );
}

function OtherSide({ overview, side, isBusy, onSwitch }: Props & { readonly side: Side }) {
  const styles = useStyles();
  const { say } = useWords();
  const isOnline = useConnectionState().kind === 'online';
  const { possible, reasons } = overview[side];
  if (!possible) return <Obstacles reasons={reasons} />;
  if (overview.switcher === null) {
    return <p className={styles.text}>{say('changes.engine.noSwitcher')}</p>;
  }
  return (
    <Button
      className={styles.button}
      disabledFocusable={isBusy || !isOnline}
      onClick={() => onSwitch(side)}
    >
      {say(`changes.engine.switchTo.${side}`)}
    </Button>
  );
}

/** Found checks by name, each leading to its finding. */
export function Obstacles({ reasons }: { readonly reasons: readonly string[] }) {
  const styles = useStyles();
  const words = useWords();
  const checks = useReport().data?.checks ?? [];
  if (reasons.length === 0)
    return <p className={styles.text}>{words.say('changes.engine.notAsked')}</p>;
  return (
    <>
      <p className={styles.text}>{words.say('changes.engine.because')}</p>
      <ul className={styles.reasons}>
        {reasons.map((id) => {
          const result = checks.find((check) => check.id === id);
          const title = words.finding({ params: {}, ...result, id }, 'title');
          // A title with a gap that nothing fills is worse than the check's name.
          const isWhole = title !== '' && !title.includes('{{');
          const name = isWhole ? title : words.finding({ params: {}, id }, 'name') || id;
          return (
            <li key={id}>
              {result ? (
                <Link href={formatRoute({ view: 'checks', target: result.layer })}>{name}</Link>
              ) : (
                name
              )}
            </li>
          );
        })}
      </ul>
    </>
  );
}
