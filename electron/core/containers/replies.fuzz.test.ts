import { expect, test } from 'vitest';
import { fuzz, spoil } from '../../platform/fuzz.test-support.ts';
import { readContainerRows } from './container-rows.ts';
import { readLimits, readStats } from './read-stats.ts';

const lists = [
  '[{"Id":"a1","Names":["/orders-api"],"Image":"orders:1","State":"running","Status":"Up 3 hours","Created":1700000000,"Ports":[{"IP":"0.0.0.0","PrivatePort":8080,"PublicPort":8080,"Type":"tcp"}],"Labels":{"dev.slipway.folder":"/src"}}]',
];
const stats = [
  '{"read":"2026-11-21T10:00:00Z","memory_stats":{"usage":1000,"limit":2000,"stats":{"inactive_file":10}},"cpu_stats":{"cpu_usage":{"total_usage":5},"system_cpu_usage":9,"online_cpus":4},"precpu_stats":{"cpu_usage":{"total_usage":1},"system_cpu_usage":2},"networks":{"eth0":{"rx_bytes":1,"tx_bytes":2}},"pids_stats":{"current":3}}',
  '{"num_procs":8,"storage_stats":{},"memory_stats":{"privateworkingset":9},"cpu_stats":{"cpu_usage":{"total_usage":5}},"HostConfig":{"NanoCpus":1000000000,"Memory":5}}',
];
const tokens = ['null', '{}', '[]', '-1', '1e999', '"a"', '"Ports":', '"cpu_stats":', 'true'];

test('containers of an engine: rows or nothing, whatever it says', () => {
  fuzz('/containers/json', spoil(lists, tokens), (text) => {
    for (const { id, name, ports } of readContainerRows(text) ?? []) {
      expect([typeof id, typeof name, Array.isArray(ports)]).toEqual(['string', 'string', true]);
    }
  });
});

test('measurements of a container: numbers that can be drawn', () => {
  fuzz('stats', spoil(stats, tokens), (text) => {
    let record: unknown;
    try {
      record = JSON.parse(text);
    } catch {
      return;
    }
    for (const value of Object.values(readStats(record, readLimits(record)) ?? {})) {
      if (typeof value === 'number') expect(Number.isFinite(value)).toBe(true);
    }
  });
});
