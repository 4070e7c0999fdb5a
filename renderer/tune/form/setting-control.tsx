// The control of a key, chosen by its kind alone.
import { Dropdown, makeStyles, Option, Switch } from '@fluentui/react-components';
import { parseInput } from '../../../electron/core/tune/parse-input.ts';
import type { ShownSetting } from '../examine.ts';
import { TypedInput } from './typed-input.tsx';

const useStyles = makeStyles({
  dropdown: { minWidth: '0', width: '150px' },
  input: { width: '150px' },
  wide: { width: '220px', maxWidth: '100%' },
});

interface Props {
  readonly setting: ShownSetting;
  readonly isDisabled: boolean;
  readonly label: string;
  readonly describedBy: string;
  /** As it stands in the file; null takes the key out. */
  readonly onWrite: (written: string | null) => void;
}

export function SettingControl(props: Props) {
  const { key } = props.setting;
  if (key.kind === 'boolean') return <SwitchControl {...props} />;
  if (key.kind === 'choice') return <ChoiceControl {...props} />;
  return <TextControl {...props} />;
}

function SwitchControl({ setting, isDisabled, label, describedBy, onWrite }: Props) {
  return (
    <Switch
      checked={setting.effective === true}
      disabled={isDisabled}
      aria-label={label}
      aria-describedby={describedBy}
      onChange={(_event, { checked }) => onWrite(String(checked))}
    />
  );
}

function ChoiceControl({ setting, isDisabled, label, describedBy, onWrite }: Props) {
  const styles = useStyles();
  const chosen = typeof setting.effective === 'string' ? setting.effective : '';
  return (
    <Dropdown
      className={styles.dropdown}
      value={chosen}
      selectedOptions={[chosen]}
      disabled={isDisabled}
      aria-label={label}
      aria-describedby={describedBy}
      onOptionSelect={(_event, { optionValue }) => {
        const parsed = parseInput(setting.key, optionValue ?? '');
        if (parsed.ok) onWrite(parsed.written);
      }}
    >
      {setting.key.values?.map((value) => (
        <Option key={value} value={value} text={value}>
          {value}
        </Option>
      ))}
    </Dropdown>
  );
}

function TextControl({ setting, isDisabled, label, describedBy, onWrite }: Props) {
  const styles = useStyles();
  const isWide = ['path', 'text', 'names', 'ports'].includes(setting.key.kind);
  return (
    <TypedInput
      className={isWide ? styles.wide : styles.input}
      settingKey={setting.key}
      value={setting.written ?? ''}
      isDisabled={isDisabled}
      label={label}
      describedBy={describedBy}
      onWrite={onWrite}
    />
  );
}
