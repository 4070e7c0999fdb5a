// Registries over http and TLS, trusting what this computer trusts and what the person adds for one of them.
import type { ClientRequest, IncomingMessage, RequestOptions } from 'node:http';
import { Readable } from 'node:stream';
import type { Environment } from '../environment.ts';
import {
  type Registry,
  type RegistryAnswer,
  RegistryCut,
  type RegistryRequest,
} from '../registry-ports.ts';
import { type AgentSource, createAgents } from './agents.ts';

const mostRedirects = 5;
const redirects: ReadonlySet<number> = new Set([301, 302, 303, 307, 308]);

/** `findProxy` as for `createAgents`; absent: no proxy. */
export function createRegistry(
  options: { readonly findProxy?: () => Promise<Environment> } = {},
): Registry {
  const { findProxy = async () => ({}) } = options;
  const agents = createAgents(findProxy);
  return {
    send: async (request, limits) => {
      let next = request;
      for (let followed = 0; ; followed += 1) {
        const answer = await ask(next, agents, limits);
        const target = followed < mostRedirects ? findRedirect(next, answer) : undefined;
        if (target === undefined) return answer;
        next = target;
      }
    },
  };
}

type Limits = Parameters<Registry['send']>[1];

async function ask(
  request: RegistryRequest,
  agents: AgentSource,
  limits: Limits,
): Promise<RegistryAnswer> {
  if (limits.signal?.aborted) return { outcome: 'cancelled' };
  const url = new URL(request.url);
  if (url.protocol !== 'https:' && !(url.protocol === 'http:' && isLoopback(url.hostname))) {
    return { outcome: 'not-secure' };
  }
  try {
    return await exchange(url, { request, agents, limits });
  } catch (error) {
    return { outcome: 'unreachable', code: readCode(error) };
  }
}

interface Exchange {
  readonly request: RegistryRequest;
  readonly agents: AgentSource;
  readonly limits: Limits;
}

async function exchange(url: URL, { request, agents, limits }: Exchange): Promise<RegistryAnswer> {
  const outgoing = await open(url, request, agents);
  return new Promise((resolve) => {
    let stopped: 'timed-out' | 'cancelled' | undefined;
    const stop = (reason: 'timed-out' | 'cancelled') => () => {
      stopped ??= reason;
      outgoing.destroy();
      // Before the answer began there is nobody else to tell.
      resolve({ outcome: reason });
    };
    const cancel = stop('cancelled');
    limits.signal?.addEventListener('abort', cancel, { once: true });
    outgoing.once('close', () => limits.signal?.removeEventListener('abort', cancel));
    outgoing.setTimeout(limits.deadlineMs, stop('timed-out'));
    // Stays attached: a connection that is destroyed may report another error, which nobody needs.
    outgoing.on('error', (error) => {
      resolve(stopped ? { outcome: stopped } : { outcome: 'unreachable', code: readCode(error) });
    });
    outgoing.once('response', (response) => {
      const status = response.statusCode ?? 0;
      // Nobody reads what a redirect says: its connection is done with.
      if (redirects.has(status)) response.resume();
      resolve({
        outcome: 'answered',
        status,
        headers: readHeaders(response),
        body: redirects.has(status) ? nothing() : readBody(response, outgoing, () => stopped),
      });
    });
    sendBody(outgoing, request.body);
  });
}

async function open(
  url: URL,
  { method, headers, body, certificates = [] }: RegistryRequest,
  agents: AgentSource,
): Promise<ClientRequest> {
  const options: RequestOptions = {
    method,
    headers: {
      ...(body instanceof Uint8Array ? { 'content-length': String(body.length) } : {}),
      ...headers,
    },
  };
  if (url.protocol === 'http:') {
    const { request } = await import('node:http');
    return request(url, options);
  }
  const { request } = await import('node:https');
  return request(url, { ...options, agent: await agents.find(certificates) });
}

function sendBody(outgoing: ClientRequest, body: RegistryRequest['body']): void {
  if (body === undefined || body instanceof Uint8Array) {
    outgoing.end(body);
    return;
  }
  const stream = Readable.from(body, { objectMode: false });
  stream.once('error', (error) => outgoing.destroy(error));
  outgoing.once('close', () => stream.destroy());
  stream.pipe(outgoing);
}

async function* nothing(): AsyncGenerator<Uint8Array, void> {}

async function* readBody(
  response: IncomingMessage,
  outgoing: ClientRequest,
  findStop: () => 'timed-out' | 'cancelled' | undefined,
): AsyncGenerator<Uint8Array, void> {
  try {
    for await (const chunk of response) yield chunk as Buffer;
  } catch (error) {
    const codes = { cancelled: 'ABORT_ERR', 'timed-out': 'ETIMEDOUT' } as const;
    const stopped = findStop();
    throw new RegistryCut(stopped ? codes[stopped] : readCode(error), { cause: error });
  } finally {
    outgoing.destroy();
  }
}

function readHeaders(response: IncomingMessage): Record<string, string> {
  const pairs = Object.entries(response.headers);
  return Object.fromEntries(pairs.map(([name, value]) => [name, [value].flat().join(', ')]));
}

/** The request that follows a redirect; undefined where there is none to follow. */
function findRedirect(
  request: RegistryRequest,
  answer: RegistryAnswer,
): RegistryRequest | undefined {
  if (answer.outcome !== 'answered' || (request.method !== 'GET' && request.method !== 'HEAD')) {
    return undefined;
  }
  const { location } = answer.headers;
  if (!redirects.has(answer.status) || location === undefined) {
    return undefined;
  }
  const from = new URL(request.url);
  const to = new URL(location, from);
  const kept = Object.entries(request.headers ?? {}).filter(
    ([name]) => to.origin === from.origin || name.toLowerCase() !== 'authorization',
  );
  return { ...request, url: to.href, headers: Object.fromEntries(kept) };
}

function isLoopback(hostname: string): boolean {
  return hostname === 'localhost' || hostname === '[::1]' || /^127(?:\.\d+){3}$/.test(hostname);
}

/** Several addresses tried in vain arrive as one error without a message: the first reason stands for all. */
function readCode(error: unknown): string {
  if (error instanceof AggregateError && error.errors.length > 0) return readCode(error.errors[0]);
  return error instanceof Error && 'code' in error ? String(error.code) : 'ECONNRESET';
}
