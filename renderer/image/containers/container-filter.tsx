// Which containers are listed: by what they are called, and by whether they run.
import { Dropdown, makeStyles, Option, SearchBox } from '@fluentui/react-components';
import { useWords } from '../../language/use-words.ts';
import type { StateFilter } from './container-view.ts';

const useStyles = makeStyles({
  row: { display: 'flex', flexWrap: 'wrap', gap: '8px' },
  search: { flex: '0 1 260px' },
  states: { minWidth: '150px' },
});

const names = {
  all: 'imagePage.containers.allStates',
  running: 'imagePage.containers.runningOnly',
  stopped: 'imagePage.containers.stoppedOnly',
} as const;
const states = ['all', 'running', 'stopped'] as const;

interface Filter {
  readonly text: string;
  readonly states: StateFilter;
}

export function ContainerFilter(props: {
  readonly filter: Filter;
  readonly onChange: (filter: Filter) => void;
}) {
  const styles = useStyles();
  const { say } = useWords();
  const { filter, onChange } = props;
  return (
    <search className={styles.row}>
      <SearchBox
        className={styles.search}
        placeholder={say('imagePage.containers.filter')}
        aria-label={say('imagePage.containers.filter')}
        value={filter.text}
        onChange={(_event, { value }) => onChange({ ...filter, text: value })}
      />
      <Dropdown
        className={styles.states}
        aria-label={say('imagePage.containers.states')}
        value={say(names[filter.states])}
        selectedOptions={[filter.states]}
        onOptionSelect={(_event, { optionValue }) =>
          onChange({ ...filter, states: states.find((one) => one === optionValue) ?? 'all' })
        }
      >
        {states.map((name) => (
          <Option key={name} value={name}>
            {say(names[name])}
          </Option>
        ))}
      </Dropdown>
    </search>
  );
}
