// "What it breaks": a drawing of at most six boxes for the eye, the same relations as nested lists for readers.
import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { ChevronDownRegular, ChevronRightRegular, ChevronUpRegular } from '@fluentui/react-icons';
import { useId, useState } from 'react';
import type { CheckResult } from '../../electron/contract/doctor.ts';
import { useWords } from '../language/use-words.ts';
import { Hidden } from '../parts/hidden.tsx';
import { StatusIcon } from '../parts/status-icon.tsx';
import { colors } from '../theme/colors.ts';
import { CauseDrawing } from './cause-drawing.tsx';
import { type CauseTree, layOutCauses, listCauses } from './cause-graph.ts';
import { describeConsequence } from './describe-consequence.ts';

const chipsShown = 3;

const useStyles = makeStyles({
  chips: { display: 'flex', alignItems: 'center', flexWrap: 'wrap', gap: '6px', minHeight: '32px' },
  chip: {
    display: 'inline-flex',
    alignItems: 'center',
    gap: '6px',
    padding: '2px 8px',
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: colors.pill,
    fontSize: '12px',
    lineHeight: '18px',
  },
  tree: { listStyleType: 'none', margin: 0, padding: '0 0 0 20px' },
  top: { padding: '4px 0 0' },
  leaf: { display: 'flex', alignItems: 'center', gap: '8px', minHeight: '24px', fontSize: '12px' },
  quiet: { color: tokens.colorNeutralForeground3 },
  toggle: { minWidth: 0, fontWeight: tokens.fontWeightRegular },
});

export function Breaks(props: {
  readonly root: CheckResult;
  readonly checks: readonly CheckResult[];
  /** One line of names instead of the drawing. */
  readonly compact: boolean;
}) {
  const { root, checks, compact } = props;
  const [showsAll, setShowsAll] = useState(false);
  const id = useId();
  const toggle = { showsAll, controls: id, onToggle: () => setShowsAll(!showsAll) };
  const tree = <Tree trees={listCauses(root, checks).children} top />;
  return (
    <div>
      {compact ? (
        <Chips root={root} checks={checks} {...toggle} />
      ) : (
        <CauseDrawing graph={layOutCauses(root, checks)} {...toggle} />
      )}
      <div id={id}>{showsAll ? tree : <Hidden>{tree}</Hidden>}</div>
    </div>
  );
}

function Chips(props: {
  readonly root: CheckResult;
  readonly checks: readonly CheckResult[];
  readonly showsAll: boolean;
  readonly controls: string;
  readonly onToggle: () => void;
}) {
  const styles = useStyles();
  const words = useWords();
  const { root, checks, showsAll } = props;
  const broken = root.explains.flatMap((id) => checks.filter((check) => check.id === id));
  const more = broken.length - chipsShown;
  return (
    <div className={styles.chips}>
      {broken.slice(0, chipsShown).map((result, index) => (
        <span key={result.id} aria-hidden className={styles.chips}>
          {index > 0 && <ChevronRightRegular />}
          <span className={styles.chip}>
            <StatusIcon status="blocked" size={14} />
            {words.finding(result, 'name')}
          </span>
        </span>
      ))}
      <Button
        className={styles.toggle}
        appearance="transparent"
        size="small"
        icon={showsAll ? <ChevronUpRegular /> : <ChevronDownRegular />}
        iconPosition="after"
        aria-expanded={showsAll}
        aria-controls={props.controls}
        onClick={props.onToggle}
      >
        {showsAll
          ? words.say('health.showLess')
          : more > 0
            ? words.say('health.more', { count: more })
            : words.say('health.showAll')}
      </Button>
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
            <span className={styles.quiet}>{describeConsequence(words, result)}</span>
          </span>
          {children.length > 0 && <Tree trees={children} />}
        </li>
      ))}
    </ul>
  );
}
