import { expect, test } from 'vitest';
import { judgeRelease } from './judge-release.ts';
import { links } from './links.ts';

const page = `${links.releases}/tag/v1.10.0`;

test.each([
  [
    '1.9.3',
    { tag_name: 'v1.10.0', html_url: page },
    { state: 'newer', version: '1.10.0', link: page },
  ],
  ['1.10.0', { tag_name: 'v1.10.0', html_url: page }, { state: 'current' }],
  ['2.0.0', { tag_name: '1.10.0', html_url: page }, { state: 'current' }],
  [
    '1.0.0',
    { tag_name: 'v1.10.0', html_url: 'https://evil.example/slipway.exe' },
    { state: 'newer', version: '1.10.0', link: links.releases },
  ],
  ['1.0.0', { tag_name: 'v2.0.0-beta.1', html_url: page }, { state: 'unknown' }],
  ['1.0.0', { message: 'API rate limit exceeded' }, { state: 'unknown' }],
  ['1.0.0', null, { state: 'unknown' }],
  ['1.0.0', 'v2.0.0', { state: 'unknown' }],
])('%s against %j', (current, answer, expected) => {
  expect(judgeRelease(current, answer)).toEqual(expected);
});
