import { expect, test } from 'vitest';
import { judgeOffer, judgeRelease } from './judge-release.ts';
import { createLinks } from './links.ts';

const links = createLinks('https://github.com/team/slipway');
const page = `${links.releases}/tag/v1.10.0`;

test.each([
  [
    '1.9.3',
    { tag_name: 'v1.10.0', html_url: page },
    { state: 'newer', version: '1.10.0', link: page, installs: false },
  ],
  ['1.10.0', { tag_name: 'v1.10.0', html_url: page }, { state: 'current' }],
  ['2.0.0', { tag_name: '1.10.0', html_url: page }, { state: 'current' }],
  [
    '1.0.0',
    { tag_name: 'v1.10.0', html_url: 'https://evil.example/slipway.exe' },
    { state: 'newer', version: '1.10.0', link: links.releases, installs: false },
  ],
  ['1.0.0', { tag_name: 'v2.0.0-beta.1', html_url: page }, { state: 'unknown' }],
  ['1.0.0', { message: 'API rate limit exceeded' }, { state: 'unknown' }],
  ['1.0.0', null, { state: 'unknown' }],
  ['1.0.0', 'v2.0.0', { state: 'unknown' }],
])('%s against %j', (current, answer, expected) => {
  expect(judgeRelease(current, answer, links)).toEqual(expected);
});

test.each([
  ['1.10.0', { state: 'newer', version: '1.10.0', link: page, installs: true }],
  ['1.9.3', { state: 'current' }],
  ['1.9.2', { state: 'current' }],
  ['0.9.9', { state: 'current' }],
  ['2.0.0-beta.1', { state: 'unknown' }],
  ['../../evil', { state: 'unknown' }],
  [undefined, { state: 'current' }],
])('an older version is never offered: 1.9.3 against %s', (version, expected) => {
  expect(judgeOffer('1.9.3', version, links)).toEqual(expected);
});
