// How the image is to run: ports, variables, volumes, limits, and what it may not do.
import {
  Dropdown,
  Field,
  Input,
  makeStyles,
  mergeClasses,
  Option,
  Switch,
} from '@fluentui/react-components';
import { type ReactNode, useId, useState } from 'react';
import type { RunChoices } from '../../../electron/contract/image/choices.ts';
import { parsePublish } from '../../../electron/core/image/publish-ports.ts';
import { useWords } from '../../language/use-words.ts';
import { useImageStyles } from '../styles.ts';
import { TextRows } from './text-rows.tsx';
import { VariableRows } from './variable-rows.tsx';

const restarts = ['no', 'on-failure', 'unless-stopped', 'always'] as const;
const mebibyte = 2 ** 20;
const leastMemory = 6;

const useStyles = makeStyles({
  grid: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fit, minmax(min(100%, 400px), 1fr))',
    gap: '12px',
    alignItems: 'start',
  },
  group: { display: 'flex', flexDirection: 'column', gap: '8px' },
  pair: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fit, minmax(min(100%, 160px), 1fr))',
    gap: '12px',
    alignItems: 'start',
  },
});

interface FormProps {
  readonly run: RunChoices;
  readonly onChange: (run: RunChoices) => void;
}

export function RunForm(
  props: FormProps & {
    readonly name: string;
    readonly onName: (name: string) => void;
    /** Below the ports. */
    readonly conflicts: ReactNode;
  },
) {
  const styles = useStyles();
  const { say } = useWords();
  const { run, onChange, name } = props;
  const judgePort = (row: string) =>
    row.trim() === '' || parsePublish(row) ? undefined : say('imagePage.run.invalidPort');
  return (
    <div className={styles.grid}>
      <Group title={say('imagePage.run.ports')}>
        <TextRows
          of="ports"
          rows={run.publish}
          onChange={(publish) => onChange({ ...run, publish })}
          judge={judgePort}
        />
        {props.conflicts}
        <Switch
          label={say('imagePage.run.publishAll')}
          checked={run.publishAll}
          onChange={(_event, { checked }) => onChange({ ...run, publishAll: checked })}
        />
      </Group>
      <Group title={say('imagePage.run.general')}>
        <div className={styles.pair}>
          <Field label={say('imagePage.run.name')}>
            <Input value={name} onChange={(_event, { value }) => props.onName(value)} />
          </Field>
          <TextField
            label={say('imagePage.run.network')}
            hint={say('imagePage.run.networkHint')}
            value={run.network}
            onChange={(network) => onChange({ ...run, network })}
          />
        </div>
        <RestartField run={run} onChange={onChange} />
      </Group>
      <Group title={say('imagePage.run.environment')}>
        <VariableRows
          variables={run.environment}
          onChange={(environment) => onChange({ ...run, environment })}
        />
        <TextField
          label={say('imagePage.run.environmentFile')}
          hint={say('imagePage.run.environmentFileHint')}
          value={run.environmentFile}
          onChange={(environmentFile) => onChange({ ...run, environmentFile })}
        />
      </Group>
      <Group title={say('imagePage.run.volumes')}>
        <TextRows
          of="volumes"
          rows={run.volumes}
          onChange={(volumes) => onChange({ ...run, volumes })}
        />
      </Group>
      <Limits run={run} onChange={onChange} />
      <Group title={say('imagePage.run.safety')}>
        <Switch
          label={say('imagePage.run.readOnly')}
          checked={run.readOnly}
          onChange={(_event, { checked }) => onChange({ ...run, readOnly: checked })}
        />
        <Switch
          label={say('imagePage.run.noNewPrivileges')}
          checked={run.noNewPrivileges}
          onChange={(_event, { checked }) => onChange({ ...run, noNewPrivileges: checked })}
        />
      </Group>
    </div>
  );
}

function Group(props: { readonly title: string; readonly children: ReactNode }) {
  const styles = useStyles();
  const image = useImageStyles();
  const id = useId();
  return (
    <section className={mergeClasses(image.card, styles.group)} aria-labelledby={id}>
      <h2 className={image.title} id={id}>
        {props.title}
      </h2>
      {props.children}
    </section>
  );
}

/** Empty means: not set. */
function TextField(props: {
  readonly label: string;
  readonly hint: string;
  readonly value: string | null;
  readonly onChange: (value: string | null) => void;
}) {
  return (
    <Field label={props.label} hint={props.hint}>
      <Input
        value={props.value ?? ''}
        onChange={(_event, { value }) => props.onChange(value === '' ? null : value)}
      />
    </Field>
  );
}

function RestartField({ run, onChange }: FormProps) {
  const { say } = useWords();
  return (
    <Field label={say('imagePage.run.restart')}>
      <Dropdown
        value={say(`imagePage.run.restarts.${run.restart}`)}
        selectedOptions={[run.restart]}
        onOptionSelect={(_event, { optionValue }) => {
          const restart = restarts.find((one) => one === optionValue);
          if (restart) onChange({ ...run, restart });
        }}
      >
        {restarts.map((name) => (
          <Option key={name} value={name}>
            {say(`imagePage.run.restarts.${name}`)}
          </Option>
        ))}
      </Dropdown>
    </Field>
  );
}

function Limits({ run, onChange }: FormProps) {
  const styles = useStyles();
  const { say } = useWords();
  const mebibytes = run.memoryBytes === null ? null : run.memoryBytes / mebibyte;
  return (
    <Group title={say('imagePage.run.limits')}>
      <div className={styles.pair}>
        <NumberField
          label={say('imagePage.run.memory')}
          hint={say('imagePage.run.memoryHint')}
          value={mebibytes}
          least={leastMemory}
          onChange={(value) =>
            onChange({ ...run, memoryBytes: value === null ? null : Math.round(value * mebibyte) })
          }
        />
        <NumberField
          label={say('imagePage.run.cpus')}
          hint={say('imagePage.run.cpusHint')}
          value={run.cpus}
          least={0.01}
          onChange={(cpus) => onChange({ ...run, cpus })}
        />
      </div>
    </Group>
  );
}

/** Only a number that can be meant is handed on; what is typed stays as it is. */
function NumberField(props: {
  readonly label: string;
  readonly hint: string;
  readonly value: number | null;
  readonly least: number;
  readonly onChange: (value: number | null) => void;
}) {
  const { say } = useWords();
  const [typed, setTyped] = useState(props.value === null ? '' : String(props.value));
  const number = Number(typed.replace(',', '.'));
  const isWrong = typed.trim() !== '' && !(number >= props.least);
  return (
    <Field
      label={props.label}
      hint={props.hint}
      {...(isWrong
        ? { validationMessage: say('imagePage.run.invalidNumber', { least: props.least }) }
        : {})}
    >
      <Input
        inputMode="decimal"
        value={typed}
        onChange={(_event, { value }) => {
          setTyped(value);
          const next = Number(value.replace(',', '.'));
          if (value.trim() === '') props.onChange(null);
          else if (next >= props.least) props.onChange(next);
        }}
      />
    </Field>
  );
}
