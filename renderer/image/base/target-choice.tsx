// Linux, Windows or both, and for which processors.
import { Checkbox, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useId } from 'react';
import type { ImageChoices } from '../../../electron/contract/image/choices.ts';
import { useWords } from '../../language/use-words.ts';
import { colors } from '../../theme/colors.ts';
import { platformsOf } from './choose-target.ts';

const targets = ['linux', 'windows', 'both'] as const;

const useStyles = makeStyles({
  segments: {
    display: 'inline-flex',
    margin: 0,
    padding: '2px',
    border: `1px solid ${colors.line}`,
    borderRadius: tokens.borderRadiusLarge,
    backgroundColor: colors.pill,
    minWidth: 0,
  },
  segment: {
    display: 'block',
    padding: '5px 14px',
    borderRadius: tokens.borderRadiusMedium,
    lineHeight: '20px',
    color: tokens.colorNeutralForeground2,
    cursor: 'pointer',
    ':has(:focus-visible)': { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  chosen: {
    backgroundColor: colors.card,
    color: tokens.colorNeutralForeground1,
    fontWeight: tokens.fontWeightSemibold,
    boxShadow: `0 0 0 1px ${colors.line}`,
    '@media (forced-colors: active)': { outline: '2px solid Highlight' },
  },
  input: {
    position: 'absolute',
    opacity: 0,
    width: '1px',
    height: '1px',
    margin: 0,
    pointerEvents: 'none',
  },
  platforms: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: '0 8px',
    margin: 0,
    padding: 0,
    border: 'none',
    minWidth: 0,
  },
});

export function TargetChoice(props: {
  readonly choices: ImageChoices;
  readonly onTarget: (target: ImageChoices['target']) => void;
  readonly onPlatform: (platform: string) => void;
}) {
  const styles = useStyles();
  const { say } = useWords();
  const name = useId();
  const { target, platforms } = props.choices;
  const systems = target === 'both' ? (['linux', 'windows'] as const) : ([target] as const);
  return (
    <>
      <fieldset className={styles.segments} aria-label={say('imagePage.base.target')}>
        {targets.map((one) => (
          <label
            key={one}
            className={mergeClasses(styles.segment, one === target && styles.chosen)}
          >
            <input
              className={styles.input}
              type="radio"
              name={name}
              checked={one === target}
              onChange={() => props.onTarget(one)}
            />
            {say(`imagePage.base.targets.${one}`)}
          </label>
        ))}
      </fieldset>
      <fieldset className={styles.platforms} aria-label={say('imagePage.base.platforms')}>
        {systems.flatMap((os) =>
          platformsOf[os].map((platform) => (
            <Checkbox
              key={platform}
              label={platform}
              checked={platforms.includes(platform)}
              onChange={() => props.onPlatform(platform)}
            />
          )),
        )}
      </fieldset>
    </>
  );
}
