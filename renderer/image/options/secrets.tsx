// Values the build may see and the image never holds: where each is read from when it is needed.
import { Button, Field, Input, makeStyles, Select } from '@fluentui/react-components';
import { AddRegular, DismissRegular } from '@fluentui/react-icons';
import { useState } from 'react';
import type { ImageChoices } from '../../../electron/contract/image/choices.ts';
import { useWords } from '../../language/use-words.ts';
import { useImageStyles } from '../styles.ts';

type Secret = ImageChoices['secrets'][number];

const uses = ['netrc', 'certificate', 'other'] as const satisfies readonly Secret['use'][];
const kinds = ['file', 'environment'] as const satisfies readonly Secret['from']['kind'][];

const useStyles = makeStyles({
  row: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '2px 12px' },
  words: { flex: '1 1 200px', minWidth: 0 },
  form: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fit, minmax(min(140px, 100%), 1fr))',
    gap: '8px 12px',
    alignItems: 'end',
  },
  input: { minWidth: 0 },
});

export function Secrets(props: {
  readonly secrets: readonly Secret[];
  readonly onChange: (secrets: Secret[]) => void;
}) {
  const shared = useImageStyles();
  const styles = useStyles();
  const { say } = useWords();
  const { secrets, onChange } = props;
  return (
    <div className={shared.stack}>
      <div>
        <h3 className={shared.title}>{say('imagePage.options.secrets')}</h3>
        <p className={shared.quiet}>{say('imagePage.options.secretsHelp')}</p>
      </div>
      {secrets.length > 0 && (
        <ul className={shared.list} aria-label={say('imagePage.options.secrets')}>
          {secrets.map((secret) => (
            <li key={secret.id} className={styles.row}>
              <span className={styles.words}>
                <code className={shared.code} translate="no">
                  {secret.id}
                </code>{' '}
                <span className={shared.quiet}>
                  {say(`imagePage.options.secretFrom.${secret.from.kind}`, {
                    source: secret.from.kind === 'file' ? secret.from.path : secret.from.name,
                  })}
                </span>
              </span>
              <span className={shared.quiet}>
                {say(`imagePage.options.secretUse.${secret.use}`)}
              </span>
              <Button
                size="small"
                appearance="subtle"
                icon={<DismissRegular />}
                aria-label={say('imagePage.options.removeSecret', { id: secret.id })}
                onClick={() => onChange(secrets.filter(({ id }) => id !== secret.id))}
              />
            </li>
          ))}
        </ul>
      )}
      <NewSecret
        taken={secrets.map(({ id }) => id)}
        onAdd={(secret) => onChange([...secrets, secret])}
      />
    </div>
  );
}

function NewSecret(props: {
  readonly taken: readonly string[];
  readonly onAdd: (secret: Secret) => void;
}) {
  const styles = useStyles();
  const { say } = useWords();
  const [use, setUse] = useState<Secret['use']>('netrc');
  const [kind, setKind] = useState<Secret['from']['kind']>('file');
  const [source, setSource] = useState('');
  const id = nameSecret(use, props.taken);
  const from = source.trim();
  const add = () => {
    props.onAdd({ id, use, from: kind === 'file' ? { kind, path: from } : { kind, name: from } });
    setSource('');
  };
  return (
    <div className={styles.form}>
      <Field label={say('imagePage.options.secretFor')}>
        <Select
          value={use}
          onChange={(_event, { value }) => setUse(uses.find((one) => one === value) ?? 'other')}
        >
          {uses.map((one) => (
            <option key={one} value={one}>
              {say(`imagePage.options.secretUse.${one}`)}
            </option>
          ))}
        </Select>
      </Field>
      <Field label={say('imagePage.options.secretKind')}>
        <Select
          value={kind}
          onChange={(_event, { value }) => setKind(kinds.find((one) => one === value) ?? 'file')}
        >
          {kinds.map((one) => (
            <option key={one} value={one}>
              {say(`imagePage.options.secretKinds.${one}`)}
            </option>
          ))}
        </Select>
      </Field>
      <Field label={say(`imagePage.options.secretSource.${kind}`)}>
        <Input
          className={styles.input}
          value={source}
          spellCheck={false}
          autoComplete="off"
          placeholder={kind === 'file' ? 'C:\\secrets\\netrc' : 'GITHUB_TOKEN'}
          onChange={(_event, { value }) => setSource(value)}
        />
      </Field>
      <Button icon={<AddRegular />} disabledFocusable={from === ''} onClick={add}>
        {say('imagePage.options.addSecret')}
      </Button>
    </div>
  );
}

/** The builder tells secrets apart by their ids. */
function nameSecret(use: Secret['use'], taken: readonly string[]): string {
  const stem = use === 'other' ? 'secret' : use;
  let id: string = stem;
  for (let number = 2; taken.includes(id); number += 1) id = `${stem}-${number}`;
  return id;
}
