// A value that is typed: taken on Enter or when the field is left, put back by Escape, refused with its reason.
import { Field, Input, makeStyles } from '@fluentui/react-components';
import { useState } from 'react';
import type { ConfigKey } from '../../../electron/contract/wslconfig-keys/key.ts';
import { describeValue } from '../../../electron/core/tune/describe-value.ts';
import { parseInput } from '../../../electron/core/tune/parse-input.ts';
import { useWords } from '../../language/use-words.ts';

/** Without it the field is as wide as 20 letters. */
const useStyles = makeStyles({ input: { width: '100%', minWidth: 0 } });

export function TypedInput(props: {
  readonly className: string;
  readonly settingKey: ConfigKey;
  /** As WSL takes the text; empty where the file does not have the key. */
  readonly value: string;
  readonly isDisabled: boolean;
  readonly label: string;
  readonly describedBy: string;
  readonly onWrite: (written: string | null) => void;
}) {
  const styles = useStyles();
  const { tell } = useWords();
  const { settingKey: key, value, onWrite } = props;
  const [typed, setTyped] = useState<string>();
  const parsed = typed === undefined || typed.trim() === '' ? undefined : parseInput(key, typed);
  const read = typed === undefined && value !== '' ? parseInput(key, value) : parsed;
  const commit = () => {
    if (typed === undefined) return;
    if (typed.trim() === '') onWrite(null);
    else if (parsed?.ok && typed !== value) onWrite(parsed.written);
    if (parsed === undefined || parsed.ok) setTyped(undefined);
  };
  const isNumber = key.kind === 'size' || key.kind === 'integer';
  return (
    <Field
      className={props.className}
      validationState={parsed?.ok === false ? 'error' : 'none'}
      {...(parsed?.ok === false ? { validationMessage: tell(parsed.why) } : {})}
      {...(isNumber && read?.ok ? { hint: tell(describeValue(key, read.value)) } : {})}
    >
      <Input
        className={styles.input}
        value={typed ?? value}
        disabled={props.isDisabled}
        spellCheck={false}
        autoComplete="off"
        data-typing={typed !== undefined && typed !== value}
        aria-label={props.label}
        aria-describedby={props.describedBy}
        onChange={(_event, data) => setTyped(data.value)}
        onBlur={commit}
        onKeyDown={({ key: pressed }) => {
          if (pressed === 'Enter') commit();
          if (pressed === 'Escape') setTyped(undefined);
        }}
      />
    </Field>
  );
}
