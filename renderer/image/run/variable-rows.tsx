// Environment variables, a name and a value each. Names that are still empty are kept while they are typed.
import { Button, Input, makeStyles, Tooltip } from '@fluentui/react-components';
import { AddRegular, DeleteRegular } from '@fluentui/react-icons';
import { useState } from 'react';
import { useWords } from '../../language/use-words.ts';

const useStyles = makeStyles({
  row: { display: 'flex', flexWrap: 'wrap', gap: '4px' },
  name: { flex: '1 1 120px', minWidth: 0 },
  value: { flex: '2 1 160px', minWidth: 0 },
});

type Row = readonly [name: string, value: string];

export function VariableRows(props: {
  readonly variables: Readonly<Record<string, string>>;
  readonly onChange: (variables: Record<string, string>) => void;
}) {
  const styles = useStyles();
  const { say } = useWords();
  const [typed, setTyped] = useState<readonly Row[]>(() => Object.entries(props.variables));
  const change = (rows: readonly Row[]) => {
    setTyped(rows);
    props.onChange(Object.fromEntries(rows.filter(([name]) => name.trim() !== '')));
  };
  const replace = (at: number, row: Row) =>
    change(typed.map((one, index) => (index === at ? row : one)));
  return (
    <>
      {typed.map(([name, value], index) => {
        const number = index + 1;
        return (
          <div key={number} className={styles.row}>
            <Input
              className={styles.name}
              value={name}
              aria-label={say('imagePage.run.variableName', { number })}
              onChange={(_event, data) => replace(index, [data.value, value])}
            />
            <Input
              className={styles.value}
              value={value}
              aria-label={say('imagePage.run.variableValue', { number })}
              onChange={(_event, data) => replace(index, [name, data.value])}
            />
            <Tooltip content={say('imagePage.run.removeVariable', { name })} relationship="label">
              <Button
                appearance="subtle"
                icon={<DeleteRegular />}
                onClick={() => change(typed.filter((_row, at) => at !== index))}
              />
            </Tooltip>
          </div>
        );
      })}
      <div>
        <Button icon={<AddRegular />} size="small" onClick={() => change([...typed, ['', '']])}>
          {say('imagePage.run.addVariable')}
        </Button>
      </div>
    </>
  );
}
