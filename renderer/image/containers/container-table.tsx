// The list of containers, grouped by project: state, image, port, cost, and what can be done with each.
import { Checkbox, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { ContainerRow } from '../../../electron/contract/image/run.ts';
import type { ContainerAction } from '../../data/containers.ts';
import { useWords } from '../../language/use-words.ts';
import { colors } from '../../theme/colors.ts';
import { useImageStyles } from '../styles.ts';
import { ContainerTableRow } from './container-table-row.tsx';
import type { ContainerGroup } from './container-view.ts';

const useStyles = makeStyles({
  card: { padding: 0, overflowX: 'auto' },
  table: {
    width: '100%',
    borderCollapse: 'collapse',
    lineHeight: '20px',
    fontVariantNumeric: 'tabular-nums',
  },
  head: {
    padding: '8px 12px',
    textAlign: 'start',
    fontSize: '12px',
    fontWeight: tokens.fontWeightRegular,
    color: tokens.colorNeutralForeground2,
    whiteSpace: 'nowrap',
  },
  select: { width: '32px', padding: '0 0 0 8px' },
  group: {
    padding: '7px 16px',
    textAlign: 'start',
    borderTop: `1px solid ${colors.line}`,
    fontWeight: tokens.fontWeightSemibold,
  },
  hint: { marginLeft: '8px', display: 'inline' },
});

export interface ContainerTableProps {
  readonly groups: readonly ContainerGroup[];
  readonly selected: readonly string[];
  readonly onSelect: (ids: readonly string[]) => void;
  readonly opened: string | undefined;
  readonly onOpen: (id: string) => void;
  readonly onAct: (action: ContainerAction, row: ContainerRow) => void;
  readonly onRemove: (row: ContainerRow) => void;
}

export function ContainerTable(props: ContainerTableProps) {
  const styles = useStyles();
  const image = useImageStyles();
  const { say } = useWords();
  const { groups, selected, onSelect } = props;
  const ids = groups.flatMap(({ rows }) => rows.map(({ id }) => id));
  const all = ids.filter((id) => selected.includes(id)).length;
  const heads = ['name', 'image', 'port', 'cpu', 'memory'] as const;
  return (
    <div className={mergeClasses(image.card, styles.card)}>
      <table className={styles.table} aria-label={say('imagePage.containers.table')}>
        <thead>
          <tr>
            <td className={styles.select}>
              <Checkbox
                aria-label={say('imagePage.containers.selectAll')}
                checked={all === 0 ? false : all === ids.length ? true : 'mixed'}
                onChange={() => onSelect(all === ids.length ? [] : ids)}
              />
            </td>
            {heads.map((name) => (
              <th key={name} className={styles.head} scope="col">
                {say(`imagePage.containers.${name}`)}
              </th>
            ))}
            <th className={styles.head} scope="col">
              {say('imagePage.containers.actions')}
            </th>
          </tr>
        </thead>
        {groups.map((group) => (
          <Group key={group.project ?? ''} {...props} group={group} />
        ))}
      </table>
    </div>
  );
}

function Group(props: ContainerTableProps & { readonly group: ContainerGroup }) {
  const styles = useStyles();
  const image = useImageStyles();
  const { say } = useWords();
  const { group, groups, selected, onSelect } = props;
  const { project, rows, running } = group;
  const isOnly = groups.length === 1 && project === null;
  return (
    <tbody>
      {!isOnly && (
        <tr>
          <th className={styles.group} colSpan={7} scope="rowgroup">
            {project ?? say('imagePage.containers.noProject')}
            {project !== null && (
              <span className={mergeClasses(image.quiet, styles.hint)}>
                {say('imagePage.containers.projectHint', { running, all: rows.length })}
              </span>
            )}
          </th>
        </tr>
      )}
      {rows.map((row) => (
        <ContainerTableRow
          key={row.id}
          row={row}
          isSelected={selected.includes(row.id)}
          isOpened={row.id === props.opened}
          onSelect={(isSelected) =>
            onSelect(isSelected ? [...selected, row.id] : selected.filter((id) => id !== row.id))
          }
          onOpen={() => props.onOpen(row.id)}
          onAct={(action) => props.onAct(action, row)}
          onRemove={() => props.onRemove(row)}
        />
      ))}
    </tbody>
  );
}
