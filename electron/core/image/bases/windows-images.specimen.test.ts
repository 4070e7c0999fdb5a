// The tables of Windows releases against the collected facts.
import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { listIsolations, windowsReleases } from './windows-releases.ts';

interface Facts {
  readonly releases: readonly {
    readonly ltsc: string;
    readonly build: number;
    readonly mainstreamEnd: string;
    readonly extendedEnd: string;
    readonly images: readonly string[];
  }[];
  readonly compatibility: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>>;
}

const file = new URL('../../../../../shared/windows/windows-images.json', import.meta.url);
const exists = existsSync(file);
const facts: Facts = exists
  ? JSON.parse(readFileSync(file, 'utf8'))
  : { releases: [], compatibility: {} };

const hosts: Readonly<Record<string, number>> = {
  'Windows Server 2025': 26_100,
  'Windows Server 2022': 20_348,
  'Windows Server 2019': 17_763,
  'Windows Server 2016': 14_393,
  'Windows 11 24H2 or newer': 26_200,
  'Windows 11 before 24H2': 22_631,
  'Windows 10': 19_045,
};

describe.skipIf(!exists)('facts about Windows images', () => {
  test('every release has its build, its ends and its images', () => {
    expect(
      windowsReleases.map(
        ({ tag, build, mainstreamEnd, extendedEnd, hasNanoserver, fullRepository }) => ({
          ltsc: tag,
          build,
          mainstreamEnd,
          extendedEnd,
          images: [hasNanoserver, fullRepository !== null],
        }),
      ),
    ).toEqual(
      facts.releases.map(({ ltsc, build, mainstreamEnd, extendedEnd, images }) => ({
        ltsc,
        build,
        mainstreamEnd,
        extendedEnd,
        images: [
          images.includes('nanoserver'),
          images.includes('server') || images.includes('windows'),
        ],
      })),
    );
  });

  test.each(Object.entries(hosts))('%s runs what Microsoft says', (name, build) => {
    const host = { build, revision: 1 };
    expect(
      Object.fromEntries(
        windowsReleases.map((release) => [release.tag, listIsolations(release, host, 1)]),
      ),
    ).toEqual(facts.compatibility[name]);
  });
});
