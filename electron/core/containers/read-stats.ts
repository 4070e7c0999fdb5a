// One sample of what a container costs, counted as the docker command line counts it.
import { isObject, type JsonObject } from '../docker/read-json.ts';

export interface StatsLimits {
  /** Processors it may use; null: all of them. */
  readonly cpus: number | null;
  /** In bytes; null: all of the memory. */
  readonly memoryBytes: number | null;
}

export interface ReadStats {
  /** Of all processors it may use, 0 to 1. */
  readonly cpu: number;
  readonly cpus: number;
  readonly memoryBytes: number;
  readonly memoryLimitBytes: number | null;
}

/** A record of `GET /containers/…/stats`; undefined when the container does not run or it is no such record. */
export function readStats(record: unknown, limits: StatsLimits): ReadStats | undefined {
  if (!isObject(record)) return undefined;
  const memory = object(record.memory_stats);
  const now = object(record.cpu_stats);
  const isWindows = memory.privateworkingset !== undefined;
  const used = isWindows ? number(memory.privateworkingset) : readMemory(memory);
  if (used === undefined) return undefined;
  const online = number(now.online_cpus) || number(record.num_procs) || countCpus(now) || 1;
  const cpus = Math.min(limits.cpus ?? online, online);
  const cores = isWindows ? readWindowsCores(record) : readLinuxCores(record, online);
  return {
    cpu: Math.min(1, Math.max(0, cores / cpus)),
    cpus,
    memoryBytes: used,
    memoryLimitBytes: limits.memoryBytes,
  };
}

/** What it may use, of its inspection. Quotas are in microseconds, NanoCpus in thousand millionths. */
export function readLimits(inspection: unknown): StatsLimits {
  const host = object(object(inspection).HostConfig);
  const [nano, quota, memory] = [number(host.NanoCpus), number(host.CpuQuota), number(host.Memory)];
  const period = number(host.CpuPeriod) || 100_000;
  const cpus = nano > 0 ? nano / 1e9 : quota > 0 ? quota / period : null;
  return { cpus, memoryBytes: memory > 0 ? memory : null };
}

/**
 * Without the cache, which the kernel gives back when it is needed (docker/cli
 * cli/command/container/stats_helpers.go, calculateMemUsageUnixNoCache: v1 has total_inactive_file, v2 inactive_file).
 */
function readMemory(memory: JsonObject): number | undefined {
  if (typeof memory.usage !== 'number') return undefined;
  const details = object(memory.stats);
  const cache = number(details.total_inactive_file) || number(details.inactive_file);
  return cache < memory.usage ? memory.usage - cache : memory.usage;
}

/** How many processors were busy since the sample before; 0 for the first, which has none before it. */
function readLinuxCores(record: JsonObject, online: number): number {
  const [now, before] = [object(record.cpu_stats), object(record.precpu_stats)];
  const used = number(object(now.cpu_usage).total_usage) - readTotal(before);
  const passed = number(now.system_cpu_usage) - number(before.system_cpu_usage);
  if (number(before.system_cpu_usage) === 0 || passed <= 0 || used <= 0) return 0;
  return (used / passed) * online;
}

/** Windows counts in units of 100 nanoseconds and tells when it read. */
function readWindowsCores(record: JsonObject): number {
  const passed = (readTime(record.read) - readTime(record.preread)) * 10_000;
  const used = readTotal(object(record.cpu_stats)) - readTotal(object(record.precpu_stats));
  return passed > 0 && readTotal(object(record.precpu_stats)) > 0 ? Math.max(0, used / passed) : 0;
}

function readTime(value: unknown): number {
  const time = typeof value === 'string' ? Date.parse(value) : Number.NaN;
  return Number.isNaN(time) ? 0 : time;
}

function readTotal(cpu: JsonObject): number {
  return number(object(cpu.cpu_usage).total_usage);
}

function countCpus(cpu: JsonObject): number {
  const each = object(cpu.cpu_usage).percpu_usage;
  return Array.isArray(each) ? each.length : 0;
}

function object(value: unknown): JsonObject {
  return isObject(value) ? value : {};
}

function number(value: unknown): number {
  return typeof value === 'number' ? value : 0;
}
