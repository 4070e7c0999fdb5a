import { expect, test } from 'vitest';
import { createLinks } from './links.ts';

test('every page of Slipway is below the address of the project', () => {
  expect(createLinks('https://github.com/team/slipway')).toEqual({
    project: 'https://github.com/team/slipway',
    releases: 'https://github.com/team/slipway/releases',
    licences: 'https://github.com/team/slipway/blob/main/LICENSE',
    issues: 'https://github.com/team/slipway/issues',
    latestRelease: 'https://api.github.com/repos/team/slipway/releases/latest',
  });
});
