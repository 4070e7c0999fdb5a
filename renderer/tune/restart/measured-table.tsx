// "Applied" is no state: what was asked for beside what the running VM says of itself, and why the two differ.
import {
  Button,
  makeStyles,
  Table,
  TableBody,
  TableCell,
  TableHeader,
  TableHeaderCell,
  TableRow,
  tokens,
} from '@fluentui/react-components';
import { ArrowClockwiseRegular } from '@fluentui/react-icons';
import type { MeasuredRow, Measurement } from '../../../electron/contract/config.ts';
import { describeSize } from '../../../electron/core/doctor/sizes.ts';
import { describeAge } from '../../../electron/core/format/duration.ts';
import { describeValue } from '../../../electron/core/tune/describe-value.ts';
import { useConnectionState } from '../../data/answers.ts';
import { useMeasureAgain } from '../../data/tune.ts';
import { useWords, type Words } from '../../language/use-words.ts';
import { useNow } from '../../layout/use-now.ts';
import { FailureMessage } from '../../parts/failure-message.tsx';
import { StatusIcon } from '../../parts/status-icon.tsx';
import { useCardStyles } from '../styles.ts';

const useStyles = makeStyles({
  head: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '4px 12px' },
  when: { marginRight: 'auto' },
  scroll: { overflowX: 'auto' },
  table: { minWidth: '460px' },
  key: { fontFamily: tokens.fontFamilyMonospace, fontSize: '12.5px', overflowWrap: 'anywhere' },
  value: { fontVariantNumeric: 'tabular-nums', overflowWrap: 'anywhere' },
  result: { width: '46%', padding: '6px 8px' },
  verdict: { display: 'flex', alignItems: 'center', gap: '6px' },
});

const statuses = {
  'as-asked': 'ok',
  explained: 'ok',
  differs: 'problem',
  unknown: 'unknown',
} as const satisfies Record<MeasuredRow['verdict'], string>;

/** A region that scrolls has to be reached without a mouse (WCAG 2.1.1). */
const reachedByKeys = { tabIndex: 0 };

export function MeasuredTable({ measured }: { readonly measured: Measurement }) {
  const styles = useStyles();
  const cards = useCardStyles();
  const { say, tell } = useWords();
  const isOnline = useConnectionState().kind === 'online';
  const again = useMeasureAgain();
  const now = useNow(5_000);
  const { distro, at, rows } = measured;
  return (
    <section className={cards.card} aria-labelledby="measured">
      <div className={styles.head}>
        <h2 className={cards.title} id="measured">
          {say('tunePage.measured.title', { distro })}
        </h2>
        <p className={`${cards.quiet} ${styles.when}`}>
          {say('tunePage.measured.when', { age: tell(describeAge(now - Date.parse(at))) })}
        </p>
        <Button
          appearance="subtle"
          icon={<ArrowClockwiseRegular />}
          disabledFocusable={!isOnline || again.isPending}
          onClick={() => again.mutate()}
        >
          {say('tunePage.measured.again')}
        </Button>
      </div>
      {again.isError && (
        <FailureMessage error={again.error} title={say('tunePage.measured.failed')} />
      )}
      {again.data === null && <p className={cards.quiet}>{say('tunePage.measured.nothingRuns')}</p>}
      <div className={styles.scroll} {...reachedByKeys}>
        <Table size="small" className={styles.table} aria-labelledby="measured">
          <TableHeader>
            <TableRow>
              <TableHeaderCell>{say('tunePage.measured.key')}</TableHeaderCell>
              <TableHeaderCell>{say('tunePage.measured.asked')}</TableHeaderCell>
              <TableHeaderCell>{say('tunePage.measured.got')}</TableHeaderCell>
              <TableHeaderCell className={styles.result}>
                {say('tunePage.measured.result')}
              </TableHeaderCell>
            </TableRow>
          </TableHeader>
          <TableBody>
            {rows.map((row) => (
              <Row key={row.key} row={row} />
            ))}
          </TableBody>
        </Table>
      </div>
    </section>
  );
}

function Row({ row }: { readonly row: MeasuredRow }) {
  const styles = useStyles();
  const cards = useCardStyles();
  const words = useWords();
  const { say, tell } = words;
  return (
    <TableRow>
      <TableCell className={styles.key} translate="no">
        {row.key}
      </TableCell>
      <TableCell className={styles.value}>
        {showSide(words, row, row.asked) ?? say('tunePage.measured.notAsked')}
      </TableCell>
      <TableCell className={styles.value}>
        {showSide(words, row, row.measured) ?? say('tunePage.measured.notTold')}
      </TableCell>
      <TableCell className={styles.result}>
        {isJudged(row) && (
          <span className={styles.verdict}>
            <StatusIcon status={statuses[row.verdict]} size={16} />
            {say(`tunePage.measured.verdicts.${row.verdict}`)}
          </span>
        )}
        {row.reason && <p className={cards.quiet}>{tell(row.reason)}</p>}
      </TableCell>
    </TableRow>
  );
}

/** What nobody asked for is shown as it is. */
function isJudged({ asked, verdict }: MeasuredRow): boolean {
  return asked !== null || verdict !== 'as-asked';
}

function showSide(
  { tell }: Words,
  { unit }: MeasuredRow,
  value: MeasuredRow['asked'],
): string | undefined {
  if (value === null) return undefined;
  if (unit === 'bytes' && typeof value === 'number') return describeSize(value);
  const kind = typeof value === 'boolean' ? 'boolean' : 'integer';
  return tell(describeValue({ kind, name: '', ...(unit === 'processors' ? { unit } : {}) }, value));
}
