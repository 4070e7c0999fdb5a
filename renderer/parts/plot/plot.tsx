// A plot in its card: what it is now in words, the picture, and the same numbers as a table.
import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { lazy, Suspense, useId, useState } from 'react';
import { useWords } from '../../language/use-words.ts';
import { colors } from '../../theme/colors.ts';
import { Hidden } from '../hidden.tsx';
import { loadPatiently } from '../load-patiently.ts';
import { findPeak, type PlotSeries } from './plot-data.ts';

const CanvasPlot = lazy(() =>
  loadPatiently(() =>
    import('./canvas-plot.tsx').then((module) => ({ default: module.CanvasPlot })),
  ),
);

/** Newest rows of the table; all of a day would be more than anybody reads. */
const tableRows = 60;

const useStyles = makeStyles({
  card: {
    minWidth: 0,
    padding: '10px 14px 8px',
    backgroundColor: colors.card,
    border: `1px solid ${colors.line}`,
    borderRadius: tokens.borderRadiusXLarge,
    fontVariantNumeric: 'tabular-nums',
  },
  head: { display: 'flex', flexWrap: 'wrap', alignItems: 'baseline', gap: '0 8px' },
  title: { margin: 0, fontSize: '14px', lineHeight: '20px', fontWeight: tokens.fontWeightSemibold },
  value: { lineHeight: '20px' },
  quiet: { fontSize: '12px', lineHeight: '16px', color: tokens.colorNeutralForeground2 },
  table: { marginLeft: 'auto', fontWeight: tokens.fontWeightRegular, minWidth: 'auto' },
  waiting: { display: 'grid', placeItems: 'center' },
  rows: {
    overflowY: 'auto',
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  grid: { width: '100%', borderCollapse: 'collapse', fontSize: '12px', lineHeight: '20px' },
  cell: { textAlign: 'start', padding: '0 8px 0 0', fontWeight: tokens.fontWeightRegular },
});

const reachedByKeys = { tabIndex: 0 };

export function Plot(props: {
  readonly title: string;
  readonly series: PlotSeries;
  readonly color: 'cpu' | 'memory';
  /** Behind the value: of what, peak, limit. */
  readonly hint: string;
  readonly showValue: (value: number) => string;
  readonly showTime: (at: number) => string;
  readonly height?: number;
}) {
  const styles = useStyles();
  const { say } = useWords();
  const id = useId();
  const [isTable, setTable] = useState(false);
  const { title, series, height = 168, showValue, showTime } = props;
  const last = series.points.at(-1);
  const peak = findPeak(series.points);
  return (
    <section className={styles.card} aria-labelledby={id}>
      <div className={styles.head}>
        <h2 className={styles.title} id={id}>
          {title}
        </h2>
        {last && <span className={styles.value}>{showValue(last.value)}</span>}
        <span className={styles.quiet}>{props.hint}</span>
        {last && peak && (
          <Hidden>
            {say('imagePage.plot.summary', {
              title,
              value: showValue(last.value),
              peak: showValue(peak.value),
              time: showTime(peak.at),
            })}
          </Hidden>
        )}
        <Button
          className={styles.table}
          appearance="subtle"
          size="small"
          onClick={() => setTable(!isTable)}
        >
          {say(isTable ? 'imagePage.plot.picture' : 'imagePage.plot.table')}
        </Button>
      </div>
      {!last ? (
        <div className={mergeClasses(styles.waiting, styles.quiet)} style={{ height }}>
          {say('imagePage.plot.waiting')}
        </div>
      ) : isTable ? (
        <PlotTable {...props} height={height} />
      ) : (
        <Suspense fallback={<div style={{ height }} />}>
          <CanvasPlot
            series={series}
            color={props.color}
            showValue={showValue}
            showTime={showTime}
            height={height}
          />
        </Suspense>
      )}
    </section>
  );
}

function PlotTable(props: {
  readonly title: string;
  readonly series: PlotSeries;
  readonly showValue: (value: number) => string;
  readonly showTime: (at: number) => string;
  readonly height: number;
}) {
  const styles = useStyles();
  const { say } = useWords();
  return (
    <section
      className={styles.rows}
      style={{ height: props.height }}
      aria-label={props.title}
      {...reachedByKeys}
    >
      <table className={styles.grid} aria-label={props.title}>
        <thead>
          <tr>
            <th className={styles.cell} scope="col">
              {say('imagePage.plot.time')}
            </th>
            <th className={styles.cell} scope="col">
              {say('imagePage.plot.value')}
            </th>
          </tr>
        </thead>
        <tbody>
          {[...props.series.points]
            .slice(-tableRows)
            .reverse()
            .map(({ at, value }) => (
              <tr key={at}>
                <td className={styles.cell}>{props.showTime(at)}</td>
                <td className={styles.cell}>{props.showValue(value)}</td>
              </tr>
            ))}
        </tbody>
      </table>
    </section>
  );
}
