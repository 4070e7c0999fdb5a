// The numbers of a build in one row, with how far it is while it runs.
import { makeStyles, mergeClasses, ProgressBar, tokens } from '@fluentui/react-components';
import type { BuildRecord } from '../../../electron/contract/image/build.ts';
import { describeDuration } from '../../../electron/core/format/duration.ts';
import { showSize } from '../../../electron/core/format/size.ts';
import { useWords } from '../../language/use-words.ts';
import { useImageStyles } from '../styles.ts';
import { type BuildView, countCached, countOver, estimateLeft } from './build-view.ts';

const useStyles = makeStyles({
  card: { display: 'flex', flexWrap: 'wrap', gap: '10px 34px', alignItems: 'center' },
  list: { display: 'flex', flexWrap: 'wrap', gap: '10px 34px', margin: 0 },
  value: {
    margin: 0,
    fontSize: '16px',
    lineHeight: '24px',
    fontWeight: tokens.fontWeightSemibold,
    fontVariantNumeric: 'tabular-nums',
  },
  progress: { flex: '1 1 160px', display: 'flex', flexDirection: 'column', gap: '6px' },
  left: { textAlign: 'end', minHeight: '16px', fontVariantNumeric: 'tabular-nums' },
});

export function BuildFigures(props: {
  readonly view: BuildView;
  readonly elapsedMs: number;
  /** The last build before this one that came through. */
  readonly last: BuildRecord | undefined;
  readonly isRunning: boolean;
}) {
  const styles = useStyles();
  const image = useImageStyles();
  const { say, tell } = useWords();
  const { view, elapsedMs, last, isRunning } = props;
  const all = view.steps.length;
  const done = countOver(view.steps);
  const time = tell(describeDuration(elapsedMs));
  const rows = [
    { name: say(isRunning ? 'imagePage.build.elapsed' : 'imagePage.build.took'), value: time },
    {
      name: say('imagePage.build.last'),
      value: last ? tell(describeDuration(last.ms)) : say('imagePage.build.noLast'),
    },
    { name: say('imagePage.build.steps'), value: say('imagePage.build.stepsOf', { done, all }) },
    {
      name: say('imagePage.build.cached'),
      value: say('imagePage.build.cachedSteps', { count: countCached(view.steps) }),
    },
    { name: say('imagePage.build.sent'), value: showSize(view.contextBytes) },
  ];
  const left = isRunning ? estimateLeft(elapsedMs, last?.ms) : undefined;
  return (
    <section
      className={mergeClasses(image.card, styles.card)}
      aria-label={say('imagePage.build.figures')}
    >
      <dl className={styles.list}>
        {rows.map(({ name, value }) => (
          <div key={name}>
            <dt className={image.quiet}>{name}</dt>
            <dd className={styles.value}>{value}</dd>
          </div>
        ))}
      </dl>
      {isRunning && (
        <div className={styles.progress}>
          <span className={mergeClasses(image.quiet, styles.left)}>
            {left !== undefined && say('imagePage.build.left', { time: tell(describeLeft(left)) })}
          </span>
          <ProgressBar
            {...(all === 0 ? {} : { value: done / all })}
            aria-label={say('imagePage.build.progress')}
            aria-valuetext={say('imagePage.build.progressText', { done, all, time })}
          />
        </div>
      )}
    </section>
  );
}

/** Without tenths: it is an estimate. */
function describeLeft(ms: number) {
  if (ms >= 60_000) return describeDuration(ms);
  return { key: 'ui.duration.seconds', params: { seconds: String(Math.round(ms / 1_000)) } };
}
