// Evidence in, exactly its root out: a described PC for every scenario, for what looks like it, and for the healthy.
import { describe, expect, test } from 'vitest';
import { checks } from '../../core/doctor/checks/index.ts';
import { areas } from './scenario-areas.test-support.ts';
import {
  describeMachine,
  examine,
  expectSummary,
  type ScenarioRow,
  shipped,
  summarize,
} from './scenario-machine.test-support.ts';
import { findSilences } from './scenario-words.test-support.ts';

/** What a person sees on the way: never the root where its cause is known. */
const symptoms = ['wsl2-vm-not-starting', 'distro-not-starting', 'engine-not-answering'];

/** Every shipped PC whose name is not healthy-…, and what the doctor finds before anything is changed on it. */
const unwell: Readonly<Record<string, Pick<ScenarioRow, 'problems' | 'advice' | 'unknown'>>> = {
  'bare-laptop': { problems: ['wsl-not-installed', 'docker-not-installed'] },
  'chinese-inbox-wsl': { problems: ['wsl-inbox-version'] },
  'declines-permission': { problems: ['wsl-not-installed', 'docker-not-installed'] },
  'docker-not-installed': { problems: ['docker-not-installed'] },
  'docker-stopped': { problems: ['docker-desktop-not-running'] },
  'feature-blocked-by-policy': { problems: ['vmp-feature-disabled', 'docker-not-installed'] },
  'fix-does-not-hold': {
    problems: ['hypervisor-launch-off'],
    advice: ['wslconfig-memory-over-host'],
  },
  'german-docker-down': { problems: ['docker-desktop-not-running'] },
  'hypervisor-off': {
    problems: ['hypervisor-launch-off'],
    advice: ['wslconfig-memory-over-host'],
  },
  'it-locked-down': {
    problems: ['docker-pipe-access-denied', 'registry-unreachable'],
    unknown: ['daemon-json-invalid'],
  },
  'switch-hangs': {},
  'virtualization-off': { problems: ['virtualization-disabled-firmware'] },
  'wsl-stub': { problems: ['wsl-not-installed'] },
  'wsl1-default': { advice: ['default-distro-wsl1'] },
  'wslconfig-broken': {
    advice: ['wslconfig-unknown-key', 'wslconfig-backslash-path', 'wslconfig-memory-over-host'],
  },
};

const rows = Object.values(areas).flat();
const examined = new Map(
  await Promise.all(
    rows.map(async (row) => [row, await examine(describeMachine(row.on, row.changes))] as const),
  ),
);
const examinedShipped = new Map(
  await Promise.all(shipped.map(async (pc) => [pc.name, await examine(pc)] as const)),
);
const all = [...examined.values(), ...examinedShipped.values()];
const reports = all.map(({ report }) => report);

describe.each(Object.entries(areas))('%s', (_, area) => {
  test.each(area.map((row) => [row.name, row] as const))('%s', (_name, row) => {
    const report = examined.get(row)?.report;
    if (report === undefined) throw new Error('not examined');
    const root = report.checks.find(({ id }) => id === report.roots[0]);
    expect({
      ...summarize(report),
      ...(row.explains && { explains: root?.explains }),
    }).toEqual({ ...expectSummary(row), ...(row.explains && { explains: row.explains }) });
  });
});

describe('the shipped PCs', () => {
  const healthy = [...examinedShipped].filter(([name]) => name.startsWith('healthy-'));

  test.each(healthy)('%s has no finding, and everything can be told', (_, { report }) => {
    expect(summarize(report)).toEqual({ problems: [], advice: [], unknown: [], exitCode: 0 });
    expect(report.counts).toMatchObject({ advice: 0, problem: 0, unknown: 0, blocked: 0 });
  });

  test.each(Object.entries(unwell))('%s has exactly the roots it is there to show', (name, row) => {
    const report = examinedShipped.get(name)?.report;
    expect(report && summarize(report)).toEqual(expectSummary(row));
  });

  test('ten are healthy, Home and plain Linux mode among them, and no other is left out here', () => {
    const names = healthy.map(([name]) => name);
    expect(names.length).toBeGreaterThanOrEqual(10);
    expect(names).toEqual(expect.arrayContaining(['healthy-home-edition', 'healthy-linux-mode']));
    expect([...names, ...Object.keys(unwell)].sort()).toEqual([...examinedShipped.keys()].sort());
  });
});

describe('all of these PCs together', () => {
  test('show every check as the root', () => {
    const roots = new Set(
      rows.flatMap(({ problems = [], advice = [] }) => [...problems, ...advice]),
    );
    const never = checks.map(({ id }) => id).filter((id) => !roots.has(id));
    expect(never).toEqual(['distro-not-starting']);
  });

  test('have a symptom as their root only where nothing explains it', () => {
    const named = reports.filter(({ roots }) => roots.some((id) => symptoms.includes(id)));
    expect(named.filter(({ counts, roots }) => roots.length > 1 || counts.problem < 1)).toEqual([]);
  });

  test('never have the problem that they only resemble', () => {
    const fooled = rows.filter(({ looksLike, problems = [] }) =>
      problems.some((id) => id === looksLike),
    );
    expect(fooled.map(({ name }) => name)).toEqual([]);
  });

  test('keep every root that was named before the run was over', () => {
    const withdrawn = all.flatMap(({ report, early }) =>
      [...early].filter((id) => !report.roots.includes(id)),
    );
    expect(withdrawn).toEqual([]);
  });

  test.each(['en', 'zh-CN'] as const)('have words for all they show, in %s', async (language) => {
    expect(await findSilences(reports, language)).toEqual([]);
  });
});
