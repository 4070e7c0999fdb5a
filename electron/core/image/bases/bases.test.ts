// Which Windows image a PC may run, which tags have ended, which Go compiles, and where images are asked for.
import { expect, test } from 'vitest';
import { findBase, referBase } from './base-images.ts';
import { chooseGoImage, mirrorReference, readGoVersion } from './go-image.ts';
import {
  chooseRelease,
  findRelease,
  hasEnded,
  listIsolations,
  windowsReleases,
} from './windows-releases.ts';

test('a Windows image is chosen that this PC runs and Microsoft still supports', () => {
  const rows = [
    [26_200, '2026-11-21', 'ltsc2025'],
    [26_100, '2026-11-21', 'ltsc2025'],
    [22_631, '2026-11-21', 'ltsc2022'],
    [20_348, '2026-11-21', 'ltsc2022'],
    [19_045, '2026-11-21', 'ltsc2019'],
    [17_763, '2026-11-21', 'ltsc2019'],
    [14_393, '2026-11-21', 'ltsc2016'],
    [14_393, '2027-02-01', null],
    [19_045, '2029-02-01', null],
    [null, '2026-11-21', 'ltsc2022'],
    [null, '2032-01-01', 'ltsc2025'],
  ] as const;
  expect(
    rows.map(([build, today]) => [
      build,
      today,
      chooseRelease(build === null ? null : { build, revision: 1 }, today)?.tag ?? null,
    ]),
  ).toEqual(rows);
});

test('isolation: process needs the same build or a shared kernel, a newer image is refused', () => {
  const ask = (build: number, revision: number | null = 1) =>
    windowsReleases.map((release) => listIsolations(release, { build, revision }, 1).join('+'));
  expect([
    ask(26_100),
    ask(22_631),
    ask(20_348),
    ask(19_045),
    ask(17_763),
    ask(14_393),
    ask(14_393, 2),
  ]).toEqual([
    ['hyperv+process', 'hyperv+process', 'hyperv', 'hyperv'],
    ['', 'hyperv+process', 'hyperv', 'hyperv'],
    ['', 'hyperv+process', 'hyperv', 'hyperv'],
    ['', '', 'hyperv', 'hyperv'],
    ['', '', 'hyperv+process', 'hyperv'],
    ['', '', '', 'hyperv+process'],
    ['', '', '', 'hyperv'],
  ]);
});

test('tags are known by name, architecture, version and their end', () => {
  const tags = ['ltsc2022-amd64', '1809', '10.0.26100.33296', '2004', '20H2-amd64', 'other'];
  expect(
    tags.map((tag) => [
      findRelease(tag)?.tag,
      hasEnded(tag, '2026-11-21'),
      hasEnded(tag, '2035-01-01'),
    ]),
  ).toEqual([
    ['ltsc2022', false, true],
    ['ltsc2019', false, true],
    ['ltsc2025', false, true],
    [undefined, true, true],
    [undefined, true, true],
    [undefined, false, false],
  ]);
});

test('the whole Windows API has another repository before Server 2022', () => {
  const base = findBase('windows-server');
  expect([referBase(base, 'ltsc2025'), referBase(base, 'ltsc2019')]).toEqual([
    'mcr.microsoft.com/windows/server:ltsc2025',
    'mcr.microsoft.com/windows:ltsc2019',
  ]);
});

test('go.mod names the Go that compiles', () => {
  expect([
    readGoVersion({ go: '1.22.3', toolchain: null }),
    readGoVersion({ go: '1.21', toolchain: 'go1.23.1' }),
    readGoVersion({ go: '1.9', toolchain: 'go1.10' }),
    readGoVersion({ go: null, toolchain: 'default' }),
    chooseGoImage('1.22', null),
    chooseGoImage(null, 'nanoserver-ltsc2022'),
  ]).toEqual(['1.22', '1.23', '1.10', null, 'golang:1.22', 'golang:1.27-nanoserver-ltsc2022']);
});

test('only Docker Hub is asked through a mirror', () => {
  const references = [
    'golang:1.22',
    'grafana/k6:1',
    'docker.io/library/alpine',
    'gcr.io/x/y',
    'localhost/a',
    'scratch',
  ];
  expect(references.map((reference) => mirrorReference(reference, 'mirror.example/'))).toEqual([
    'mirror.example/library/golang:1.22',
    'mirror.example/grafana/k6:1',
    'mirror.example/library/alpine',
    'gcr.io/x/y',
    'localhost/a',
    'scratch',
  ]);
});
