// Before the first check: what will be read, that nothing is changed, and one button.
import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { HeartPulseRegular } from '@fluentui/react-icons';
import { useConnectionState, useSession } from '../data/answers.ts';
import { useWords } from '../language/use-words.ts';

/** What a whole run takes on an ordinary PC. */
const usualSeconds = 7;

const useStyles = makeStyles({
  panel: {
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'center',
    gap: '12px',
    padding: '72px 16px 48px',
    textAlign: 'center',
  },
  icon: { fontSize: '48px', color: tokens.colorBrandForeground1 },
  title: { margin: 0, fontSize: '20px', lineHeight: '26px', fontWeight: tokens.fontWeightSemibold },
  text: { margin: 0, maxWidth: '52ch', lineHeight: '20px', color: tokens.colorNeutralForeground2 },
});

export function NeverRun() {
  const styles = useStyles();
  const { say } = useWords();
  const { run } = useSession();
  const isOnline = useConnectionState().kind === 'online';
  return (
    <section className={styles.panel} aria-labelledby="never-run-title">
      <HeartPulseRegular aria-hidden className={styles.icon} />
      <h2 className={styles.title} id="never-run-title">
        {say('health.neverRun')}
      </h2>
      <p className={styles.text}>{say('health.neverRunReads', { seconds: usualSeconds })}</p>
      <Button appearance="primary" size="large" disabledFocusable={!isOnline} onClick={run.start}>
        {say('health.checkFirst')}
      </Button>
    </section>
  );
}
