import { expect, test } from 'vitest';
import { findingKeys, fixKeys } from './wording.ts';

test('a finding of one wording has one key', () => {
  expect(findingKeys({ id: 'wsl-stub' }, 'title')).toEqual(['findings.wsl-stub.title']);
});

test('a variant speaks first and leaves the rest to the shared wording', () => {
  const result = { id: 'docker-down', variant: 'service' };
  expect(findingKeys(result, 'why')).toEqual([
    'findings.docker-down.variants.service.why',
    'findings.docker-down.why',
  ]);
  expect(fixKeys(result, 'start', 'label')).toEqual([
    'findings.docker-down.variants.service.fixes.start.label',
    'findings.docker-down.fixes.start.label',
  ]);
});

test('a fix without a variant has one key', () => {
  expect(fixKeys({ id: 'wsl-stub' }, 'install', 'note')).toEqual([
    'findings.wsl-stub.fixes.install.note',
  ]);
});
