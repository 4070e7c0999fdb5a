// Starting points whose numbers come from this PC: radio cards that say what they set.
import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useId } from 'react';
import { findPreset, type Preset } from '../../../electron/core/tune/presets.ts';
import { useWords } from '../../language/use-words.ts';
import { colors } from '../../theme/colors.ts';
import type { ShownSetting } from '../examine.ts';
import { showGib } from '../show-gib.ts';

const useStyles = makeStyles({
  group: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: '8px',
    margin: 0,
    padding: 0,
    border: 'none',
    minWidth: 0,
  },
  card: {
    display: 'flex',
    flexDirection: 'column',
    flex: '1 1 auto',
    gap: '2px',
    padding: '9px 10px',
    backgroundColor: colors.card,
    border: `1px solid ${colors.line}`,
    borderRadius: tokens.borderRadiusXLarge,
    cursor: 'pointer',
    ':hover': { backgroundColor: tokens.colorSubtleBackgroundHover },
    ':focus-within': { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  chosen: {
    borderTopColor: tokens.colorCompoundBrandStroke,
    borderRightColor: tokens.colorCompoundBrandStroke,
    borderBottomColor: tokens.colorCompoundBrandStroke,
    borderLeftColor: tokens.colorCompoundBrandStroke,
    boxShadow: `inset 0 0 0 1px ${tokens.colorCompoundBrandStroke}`,
    '@media (forced-colors: active)': { outline: '2px solid Highlight' },
  },
  line: { display: 'flex', alignItems: 'center', gap: '6px', minWidth: 0 },
  radio: {
    flexShrink: 0,
    width: '16px',
    height: '16px',
    margin: 0,
    accentColor: tokens.colorCompoundBrandBackground,
    outlineStyle: 'none',
  },
  name: { fontWeight: tokens.fontWeightSemibold, lineHeight: '20px', whiteSpace: 'nowrap' },
  facts: {
    fontSize: '12px',
    lineHeight: '16px',
    color: tokens.colorNeutralForeground2,
    fontVariantNumeric: 'tabular-nums',
  },
  why: {
    margin: '-4px 0 0',
    fontSize: '12px',
    lineHeight: '16px',
    color: tokens.colorNeutralForeground2,
  },
});

export function Presets(props: {
  readonly presets: readonly Preset[];
  readonly settings: ReadonlyMap<string, ShownSetting>;
  readonly onChoose: (preset: Preset) => void;
}) {
  const styles = useStyles();
  const { say, tell } = useWords();
  const name = useId();
  const { presets, settings } = props;
  const chosen = findChosen(presets, settings);
  return (
    <>
      <fieldset className={styles.group} aria-label={say('tunePage.presets.label')}>
        {presets.map((preset) => (
          <label
            key={preset.id}
            className={mergeClasses(styles.card, preset === chosen && styles.chosen)}
          >
            <span className={styles.line}>
              <input
                type="radio"
                className={styles.radio}
                name={name}
                checked={preset === chosen}
                onChange={() => props.onChoose(preset)}
              />
              <span className={styles.name}>{tell(preset.name)}</span>
            </span>
            <Facts preset={preset} />
          </label>
        ))}
      </fieldset>
      {chosen && <p className={styles.why}>{tell(chosen.why)}</p>}
    </>
  );
}

function Facts({ preset }: { readonly preset: Preset }) {
  const styles = useStyles();
  const { say } = useWords();
  const { memoryBytes, processors } = preset;
  const memory = memoryBytes === null ? undefined : showGib(memoryBytes);
  const facts =
    memory === undefined
      ? say('tunePage.presets.factsUnknown')
      : processors === null
        ? say('tunePage.presets.factsMemory', { memory })
        : say('tunePage.presets.facts', { memory, count: processors });
  return <span className={styles.facts}>{facts}</span>;
}

/** By what the file says: WSL's own defaults may be the very numbers of another preset. */
function findChosen(
  presets: readonly Preset[],
  settings: ReadonlyMap<string, ShownSetting>,
): Preset | undefined {
  const [memory, processors, swap] = ['wsl2.memory', 'wsl2.processors', 'wsl2.swap'].map((key) =>
    settings.get(key),
  );
  const isPlain = [memory, processors, swap].every((one) => one?.written === undefined);
  if (isPlain) return presets.find(({ id }) => id === 'wsl-default');
  const read = (setting: ShownSetting | undefined) =>
    typeof setting?.effective === 'number' ? setting.effective : null;
  const sized = presets.filter(({ id }) => id !== 'wsl-default');
  return findPreset(sized, {
    memoryBytes: read(memory),
    processors: read(processors),
    swapBytes: read(swap),
  });
}
