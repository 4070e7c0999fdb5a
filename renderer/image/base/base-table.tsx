// The bases as a table one picks from: what it would weigh, drawn to scale, and why or why not.
import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useId } from 'react';
import type { BaseId, ImageChoices } from '../../../electron/contract/image/choices.ts';
import { showSize } from '../../../electron/core/format/size.ts';
import type { Advice, BaseCandidate } from '../../../electron/core/image/advise/advice.ts';
import { findBase, referBase } from '../../../electron/core/image/bases/base-images.ts';
import { useWords } from '../../language/use-words.ts';
import { colors } from '../../theme/colors.ts';
import { listNames } from '../list-names.ts';
import { BaseRow, baseColumns } from './base-row.tsx';
import { findChosen } from './choose-target.ts';
import { chooseScale } from './size-scale.ts';

const useStyles = makeStyles({
  table: {
    margin: 0,
    padding: 0,
    minWidth: 0,
    backgroundColor: colors.card,
    border: `1px solid ${colors.line}`,
    borderRadius: tokens.borderRadiusXLarge,
    overflow: 'hidden',
  },
  head: {
    ...baseColumns,
    padding: '8px 16px',
    fontSize: '12px',
    lineHeight: '16px',
    fontWeight: tokens.fontWeightSemibold,
    color: tokens.colorNeutralForeground2,
    '@media (max-width: 700px)': { display: 'none' },
  },
  legend: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: '4px 16px',
    fontSize: '12px',
    lineHeight: '16px',
    color: tokens.colorNeutralForeground2,
  },
  key: { display: 'flex', alignItems: 'center', gap: '6px' },
  dot: {
    width: '10px',
    height: '10px',
    borderRadius: '2px',
    forcedColorAdjust: 'none',
    backgroundColor: tokens.colorNeutralForeground3,
  },
  dotBinary: { backgroundColor: tokens.colorBrandBackground },
  off: { marginLeft: 'auto' },
});

export function BaseTable(props: {
  readonly advice: Advice;
  readonly choices: ImageChoices;
  readonly onChoose: (base: BaseId) => void;
}) {
  const styles = useStyles();
  const { say, tell, language } = useWords();
  const { advice, choices, onChoose } = props;
  const groups = (['linux', 'windows'] as const).map((os) => {
    const candidates = advice.candidates.filter(({ base }) => findBase(base).os === os);
    return { os, candidates, scale: chooseScale(candidates.map(weigh)) };
  });
  const off = groups.flatMap(({ candidates, scale }) =>
    candidates.filter((candidate) => weigh(candidate) > scale),
  );
  const binary = advice.candidates[0]?.sizes.binary ?? 0;
  return (
    <>
      {groups.map(({ os, candidates, scale }) => (
        <Group
          key={os}
          os={os}
          candidates={candidates}
          chosen={findChosen(choices, os)}
          release={choices.windowsRelease ?? advice.windows?.release}
          scale={scale}
          onChoose={onChoose}
        />
      ))}
      <div className={styles.legend}>
        <span className={styles.key}>
          <span aria-hidden className={mergeClasses(styles.dot, styles.dotBinary)} />
          {say(choices.strip ? 'imagePage.base.binaryStripped' : 'imagePage.base.binary', {
            size: showSize(binary),
          })}
        </span>
        <span className={styles.key}>
          <span aria-hidden className={styles.dot} />
          {say('imagePage.base.layers')}
        </span>
        <span>{say('imagePage.base.expected')}</span>
        {off.length > 0 && (
          <span className={styles.off}>
            {say('imagePage.base.offScale', {
              names: listNames(
                language,
                off.map(({ base }) => tell({ key: `image.advice.names.${base}` })),
              ),
            })}
          </span>
        )}
      </div>
    </>
  );
}

const weigh = ({ sizes }: BaseCandidate) => sizes.base + sizes.binary + sizes.extra;

function Group(props: {
  readonly os: 'linux' | 'windows';
  readonly candidates: readonly BaseCandidate[];
  readonly chosen: BaseId | undefined;
  readonly release: string | undefined;
  readonly scale: number;
  readonly onChoose: (base: BaseId) => void;
}) {
  const styles = useStyles();
  const { say } = useWords();
  const name = useId();
  const { os, candidates, chosen, release, scale } = props;
  if (candidates.length === 0) return null;
  return (
    <fieldset className={styles.table} aria-label={say(`imagePage.base.groups.${os}`)}>
      <div aria-hidden className={styles.head}>
        <span />
        <span>{say(`imagePage.base.groups.${os}`)}</span>
        <span>{say('imagePage.base.size')}</span>
        <span>{say('imagePage.base.why')}</span>
      </div>
      {candidates.map((candidate) => {
        const { base } = candidate;
        const reference =
          release === undefined ? candidate.reference : referBase(findBase(base), release);
        return (
          <BaseRow
            key={base}
            candidate={{ ...candidate, reference }}
            group={name}
            isChosen={base === chosen}
            scale={scale}
            onChoose={() => props.onChoose(base)}
          />
        );
      })}
    </fieldset>
  );
}
