// The drawing of causes and consequences. Boxes are for the eye; only "n more" can be reached by readers and keys.
import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useWords } from '../language/use-words.ts';
import { StatusIcon } from '../parts/status-icon.tsx';
import { colors } from '../theme/colors.ts';
import type { CauseGraph, GraphNode } from './cause-graph.ts';
import { describeConsequence } from './describe-consequence.ts';

const boxHeight = 40;
const boxPitch = 48;
const gapWidth = 16;

const useStyles = makeStyles({
  drawing: { display: 'flex', maxWidth: '100%' },
  column: { position: 'relative', flex: '1 1 140px', minWidth: 0, maxWidth: '172px' },
  gap: { flex: `0 0 ${gapWidth}px`, display: 'block' },
  line: {
    fill: 'none',
    stroke: tokens.colorNeutralStroke1,
    strokeWidth: 1.5,
    '@media (forced-colors: active)': { stroke: 'CanvasText' },
  },
  box: {
    position: 'absolute',
    left: 0,
    right: 0,
    display: 'flex',
    alignItems: 'center',
    gap: '6px',
    boxSizing: 'border-box',
    width: '100%',
    height: `${boxHeight}px`,
    padding: '0 6px',
    backgroundColor: colors.card,
    color: tokens.colorNeutralForeground1,
    border: `1px solid ${colors.line}`,
    borderRadius: tokens.borderRadiusMedium,
    fontFamily: 'inherit',
    textAlign: 'start',
  },
  button: { cursor: 'pointer', ':hover': { backgroundColor: tokens.colorSubtleBackgroundHover } },
  root: { backgroundColor: colors.problemSurface, border: `1px solid ${colors.problemLine}` },
  adviceRoot: { backgroundColor: colors.adviceSurface, border: `1px solid ${colors.adviceLine}` },
  words: { minWidth: 0, fontSize: '12px', lineHeight: '16px' },
  name: {
    display: 'block',
    overflow: 'hidden',
    textOverflow: 'ellipsis',
    whiteSpace: 'nowrap',
    fontWeight: tokens.fontWeightSemibold,
  },
  state: {
    display: 'block',
    overflow: 'hidden',
    textOverflow: 'ellipsis',
    whiteSpace: 'nowrap',
    fontSize: '11px',
    lineHeight: '15px',
    color: tokens.colorNeutralForeground3,
  },
});

interface Toggle {
  readonly showsAll: boolean;
  readonly controls: string;
  readonly onToggle: () => void;
}

export function CauseDrawing({ graph, ...toggle }: Toggle & { readonly graph: CauseGraph }) {
  const styles = useStyles();
  const height = graph.rows * boxPitch - (boxPitch - boxHeight);
  const columns = Array.from({ length: graph.columns }, (_, index) => index);
  return (
    <div className={styles.drawing} style={{ height }}>
      {columns.flatMap((column) => [
        column > 0 && <Gap key={`to-${column}`} graph={graph} column={column} height={height} />,
        <div key={column} className={styles.column}>
          {graph.nodes
            .filter((node) => node.column === column)
            .map((node) => (
              <Box
                key={node.row}
                node={node}
                top={centre(graph, node) - boxHeight / 2}
                {...toggle}
              />
            ))}
        </div>,
      ])}
    </div>
  );
}

function Gap(props: {
  readonly graph: CauseGraph;
  readonly column: number;
  readonly height: number;
}) {
  const styles = useStyles();
  const { graph, column, height } = props;
  return (
    <svg aria-hidden className={styles.gap} width={gapWidth} height={height}>
      {graph.edges
        .filter(({ to }) => to.column === column)
        .map(({ from, to }) => (
          <path
            key={`${from.row}-${to.row}`}
            className={styles.line}
            d={curve(centre(graph, from), centre(graph, to))}
          />
        ))}
    </svg>
  );
}

function Box(props: Toggle & { readonly node: GraphNode; readonly top: number }) {
  const styles = useStyles();
  const words = useWords();
  const { node, top } = props;
  const { result } = node;
  if (!result) return <More {...props} />;
  const isRoot = node.column === 0;
  const tone = result.status === 'advice' ? styles.adviceRoot : styles.root;
  const name = words.finding(result, 'name');
  const state = describeConsequence(words, result);
  return (
    <div
      aria-hidden
      className={mergeClasses(styles.box, isRoot && tone)}
      style={{ top }}
      title={`${name}: ${state}`}
    >
      <StatusIcon status={isRoot ? result.status : 'blocked'} size={14} />
      <span className={styles.words}>
        <span className={styles.name}>{name}</span>
        <span className={styles.state}>{state}</span>
      </span>
    </div>
  );
}

function More(props: Toggle & { readonly node: GraphNode; readonly top: number }) {
  const styles = useStyles();
  const { say } = useWords();
  return (
    <button
      type="button"
      className={mergeClasses(styles.box, styles.button)}
      style={{ top: props.top }}
      aria-expanded={props.showsAll}
      aria-controls={props.controls}
      onClick={props.onToggle}
    >
      <StatusIcon status="blocked" size={14} />
      <span className={styles.words}>
        <span className={styles.name}>{say('health.more', { count: props.node.more ?? 0 })}</span>
        <span className={styles.state}>
          {say(props.showsAll ? 'health.showLess' : 'health.showAll')}
        </span>
      </span>
    </button>
  );
}

/** Every column is centred on the tallest one. */
function centre(graph: CauseGraph, node: GraphNode): number {
  const rows = graph.nodes.filter(({ column }) => column === node.column).length;
  const height = graph.rows * boxPitch - (boxPitch - boxHeight);
  const own = rows * boxPitch - (boxPitch - boxHeight);
  return (height - own) / 2 + node.row * boxPitch + boxHeight / 2;
}

function curve(from: number, to: number): string {
  const middle = gapWidth / 2;
  return `M0 ${from} C${middle} ${from} ${middle} ${to} ${gapWidth} ${to}`;
}
