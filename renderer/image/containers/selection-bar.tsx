// What can be done with all containers that are selected.
import { Button, makeStyles, Toolbar, tokens } from '@fluentui/react-components';
import {
  ArrowClockwiseRegular,
  DeleteRegular,
  DismissRegular,
  StopRegular,
} from '@fluentui/react-icons';
import type { ContainerRow } from '../../../electron/contract/image/run.ts';
import { type ContainerAction, isRunning } from '../../data/containers.ts';
import { useWords } from '../../language/use-words.ts';

const useStyles = makeStyles({
  bar: { gap: '4px', padding: 0, minHeight: '32px', flexWrap: 'wrap' },
  count: { fontWeight: tokens.fontWeightSemibold, marginRight: '8px' },
});

export function SelectionBar(props: {
  readonly rows: readonly ContainerRow[];
  readonly onAct: (action: ContainerAction) => void;
  readonly onRemove: () => void;
  readonly onClear: () => void;
}) {
  const styles = useStyles();
  const { say } = useWords();
  const count = props.rows.length;
  const label = say('imagePage.containers.selected', { count });
  return (
    <Toolbar className={styles.bar} aria-label={label}>
      <span className={styles.count}>{label}</span>
      <Button
        appearance="subtle"
        icon={<StopRegular />}
        disabledFocusable={!props.rows.some(isRunning)}
        onClick={() => props.onAct('stop')}
      >
        {say('imagePage.containers.stopAll')}
      </Button>
      <Button
        appearance="subtle"
        icon={<ArrowClockwiseRegular />}
        onClick={() => props.onAct('restart')}
      >
        {say('imagePage.containers.restartAll')}
      </Button>
      <Button appearance="subtle" icon={<DeleteRegular />} onClick={props.onRemove}>
        {say('imagePage.containers.removeAll')}
      </Button>
      <Button appearance="subtle" icon={<DismissRegular />} onClick={props.onClear}>
        {say('imagePage.containers.clearSelection')}
      </Button>
    </Toolbar>
  );
}
