// A list of short texts, one field each, that grows and shrinks: ports, volumes.
import { Button, Field, Input, makeStyles, Tooltip } from '@fluentui/react-components';
import { AddRegular, DeleteRegular } from '@fluentui/react-icons';
import { useWords } from '../../language/use-words.ts';
import { useImageStyles } from '../styles.ts';

const useStyles = makeStyles({
  row: { display: 'flex', gap: '4px', alignItems: 'flex-start' },
  field: { flex: '1 1 0', minWidth: 0 },
  foot: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '4px 12px' },
});

const words = {
  ports: {
    row: 'imagePage.run.portOf',
    add: 'imagePage.run.addPort',
    remove: 'imagePage.run.removePort',
    hint: 'imagePage.run.portsHint',
    sample: '8080:80',
  },
  volumes: {
    row: 'imagePage.run.volumeOf',
    add: 'imagePage.run.addVolume',
    remove: 'imagePage.run.removeVolume',
    hint: 'imagePage.run.volumesHint',
    sample: 'data:/data',
  },
} as const;

export function TextRows(props: {
  readonly of: keyof typeof words;
  readonly rows: readonly string[];
  readonly onChange: (rows: string[]) => void;
  /** What is wrong with a row; undefined: nothing. */
  readonly judge?: (row: string) => string | undefined;
}) {
  const styles = useStyles();
  const image = useImageStyles();
  const { say } = useWords();
  const { of, rows, onChange, judge } = props;
  const text = words[of];
  const replace = (at: number, value: string) =>
    onChange(rows.map((row, index) => (index === at ? value : row)));
  return (
    <>
      {rows.map((row, index) => {
        const problem = judge?.(row);
        const number = index + 1;
        return (
          <div key={number} className={styles.row}>
            <Field
              className={styles.field}
              {...(problem === undefined ? {} : { validationMessage: problem })}
            >
              <Input
                value={row}
                aria-label={say(text.row, { number })}
                placeholder={text.sample}
                onChange={(_event, { value }) => replace(index, value)}
              />
            </Field>
            <Tooltip content={say(text.remove, { value: row })} relationship="label">
              <Button
                appearance="subtle"
                icon={<DeleteRegular />}
                onClick={() => onChange(rows.filter((_row, at) => at !== index))}
              />
            </Tooltip>
          </div>
        );
      })}
      <div className={styles.foot}>
        <Button icon={<AddRegular />} size="small" onClick={() => onChange([...rows, ''])}>
          {say(text.add)}
        </Button>
        <span className={image.quiet}>{say(text.hint)}</span>
      </div>
    </>
  );
}
