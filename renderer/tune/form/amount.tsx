// A slider and a number for the same value; the number takes what is typed, the slider is for trying.
import { makeStyles, Slider, SpinButton, tokens } from '@fluentui/react-components';
import { useId } from 'react';
import type { SettingRange } from '../../../electron/core/tune/zones.ts';
import { useWords } from '../../language/use-words.ts';

const useStyles = makeStyles({
  head: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '6px 12px' },
  words: { flex: '1 1 64px', minWidth: 0 },
  title: { margin: 0, fontSize: '14px', lineHeight: '20px', fontWeight: tokens.fontWeightSemibold },
  help: {
    margin: 0,
    fontSize: '12px',
    lineHeight: '16px',
    color: tokens.colorNeutralForeground2,
  },
  spin: { width: '112px', minWidth: 0 },
  slider: { width: '100%', minWidth: 0, marginTop: '6px' },
});

interface Props {
  readonly name: string;
  readonly help?: string | undefined;
  /** In the unit that is shown. */
  readonly value: number;
  readonly range: SettingRange;
  readonly show: (value: number) => string;
  readonly isDisabled: boolean;
  readonly onChange: (value: number) => void;
}

export function Amount(props: Props) {
  const styles = useStyles();
  const { say } = useWords();
  const id = useId();
  const { name, value, range, show, isDisabled } = props;
  const change = (next: number | null | undefined) => {
    if (next === null || next === undefined || !Number.isFinite(next)) return;
    props.onChange(Math.min(range.most, Math.max(range.least, next)));
  };
  return (
    <div>
      <div className={styles.head}>
        <div className={styles.words}>
          <h2 id={id} className={styles.title}>
            {name}
          </h2>
          {props.help && <p className={styles.help}>{props.help}</p>}
        </div>
        <SpinButton
          className={styles.spin}
          value={value}
          displayValue={show(value)}
          min={range.least}
          max={range.most}
          step={range.step}
          disabled={isDisabled}
          aria-labelledby={id}
          onChange={(_event, data) =>
            change(data.value ?? Number.parseFloat(data.displayValue ?? ''))
          }
        />
      </div>
      <Slider
        className={styles.slider}
        value={value}
        min={range.least}
        max={range.most}
        // A step of 1 is the default, and naming it draws a mark for each.
        {...(range.step === 1 ? {} : { step: range.step })}
        disabled={isDisabled}
        aria-label={say('tunePage.limits.slider', { name })}
        aria-valuetext={show(value)}
        onChange={(_event, data) => change(data.value)}
      />
    </div>
  );
}
