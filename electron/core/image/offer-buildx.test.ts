// The command that buildx takes, and why there is none.
import { expect, test } from 'vitest';
import type { ImageChoices } from '../../contract/image/choices.ts';
import { en } from '../../words/en/index.ts';
import { engines, plainChoices, plainProject } from './files/project-kinds.test-support.ts';
import { type BuildxSight, offerBuildx } from './offer-buildx.ts';
import { planImage } from './options/plan-image.ts';

const able: BuildxSight = {
  version: 'github.com/docker/buildx v0.17.1 257815a',
  driver: 'docker-container',
  hasContainerdStore: false,
  engineOs: 'linux',
  hasDockerfile: true,
};

function offer(sight: Partial<BuildxSight>, more: Partial<ImageChoices> = {}) {
  const choices = { ...plainChoices, ...more };
  const plan = planImage({ analysis: plainProject, choices, surroundings: engines.linux });
  const reference = 'registry.example/team/orders:1.0';
  return offerBuildx({ plan, choices, reference, buildx: { ...able, ...sight } });
}

const build = (platforms: string, more = '') =>
  `docker buildx build --platform ${platforms} ${more}--attest type=sbom --attest type=provenance --tag registry.example/team/orders:1.0 --output type=registry .`;
const create = 'docker buildx create --name slipway --driver docker-container --use';

test.each([
  ['a builder of its own', {}, {}, [build('linux/amd64')]],
  ["the engine's own builder", { driver: 'docker' }, {}, [create, build('linux/amd64')]],
  [
    "the engine's own builder over containerd",
    { driver: 'docker', hasContainerdStore: true },
    {},
    [build('linux/amd64')],
  ],
  ['a builder that nobody can tell', { driver: null }, {}, [create, build('linux/amd64')]],
  ['a Windows image', {}, { target: 'windows', base: 'nanoserver' }, [build('windows/amd64')]],
  [
    'both, with a version and secrets',
    {},
    {
      ...{ target: 'both', tag: '1.0', versionVariable: 'main.version' },
      secrets: [
        { id: 'netrc', use: 'netrc', from: { kind: 'file', path: 'C:\\Users\\me\\my keys' } },
        { id: 'ca', use: 'certificate', from: { kind: 'environment', name: 'CA' } },
      ],
    },
    [
      build(
        'linux/amd64,windows/amd64',
        '--build-arg VERSION=1.0 --secret "id=netrc,src=C:\\Users\\me\\my keys" --secret id=ca,env=CA ',
      ),
    ],
  ],
] as const)('%s', (_what, sight, more, commands) => {
  expect(offer(sight, more as Partial<ImageChoices>)).toEqual({ commands, missing: null });
});

const reasons = [
  ['noEngine', { engineOs: null }, undefined],
  ['windowsEngine', { engineOs: 'windows' }, undefined],
  ['noBuildx', { version: null }, undefined],
  ['oldBuildx', { version: 'github.com/docker/buildx v0.9.1 ed00243' }, { found: '0.9' }],
  ['oldBuildx', { version: 'buildx' }, { found: '?.?' }],
  ['noDockerfile', { hasDockerfile: false }, undefined],
] as const;

test.each(reasons)('there is none: %s', (key, sight, params) => {
  const missing = { key: `image.buildx.${key}`, ...(params && { params }) };
  expect(offer(sight)).toEqual({ commands: [], missing });
});

test('a version without a v, as distributions write it, and the first one after 0', () => {
  const versions = ['github.com/docker/buildx 0.13.1+ds1 0', 'github.com/docker/buildx v1.0.0 a'];
  expect(versions.map((version) => offer({ version }).missing)).toEqual([null, null]);
});

test('every reason has words', () => {
  const keys = reasons.map(([key]) => key);
  expect(Object.keys(en.image.buildx).sort()).toEqual([...new Set(keys)].sort());
});
