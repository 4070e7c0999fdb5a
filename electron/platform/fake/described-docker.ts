// The Docker endpoints of a described PC, or this computer's engine behind all of them when the file says so.
import type { DescribedAnswer, MachineDescription } from '../../contract/machine-description.ts';
import type { DockerEngine, EngineResult } from '../ports.ts';
import type { Described } from './described.ts';
import { spendTime, type TimeLimits } from './spend-time.ts';

/** This computer's engine, for described PCs whose file says `"docker": "host"`. */
export interface HostDocker {
  readonly engine: DockerEngine;
  readonly address: string;
}

export function createDescribedDocker(described: Described, host?: HostDocker): DockerEngine {
  if (described.description.docker === 'host') {
    return {
      get: async (_, path, options) =>
        host ? host.engine.get(host.address, path, options) : { outcome: 'not-recorded' },
    };
  }
  return {
    get: async (address, path, limits) => {
      const entries = await described.selectNow(described.description.endpoints);
      for (const endpoint of entries.filter((one) => [one.address].flat().includes(address))) {
        const answer = findAnswer(endpoint, path);
        if (answer !== undefined) return play(described, answer, limits);
      }
      return { outcome: 'not-recorded' };
    },
  };
}

type Endpoint = MachineDescription['endpoints'][number];
type Answer = Omit<DescribedAnswer, 'method' | 'path'>;

/** An endpoint that does not know the path leaves it to the next entry of the same address. */
function findAnswer(endpoint: Endpoint, path: string): Answer | undefined {
  if (endpoint.error !== undefined) return { error: endpoint.error };
  if (endpoint.hangs) return { hangs: true };
  return endpoint.answers?.find((one) => one.method === 'GET' && one.path === path);
}

async function play(
  { fill, timeScale }: Described,
  answer: Answer,
  limits: TimeLimits,
): Promise<EngineResult> {
  const takes = answer.hangs ? Number.POSITIVE_INFINITY : (answer.ms ?? 0);
  const { outcome, ms } = await spendTime(takes, limits, timeScale);
  if (outcome !== 'done') return { outcome };
  if (answer.error !== undefined) return { outcome: 'unreachable', code: answer.error };
  const builder = findHeader(answer.headers, 'builder-version');
  return {
    outcome: 'answered',
    status: answer.status ?? 200,
    body: answer.body === undefined ? '' : toBody(await fill(answer.body)),
    ms,
    ...(builder === undefined ? {} : { builder }),
  };
}

function toBody(body: unknown): string {
  return typeof body === 'string' ? body : `${JSON.stringify(body)}\n`;
}

function findHeader(
  headers: Readonly<Record<string, string>> | undefined,
  name: string,
): string | undefined {
  return Object.entries(headers ?? {}).find(([one]) => one.toLowerCase() === name)?.[1];
}
