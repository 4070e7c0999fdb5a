// A few values as a small line without axes. Decoration: the number beside it says what counts.
import { makeStyles } from '@fluentui/react-components';
import { colors } from '../../theme/colors.ts';

const useStyles = makeStyles({
  cpu: { color: 'var(--colorBrandStroke1)' },
  memory: { color: colors.memory },
});

const width = 64;
const height = 16;

export function Spark(props: {
  readonly values: readonly number[];
  readonly color: 'cpu' | 'memory';
  /** The line's full height; at least the highest value. */
  readonly top?: number;
}) {
  const styles = useStyles();
  const { values } = props;
  if (values.length < 2) return <svg aria-hidden="true" width={width} height={height} />;
  const top = Math.max(props.top ?? 0, ...values) || 1;
  const step = width / (values.length - 1);
  const line = values
    .map((value, index) => `${(index * step).toFixed(1)},${show(1 + (1 - value / top) * 14)}`)
    .join(' ');
  return (
    <svg aria-hidden="true" width={width} height={height} className={styles[props.color]}>
      <polygon
        points={`0,${height} ${line} ${width},${height}`}
        fill="currentColor"
        fillOpacity={0.14}
      />
      <polyline points={line} fill="none" stroke="currentColor" strokeWidth={1.25} />
    </svg>
  );
}

function show(value: number): string {
  return value.toFixed(1);
}
