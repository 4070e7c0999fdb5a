import { expect, test } from 'vitest';
import type { ImageChoices } from '../../../electron/contract/image/choices.ts';
import type { Advice } from '../../../electron/core/image/advise/advice.ts';
import { chooseBase, chooseTarget, togglePlatform } from './choose-target.ts';

const linux = {
  target: 'linux',
  platforms: ['linux/amd64', 'linux/arm64'],
  base: 'alpine',
  windowsBase: null,
  windowsRelease: null,
  baseImage: 'registry.example/alpine:1',
} as const satisfies Partial<ImageChoices>;
const advice = {
  best: { linux: 'distroless-static', windows: 'servercore' },
  windows: { release: 'ltsc2022' },
} as Advice;

test.each([
  [
    'both',
    {
      target: 'both',
      platforms: ['linux/amd64', 'linux/arm64', 'windows/amd64'],
      base: 'alpine',
      windowsBase: 'servercore',
      windowsRelease: 'ltsc2022',
      baseImage: null,
    },
  ],
  [
    'windows',
    {
      target: 'windows',
      platforms: ['windows/amd64'],
      base: 'servercore',
      windowsBase: null,
      windowsRelease: 'ltsc2022',
      baseImage: null,
    },
  ],
  ['linux', linux],
] as const)('another target, %s, gets a base and platforms of its own', (target, expected) => {
  const chosen = chooseTarget(linux as unknown as ImageChoices, target, { advice, arch: 'arm64' });
  expect(chosen).toEqual(expected);
});

test.each([
  [['linux/amd64'], 'linux/arm64', ['linux/amd64', 'linux/arm64']],
  [['linux/amd64', 'linux/arm64'], 'linux/amd64', ['linux/arm64']],
  [['linux/amd64'], 'linux/amd64', ['linux/amd64']],
  [['linux/amd64', 'windows/amd64'], 'linux/amd64', ['linux/amd64', 'windows/amd64']],
])('of %j, %s is added or taken away, and one stays', (platforms, platform, expected) => {
  const choices = { platforms } as unknown as ImageChoices;
  expect(togglePlatform(choices, platform).platforms).toEqual(expected);
});

test('with both targets a Windows base stands beside the Linux one', () => {
  const both = { target: 'both', base: 'alpine', windowsBase: 'nanoserver' } as ImageChoices;
  expect(chooseBase(both, 'servercore')).toEqual({ ...both, windowsBase: 'servercore' });
});
