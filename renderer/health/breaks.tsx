// "What it breaks": a drawing of at most six boxes for the eye, the same relations as nested lists for readers.
import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import type { CheckResult } from '../../electron/contract/doctor.ts';
import { useWords } from '../language/use-words.ts';
import { Hidden } from '../parts/hidden.tsx';
import { StatusIcon } from '../parts/status-icon.tsx';
import { statusWords } from '../parts/status-words.ts';
import { colors } from '../theme/colors.ts';
import { type CauseGraph, type CauseTree, type GraphNode, layOutCauses, listCauses } from './cause-graph.ts';

const boxHeight = 40;
const boxPitch = 48;
const gapWidth = 16;

const useStyles = makeStyles({
  drawing: { display: 'flex', maxWidth: '100%' },
  column: { position: 'relative', flex: '0 1 140px', minWidth: 0 },
  gap: { flex: `0 0 ${gapWidth}px`, display: 'block' },
  line: { fill: 'none', stroke: tokens.colorNeutralStroke1, strokeWidth: 1.5 },
  box: {
    position: 'absolute',
    left: 0,
    right: 0,
    display: 'flex',
    alignItems: 'center',
    gap: '7px',
    boxSizing: 'border-box',
    height: `${boxHeight}px`,
    padding: '0 8px',
    backgroundColor: colors.card,
    border: `1px solid ${colors.line}`,
    borderRadius: tokens.borderRadiusMedium,
  },
  root: {
    backgroundColor: colors.problemSurface,
    border: `1px solid ${colors.problemLine}`,
  },
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
  tree: { listStyleType: 'none', margin: 0, padding: '0 0 0 20px' },
  top: { paddingLeft: 0 },
  leaf: { display: 'flex', alignItems: 'center', gap: '8px', minHeight: '24px', fontSize: '12px' },
  quiet: { color: tokens.colorNeutralForeground3 },
  toggle: { minWidth: 0, padding: '0 4px', marginTop: '4px' },
});

export function Breaks(props: {
  readonly root: CheckResult;
  readonly checks: readonly CheckResult[];
  readonly compact: boolean;
}) {
  const { say } = useWords();
  const styles = useStyles();
  const [showsAll, setShowsAll] = useState(false);
  const graph = layOutCauses(props.root, props.checks);
  const hasMore = props.compact || graph.nodes.some(({ more }) => more !== undefined);
  const tree = <Tree trees={listCauses(props.root, props.checks).children} top />;
  return (
    <div>
      {!props.compact && <Drawing graph={graph} />}
      {showsAll ? tree : <Hidden>{tree}</Hidden>}
      {hasMore && (
        <Button
          className={styles.toggle}
          appearance="transparent"
          size="small"
          aria-expanded={showsAll}
          onClick={() => setShowsAll(!showsAll)}
        >
          {showsAll ? say('health.showLess') : say('health.showAll')}
        </Button>
      )}
    </div>
  );
}

function Drawing({ graph }: { readonly graph: CauseGraph }) {
  const styles = useStyles();
  const height = graph.rows * boxPitch - (boxPitch - boxHeight);
  const columns = Array.from({ length: graph.columns }, (_, index) => index);
  return (
    <div aria-hidden className={styles.drawing} style={{ height }}>
      {columns.flatMap((column) => [
        column > 0 && (
          <svg key={`to-${column}`} aria-hidden className={styles.gap} width={gapWidth} height={height}>
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
        ),
        <div key={column} className={styles.column}>
          {graph.nodes
            .filter((node) => node.column === column)
            .map((node) => (
              <Box key={node.row} node={node} top={centre(graph, node) - boxHeight / 2} />
            ))}
        </div>,
      ])}
    </div>
  );
}

function Box({ node, top }: { readonly node: GraphNode; readonly top: number }) {
  const styles = useStyles();
  const words = useWords();
  const { result } = node;
  const isRoot = node.column === 0;
  const tone = result?.status === 'advice' ? styles.adviceRoot : styles.root;
  const status = isRoot && result ? result.status : 'blocked';
  return (
    <div className={mergeClasses(styles.box, isRoot && tone)} style={{ top }}>
      <StatusIcon status={status} size={14} />
      <span className={styles.words}>
        <span className={styles.name}>
          {result ? words.finding(result, 'name') : words.say('health.more', { count: node.more ?? 0 })}
        </span>
        {result && <span className={styles.state}>{describeState(words, result)}</span>}
      </span>
    </div>
  );
}

function Tree({ trees, top }: { readonly trees: readonly CauseTree[]; readonly top?: boolean }) {
  const styles = useStyles();
  const words = useWords();
  return (
    <ul className={mergeClasses(styles.tree, top && styles.top)}>
      {trees.map(({ result, children }) => (
        <li key={result.id}>
          <span className={styles.leaf}>
            <StatusIcon status="blocked" size={14} />
            <span>{words.finding(result, 'name')}</span>
            <span className={styles.quiet}>{describeState(words, result)}</span>
          </span>
          {children.length > 0 && <Tree trees={children} />}
        </li>
      ))}
    </ul>
  );
}

function describeState(words: ReturnType<typeof useWords>, result: CheckResult): string {
  return result.status === 'blocked' || result.status === 'unknown'
    ? words.say(statusWords[result.status])
    : words.finding(result, 'state');
}

/** Every column is centred on the tallest one. */
function centre(graph: CauseGraph, node: GraphNode): number {
  const rows = graph.nodes.filter(({ column }) => column === node.column).length;
  const height = graph.rows * boxPitch;
  return (height - rows * boxPitch) / 2 + node.row * boxPitch + boxHeight / 2;
}

function curve(from: number, to: number): string {
  const middle = gapWidth / 2;
  return `M0 ${from} C${middle} ${from} ${middle} ${to} ${gapWidth} ${to}`;
}
