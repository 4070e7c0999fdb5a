// A folder as it is typed or pasted: a Windows path, a WSL share, or a Linux path.
import { Button, Field, Input, makeStyles } from '@fluentui/react-components';
import { useId, useState } from 'react';
import { useWords } from '../../language/use-words.ts';
import { useImageStyles } from '../styles.ts';

const useStyles = makeStyles({
  row: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'end',
    gap: '8px',
    marginBottom: '4px',
  },
  field: { flex: '1 1 240px', minWidth: 0 },
  input: { minWidth: 0 },
});

export function PathForm({ onOpen }: { readonly onOpen: (folder: string) => void }) {
  const shared = useImageStyles();
  const styles = useStyles();
  const { say } = useWords();
  const hintId = useId();
  const [typed, setTyped] = useState('');
  // Explorer's "Copy as path" puts quotes around it.
  const folder = typed.trim().replace(/^"(.*)"$/, '$1');
  return (
    <form
      className={shared.card}
      onSubmit={(event) => {
        event.preventDefault();
        if (folder !== '') onOpen(folder);
      }}
    >
      <div className={styles.row}>
        <Field className={styles.field} label={say('imagePage.projects.path')}>
          <Input
            className={styles.input}
            aria-describedby={hintId}
            value={typed}
            spellCheck={false}
            autoComplete="off"
            placeholder="C:\src\orders-api"
            onChange={(_event, { value }) => setTyped(value)}
          />
        </Field>
        <Button type="submit" disabledFocusable={folder === ''}>
          {say('imagePage.projects.open')}
        </Button>
      </div>
      <p className={shared.quiet} id={hintId}>
        {say('imagePage.projects.pathHint')}
      </p>
    </form>
  );
}
