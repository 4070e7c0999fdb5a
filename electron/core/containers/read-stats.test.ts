import { expect, test } from 'vitest';
import { readLimits, readStats } from './read-stats.ts';

const none = { cpus: null, memoryBytes: null };
const busy = {
  cpu_stats: { cpu_usage: { total_usage: 3e9 }, system_cpu_usage: 14e9, online_cpus: 4 },
  precpu_stats: { cpu_usage: { total_usage: 2e9 }, system_cpu_usage: 10e9 },
  memory_stats: { usage: 100, limit: 4_000, stats: { inactive_file: 30 } },
};
const first = { ...busy, precpu_stats: { cpu_usage: { total_usage: 0 } } };

test.each([
  [
    'one of four processors busy',
    busy,
    none,
    { cpu: 0.25, cpus: 4, memoryBytes: 70, memoryLimitBytes: null },
  ],
  [
    'one busy, and no more is allowed',
    busy,
    { cpus: 1, memoryBytes: 1_000 },
    { cpu: 1, cpus: 1, memoryBytes: 70, memoryLimitBytes: 1_000 },
  ],
  [
    'the first sample, which has none before it',
    first,
    none,
    { cpu: 0, cpus: 4, memoryBytes: 70, memoryLimitBytes: null },
  ],
  [
    'the older cgroups, whose cache has another name',
    { ...busy, memory_stats: { usage: 100, stats: { total_inactive_file: 10, inactive_file: 1 } } },
    none,
    { cpu: 0.25, cpus: 4, memoryBytes: 90, memoryLimitBytes: null },
  ],
  [
    'Windows, in units of 100 nanoseconds',
    {
      read: '2026-11-21T10:00:01Z',
      preread: '2026-11-21T10:00:00Z',
      num_procs: 2,
      cpu_stats: { cpu_usage: { total_usage: 20_000_000 } },
      precpu_stats: { cpu_usage: { total_usage: 10_000_000 } },
      memory_stats: { privateworkingset: 50 },
    },
    none,
    { cpu: 0.5, cpus: 2, memoryBytes: 50, memoryLimitBytes: null },
  ],
  ['a container that has stopped', { memory_stats: {}, cpu_stats: {} }, none, undefined],
  ['no record at all', 'ok', none, undefined],
])('%s', (_, record, limits, expected) => {
  expect(readStats(record, limits)).toEqual(expected);
});

test.each([
  ['nothing', {}, { cpus: null, memoryBytes: null }],
  ['--cpus and --memory', { NanoCpus: 1.5e9, Memory: 64 }, { cpus: 1.5, memoryBytes: 64 }],
  ['a quota', { CpuQuota: 50_000 }, { cpus: 0.5, memoryBytes: null }],
])('limits by %s', (_, HostConfig, expected) => {
  expect(readLimits({ HostConfig })).toEqual(expected);
});
