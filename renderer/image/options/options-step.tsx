// Third step: name and program, what is in the container, and where modules come from, with what follows beside it.
import { makeStyles, mergeClasses } from '@fluentui/react-components';
import type { ImageChoices } from '../../../electron/contract/image/choices.ts';
import { showSize } from '../../../electron/core/format/size.ts';
import { planImage } from '../../../electron/core/image/options/plan-image.ts';
import { useWords } from '../../language/use-words.ts';
import { useMedia } from '../../layout/use-media.ts';
import { useAdvice } from '../base/use-advice.ts';
import { useImageStyles } from '../styles.ts';
import type { StepProps } from '../wizard/step.ts';
import { StepFrame } from '../wizard/step-frame.tsx';
import { ConsequencePanel } from './consequence-panel.tsx';
import { ContainerOptions } from './container-options.tsx';
import { estimateSizes } from './estimate-size.ts';
import { ModuleOptions } from './module-options.tsx';
import { ProgramOptions } from './program-options.tsx';

const useStyles = makeStyles({
  columns: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr) minmax(0, 340px)',
    gap: '16px',
    alignItems: 'start',
  },
  stacked: { gridTemplateColumns: 'minmax(0, 1fr)' },
  side: { position: 'sticky', top: 0, minWidth: 0 },
});

export function useOptionsValue({ choices }: Pick<StepProps, 'choices'>): string | undefined {
  const { say } = useWords();
  const user = say(
    choices.user === 'root' ? 'imagePage.options.valueRoot' : 'imagePage.options.valueNonRoot',
  );
  return [user, ...choices.ports].join(', ');
}

/** Changes some of the answers; every group of options gets the same. */
export interface OptionProps {
  readonly choices: ImageChoices;
  readonly onChange: (change: Partial<ImageChoices>) => void;
}

export function OptionsStep({ folder, choices, onChoices, onNext, onBack }: StepProps) {
  const shared = useImageStyles();
  const styles = useStyles();
  const { say } = useWords();
  const isNarrow = useMedia('narrow');
  const advised = useAdvice(folder);
  if (!advised) return null;
  const { analysis, surroundings } = advised;
  const estimates = estimateSizes(choices, advised.advise(choices.target));
  const { consequences } = planImage({ analysis, choices, surroundings });
  const problems = consequences.filter(({ severity }) => severity === 'problem').length;
  const size = estimates.map(({ whole }) => showSize(whole)).join(' + ');
  const options: OptionProps = {
    choices,
    onChange: (change) => onChoices({ ...choices, ...change }),
  };
  return (
    <StepFrame
      title={say('imagePage.options.title')}
      sentence={
        problems > 0
          ? say('imagePage.options.sentenceProblems', { count: problems })
          : say('imagePage.options.sentence', { size, name: `${choices.name}:${choices.tag}` })
      }
      bar={{ onBack, onNext, hint: say('imagePage.options.hint', { size }) }}
    >
      <div className={mergeClasses(styles.columns, isNarrow && styles.stacked)}>
        <div className={shared.stack}>
          <ProgramOptions {...options} mains={analysis.mains} />
          <ContainerOptions {...options} />
          <ModuleOptions {...options} />
        </div>
        <div className={mergeClasses(!isNarrow && styles.side)}>
          <ConsequencePanel estimates={estimates} consequences={consequences} />
        </div>
      </div>
    </StepFrame>
  );
}
