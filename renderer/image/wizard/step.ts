// What a step of the wizard is: a page that gets the answers and hands back changed ones, and its value in the rail.
import { type ComponentType, createContext } from 'react';
import type { ImageChoices } from '../../../electron/contract/image/choices.ts';
import type { UiKey } from '../../language/use-words.ts';

export type StepId =
  | 'project'
  | 'base'
  | 'options'
  | 'files'
  | 'build'
  | 'run'
  | 'verify'
  | 'publish'
  | 'deploy';

export interface StepProps {
  readonly folder: string;
  readonly choices: ImageChoices;
  /** Kept in slipway.yaml a moment later. */
  readonly onChoices: (choices: ImageChoices) => void;
  readonly onNext: () => void;
  readonly onBack: () => void;
}

export interface WizardStep {
  readonly id: StepId;
  readonly label: UiKey;
  readonly Page: ComponentType<StepProps>;
  /** A hook: what was chosen or came out, for the rail. Undefined: nothing yet, so the step is not finished. */
  readonly useValue: (project: Pick<StepProps, 'folder' | 'choices'>) => string | undefined;
}

/** The step's neighbours, so that its bar can name them; undefined at either end. */
export interface StepPlace {
  readonly back: UiKey | undefined;
  readonly next: UiKey | undefined;
}

export const StepPlaceContext = createContext<StepPlace>({ back: undefined, next: undefined });
