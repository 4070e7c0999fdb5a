// The same build in CI: GitHub Actions and GitLab, with caches, secrets and version passed on.
import type { ImageChoices } from '../../../contract/image/choices.ts';
import type { ImagePlan } from '../options/image-plan.ts';

export function writeGithubWorkflow(plan: ImagePlan, choices: ImageChoices): string {
  const { host, repository } = splitReference(choices.name);
  const isGithub = host === 'ghcr.io';
  const secrets = plan.compile.secrets.map(
    ({ id }) => `            ${id}=\${{ secrets.${nameVariable(id)} }}`,
  );
  const lines = [
    'name: image',
    'on:',
    '  push:',
    '    branches: [main]',
    "    tags: ['v*']",
    '  pull_request:',
    'permissions:',
    '  contents: read',
    ...(isGithub ? ['  packages: write'] : []),
    'jobs:',
    '  image:',
    '    runs-on: ubuntu-latest',
    '    steps:',
    '      - uses: actions/checkout@v4',
    '      - uses: docker/setup-qemu-action@v3',
    '      - uses: docker/setup-buildx-action@v3',
    '      - uses: docker/login-action@v3',
    "        if: github.event_name != 'pull_request'",
    '        with:',
    ...(host === null ? [] : [`          registry: ${host}`]),
    `          username: \${{ ${isGithub ? 'github.actor' : 'secrets.REGISTRY_USER'} }}`,
    `          password: \${{ ${isGithub ? 'secrets.GITHUB_TOKEN' : 'secrets.REGISTRY_PASSWORD'} }}`,
    '      - uses: docker/build-push-action@v6',
    '        with:',
    '          context: .',
    `          platforms: ${listPlatforms(plan)}`,
    `          push: \${{ github.event_name != 'pull_request' }}`,
    `          tags: ${host === null ? '' : `${host}/`}${repository}:\${{ github.ref_name == 'main' && 'latest' || github.sha }}`,
    '          build-args: |',
    `            VERSION=\${{ github.ref_name }}`,
    ...(secrets.length > 0 ? ['          secrets: |', ...secrets] : []),
    '          cache-from: type=gha',
    '          cache-to: type=gha,mode=max',
  ];
  return `${lines.join('\n')}\n`;
}

export function writeGitlabPipeline(plan: ImagePlan, choices: ImageChoices): string {
  const { host } = splitReference(choices.name);
  const secrets = plan.compile.secrets.map(
    ({ id }) => `--secret id=${id},src="$${nameVariable(id)}"`,
  );
  const command = [
    'docker buildx build',
    `--platform ${listPlatforms(plan)}`,
    '--build-arg VERSION="$CI_COMMIT_REF_NAME"',
    ...secrets,
    `--tag ${choices.name}:"$CI_COMMIT_SHORT_SHA"`,
    '--push .',
  ].join(' ');
  const lines = [
    'image:',
    '  image: docker:28',
    '  services:',
    '    - docker:28-dind',
    '  variables:',
    "    DOCKER_TLS_CERTDIR: '/certs'",
    '  before_script:',
    `    - echo "$REGISTRY_PASSWORD" | docker login --username "$REGISTRY_USER" --password-stdin${host === null ? '' : ` ${host}`}`,
    '    - docker context create builder',
    '    - docker buildx create --use builder',
    '  script:',
    `    - ${command}`,
  ];
  return `${lines.join('\n')}\n`;
}

const listPlatforms = ({ sides }: ImagePlan) =>
  sides.flatMap(({ platforms }) => platforms).join(',');

/** `NETRC` of `netrc`: names of secrets are capitals, digits and underscores. */
const nameVariable = (id: string) => id.toUpperCase().replaceAll(/[^A-Z0-9]/gu, '_');

function splitReference(name: string): { host: string | null; repository: string } {
  const [first = '', ...rest] = name.split('/');
  const isHost = rest.length > 0 && (/[.:]/u.test(first) || first === 'localhost');
  return isHost ? { host: first, repository: rest.join('/') } : { host: null, repository: name };
}
