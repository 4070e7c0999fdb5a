// One row of the form: the control of its kind, what it does, its default, and how it is taken out of the file again.
import {
  Button,
  Field,
  Input,
  Link,
  makeStyles,
  Select,
  Switch,
  Textarea,
  tokens,
} from '@fluentui/react-components';
import { DismissRegular } from '@fluentui/react-icons';
import { useState } from 'react';
import type { DaemonValue } from '../../../electron/contract/daemon-keys.ts';
import { useWords } from '../../language/use-words.ts';
import { colors } from '../../theme/colors.ts';
import { type DaemonRow, isList, readTyped, showValue } from './daemon-view.ts';

const useStyles = makeStyles({
  row: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 5fr) minmax(0, 4fr) 32px',
    alignItems: 'start',
    gap: '4px 12px',
    padding: '8px 0',
    borderTop: `1px solid ${colors.line}`,
    ':first-child': { borderTop: 'none' },
    '@media (max-width: 640px)': { gridTemplateColumns: 'minmax(0, 1fr) 32px' },
  },
  words: { minWidth: 0, '@media (max-width: 640px)': { gridColumn: '1 / -1' } },
  name: {
    fontFamily: tokens.fontFamilyMonospace,
    fontSize: '13px',
    lineHeight: '20px',
    overflowWrap: 'anywhere',
  },
  quiet: {
    margin: 0,
    fontSize: '12px',
    lineHeight: '16px',
    color: tokens.colorNeutralForeground2,
    overflowWrap: 'anywhere',
  },
  control: { minWidth: 0 },
  suggest: { fontSize: '12px', lineHeight: '24px' },
});

interface Props {
  readonly row: DaemonRow;
  /** Undefined takes the key out of the file. */
  readonly onChange: (value: DaemonValue | undefined) => void;
}

export function DaemonField({ row, onChange }: Props) {
  const styles = useStyles();
  const { say, tell } = useWords();
  const { key, name, value } = row;
  const helpId = `daemon-help-${name}`;
  const facts = [
    describeDefault(),
    ...(key.since ? [say('tunePage.daemon.since', { version: key.since })] : []),
  ];
  const Control = key.kind === 'boolean' ? OnOff : key.kind === 'choice' ? Choice : Typed;
  return (
    <div className={styles.row}>
      <div className={styles.words}>
        <span className={styles.name} translate="no">
          {name}
        </span>
        <p className={styles.quiet} id={helpId}>
          {tell({ key: `keyHelp.daemon.${name}` })} {facts.join(' ')}
        </p>
      </div>
      <div className={styles.control}>
        <Control row={row} onChange={onChange} helpId={helpId} />
        {value === undefined && key.suggested !== undefined && (
          <Link as="button" className={styles.suggest} onClick={() => onChange(key.suggested)}>
            {say('tunePage.daemon.suggest', { value: showValue(key.suggested) })}
          </Link>
        )}
      </div>
      {value !== undefined && (
        <Button
          appearance="subtle"
          icon={<DismissRegular />}
          aria-label={say('tunePage.daemon.unsetOf', { name })}
          title={say('tunePage.daemon.unset')}
          onClick={() => onChange(undefined)}
        />
      )}
    </div>
  );

  function describeDefault(): string {
    const { default: known } = key;
    if (known === null) return say('tunePage.daemon.defaultNone');
    if (typeof known === 'boolean') {
      const word = say(known ? 'tunePage.daemon.on' : 'tunePage.daemon.off');
      return say('tunePage.daemon.default', { value: word });
    }
    return say('tunePage.daemon.default', { value: showValue(known) });
  }
}

interface ControlProps extends Props {
  readonly helpId: string;
}

function OnOff({ row, onChange, helpId }: ControlProps) {
  const { say } = useWords();
  const isOn = typeof row.value === 'boolean' ? row.value : row.key.default === true;
  return (
    <Switch
      aria-label={row.name}
      aria-describedby={helpId}
      checked={isOn}
      label={say(isOn ? 'tunePage.daemon.on' : 'tunePage.daemon.off')}
      onChange={(_event, { checked }) => onChange(checked)}
    />
  );
}

function Choice({ row, onChange, helpId }: ControlProps) {
  const { say } = useWords();
  const value = showValue(row.value);
  const known = row.key.values ?? [];
  const values = value === '' || known.includes(value) ? known : [...known, value];
  return (
    <Select
      aria-label={row.name}
      aria-describedby={helpId}
      value={value}
      onChange={(_event, data) => onChange(data.value === '' ? undefined : data.value)}
    >
      <option value="">{say('tunePage.daemon.notSet')}</option>
      {values.map((one) => (
        <option key={one} value={one}>
          {one}
        </option>
      ))}
    </Select>
  );
}

/** A value that Docker takes is in the text at once; another one stays in the field, with what is wanted. */
function Typed({ row, onChange, helpId }: ControlProps) {
  const { say, tell } = useWords();
  const { key } = row;
  const inFile = showValue(row.value);
  // What is typed stands over the value it was typed over; a value from elsewhere shows itself.
  const [draft, setDraft] = useState<{ readonly typed: string; readonly over: string }>();
  const [isTyping, setIsTyping] = useState(false);
  const shown = draft?.over === inFile ? draft.typed : inFile;
  const read = readTyped(key, shown);
  const isWrong = read.kind === 'wrong' && !isTyping;
  const type = (typed: string) => {
    const next = readTyped(key, typed);
    const value = next.kind === 'value' ? next.value : undefined;
    setDraft({ typed, over: next.kind === 'wrong' ? inFile : showValue(value) });
    if (next.kind !== 'wrong') onChange(value);
  };
  const settle = () => {
    setIsTyping(false);
    if (read.kind !== 'wrong') setDraft(undefined);
  };
  const control = {
    'aria-label': row.name,
    'aria-describedby': helpId,
    'data-typing': isTyping ? 'true' : 'false',
    value: shown,
    onChange: (_event: unknown, { value }: { readonly value: string }) => type(value),
    onFocus: () => setIsTyping(true),
    onBlur: settle,
  };
  const hint =
    key.kind === 'options' ? say('tunePage.daemon.pairs') : say('tunePage.daemon.oneALine');
  return (
    <Field
      {...(isList(key) ? { hint } : {})}
      {...(isWrong ? { validationState: 'error', validationMessage: tell(read.why) } : {})}
    >
      {isList(key) ? <Textarea resize="vertical" {...control} /> : <Input {...control} />}
    </Field>
  );
}
