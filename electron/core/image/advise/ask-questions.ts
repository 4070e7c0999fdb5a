// The questions that decide a base, answered from the code, each with the lines that answered it.
import type { NeedId, ProjectAnalysis, WindowsHintId } from '../../../contract/image/project.ts';
import type { AdviceQuestion, QuestionId } from './advice.ts';

type Line = AdviceQuestion['places'][number];

const questionIds: readonly QuestionId[] = ['gui', 'dotnet', 'cgo', 'tls', 'zones', 'shell'];

export function askQuestions(analysis: ProjectAnalysis): readonly AdviceQuestion[] {
  const lines: Readonly<Record<QuestionId, readonly Line[]>> = {
    gui: listHints(analysis, ['gui']),
    dotnet: listHints(analysis, ['dotnet', 'powershell', 'msi']),
    cgo: analysis.cgo,
    tls: listNeeds(analysis, 'tls-roots'),
    zones: listNeeds(analysis, 'time-zones'),
    shell: listNeeds(analysis, 'shell'),
  };
  return questionIds.map((id) => {
    const places = lines[id].map(({ place, excerpt }) => ({ place, excerpt }));
    const isYes = places.length > 0;
    return {
      id,
      question: { key: `image.advice.questions.${id}.ask` },
      answer: isYes
        ? { key: `image.advice.questions.${id}.yes`, params: { count: places.length } }
        : { key: `image.advice.questions.${id}.no` },
      isYes,
      places,
    };
  });
}

const listNeeds = (analysis: ProjectAnalysis, need: NeedId) =>
  analysis.needs.filter((found) => found.need === need);

const listHints = (analysis: ProjectAnalysis, hints: readonly WindowsHintId[]) =>
  analysis.windowsHints.filter(({ hint }) => hints.includes(hint));
