// The advisor over what is known of the project and this PC.
import type { ImageChoices } from '../../../electron/contract/image/choices.ts';
import type { ImageSurroundings } from '../../../electron/contract/image/index.ts';
import type { ProjectAnalysis } from '../../../electron/contract/image/project.ts';
import type { Advice } from '../../../electron/core/image/advise/advice.ts';
import { type AdviceRequest, adviseBase } from '../../../electron/core/image/advise/advise-base.ts';
import { useAnalysis, useImageSurroundings } from '../../data/image.ts';

export interface Advised {
  readonly analysis: ProjectAnalysis;
  readonly surroundings: AdviceRequest['surroundings'];
  readonly advise: (target: ImageChoices['target']) => Advice;
  /** The engine's, as Go names it. */
  readonly arch: string;
}

/** Of a PC that could not be asked: nothing is forbidden for it. */
const unknownSurroundings: ImageSurroundings = {
  engine: null,
  windowsBuild: null,
  windowsRevision: null,
  go: null,
  cosign: false,
  syft: false,
  buildx: false,
  proxies: [],
  measuredBases: [],
};

/** Undefined until the project has been read. */
export function useAdvice(folder: string): Advised | undefined {
  const analysis = useAnalysis(folder).data;
  const surroundings = useImageSurroundings().data ?? unknownSurroundings;
  if (!analysis) return undefined;
  return {
    analysis,
    surroundings,
    advise: (target) => adviseBase({ analysis, surroundings, target, today: nameToday() }),
    arch: surroundings.engine?.arch ?? 'amd64',
  };
}

/** YYYY-MM-DD. */
export function nameToday(): string {
  return new Date().toISOString().slice(0, 10);
}
