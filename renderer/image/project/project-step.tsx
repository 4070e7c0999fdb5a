// First step: what is in the folder, what stands in the way, and which of its programs the image is for.
import { Button } from '@fluentui/react-components';
import { ArrowClockwiseRegular } from '@fluentui/react-icons';
import type { ProjectAnalysis } from '../../../electron/contract/image/project.ts';
import { describeDuration } from '../../../electron/core/format/duration.ts';
import { useAnalysis } from '../../data/image.ts';
import { useWords, type Words } from '../../language/use-words.ts';
import { FailureMessage } from '../../parts/failure-message.tsx';
import { CodeFindings } from '../code-findings.tsx';
import { listCodeFindings } from '../list-code-findings.ts';
import type { StepProps } from '../wizard/step.ts';
import { StepFrame } from '../wizard/step-frame.tsx';
import { Mains } from './mains.tsx';
import { MoveOffer } from './move-offer.tsx';
import { Problems } from './problems.tsx';
import { ProjectFacts } from './project-facts.tsx';

export function useProjectValue({ folder, choices }: Pick<StepProps, 'folder' | 'choices'>) {
  const analysis = useAnalysis(folder).data;
  if (!analysis || analysis.mains.length === 0) return undefined;
  return analysis.mains.length === 1 || choices.main === '.' ? analysis.name : choices.main;
}

export function ProjectStep(props: StepProps) {
  const words = useWords();
  const { say } = words;
  const { folder, choices, onChoices, onNext, onBack } = props;
  const read = useAnalysis(folder);
  const analysis = read.data;
  if (!analysis) return null;
  return (
    <StepFrame
      title={analysis.name}
      sentence={describeProject(words, analysis)}
      action={
        <Button
          icon={<ArrowClockwiseRegular />}
          disabledFocusable={read.isFetching}
          onClick={() => void read.refetch()}
        >
          {say(read.isFetching ? 'imagePage.project.reading' : 'imagePage.project.again')}
        </Button>
      }
      bar={{
        onBack,
        onNext,
        hint: say('imagePage.project.hint'),
        isNextDisabled: analysis.mains.length === 0,
      }}
    >
      {read.error !== null && (
        <FailureMessage error={read.error} title={say('imagePage.wizard.failedTitle')} />
      )}
      <Problems folder={folder} problems={analysis.problems} />
      <MoveOffer analysis={analysis} />
      <Mains
        mains={analysis.mains}
        chosen={choices.main}
        onChoose={(main) => onChoices({ ...choices, main })}
      />
      <CodeFindings
        title={say('imagePage.project.found')}
        findings={listCodeFindings(words, analysis)}
        few={8}
      />
      <ProjectFacts analysis={analysis} />
    </StepFrame>
  );
}

function describeProject({ say, tell, join }: Words, analysis: ProjectAnalysis): string {
  const { module, mains, packages, ms } = analysis;
  return join([
    mains.length === 0
      ? say('imagePage.project.noProgram')
      : say('imagePage.project.programs', { count: mains.length }),
    module === null ? '' : say('imagePage.project.module', { path: module.path }),
    say('imagePage.project.read', { count: packages, duration: tell(describeDuration(ms)) }),
  ]);
}
