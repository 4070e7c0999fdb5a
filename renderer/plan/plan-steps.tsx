// The steps of a plan in causal order, each with its exact command, what it mends, needs, stops, and how it went.
import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import {
  ArrowClockwiseRegular,
  ArrowUndoRegular,
  HandRightRegular,
  ShieldRegular,
} from '@fluentui/react-icons';
import type { PlanStep, StepState } from '../../electron/contract/plans.ts';
import { useReport } from '../data/answers.ts';
import { useWords } from '../language/use-words.ts';
import { CodeLine } from '../parts/code-line.tsx';
import { NoteBadge } from '../parts/note-badge.tsx';
import { type ShownStatus, StatusIcon } from '../parts/status-icon.tsx';
import { colors } from '../theme/colors.ts';
import { isGood, type PlanView } from './plan-view.ts';

const statuses: Readonly<Record<StepState, ShownStatus>> = {
  planned: 'waiting',
  running: 'running',
  done: 'ok',
  'restart-needed': 'advice',
  unverified: 'problem',
  failed: 'problem',
  declined: 'advice',
  'timed-out': 'problem',
  cancelled: 'waiting',
  'not-needed': 'skipped',
};

const useStyles = makeStyles({
  card: {
    backgroundColor: colors.card,
    border: `1px solid ${colors.line}`,
    borderRadius: tokens.borderRadiusXLarge,
    overflow: 'hidden',
  },
  head: {
    display: 'flex',
    alignItems: 'baseline',
    justifyContent: 'space-between',
    gap: '16px',
    padding: '12px 16px 8px',
  },
  heading: {
    margin: 0,
    fontSize: '16px',
    lineHeight: '22px',
    fontWeight: tokens.fontWeightSemibold,
  },
  count: {
    fontSize: '12px',
    color: tokens.colorNeutralForeground2,
    fontVariantNumeric: 'tabular-nums',
  },
  list: { listStyleType: 'none', margin: 0, padding: 0 },
  group: { borderTop: `1px solid ${colors.line}` },
  prompt: {
    display: 'flex',
    alignItems: 'center',
    gap: '8px',
    padding: '6px 16px',
    backgroundColor: colors.page,
    fontSize: '12px',
    lineHeight: '16px',
    color: tokens.colorNeutralForeground2,
  },
  step: { display: 'flex', gap: '12px', padding: '10px 16px 12px' },
  inner: { borderTop: `1px solid ${colors.line}` },
  running: {
    boxShadow: `inset 3px 0 0 ${tokens.colorBrandStroke1}`,
    backgroundColor: tokens.colorBrandBackground2,
    '@media (forced-colors: active)': { outline: '1px solid Highlight' },
  },
  icon: { paddingTop: '2px' },
  body: { flexGrow: 1, minWidth: 0 },
  line: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    columnGap: '8px',
    rowGap: '4px',
    marginBottom: '2px',
  },
  title: { margin: 0, fontSize: '14px', lineHeight: '24px', fontWeight: tokens.fontWeightSemibold },
  state: {
    marginLeft: 'auto',
    fontSize: '12px',
    color: tokens.colorNeutralForeground2,
    whiteSpace: 'nowrap',
  },
  small: {
    margin: '0 0 6px',
    fontSize: '12px',
    lineHeight: '16px',
    color: tokens.colorNeutralForeground2,
    overflowWrap: 'anywhere',
  },
  below: { margin: '6px 0 0' },
  lost: { color: colors.problem },
  code: { fontFamily: tokens.fontFamilyMonospace },
  detail: { whiteSpace: 'pre-wrap', fontFamily: tokens.fontFamilyMonospace },
});

export function PlanSteps({ view }: { readonly view: PlanView }) {
  const styles = useStyles();
  const { say } = useWords();
  return (
    <section className={styles.card} aria-labelledby="plan-steps">
      <div className={styles.head}>
        <h2 className={styles.heading} id="plan-steps">
          {say('changes.plan.steps')}
        </h2>
        {view.phase !== 'ready' && (
          <span className={styles.count}>
            {say('changes.plan.stepsDone', { done: view.done, all: view.steps.length })}
          </span>
        )}
      </div>
      <ol className={styles.list}>
        {view.groups.map((group) => (
          <li key={group[0]?.group} className={styles.group}>
            <Group steps={group} phase={view.phase} />
          </li>
        ))}
      </ol>
    </section>
  );
}

function Group(props: { readonly steps: readonly PlanStep[]; readonly phase: PlanView['phase'] }) {
  const styles = useStyles();
  const { say } = useWords();
  const { steps, phase } = props;
  const isElevated = steps.some(({ elevated }) => elevated);
  return (
    <>
      {isElevated && (
        <div className={styles.prompt}>
          <ShieldRegular aria-hidden fontSize={16} />
          {say('changes.plan.groupPrompt', { count: steps.length })}
        </div>
      )}
      <ol className={styles.list}>
        {steps.map((step) => (
          <li
            key={step.index}
            className={mergeClasses(
              styles.step,
              (isElevated || step !== steps[0]) && styles.inner,
              step.state === 'running' && styles.running,
            )}
            {...(step.state === 'running' ? { 'aria-current': 'step' as const } : {})}
          >
            <div className={styles.icon}>
              <StatusIcon status={statuses[step.state]} size={20} />
            </div>
            <Step step={step} phase={phase} />
          </li>
        ))}
      </ol>
    </>
  );
}

function Step({ step, phase }: { readonly step: PlanStep; readonly phase: PlanView['phase'] }) {
  const styles = useStyles();
  const words = useWords();
  const { say, tell } = words;
  const result = useReport().data?.checks.find(({ id }) => id === step.check);
  const finding = { params: {}, ...result, id: step.check };
  const name = step.kind === 'restart' ? '' : words.finding(finding, 'title');
  const canUndo = step.undo !== null && step.kind !== 'guide';
  const waits = phase === 'permission' || phase === 'docker-permission';
  return (
    <div className={styles.body}>
      <div className={styles.line}>
        <h3 className={styles.title}>{tell(step.title)}</h3>
        <StepBadges step={step} />
        {phase !== 'ready' && (
          <span className={styles.state}>
            {waits && step.state === 'running'
              ? say('changes.plan.permissionTitle')
              : say(`changes.plan.states.${step.state}`)}
          </span>
        )}
      </div>
      {name && <p className={styles.small}>{say('changes.plan.for', { name })}</p>}
      {step.kind === 'edit' && <p className={styles.small}>{say('changes.plan.edit')}</p>}
      {step.shown !== '' && <CodeLine command={step.shown} />}
      {step.stops && (
        <p className={mergeClasses(styles.small, styles.below, styles.lost)}>
          {say('changes.plan.stops', { what: tell(step.stops) })}
        </p>
      )}
      {canUndo && (
        <p className={mergeClasses(styles.small, styles.below)}>
          {say('changes.plan.undoWith')}{' '}
          <code className={styles.code} translate="no">
            {step.undo}
          </code>
        </p>
      )}
      {step.detail !== '' && !isGood(step.state) && (
        <p className={mergeClasses(styles.small, styles.below, styles.detail)}>{step.detail}</p>
      )}
    </div>
  );
}

function StepBadges({ step }: { readonly step: PlanStep }) {
  const { say } = useWords();
  return (
    <>
      {step.elevated && <NoteBadge icon={<ShieldRegular />}>{say('fix.administrator')}</NoteBadge>}
      {step.kind === 'restart' && (
        <NoteBadge icon={<ArrowClockwiseRegular />}>{say('fix.restartWindows')}</NoteBadge>
      )}
      {step.undo !== null && step.kind !== 'guide' && (
        <NoteBadge icon={<ArrowUndoRegular />}>{say('fix.undo')}</NoteBadge>
      )}
      {step.kind === 'guide' && (
        <NoteBadge icon={<HandRightRegular />}>{say('changes.plan.byHand')}</NoteBadge>
      )}
    </>
  );
}
