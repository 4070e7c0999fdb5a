// What was read and what it said. The deciding line is marked; a proof that needs administrator is offered only.
import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { ChevronDownRegular, ChevronUpRegular, ShieldRegular } from '@fluentui/react-icons';
import { useId, useState } from 'react';
import type { Evidence } from '../../electron/contract/doctor.ts';
import { useWords } from '../language/use-words.ts';
import { CopyButton } from '../parts/copy-button.tsx';
import { Hidden } from '../parts/hidden.tsx';
import { colors } from '../theme/colors.ts';

const useStyles = makeStyles({
  head: { display: 'flex', alignItems: 'center', columnGap: '12px', minHeight: '28px' },
  label: {
    flexShrink: 0,
    minWidth: '86px',
    margin: 0,
    fontSize: '12px',
    lineHeight: '16px',
    fontWeight: tokens.fontWeightSemibold,
    color: tokens.colorNeutralForeground2,
  },
  toggle: { marginLeft: 'auto' },
  quiet: { fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground3 },
  table: {
    margin: '2px 0 0',
    padding: '7px 0',
    backgroundColor: colors.code,
    border: `1px solid ${colors.line}`,
    borderRadius: tokens.borderRadiusMedium,
    fontFamily: tokens.fontFamilyMonospace,
    fontSize: '12px',
    lineHeight: '18px',
    fontVariantLigatures: 'none',
  },
  row: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 4fr) minmax(0, 3fr)',
    columnGap: '16px',
    padding: '0 12px',
    '@media (max-width: 600px)': { gridTemplateColumns: 'minmax(0, 1fr)' },
  },
  deciding: {
    boxShadow: `inset 2px 0 0 ${colors.problem}`,
    backgroundColor: colors.problemSurface,
    '@media (forced-colors: active)': { outline: '1px solid Highlight' },
  },
  decidingAdvice: {
    boxShadow: `inset 2px 0 0 ${colors.advice}`,
    backgroundColor: colors.adviceSurface,
    '@media (forced-colors: active)': { outline: '1px solid Highlight' },
  },
  cell: { margin: 0, overflowWrap: 'anywhere', whiteSpace: 'pre-wrap' },
  says: { color: colors.problem, fontWeight: tokens.fontWeightSemibold },
  saysAdvice: { color: colors.advice, fontWeight: tokens.fontWeightSemibold },
  proof: {
    display: 'flex',
    alignItems: 'center',
    flexWrap: 'wrap',
    columnGap: '8px',
    minHeight: '28px',
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorNeutralForeground3,
  },
  source: {
    flexGrow: 1,
    fontFamily: tokens.fontFamilyMonospace,
    color: tokens.colorNeutralForeground1,
    overflowWrap: 'anywhere',
  },
  line: { display: 'flex', alignItems: 'center', gap: '8px', flexWrap: 'wrap', fontSize: '12px' },
});

interface Props {
  readonly evidence: readonly Evidence[];
  readonly tone: 'problem' | 'advice';
  /** One line until it is opened. */
  readonly compact: boolean;
}

export function EvidenceList({ evidence, tone, compact }: Props) {
  const styles = useStyles();
  const { say } = useWords();
  const [isOpen, setIsOpen] = useState(!compact);
  const id = useId();
  const read = evidence.filter(({ elevated }) => !elevated);
  const proofs = evidence.filter(({ elevated }) => elevated);
  const deciding = read.find((one) => one.deciding) ?? read[0];
  return (
    <div>
      {read.length > 0 && (
        <div className={styles.head}>
          <h3 className={styles.label}>{say('health.evidence')}</h3>
          {compact && deciding ? (
            <OneLine deciding={deciding} rest={read.length - 1} tone={tone} />
          ) : (
            <span className={styles.quiet}>
              {`${say('health.evidenceRead')} · ${say('health.evidenceRows', { count: read.length })}`}
            </span>
          )}
          <Button
            className={styles.toggle}
            appearance="transparent"
            size="small"
            icon={isOpen ? <ChevronUpRegular /> : <ChevronDownRegular />}
            aria-expanded={isOpen}
            aria-controls={id}
            aria-label={say('health.evidenceRead')}
            onClick={() => setIsOpen(!isOpen)}
          />
        </div>
      )}
      <div id={id}>{isOpen && read.length > 0 && <Readings read={read} tone={tone} />}</div>
      {(isOpen || read.length === 0) &&
        proofs.map(({ source }) => (
          <div key={source} className={styles.proof}>
            <code className={styles.source} translate="no">
              {source}
            </code>
            <ShieldRegular aria-hidden fontSize={16} />
            <span>{say('health.prove')}</span>
            <CopyButton text={source} label={say('copy.commandOf', { command: source })} />
          </div>
        ))}
    </div>
  );
}

function Readings({
  read,
  tone,
}: {
  readonly read: readonly Evidence[];
  readonly tone: Props['tone'];
}) {
  const styles = useStyles();
  const { say } = useWords();
  const isProblem = tone === 'problem';
  return (
    <dl className={styles.table}>
      {read.map(({ source, says, deciding }) => (
        <div
          key={`${source} ${says}`}
          className={mergeClasses(
            styles.row,
            deciding && (isProblem ? styles.deciding : styles.decidingAdvice),
          )}
        >
          <dt className={styles.cell} translate="no">
            {source}
          </dt>
          <dd
            className={mergeClasses(
              styles.cell,
              deciding && (isProblem ? styles.says : styles.saysAdvice),
            )}
            translate="no"
          >
            {says}
            {deciding && <Hidden>{say('health.decides')}</Hidden>}
          </dd>
        </div>
      ))}
    </dl>
  );
}

function OneLine(props: {
  readonly deciding: Evidence;
  readonly rest: number;
  readonly tone: Props['tone'];
}) {
  const styles = useStyles();
  const { say } = useWords();
  return (
    <div className={styles.line}>
      <code translate="no">{props.deciding.source}</code>
      <span aria-hidden>→</span>
      <code className={props.tone === 'problem' ? styles.says : styles.saysAdvice} translate="no">
        {props.deciding.says}
      </code>
      {props.rest > 0 && (
        <span className={styles.quiet}>{say('health.evidenceMore', { count: props.rest })}</span>
      )}
    </div>
  );
}
