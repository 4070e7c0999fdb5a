// What a described PC reaches over the network: a status a web address, or why there is none.
import type { Network } from '../ports.ts';
import type { Described } from './described.ts';
import type { HostDocker } from './described-docker.ts';
import { spendTime } from './spend-time.ts';

export function createDescribedNetwork(described: Described, host?: HostDocker): Network {
  const get: Network['get'] = async (url, limits) => {
    const { description, selectNow } = described;
    const entries = await selectNow(description.network);
    const entry = entries.find((one) => matchesUrl(one.url, url));
    if (entry === undefined) return { outcome: 'not-recorded' };
    const takes = entry.hangs ? Number.POSITIVE_INFINITY : (entry.ms ?? 0);
    const { outcome, ms } = await spendTime(takes, limits, described);
    if (outcome !== 'done') return { outcome };
    return entry.error === undefined
      ? { outcome: 'answered', status: entry.status ?? 200, ms }
      : { outcome: 'unreachable', code: entry.error, ms };
  };
  const isHost = described.description.docker === 'host';
  return { get, probe: (isHost ? host?.network?.probe : undefined) ?? get };
}

function matchesUrl(pattern: string, url: string): boolean {
  return pattern.endsWith('*') ? url.startsWith(pattern.slice(0, -1)) : url === pattern;
}
