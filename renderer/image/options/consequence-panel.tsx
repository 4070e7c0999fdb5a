// Beside the options: what the image will weigh, and what the answers bring with them, as they are changed.
import { makeStyles, tokens } from '@fluentui/react-components';
import { CheckmarkRegular, InfoRegular } from '@fluentui/react-icons';
import { showSize } from '../../../electron/core/format/size.ts';
import type { Consequence } from '../../../electron/core/image/options/image-plan.ts';
import { useWords } from '../../language/use-words.ts';
import { Hidden } from '../../parts/hidden.tsx';
import { StatusIcon } from '../../parts/status-icon.tsx';
import { colors } from '../../theme/colors.ts';
import { useImageStyles } from '../styles.ts';
import type { SizeEstimate } from './estimate-size.ts';

const useStyles = makeStyles({
  figure: {
    margin: '2px 0 6px',
    fontSize: '18px',
    lineHeight: '26px',
    fontWeight: tokens.fontWeightSemibold,
    fontVariantNumeric: 'tabular-nums',
  },
  parts: { display: 'flex', flexDirection: 'column', gap: '2px', margin: '0 0 8px' },
  part: {
    display: 'flex',
    justifyContent: 'space-between',
    gap: '12px',
    fontSize: '12px',
    lineHeight: '16px',
    fontVariantNumeric: 'tabular-nums',
  },
  name: { color: tokens.colorNeutralForeground2 },
  value: { margin: 0 },
  row: { display: 'flex', gap: '10px', lineHeight: '20px', overflowWrap: 'anywhere' },
  note: { flexShrink: 0, fontSize: '20px', color: tokens.colorNeutralForeground2 },
  good: { flexShrink: 0, fontSize: '20px', color: colors.ok },
});

export function ConsequencePanel(props: {
  readonly estimates: readonly SizeEstimate[];
  readonly consequences: readonly Consequence[];
}) {
  const shared = useImageStyles();
  const styles = useStyles();
  const { say, tell } = useWords();
  const { estimates, consequences } = props;
  const title = say('imagePage.options.consequences');
  return (
    <div className={shared.stack}>
      <section className={shared.card} aria-label={say('imagePage.options.size')}>
        <h2 className={shared.title}>{say('imagePage.options.size')}</h2>
        {estimates.map((estimate) => (
          <Estimate key={estimate.os} estimate={estimate} isOne={estimates.length === 1} />
        ))}
        <p className={shared.quiet}>{say('imagePage.options.sizeExpected')}</p>
      </section>
      <section className={shared.card} aria-label={title}>
        <h2 className={shared.title}>{title}</h2>
        <ul className={shared.list}>
          {consequences.map(({ id, severity, text }) => (
            <li key={id} className={styles.row}>
              {severity === 'note' ? (
                <InfoRegular aria-hidden className={styles.note} />
              ) : (
                <>
                  <StatusIcon status={severity} />
                  <Hidden>{say(`status.${severity}`)}</Hidden>
                </>
              )}
              <span>{tell(text)}</span>
            </li>
          ))}
          {consequences.length === 0 && (
            <li className={styles.row}>
              <CheckmarkRegular aria-hidden className={styles.good} />
              {say('imagePage.options.noConsequences')}
            </li>
          )}
        </ul>
      </section>
    </div>
  );
}

function Estimate(props: { readonly estimate: SizeEstimate; readonly isOne: boolean }) {
  const styles = useStyles();
  const { say } = useWords();
  const { os, base, binary, extra, whole } = props.estimate;
  const size = say('imagePage.base.about', { size: showSize(whole) });
  const parts = [
    [say('imagePage.options.sizeBinary'), binary],
    [say('imagePage.base.layers'), base],
    [say('imagePage.options.sizeExtra'), extra],
  ] as const;
  return (
    <>
      <p className={styles.figure}>
        {props.isOne
          ? size
          : say('imagePage.options.sizeOf', { system: say(`imagePage.base.targets.${os}`), size })}
      </p>
      <dl className={styles.parts}>
        {parts
          .filter(([, bytes]) => bytes > 0)
          .map(([name, bytes]) => (
            <div key={name} className={styles.part}>
              <dt className={styles.name}>{name}</dt>
              <dd className={styles.value}>{showSize(bytes)}</dd>
            </div>
          ))}
      </dl>
    </>
  );
}
