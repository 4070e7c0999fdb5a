// A root cause as a card: closed it is a line, open it tells cause, consequences, evidence and the way out.
import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { ChevronDownRegular, ChevronUpRegular } from '@fluentui/react-icons';
import { type ReactNode, useId, useState } from 'react';
import type { CheckResult } from '../../electron/contract/doctor.ts';
import { chooseFix } from '../../electron/core/plans/build-plan.ts';
import { useWords } from '../language/use-words.ts';
import { StatusIcon } from '../parts/status-icon.tsx';
import { colors } from '../theme/colors.ts';
import { Breaks } from './breaks.tsx';
import { EvidenceList } from './evidence-list.tsx';
import { FixPanel } from './fix-panel.tsx';

const useStyles = makeStyles({
  card: {
    backgroundColor: colors.card,
    border: `1px solid ${colors.line}`,
    borderRadius: tokens.borderRadiusXLarge,
    overflow: 'hidden',
  },
  problem: { border: `1px solid ${colors.problemLine}` },
  head: { display: 'flex', flexWrap: 'wrap', gap: '14px', padding: '14px 18px 0 20px' },
  closed: {
    alignItems: 'center',
    padding: '12px 18px 12px 20px',
    minHeight: '52px',
    boxSizing: 'border-box',
  },
  words: { flex: '1 1 200px', minWidth: 0 },
  kind: {
    display: 'block',
    fontSize: '12px',
    lineHeight: '16px',
    color: tokens.colorNeutralForeground2,
  },
  title: { margin: 0, fontSize: '16px', lineHeight: '22px', fontWeight: tokens.fontWeightSemibold },
  smallTitle: { fontSize: '14px', lineHeight: '20px' },
  line: {
    margin: 0,
    fontSize: '12px',
    lineHeight: '16px',
    color: tokens.colorNeutralForeground3,
    display: '-webkit-box',
    WebkitLineClamp: 2,
    WebkitBoxOrient: 'vertical',
    overflow: 'hidden',
  },
  aside: {
    display: 'flex',
    alignItems: 'center',
    gap: '8px',
    flexShrink: 0,
    alignSelf: 'flex-start',
  },
  body: { padding: '2px 18px 12px 54px', '@media (max-width: 600px)': { paddingLeft: '20px' } },
  text: { margin: '4px 0 0', lineHeight: '20px' },
  label: {
    display: 'block',
    margin: '8px 0 4px',
    fontSize: '12px',
    lineHeight: '16px',
    fontWeight: tokens.fontWeightSemibold,
    color: tokens.colorNeutralForeground2,
  },
  compact: {
    display: 'grid',
    gridTemplateColumns: '98px minmax(0, 1fr)',
    alignItems: 'baseline',
    '@media (max-width: 600px)': { gridTemplateColumns: 'minmax(0, 1fr)' },
  },
  fix: {
    padding: '10px 18px 14px 54px',
    borderTop: `1px solid ${colors.line}`,
    backgroundColor: colors.page,
    '@media (max-width: 600px)': { paddingLeft: '20px' },
  },
  count: {
    flexShrink: 0,
    padding: '1px 7px',
    borderRadius: tokens.borderRadiusMedium,
    fontSize: '12px',
    lineHeight: '18px',
    backgroundColor: colors.problemSurface,
    color: colors.problem,
    border: `1px solid ${colors.problemLine}`,
  },
  adviceCount: {
    backgroundColor: colors.adviceSurface,
    color: colors.advice,
    border: `1px solid ${colors.adviceLine}`,
  },
  more: { marginTop: '12px', display: 'flex', flexDirection: 'column', gap: '16px' },
});

export function RootCard(props: {
  readonly root: CheckResult;
  readonly checks: readonly CheckResult[];
  readonly isOpen: boolean;
  readonly compact: boolean;
  readonly onToggle: () => void;
  /** Mute or unmute. */
  readonly action: ReactNode;
}) {
  const styles = useStyles();
  const words = useWords();
  const { root, isOpen } = props;
  const id = useId();
  const isProblem = root.status === 'problem';
  const title = words.finding(root, 'title');
  return (
    <section
      className={mergeClasses(styles.card, isProblem && styles.problem)}
      aria-labelledby={id}
      id={`finding-${root.id}`}
    >
      <div className={mergeClasses(styles.head, !isOpen && styles.closed)}>
        <StatusIcon status={root.status} size={20} />
        <div className={styles.words}>
          {isOpen && (
            <span className={styles.kind}>
              {words.say(isProblem ? 'health.root' : 'health.advice')}
            </span>
          )}
          <h2 className={mergeClasses(styles.title, !isOpen && styles.smallTitle)} id={id}>
            {title}
          </h2>
          {!isOpen && <p className={styles.line}>{words.finding(root, 'what')}</p>}
        </div>
        <div className={styles.aside}>
          {root.explains.length > 0 && (
            <span className={mergeClasses(styles.count, !isProblem && styles.adviceCount)}>
              {words.say('health.explains', { count: root.explains.length })}
            </span>
          )}
          <Button
            appearance="subtle"
            icon={isOpen ? <ChevronUpRegular /> : <ChevronDownRegular />}
            aria-expanded={isOpen}
            aria-label={words.say(isOpen ? 'health.close' : 'health.open', { title })}
            onClick={props.onToggle}
          />
        </div>
      </div>
      {isOpen && <RootDetails {...props} />}
    </section>
  );
}

/** Everything under a finding's title; the list of all checks shows it too. */
export function RootDetails(props: {
  readonly root: CheckResult;
  readonly checks: readonly CheckResult[];
  readonly compact: boolean;
  readonly action: ReactNode;
}) {
  const styles = useStyles();
  const words = useWords();
  const { root, checks, compact } = props;
  const mayComeFrom = root.mayComeFrom
    .flatMap((id) => checks.filter((check) => check.id === id))
    .map((check) => words.finding(check, 'name'));
  return (
    <>
      <div className={styles.body}>
        <p className={styles.text}>
          {words.join([words.finding(root, 'what'), words.finding(root, 'why')])}
        </p>
        {mayComeFrom.length > 0 && (
          <p className={styles.text}>
            {words.say('health.mayComeFrom', { causes: mayComeFrom.join(', ') })}
          </p>
        )}
        {root.explains.length > 0 && (
          <div className={compact ? styles.compact : undefined}>
            <h3 className={styles.label}>{words.say('health.breaks')}</h3>
            <Breaks key={String(compact)} root={root} checks={checks} compact={compact} />
          </div>
        )}
        {root.evidence.length > 0 && (
          <EvidenceList
            key={String(compact)}
            evidence={root.evidence}
            tone={root.status === 'problem' ? 'problem' : 'advice'}
            compact={compact}
          />
        )}
      </div>
      <WaysOut root={root} action={props.action} />
    </>
  );
}

function WaysOut({ root, action }: { readonly root: CheckResult; readonly action: ReactNode }) {
  const styles = useStyles();
  const words = useWords();
  const [showsOthers, setShowsOthers] = useState(false);
  const first = chooseFix(root);
  const others = root.fixes.filter((fix) => fix !== first);
  const todo = words.finding(root, 'todo');
  return (
    <div className={styles.fix}>
      {!first && todo && <p className={styles.text}>{todo}</p>}
      {!first && action}
      {first && (
        <FixPanel
          result={root}
          fix={first}
          verify={root.verify}
          todo={todo}
          plans={first.automatable !== 'guide'}
        >
          {others.length > 0 && (
            <Button
              appearance="subtle"
              aria-expanded={showsOthers}
              onClick={() => setShowsOthers(!showsOthers)}
            >
              {showsOthers
                ? words.say('fix.hideOthers')
                : words.say('fix.others', { count: others.length })}
            </Button>
          )}
          {action}
        </FixPanel>
      )}
      {showsOthers && (
        <div className={styles.more}>
          {others.map((fix) => (
            <FixPanel key={fix.id} result={root} fix={fix} verify={[]} />
          ))}
        </div>
      )}
    </div>
  );
}
