// What a page shows while it has nothing to show: an icon, one sentence, what will be here, and the way to Health.
import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { type ReactNode, useId } from 'react';
import { useWords } from '../language/use-words.ts';
import { formatRoute } from '../layout/route.ts';

const useStyles = makeStyles({
  empty: {
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'center',
    gap: '12px',
    padding: '72px 16px 48px',
    textAlign: 'center',
  },
  icon: { fontSize: '48px', color: tokens.colorNeutralForeground3 },
  title: { margin: 0, fontSize: '20px', lineHeight: '26px' },
  hint: { margin: 0, lineHeight: '20px', color: tokens.colorNeutralForeground2 },
});

export function EmptyState(props: {
  readonly icon: ReactNode;
  readonly title: string;
  readonly hint: string;
}) {
  const styles = useStyles();
  const { say } = useWords();
  const id = useId();
  return (
    <section className={styles.empty} aria-labelledby={id}>
      <span aria-hidden className={styles.icon}>
        {props.icon}
      </span>
      <h2 className={styles.title} id={id}>
        {props.title}
      </h2>
      <p className={styles.hint}>{props.hint}</p>
      <Button as="a" appearance="primary" href={formatRoute({})}>
        {say('changes.plan.openHealth')}
      </Button>
    </section>
  );
}
