// One container of the list, with what it costs right now.
import {
  Button,
  Checkbox,
  Link,
  Menu,
  MenuItem,
  MenuList,
  MenuPopover,
  MenuTrigger,
  makeStyles,
  mergeClasses,
  Tooltip,
  tokens,
} from '@fluentui/react-components';
import {
  MoreHorizontalRegular,
  OpenRegular,
  PlayRegular,
  StopRegular,
} from '@fluentui/react-icons';
import type { ContainerRow } from '../../../electron/contract/image/run.ts';
import { showSize } from '../../../electron/core/format/size.ts';
import { type ContainerAction, isRunning } from '../../data/containers.ts';
import { useWords } from '../../language/use-words.ts';
import { Hidden } from '../../parts/hidden.tsx';
import { Spark } from '../../parts/plot/spark.tsx';
import { StatusIcon } from '../../parts/status-icon.tsx';
import { colors } from '../../theme/colors.ts';
import { listAddresses } from '../run/show-address.ts';
import { useImageStyles } from '../styles.ts';
import { rateContainer } from './container-view.ts';
import { showShare } from './show-share.ts';
import { useStats } from './use-stats.ts';

/** Samples in the small lines. */
const sparkPoints = 30;

const useStyles = makeStyles({
  row: { ':hover': { backgroundColor: tokens.colorSubtleBackgroundHover } },
  marked: {
    backgroundColor: tokens.colorBrandBackground2,
    ':hover': { backgroundColor: tokens.colorBrandBackground2 },
    '@media (forced-colors: active)': { outline: '1px solid Highlight' },
  },
  cell: { padding: '4px 12px', borderTop: `1px solid ${colors.line}`, height: '39px' },
  select: { padding: '0 0 0 8px', borderTop: `1px solid ${colors.line}` },
  name: { display: 'flex', alignItems: 'center', gap: '12px', textAlign: 'start' },
  words: { display: 'flex', flexDirection: 'column', alignItems: 'flex-start', minWidth: 0 },
  open: {
    padding: 0,
    border: 'none',
    backgroundColor: 'transparent',
    color: tokens.colorNeutralForeground1,
    font: 'inherit',
    fontWeight: tokens.fontWeightSemibold,
    textAlign: 'start',
    cursor: 'pointer',
    ':hover': { textDecorationLine: 'underline' },
  },
  cost: { display: 'flex', alignItems: 'center', gap: '8px', whiteSpace: 'nowrap' },
  actions: { display: 'flex', justifyContent: 'flex-end', gap: '2px' },
});

interface RowProps {
  readonly row: ContainerRow;
  readonly isSelected: boolean;
  readonly isOpened: boolean;
  readonly onSelect: (isSelected: boolean) => void;
  readonly onOpen: () => void;
  readonly onAct: (action: ContainerAction) => void;
  readonly onRemove: () => void;
}

export function ContainerTableRow(props: RowProps) {
  const styles = useStyles();
  const image = useImageStyles();
  const { say } = useWords();
  const { row, isSelected, isOpened } = props;
  const { name } = row;
  return (
    <tr className={mergeClasses(styles.row, (isSelected || isOpened) && styles.marked)}>
      <td className={styles.select}>
        <Checkbox
          aria-label={say('imagePage.containers.selectRow', { name })}
          checked={isSelected}
          onChange={(_event, { checked }) => props.onSelect(checked === true)}
        />
      </td>
      <td className={styles.cell}>
        <span className={styles.name}>
          <StatusIcon status={rateContainer(row)} size={16} />
          <span className={styles.words}>
            <button type="button" className={styles.open} onClick={props.onOpen} translate="no">
              {name}
            </button>
            <Hidden>{say(`imagePage.containers.state.${row.state}`)}</Hidden>
            <span className={image.quiet}>{row.status}</span>
          </span>
        </span>
      </td>
      <td className={styles.cell}>
        <code className={image.code} translate="no">
          {row.image}
        </code>
      </td>
      <td className={styles.cell}>
        <Ports row={row} />
      </td>
      <Costs row={row} />
      <td className={styles.cell}>
        <RowActions {...props} />
      </td>
    </tr>
  );
}

function Ports({ row }: { readonly row: ContainerRow }) {
  const image = useImageStyles();
  const { say } = useWords();
  const addresses = listAddresses(row.ports);
  if (addresses.length === 0) {
    return <span className={image.quiet}>{say('imagePage.containers.noPort')}</span>;
  }
  return addresses.map((address) => (
    <Link
      key={address}
      href={`http://${address}`}
      target="_blank"
      rel="noreferrer"
      aria-label={say('imagePage.containers.openPort', { address })}
    >
      {address}
    </Link>
  ));
}

function Costs({ row }: { readonly row: ContainerRow }) {
  const styles = useStyles();
  const stats = useStats(isRunning(row) ? row.id : undefined);
  const { last } = stats;
  const take = (points: typeof stats.cpu) => points.slice(-sparkPoints).map(({ value }) => value);
  return (
    <>
      <td className={styles.cell}>
        {last && (
          <span className={styles.cost}>
            <Spark values={take(stats.cpu)} color="cpu" top={0.1} />
            {showShare(last.cpu)}
          </span>
        )}
      </td>
      <td className={styles.cell}>
        {last && (
          <span className={styles.cost}>
            <Spark values={take(stats.memory)} color="memory" />
            {showSize(last.memoryBytes)}
          </span>
        )}
      </td>
    </>
  );
}

function RowActions({ row, onAct, onRemove, onOpen }: RowProps) {
  const styles = useStyles();
  const { say } = useWords();
  const { name } = row;
  const runs = isRunning(row);
  const [address] = listAddresses(row.ports);
  const action = runs ? 'stop' : 'start';
  return (
    <span className={styles.actions}>
      {runs && address !== undefined && (
        <Tooltip content={say('imagePage.containers.openPort', { address })} relationship="label">
          <Button
            as="a"
            appearance="subtle"
            icon={<OpenRegular />}
            href={`http://${address}`}
            target="_blank"
            rel="noreferrer"
          />
        </Tooltip>
      )}
      <Tooltip content={say(`imagePage.containers.${action}`, { name })} relationship="label">
        <Button
          appearance="subtle"
          icon={runs ? <StopRegular /> : <PlayRegular />}
          onClick={() => onAct(action)}
        />
      </Tooltip>
      <Menu positioning="below-end">
        <MenuTrigger disableButtonEnhancement>
          <Button
            appearance="subtle"
            icon={<MoreHorizontalRegular />}
            aria-label={say('imagePage.containers.more', { name })}
          />
        </MenuTrigger>
        <MenuPopover>
          <MenuList>
            <MenuItem onClick={onOpen}>{say('imagePage.containers.showLogs')}</MenuItem>
            <MenuItem onClick={() => onAct('restart')}>
              {say('imagePage.containers.restart', { name })}
            </MenuItem>
            <MenuItem onClick={onRemove}>{say('imagePage.containers.remove', { name })}</MenuItem>
          </MenuList>
        </MenuPopover>
      </Menu>
    </span>
  );
}
