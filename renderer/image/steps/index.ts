// The wizard's steps in their order. A new one is a page with a `useValue` and its row here.
import { BaseStep, useBaseValue } from '../base/base-step.tsx';
import { BuildStep, useBuildValue } from '../build/build-step.tsx';
import { FilesStep, useFilesValue } from '../files/files-step.tsx';
import { OptionsStep, useOptionsValue } from '../options/options-step.tsx';
import { ProjectStep, useProjectValue } from '../project/project-step.tsx';
import { DeployStep, useDeployValue } from '../publish/deploy-step.tsx';
import { PublishStep, usePublishValue } from '../publish/publish-step.tsx';
import { RunStep, useRunValue } from '../run/run-step.tsx';
import { useVerifyValue, VerifyStep } from '../run/verify-step.tsx';
import type { WizardStep } from '../wizard/step.ts';

export const steps: readonly WizardStep[] = [
  {
    id: 'project',
    label: 'imagePage.steps.project',
    Page: ProjectStep,
    useValue: useProjectValue,
  },
  { id: 'base', label: 'imagePage.steps.base', Page: BaseStep, useValue: useBaseValue },
  { id: 'options', label: 'imagePage.steps.options', Page: OptionsStep, useValue: useOptionsValue },
  { id: 'files', label: 'imagePage.steps.files', Page: FilesStep, useValue: useFilesValue },
  { id: 'build', label: 'imagePage.steps.build', Page: BuildStep, useValue: useBuildValue },
  { id: 'run', label: 'imagePage.steps.run', Page: RunStep, useValue: useRunValue },
  { id: 'verify', label: 'imagePage.steps.verify', Page: VerifyStep, useValue: useVerifyValue },
  { id: 'publish', label: 'imagePage.steps.publish', Page: PublishStep, useValue: usePublishValue },
  { id: 'deploy', label: 'imagePage.steps.deploy', Page: DeployStep, useValue: useDeployValue },
];
