// What one agrees to, in five lines: prompts, restart, what is lost, that each step is checked, that it is written down.
import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import {
  ArrowClockwiseRegular,
  CheckmarkCircleRegular,
  HistoryRegular,
  PersonRegular,
  ShieldRegular,
  StopRegular,
} from '@fluentui/react-icons';
import type { ReactElement } from 'react';
import type { Plan } from '../../electron/contract/plans.ts';
import { useWords } from '../language/use-words.ts';
import { colors } from '../theme/colors.ts';

const useStyles = makeStyles({
  card: {
    padding: '12px 16px 14px',
    backgroundColor: colors.card,
    border: `1px solid ${colors.line}`,
    borderRadius: tokens.borderRadiusXLarge,
  },
  heading: {
    margin: '0 0 6px',
    fontSize: '16px',
    lineHeight: '22px',
    fontWeight: tokens.fontWeightSemibold,
  },
  list: { listStyleType: 'none', margin: 0, padding: 0 },
  row: { display: 'flex', gap: '10px', padding: '5px 0', lineHeight: '20px' },
  icon: { display: 'flex', paddingTop: '2px', fontSize: '16px', flexShrink: 0 },
  lost: { color: colors.problem },
});

export function PlanTerms({ plan }: { readonly plan: Plan }) {
  const styles = useStyles();
  const { say, tell } = useWords();
  const lost = [...new Set(plan.steps.flatMap(({ stops }) => (stops ? [tell(stops)] : [])))];
  const prompts =
    plan.prompts === 0
      ? say('changes.plan.asksNever')
      : say('changes.plan.asks', { count: plan.prompts });
  return (
    <section className={styles.card} aria-labelledby="plan-terms">
      <h2 className={styles.heading} id="plan-terms">
        {say('changes.plan.before')}
      </h2>
      <ul className={styles.list}>
        <Term icon={<ShieldRegular />} text={prompts} />
        {plan.otherAccount && (
          <Term icon={<PersonRegular />} text={say('changes.plan.otherAccount')} />
        )}
        <Term
          icon={<ArrowClockwiseRegular />}
          text={say(plan.restarts ? 'changes.plan.restarts' : 'changes.plan.restartsNot')}
        />
        {lost.map((what) => (
          <Term
            key={what}
            icon={<StopRegular />}
            text={say('changes.plan.stops', { what })}
            isLoss
          />
        ))}
        {lost.length === 0 && (
          <Term icon={<StopRegular />} text={say('changes.plan.losesNothing')} />
        )}
        <Term icon={<CheckmarkCircleRegular />} text={say('changes.plan.verifies')} />
        <Term icon={<HistoryRegular />} text={say('changes.plan.journalled')} />
      </ul>
    </section>
  );
}

function Term(props: {
  readonly icon: ReactElement;
  readonly text: string;
  readonly isLoss?: boolean;
}) {
  const styles = useStyles();
  return (
    <li className={mergeClasses(styles.row, props.isLoss && styles.lost)}>
      <span aria-hidden className={styles.icon}>
        {props.icon}
      </span>
      <span>{props.text}</span>
    </li>
  );
}
