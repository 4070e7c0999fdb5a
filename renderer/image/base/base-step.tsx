// Second step: for which systems, from which base, and why that one, with the lines of the code that decided it.
import { makeStyles, tokens } from '@fluentui/react-components';
import type { ImageChoices } from '../../../electron/contract/image/choices.ts';
import { describeDuration } from '../../../electron/core/format/duration.ts';
import { showSize } from '../../../electron/core/format/size.ts';
import type { Advice } from '../../../electron/core/image/advise/advice.ts';
import { useWords, type Words } from '../../language/use-words.ts';
import { CodeFindings } from '../code-findings.tsx';
import { listCodeFindings } from '../list-code-findings.ts';
import type { StepProps } from '../wizard/step.ts';
import { StepFrame } from '../wizard/step-frame.tsx';
import { BaseTable } from './base-table.tsx';
import { chooseBase, chooseTarget, findChosen, togglePlatform } from './choose-target.ts';
import { DecisionFlow } from './decision-flow.tsx';
import { TargetChoice } from './target-choice.tsx';
import { useAdvice } from './use-advice.ts';
import { WindowsRelease } from './windows-release.tsx';

const useStyles = makeStyles({
  row: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '8px 20px' },
  found: {
    flexGrow: 1,
    fontSize: '12px',
    lineHeight: '16px',
    textAlign: 'end',
    color: tokens.colorNeutralForeground2,
    fontVariantNumeric: 'tabular-nums',
    '@media (max-width: 700px)': { textAlign: 'start' },
  },
});

export function useBaseValue({ choices }: Pick<StepProps, 'choices'>): string | undefined {
  const { tell } = useWords();
  return listChosen(choices)
    .map((base) => tell({ key: `image.advice.names.${base}` }))
    .join(' + ');
}

export function BaseStep(props: StepProps) {
  const styles = useStyles();
  const words = useWords();
  const { say, tell } = words;
  const { folder, choices, onChoices, onNext, onBack } = props;
  const advised = useAdvice(folder);
  if (!advised) return null;
  const { analysis, surroundings, arch } = advised;
  const advice = advised.advise(choices.target);
  return (
    <StepFrame
      title={say('imagePage.base.title')}
      sentence={describeAdvice(words, advice)}
      bar={{ onBack, onNext, hint: describeExpected(words, choices, advice) }}
    >
      <div className={styles.row}>
        <TargetChoice
          choices={choices}
          onTarget={(target) =>
            onChoices(chooseTarget(choices, target, { advice: advised.advise(target), arch }))
          }
          onPlatform={(platform) => onChoices(togglePlatform(choices, platform))}
        />
        <span className={styles.found}>
          {say('imagePage.base.found', {
            count: analysis.packages,
            duration: tell(describeDuration(analysis.ms)),
          })}
        </span>
      </div>
      <DecisionFlow advice={advice} />
      {advice.windows && (
        <WindowsRelease
          choices={choices}
          surroundings={surroundings}
          text={advice.windows.text}
          suggested={advice.windows.release}
          onRelease={(windowsRelease) => onChoices({ ...choices, windowsRelease })}
        />
      )}
      <BaseTable
        advice={advice}
        choices={choices}
        onChoose={(base) => onChoices(chooseBase(choices, base))}
      />
      <CodeFindings
        title={say('imagePage.base.evidence')}
        findings={listCodeFindings(words, analysis)}
        few={3}
      />
    </StepFrame>
  );
}

function listChosen(choices: ImageChoices) {
  const { target } = choices;
  const systems = target === 'both' ? (['linux', 'windows'] as const) : ([target] as const);
  return systems.flatMap((os) => findChosen(choices, os) ?? []);
}

function describeAdvice({ say, tell, join }: Words, advice: Advice): string {
  const best = [advice.best.linux, advice.best.windows].find((one) => one !== null);
  const because = tell(advice.because);
  if (best === undefined) return because;
  return join([
    say('imagePage.base.fitsBest', { name: tell({ key: `image.advice.names.${best}` }) }),
    because,
  ]);
}

function describeExpected({ say }: Words, choices: ImageChoices, advice: Advice): string {
  const sizes = listChosen(choices).flatMap((base) => {
    const found = advice.candidates.find((candidate) => candidate.base === base);
    return found ? [found.sizes.base + found.sizes.binary + found.sizes.extra] : [];
  });
  const size = sizes.map(showSize).join(' + ');
  return say(
    choices.user === 'root' ? 'imagePage.base.expectRoot' : 'imagePage.base.expectNonRoot',
    { size },
  );
}
