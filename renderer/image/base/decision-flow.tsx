// The questions that lead to a base, left to right, each with its answer; the last one is the result.
import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { ArrowRightRegular } from '@fluentui/react-icons';
import type { Advice } from '../../../electron/core/image/advise/advice.ts';
import { useWords } from '../../language/use-words.ts';
import { colors } from '../../theme/colors.ts';
import { useImageStyles } from '../styles.ts';

const useStyles = makeStyles({
  flow: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: '8px 4px',
    margin: '8px 0 0',
    padding: 0,
    listStyleType: 'none',
  },
  item: { display: 'flex', alignItems: 'center', gap: '4px', minWidth: 0 },
  box: {
    display: 'flex',
    flexDirection: 'column',
    padding: '3px 10px',
    border: `1px solid ${colors.line}`,
    borderRadius: tokens.borderRadiusMedium,
    fontSize: '12.5px',
    lineHeight: '18px',
  },
  yes: {
    borderTopColor: tokens.colorNeutralStroke1,
    borderRightColor: tokens.colorNeutralStroke1,
    borderBottomColor: tokens.colorNeutralStroke1,
    borderLeftColor: tokens.colorNeutralStroke1,
  },
  result: {
    color: colors.ok,
    backgroundColor: colors.okSurface,
    borderTopColor: colors.okLine,
    borderRightColor: colors.okLine,
    borderBottomColor: colors.okLine,
    borderLeftColor: colors.okLine,
  },
  question: { color: tokens.colorNeutralForeground2 },
  answer: { fontWeight: tokens.fontWeightSemibold },
  arrow: { flexShrink: 0, fontSize: '16px', color: tokens.colorNeutralForeground3 },
});

export function DecisionFlow({ advice }: { readonly advice: Advice }) {
  const shared = useImageStyles();
  const styles = useStyles();
  const { say, tell } = useWords();
  const results = [advice.best.linux, advice.best.windows].filter((one) => one !== null);
  return (
    <section className={shared.card} aria-label={say('imagePage.base.decided')}>
      <h2 className={shared.title}>{say('imagePage.base.decided')}</h2>
      <ol className={styles.flow}>
        {advice.questions.map(({ id, question, answer, isYes }) => (
          <li key={id} className={styles.item}>
            <span className={mergeClasses(styles.box, isYes && styles.yes)}>
              <span className={styles.question}>{tell(question)}</span>
              <span className={styles.answer}>{tell(answer)}</span>
            </span>
            <ArrowRightRegular aria-hidden className={styles.arrow} />
          </li>
        ))}
        <li className={styles.item}>
          <span className={mergeClasses(styles.box, results.length > 0 && styles.result)}>
            <span>{say('imagePage.base.result')}</span>
            <span className={styles.answer}>
              {results.length === 0
                ? say('imagePage.base.noResult')
                : results.map((base) => tell({ key: `image.advice.names.${base}` })).join(' + ')}
            </span>
          </span>
        </li>
      </ol>
    </section>
  );
}
