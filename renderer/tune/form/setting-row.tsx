// One key of a file: its name, what it does or why it does nothing here, its control, and the way back to the default.
import {
  Badge,
  Button,
  makeStyles,
  mergeClasses,
  Tooltip,
  tokens,
} from '@fluentui/react-components';
import { ArrowResetRegular, LockClosedRegular } from '@fluentui/react-icons';
import { useId } from 'react';
import type { Text } from '../../../electron/contract/text.ts';
import { describeValue } from '../../../electron/core/tune/describe-value.ts';
import type { Dialect } from '../../../electron/core/wslconfig/document.ts';
import { useWords, type Words } from '../../language/use-words.ts';
import { colors } from '../../theme/colors.ts';
import type { ShownSetting } from '../examine.ts';
import { chooseWritten, hasName } from '../form-rows.ts';
import { SettingControl } from './setting-control.tsx';

const useStyles = makeStyles({
  row: {
    display: 'flex',
    alignItems: 'center',
    gap: '8px 12px',
    minHeight: '36px',
    padding: '7px 0',
    borderTop: `1px solid ${colors.line}`,
    ':first-child': { borderTop: 'none' },
    '@media (max-width: 600px)': { flexWrap: 'wrap' },
  },
  words: { flex: '1 1 220px', minWidth: 0 },
  line: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', columnGap: '8px' },
  name: { fontSize: '14px', lineHeight: '20px', overflowWrap: 'anywhere' },
  code: { fontFamily: tokens.fontFamilyMonospace, fontSize: '12.5px' },
  help: {
    margin: 0,
    fontSize: '12px',
    lineHeight: '16px',
    color: tokens.colorNeutralForeground2,
    overflowWrap: 'anywhere',
  },
  facts: { color: tokens.colorNeutralForeground3 },
  problem: { color: colors.problem },
  control: { display: 'flex', alignItems: 'center', gap: '4px', flexShrink: 0, maxWidth: '100%' },
});

export interface SettingRowProps {
  readonly setting: ShownSetting;
  readonly dialect: Dialect;
  /** True, or why setting it changes nothing on this PC. */
  readonly available: true | Text;
  /** Long rows say the default and the version as well. */
  readonly isLong: boolean;
  /** Null takes the key out. */
  readonly onWrite: (name: string, written: string | null) => void;
}

export function SettingRow(props: SettingRowProps) {
  const styles = useStyles();
  const words = useWords();
  const { say, tell } = words;
  const { setting, available, onWrite } = props;
  const id = useId();
  const name = nameSetting(words, setting);
  const isLocked = available !== true && available.key.endsWith('.policy');
  return (
    <div className={styles.row}>
      <div className={styles.words}>
        <div className={styles.line}>
          <span className={mergeClasses(styles.name, !hasName(setting.name) && styles.code)}>
            {name}
          </span>
          {isLocked && <LockClosedRegular aria-hidden />}
          {setting.isChanged && (
            <Badge appearance="tint" shape="rounded">
              {say('tunePage.setting.changed')}
            </Badge>
          )}
        </div>
        <p id={id} className={styles.help}>
          {available === true ? describeSetting(words, props) : tell(available)}
        </p>
        {props.isLong && (
          <p className={mergeClasses(styles.help, styles.facts)}>{listFacts(words, setting)}</p>
        )}
        <InEffect setting={setting} />
      </div>
      <div className={styles.control}>
        {setting.written !== undefined && (
          <Tooltip content={say('tunePage.setting.useDefaultOf', { name })} relationship="label">
            <Button
              appearance="subtle"
              size="small"
              icon={<ArrowResetRegular />}
              onClick={() => onWrite(setting.name, null)}
            />
          </Tooltip>
        )}
        <SettingControl
          setting={setting}
          isDisabled={available !== true}
          label={name}
          describedBy={id}
          onWrite={(written) =>
            onWrite(setting.name, written === null ? null : chooseWritten(setting, written))
          }
        />
      </div>
    </div>
  );
}

/** A written value that is not what WSL goes by. */
function InEffect({ setting }: { readonly setting: ShownSetting }) {
  const styles = useStyles();
  const { say, tell } = useWords();
  const { key, written, isInvalid, source, effective } = setting;
  if (isInvalid) {
    return (
      <p className={mergeClasses(styles.help, styles.problem)}>
        {say('tunePage.setting.invalid', { value: written ?? '' })}
      </p>
    );
  }
  if (source !== 'clamped' && source !== 'ignored') return null;
  const value = tell(describeValue(key, effective));
  return <p className={styles.help}>{say('tunePage.setting.uses', { value })}</p>;
}

function describeSetting(words: Words, props: SettingRowProps): string {
  const { name } = props.setting;
  return !props.isLong && hasName(name)
    ? words.say(`tunePage.setting.hints.${name}`)
    : helpOf(words, props);
}

/** Words where there are some, else the key as it stands in the file. */
export function nameSetting({ say }: Words, { name }: Pick<ShownSetting, 'name'>): string {
  return hasName(name) ? say(`tunePage.setting.names.${name}`) : name;
}

export function helpOf(
  { tell }: Words,
  { setting, dialect }: Pick<SettingRowProps, 'setting' | 'dialect'>,
): string {
  const file = dialect === 'wslconfig' ? 'wslconfig' : 'wslConf';
  return tell({ key: `keyHelp.${file}.${setting.key.section}.${setting.key.name}` });
}

function listFacts({ say, tell }: Words, { key, name, fallback }: ShownSetting): string {
  const value = tell(describeValue(key, fallback));
  const { since } = key;
  const isWindows = since?.startsWith('Windows') ?? false;
  return [
    ...(hasName(name) ? [name] : []),
    say('tunePage.setting.default', { value }),
    ...(since === undefined
      ? []
      : [
          say(isWindows ? 'tunePage.setting.since' : 'tunePage.setting.sinceWsl', {
            version: since,
          }),
        ]),
    ...(key.documented ? [] : [say('tunePage.setting.undocumented')]),
  ].join(' · ');
}
