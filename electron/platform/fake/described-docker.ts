// The Docker endpoints of a described PC, or this computer's engine behind all of them when the file says so.
import type { DescribedAnswer, MachineDescription } from '../../contract/machine-description.ts';
import type { DockerEngine, EngineResult, EngineStream } from '../engine-ports.ts';
import type { Network } from '../ports.ts';
import type { Registry } from '../registry-ports.ts';
import type { Described } from './described.ts';
import { playChunks } from './play-chunks.ts';
import { spendTime, type TimeLimits } from './spend-time.ts';

/** This computer's engine, for described PCs whose file says `"docker": "host"`. */
export interface HostDocker {
  readonly engine: DockerEngine;
  readonly address: string;
  /** Containers of that engine are asked from this computer. */
  readonly network?: Pick<Network, 'probe'>;
  /** What that engine pushes to can be asked as well. */
  readonly registry?: Registry;
}

export function createDescribedDocker(described: Described, host?: HostDocker): DockerEngine {
  if (described.description.docker === 'host') return passOn(host);
  const stream = async (address: string, question: Question, signal: AbortSignal | undefined) => {
    const answer = await findAnswer(described, address, question);
    if (answer === undefined) return notRecorded;
    return playStream(described, answer, signal);
  };
  const ask = async (address: string, question: Question, limits: TimeLimits) => {
    const answer = await findAnswer(described, address, question);
    return answer === undefined ? notRecorded : play(described, answer, limits);
  };
  return {
    get: (address, path, limits) => ask(address, { method: 'GET', path }, limits),
    send: (address, { method, path }, limits) => ask(address, { method, path }, limits),
    stream: (address, { method, path }, { signal }) => stream(address, { method, path }, signal),
    // A build's query has its session and its tag: what is described is every build of this PC.
    build: (address, _, { signal }) => stream(address, { method: 'POST', path: '/build' }, signal),
    terminal: async () => notRecorded,
  };
}

const notRecorded = { outcome: 'not-recorded' } as const;

function passOn(host: HostDocker | undefined): DockerEngine {
  const engine = host?.engine;
  const address = host?.address ?? '';
  return {
    get: async (_, ...rest) => engine?.get(address, ...rest) ?? notRecorded,
    send: async (_, ...rest) => engine?.send(address, ...rest) ?? notRecorded,
    stream: async (_, ...rest) => engine?.stream(address, ...rest) ?? notRecorded,
    build: async (_, ...rest) => engine?.build(address, ...rest) ?? notRecorded,
    terminal: async (_, ...rest) => engine?.terminal(address, ...rest) ?? notRecorded,
  };
}

interface Question {
  readonly method: string;
  readonly path: string;
}
type Answer = Omit<DescribedAnswer, 'method' | 'path'>;

/** An endpoint that does not know the path leaves it to the next entry of the same address. */
async function findAnswer(
  described: Described,
  address: string,
  { method, path }: Question,
): Promise<Answer | undefined> {
  const entries: MachineDescription['endpoints'] = await described
    .selectNow(described.description.endpoints)
    .then((all) => all.filter((one) => [one.address].flat().includes(address)));
  for (const endpoint of entries) {
    if (endpoint.error !== undefined) return { error: endpoint.error };
    if (endpoint.hangs) return { hangs: true };
    const answer = endpoint.answers?.find((one) => one.method === method && one.path === path);
    if (answer !== undefined) return answer;
  }
  return undefined;
}

async function play(
  described: Described,
  answer: Answer,
  limits: TimeLimits,
): Promise<EngineResult> {
  const takes = answer.hangs ? Number.POSITIVE_INFINITY : (answer.ms ?? 0);
  const { outcome, ms } = await spendTime(takes, limits, described);
  if (outcome !== 'done') return { outcome };
  if (answer.error !== undefined) return { outcome: 'unreachable', code: answer.error };
  const builder = findHeader(answer.headers, 'builder-version');
  return {
    outcome: 'answered',
    status: answer.status ?? 200,
    body: answer.body === undefined ? '' : toBody(await described.fill(answer.body)),
    ms,
    ...(builder === undefined ? {} : { builder }),
  };
}

/** The time that an answer takes is spread over the records of its body, so that a person sees them come. */
async function playStream(
  described: Described,
  answer: Answer,
  signal: AbortSignal | undefined,
): Promise<EngineStream> {
  if (signal?.aborted) return { outcome: 'cancelled' };
  if (answer.hangs) {
    await spendTime(Number.POSITIVE_INFINITY, { deadlineMs: longest, signal }, described);
    return { outcome: 'cancelled' };
  }
  if (answer.error !== undefined) return { outcome: 'unreachable', code: answer.error };
  const body = answer.body === undefined ? [] : await described.fill(answer.body);
  const records = [body].flat().map((one) => toBody(one));
  const chunks = playChunks(records, { ms: answer.ms ?? 0, pace: described, signal });
  return { outcome: 'open', status: answer.status ?? 200, chunks };
}

/** Longest time that Node can wait for, in milliseconds: 24 days. */
const longest = 2 ** 31 - 1;

function toBody(body: unknown): string {
  return typeof body === 'string' ? body : `${JSON.stringify(body)}\n`;
}

function findHeader(
  headers: Readonly<Record<string, string>> | undefined,
  name: string,
): string | undefined {
  return Object.entries(headers ?? {}).find(([one]) => one.toLowerCase() === name)?.[1];
}
