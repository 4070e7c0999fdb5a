// While a switch runs: the containers it stops or takes out of view, by name, and that they come back.
import { makeStyles, tokens } from '@fluentui/react-components';
import { BoxRegular, EyeOffRegular } from '@fluentui/react-icons';
import type { SwitchOffer } from '../../electron/contract/mode.ts';
import { useWords } from '../language/use-words.ts';
import { colors } from '../theme/colors.ts';

const useStyles = makeStyles({
  card: {
    minWidth: '300px',
    boxSizing: 'border-box',
    padding: '12px 16px',
    backgroundColor: colors.card,
    border: `1px solid ${colors.line}`,
    borderRadius: tokens.borderRadiusXLarge,
  },
  title: {
    display: 'flex',
    alignItems: 'center',
    gap: '10px',
    margin: 0,
    fontSize: '14px',
    lineHeight: '20px',
    fontWeight: tokens.fontWeightSemibold,
  },
  text: { margin: '2px 0 8px', fontSize: '12px', lineHeight: '16px' },
  list: { listStyleType: 'none', margin: 0, padding: 0 },
  row: {
    display: 'flex',
    alignItems: 'center',
    gap: '8px',
    minHeight: '30px',
    borderTop: `1px solid ${colors.line}`,
  },
  ports: {
    marginLeft: 'auto',
    fontSize: '12px',
    color: tokens.colorNeutralForeground2,
    fontVariantNumeric: 'tabular-nums',
  },
});

export function LeavingView({ offer }: { readonly offer: SwitchOffer }) {
  const styles = useStyles();
  const { say } = useWords();
  return (
    <section className={styles.card} aria-labelledby="leaving-view">
      <h2 className={styles.title} id="leaving-view">
        <EyeOffRegular aria-hidden fontSize={18} />
        {say('changes.engine.leavesView')}
      </h2>
      <p className={styles.text}>
        {say(offer.stops ? 'changes.engine.stopsNow' : 'changes.engine.stillRunning')}
      </p>
      <ul className={styles.list}>
        {offer.containers.map(({ name, ports }) => (
          <li key={name} className={styles.row}>
            <BoxRegular aria-hidden fontSize={16} />
            {name}
            <span className={styles.ports}>
              {ports.map((port) => `localhost:${port}`).join(', ')}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
