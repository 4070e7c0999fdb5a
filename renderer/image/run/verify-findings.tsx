// What stands in the way of a container that does not work, each with what to do.
import { makeStyles, mergeClasses } from '@fluentui/react-components';
import type { Verification } from '../../../electron/contract/image/run.ts';
import { useWords } from '../../language/use-words.ts';
import { StatusIcon } from '../../parts/status-icon.tsx';
import { colors } from '../../theme/colors.ts';
import { useImageStyles } from '../styles.ts';

const useStyles = makeStyles({
  problem: { backgroundColor: colors.problemSurface, border: `1px solid ${colors.problemLine}` },
  item: { display: 'flex', alignItems: 'flex-start', gap: '10px', lineHeight: '20px' },
  list: { marginTop: '8px' },
});

/** Advice of a container that works is no obstacle, and looks like none. */
export function VerifyFindings({ now }: { readonly now: Verification | undefined }) {
  const styles = useStyles();
  const image = useImageStyles();
  const { say, tell, join } = useWords();
  if (!now || now.findings.length === 0) return null;
  return (
    <section
      className={mergeClasses(image.card, !now.works && styles.problem)}
      aria-labelledby="verify-findings"
    >
      <h2 className={image.title} id="verify-findings">
        {say('imagePage.verify.findings')}
      </h2>
      <ul className={mergeClasses(image.list, styles.list)}>
        {now.findings.map(({ id, what, fix }) => (
          <li key={id} className={styles.item}>
            <StatusIcon status={now.works ? 'advice' : 'problem'} size={16} />
            <span>{join([tell(what), fix ? tell(fix) : ''])}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
