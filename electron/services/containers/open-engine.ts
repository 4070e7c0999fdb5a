// The engine that a plain `docker` command would use, with its refusals as errors that people can read.
import { AppError } from '../../contract/app-error.ts';
import { parseObject, readText } from '../../core/docker/read-json.ts';
import { resolveEndpoint } from '../../core/docker/resolve-endpoint.ts';
import type {
  EngineBuild,
  EngineRequest,
  EngineResult,
  EngineStream,
  EngineTerminal,
} from '../../platform/engine-ports.ts';
import type { Machine } from '../../platform/ports.ts';
import { readDockerConfig } from '../probes/docker-config.ts';

export interface EngineAnswer {
  readonly status: number;
  readonly body: string;
  /** See `EngineResult`. */
  readonly builder: string | undefined;
}

export interface AskOptions {
  readonly signal?: AbortSignal | undefined;
  /** 15 s when absent. */
  readonly deadlineMs?: number;
  /** Statuses that are answers, not refusals. */
  readonly expected?: readonly number[];
}

/** All of it throws `AppError` ENGINE_NOT_READY and ENGINE_REFUSED, and the signal's reason when it fires. */
export interface Engine {
  readonly address: string;
  ask(request: EngineRequest, options?: AskOptions): Promise<EngineAnswer>;
  stream(request: EngineRequest, options?: AskOptions): Promise<AsyncIterable<Uint8Array>>;
  build(build: EngineBuild, signal: AbortSignal): Promise<AsyncIterable<Uint8Array>>;
  terminal(exec: string, signal: AbortSignal): Promise<OpenTerminal>;
}

export type OpenTerminal = Extract<EngineTerminal, { readonly outcome: 'open' }>;

const usualDeadlineMs = 15_000;

/** Asks nobody yet. Throws `AppError` ENGINE_NOT_READY when the chosen context does not exist. */
export async function openEngine(machine: Machine): Promise<Engine> {
  const address = await findAddress(machine);
  const { docker } = machine;
  return {
    address,
    ask: async (request, options = {}) => {
      const { signal, deadlineMs = usualDeadlineMs, expected = [] } = options;
      const limits = { deadlineMs, ...(signal ? { signal } : {}) };
      const result =
        request.method === 'GET' && request.headers === undefined
          ? await docker.get(address, request.path, limits)
          : await docker.send(address, request, limits);
      if (result.outcome !== 'answered') return fail(result, signal);
      const { status, body, builder } = result;
      if (status >= 400 && !expected.includes(status)) throw refuse(status, body);
      return { status, body, builder };
    },
    stream: async (request, { signal } = {}) =>
      readStream(await docker.stream(address, request, signal ? { signal } : {}), signal),
    // A builder's refusal is part of its answer: the decoder reads it.
    build: async (build, signal) => {
      const result = await docker.build(address, build, { signal });
      return result.outcome === 'open' ? result.chunks : fail(result, signal);
    },
    terminal: async (exec, signal) => {
      const result = await docker.terminal(address, exec, { signal });
      return result.outcome === 'open' ? result : fail(result, signal);
    },
  };
}

async function findAddress(machine: Machine): Promise<string> {
  const config = await readDockerConfig(machine);
  const { platform, environment } = machine;
  const { address, context } = resolveEndpoint({
    platform,
    dockerHost: environment.DOCKER_HOST,
    dockerContext: environment.DOCKER_CONTEXT,
    ...(config.state === 'known' ? config.value : { currentContext: undefined, contexts: [] }),
  });
  if (address === '') throw new AppError('ENGINE_NOT_READY', { reason: context });
  return address;
}

async function readStream(
  result: EngineStream,
  signal: AbortSignal | undefined,
): Promise<AsyncIterable<Uint8Array>> {
  if (result.outcome !== 'open') return fail(result, signal);
  if (result.status < 400) return result.chunks;
  const decoder = new TextDecoder();
  let body = '';
  for await (const chunk of result.chunks) {
    body += decoder.decode(chunk, { stream: true });
    if (body.length > 10_000) break;
  }
  throw refuse(result.status, body);
}

function fail(
  result: Exclude<EngineResult, { readonly outcome: 'answered' }>,
  signal: AbortSignal | undefined,
): never {
  if (result.outcome === 'cancelled') signal?.throwIfAborted();
  const reason = result.outcome === 'unreachable' ? result.code : result.outcome;
  throw new AppError('ENGINE_NOT_READY', { reason });
}

function refuse(status: number, body: string): AppError<'ENGINE_REFUSED'> {
  const message = readText(parseObject(body), 'message') || body.trim().slice(0, 300);
  return new AppError('ENGINE_REFUSED', { status, message });
}
