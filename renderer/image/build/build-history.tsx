// Builds of a folder: how each ended, what it took, and how time and size went over all of them.
import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { BuildRecord } from '../../../electron/contract/image/build.ts';
import { describeAge, describeDuration } from '../../../electron/core/format/duration.ts';
import { showSize } from '../../../electron/core/format/size.ts';
import { describeRebuilt } from '../../../electron/core/image/build-steps/find-rebuilt.ts';
import { useWords } from '../../language/use-words.ts';
import { useNow } from '../../layout/use-now.ts';
import { Hidden } from '../../parts/hidden.tsx';
import { Spark } from '../../parts/plot/spark.tsx';
import { StatusIcon } from '../../parts/status-icon.tsx';
import { colors } from '../../theme/colors.ts';
import { useImageStyles } from '../styles.ts';
import { countCached, nameStep } from './build-view.ts';

const statuses = { done: 'ok', failed: 'problem', cancelled: 'waiting' } as const;

const useStyles = makeStyles({
  trends: { display: 'flex', flexWrap: 'wrap', gap: '8px 32px', marginBottom: '8px' },
  trend: { display: 'flex', alignItems: 'center', gap: '8px' },
  scroller: { overflowX: 'auto' },
  table: {
    width: '100%',
    borderCollapse: 'collapse',
    lineHeight: '20px',
    fontVariantNumeric: 'tabular-nums',
  },
  cell: {
    padding: '7px 16px 7px 0',
    textAlign: 'start',
    borderTop: `1px solid ${colors.line}`,
    whiteSpace: 'nowrap',
  },
  head: {
    borderTop: 'none',
    fontSize: '12px',
    fontWeight: tokens.fontWeightRegular,
    color: tokens.colorNeutralForeground2,
  },
  outcome: { display: 'flex', alignItems: 'center', gap: '8px' },
  why: { padding: '0 16px 0 0', ':not(:empty)': { paddingBottom: '8px' } },
});

export function BuildHistory({ records }: { readonly records: readonly BuildRecord[] }) {
  const styles = useStyles();
  const image = useImageStyles();
  const { say, tell } = useWords();
  if (records.length === 0) {
    return <p className={image.quiet}>{say('imagePage.build.historyEmpty')}</p>;
  }
  const heads = ['when', 'outcome', 'time', 'size', 'cached', 'context'] as const;
  return (
    <section className={image.card} aria-label={say('imagePage.build.history')}>
      <Trends records={records} />
      <div className={styles.scroller}>
        <table className={styles.table} aria-label={say('imagePage.build.history')}>
          <thead>
            <tr>
              {heads.map((name) => (
                <th key={name} className={mergeClasses(styles.cell, styles.head)} scope="col">
                  {say(`imagePage.build.${name}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {records.flatMap((record) => [
              <tr key={record.id}>
                <td className={styles.cell}>
                  <Age at={record.startedAt} />
                </td>
                <td className={styles.cell}>
                  <span className={styles.outcome}>
                    <StatusIcon status={statuses[record.outcome]} size={16} />
                    {say(`imagePage.build.outcomes.${record.outcome}`)}
                  </span>
                </td>
                <td className={styles.cell}>{tell(describeDuration(record.ms))}</td>
                <td className={styles.cell}>
                  <Size record={record} before={findBefore(records, record)} />
                </td>
                <td className={styles.cell}>
                  {say('imagePage.build.cachedOf', {
                    cached: countCached(record.steps),
                    all: record.steps.length,
                  })}
                </td>
                <td className={styles.cell}>{showSize(record.contextBytes)}</td>
              </tr>,
              <tr key={`${record.id} why`}>
                <td className={mergeClasses(image.quiet, styles.why)} colSpan={heads.length}>
                  <Why record={record} />
                </td>
              </tr>,
            ])}
          </tbody>
        </table>
      </div>
    </section>
  );
}

/** With what came or went since the build before; the layers say where. */
function Size(props: { readonly record: BuildRecord; readonly before: BuildRecord | undefined }) {
  const image = useImageStyles();
  const { say } = useWords();
  const size = props.record.image?.size;
  if (size === undefined) return null;
  const change = size - (props.before?.image?.size ?? size);
  const key = change > 0 ? 'imagePage.build.bigger' : 'imagePage.build.smaller';
  return (
    <>
      {showSize(size)}{' '}
      {Math.abs(change) >= leastChange && (
        <span className={image.quiet}>{say(key, { size: showSize(Math.abs(change)) })}</span>
      )}
    </>
  );
}

/** Below it, a size that is shown with one decimal says nothing new. */
const leastChange = 50 * 1024;

function findBefore(records: readonly BuildRecord[], record: BuildRecord): BuildRecord | undefined {
  return records.slice(records.indexOf(record) + 1).find(({ image }) => image !== null);
}

/** Why it did work again, in the words of the step; a first build says nothing new. */
function Why({ record }: { readonly record: BuildRecord }) {
  const { tell } = useWords();
  const { rebuilt, steps } = record;
  if (rebuilt === null || rebuilt.because === 'first-build') return null;
  return tell(describeRebuilt(rebuilt, nameStep(steps, rebuilt.step)));
}

function Age({ at }: { readonly at: string }): ReactNode {
  const { tell, language } = useWords();
  const now = useNow(30_000);
  const time = new Date(at);
  return (
    <time dateTime={at} title={time.toLocaleString(language)}>
      {tell(describeAge(now - time.getTime()))}
    </time>
  );
}

/** Oldest on the left. Builds that came to no image say nothing of time or size. */
function Trends({ records }: { readonly records: readonly BuildRecord[] }) {
  const styles = useStyles();
  const { say, tell } = useWords();
  const done = records.filter(({ outcome }) => outcome === 'done').reverse();
  if (done.length < 2) return null;
  const times = done.map(({ ms }) => ms);
  const sizes = done.flatMap(({ image }) => image?.size ?? []);
  const showTime = (ms: number | undefined) => tell(describeDuration(ms ?? 0));
  return (
    <div className={styles.trends}>
      <span className={styles.trend}>
        <span aria-hidden>{say('imagePage.build.trendTimeTitle')}</span>
        <Spark values={times} color="cpu" />
        <Hidden>
          {say('imagePage.build.trendTime', {
            first: showTime(times[0]),
            last: showTime(times.at(-1)),
          })}
        </Hidden>
      </span>
      {sizes.length > 1 && (
        <span className={styles.trend}>
          <span aria-hidden>{say('imagePage.build.trendSizeTitle')}</span>
          <Spark values={sizes} color="memory" />
          <Hidden>
            {say('imagePage.build.trendSize', {
              first: showSize(sizes[0] ?? 0),
              last: showSize(sizes.at(-1) ?? 0),
            })}
          </Hidden>
        </span>
      )}
    </div>
  );
}
