// Every file the wizard can write for a project, by its path.

import { type PlanRequest, planImage } from '../options/plan-image.ts';
import { writeGithubWorkflow, writeGitlabPipeline } from './write-ci.ts';
import { writeCompose } from './write-compose.ts';
import { writeDockerfile } from './write-dockerfile.ts';
import { writeDockerignore } from './write-dockerignore.ts';
import { writeKubernetes } from './write-kubernetes.ts';

export interface WrittenFile {
  readonly path:
    | 'Dockerfile'
    | '.dockerignore'
    | 'compose.yaml'
    | '.github/workflows/image.yml'
    | '.gitlab-ci.yml'
    | 'deploy/kubernetes.yaml';
  /** The files of the step Files, and those of the step Deploy. */
  readonly step: 'build' | 'deploy';
  /** Ends with a line end; line ends are LF. */
  readonly text: string;
}

export function listImageFiles(
  request: PlanRequest,
  options: { readonly withWeb?: boolean } = {},
): readonly WrittenFile[] {
  const plan = planImage(request);
  const { analysis, choices } = request;
  return [
    { path: 'Dockerfile', step: 'build', text: writeDockerfile(plan) },
    { path: '.dockerignore', step: 'build', text: writeDockerignore(plan, analysis) },
    { path: 'compose.yaml', step: 'build', text: writeCompose({ plan, choices, ...options }) },
    {
      path: '.github/workflows/image.yml',
      step: 'deploy',
      text: writeGithubWorkflow(plan, choices),
    },
    { path: '.gitlab-ci.yml', step: 'deploy', text: writeGitlabPipeline(plan, choices) },
    { path: 'deploy/kubernetes.yaml', step: 'deploy', text: writeKubernetes(plan, choices) },
  ];
}
