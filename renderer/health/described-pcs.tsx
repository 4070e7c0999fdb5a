// Off Windows the Windows layers are skipped: this card offers described PCs to see what they would say.
import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { DesktopRegular } from '@fluentui/react-icons';
import { useAppInfo, useChooseMachine, useMachine, useMachines } from '../data/answers.ts';
import { describeMachine } from '../data/describe-machine.ts';
import { useWords } from '../language/use-words.ts';
import { navigate } from '../layout/route.ts';
import { colors } from '../theme/colors.ts';

const shown = 4;

const useStyles = makeStyles({
  card: {
    backgroundColor: colors.card,
    border: `1px solid ${colors.line}`,
    borderRadius: tokens.borderRadiusXLarge,
    padding: '12px 20px 16px',
  },
  head: { display: 'flex', alignItems: 'center', gap: '8px', fontSize: '18px' },
  title: { margin: 0, fontSize: '14px', lineHeight: '20px', fontWeight: tokens.fontWeightSemibold },
  text: { margin: '4px 0 10px', maxWidth: '80ch', color: tokens.colorNeutralForeground2 },
  choices: { display: 'flex', flexWrap: 'wrap', gap: '8px' },
});

export function DescribedPcs() {
  const styles = useStyles();
  const { say, language } = useWords();
  const info = useAppInfo().data;
  const machine = useMachine().data;
  const machines = useMachines().data ?? [];
  const choose = useChooseMachine();
  if (info === undefined || info.platform === 'win32') return null;
  if (machine?.kind !== 'this' || machines.length === 0) return null;
  return (
    <section className={styles.card} aria-labelledby="described-title">
      <div className={styles.head}>
        <DesktopRegular aria-hidden />
        <h2 className={styles.title} id="described-title">
          {say('machines.explore')}
        </h2>
      </div>
      <p className={styles.text}>{say('machines.exploreWhy')}</p>
      <div className={styles.choices}>
        {machines.slice(0, shown).map((entry) => (
          <Button key={entry.name} onClick={() => choose.mutate(entry.name)}>
            {describeMachine(entry, language)}
          </Button>
        ))}
        {machines.length > shown && (
          <Button appearance="subtle" onClick={() => navigate({ page: 'settings' })}>
            {say('machines.all')}
          </Button>
        )}
      </div>
    </section>
  );
}
