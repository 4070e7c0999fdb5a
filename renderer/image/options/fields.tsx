// The controls of the options: a switch that says what it does, and a text that is an answer once it can be read.
import { Field, Input, makeStyles, Switch, Textarea, tokens } from '@fluentui/react-components';
import { type ReactNode, useId, useState } from 'react';
import { useWords } from '../../language/use-words.ts';
import { useImageStyles } from '../styles.ts';
import type { Reading } from './read-answers.ts';

const useStyles = makeStyles({
  group: { display: 'flex', flexDirection: 'column', gap: '12px' },
  toggle: { display: 'flex', alignItems: 'flex-start', gap: '12px' },
  words: { display: 'flex', flexDirection: 'column', flexGrow: 1, minWidth: 0 },
  label: { lineHeight: '20px' },
  help: { fontSize: '12px', lineHeight: '16px', color: tokens.colorNeutralForeground2 },
  switch: { flexShrink: 0, margin: '-6px -8px -6px 0' },
  input: { minWidth: 0 },
});

export function OptionGroup(props: { readonly title: string; readonly children: ReactNode }) {
  const shared = useImageStyles();
  const styles = useStyles();
  return (
    <section className={shared.card} aria-label={props.title}>
      <div className={styles.group}>
        <h2 className={shared.title}>{props.title}</h2>
        {props.children}
      </div>
    </section>
  );
}

export function Toggle(props: {
  readonly label: string;
  readonly help: string;
  readonly checked: boolean;
  readonly onChange: (checked: boolean) => void;
}) {
  const styles = useStyles();
  const id = useId();
  return (
    <div className={styles.toggle}>
      <span className={styles.words}>
        <label className={styles.label} htmlFor={id}>
          {props.label}
        </label>
        <span className={styles.help} id={`${id}-help`}>
          {props.help}
        </span>
      </span>
      <Switch
        className={styles.switch}
        id={id}
        aria-describedby={`${id}-help`}
        checked={props.checked}
        onChange={(_event, { checked }) => props.onChange(checked)}
      />
    </div>
  );
}

export function TextField<Value>(props: {
  readonly label: string;
  readonly help?: string;
  /** The answer as a text. */
  readonly shown: string;
  readonly read: (text: string) => Reading<Value>;
  readonly onChange: (value: Value) => void;
  readonly placeholder?: string;
  readonly isLong?: boolean;
}) {
  const styles = useStyles();
  const { say } = useWords();
  const { label, help, shown, read, onChange, placeholder, isLong = false } = props;
  // As long as somebody types, their own text stands there, not the one it would be shown as.
  const [typed, setTyped] = useState<string>();
  const reading = typed === undefined ? undefined : read(typed);
  const change = (text: string) => {
    setTyped(text);
    const changed = read(text);
    if (changed.isRead) onChange(changed.value);
  };
  const leave = () => {
    if (reading?.isRead) setTyped(undefined);
  };
  const control = {
    className: styles.input,
    value: typed ?? shown,
    spellCheck: false,
    autoComplete: 'off',
    onBlur: leave,
    ...(placeholder === undefined ? {} : { placeholder }),
  };
  return (
    <Field
      label={label}
      {...(help === undefined ? {} : { hint: help })}
      {...(reading && !reading.isRead
        ? { validationState: 'error' as const, validationMessage: say(reading.reason) }
        : {})}
    >
      {isLong ? (
        <Textarea {...control} resize="vertical" onChange={(_event, { value }) => change(value)} />
      ) : (
        <Input {...control} onChange={(_event, { value }) => change(value)} />
      )}
    </Field>
  );
}
