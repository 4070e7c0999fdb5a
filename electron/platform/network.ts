// Asks whether a site answers, trusting what this computer trusts: with Node's own list alone, every company proxy
// that opens TLS would read as a broken certificate.
import type { ClientRequest } from 'node:http';
import type { Environment } from './environment.ts';
import type { Network, NetworkResult } from './ports.ts';
import { createAgents } from './registry/agents.ts';

/**
 * Network of this computer. `findProxy` as for `createAgents`; absent: no proxy. `moreCertificates` are PEM texts
 * trusted beside the usual ones.
 */
export function createNetwork(
  options: {
    readonly findProxy?: () => Promise<Environment>;
    readonly moreCertificates?: readonly string[];
  } = {},
): Network {
  const { findProxy = async () => ({}), moreCertificates = [] } = options;
  const agents = createAgents(findProxy);
  return {
    get: (url, request) =>
      settle(request, async (measure) => {
        const [https, agent] = await Promise.all([
          import('node:https'),
          agents.find(moreCertificates),
        ]);
        return ask(() => https.get(url, { agent }), request, measure);
      }),
    probe: (url, request) =>
      settle(request, async (measure) => {
        const http = await import('node:http');
        // An agent of its own, so that neither a proxy nor a connection of the probe before is used.
        return ask(() => http.get(url, { agent: false }), request, measure);
      }),
  };
}

async function settle(
  request: Request,
  run: (measure: () => number) => Promise<NetworkResult>,
): Promise<NetworkResult> {
  if (request.signal?.aborted) return { outcome: 'cancelled' };
  const started = performance.now();
  const measure = () => Math.round(performance.now() - started);
  try {
    return await run(measure);
  } catch (error) {
    return { outcome: 'unreachable', code: readCode(error), ms: measure() };
  }
}

type Request = Parameters<Network['get']>[1];

function ask(
  open: () => ClientRequest,
  request: Request,
  measure: () => number,
): Promise<NetworkResult> {
  return new Promise((resolve) => {
    const outgoing = open();
    const finish = (result: NetworkResult): void => {
      clearTimeout(timer);
      request.signal?.removeEventListener('abort', cancel);
      resolve(result);
      outgoing.destroy();
    };
    const cancel = (): void => finish({ outcome: 'cancelled' });
    const timer = setTimeout(() => finish({ outcome: 'timed-out' }), request.deadlineMs);
    request.signal?.addEventListener('abort', cancel, { once: true });
    outgoing.on('response', (response) => {
      response.on('error', () => {});
      finish({ outcome: 'answered', status: response.statusCode ?? 0, ms: measure() });
    });
    // Stays attached: destroying the request may report another error, which nobody needs.
    outgoing.on('error', (error) => {
      finish({ outcome: 'unreachable', code: readCode(error), ms: measure() });
    });
    if (request.signal?.aborted) cancel();
  });
}

/** Several addresses tried in vain arrive as one error without a message: the first reason stands for all. */
function readCode(error: unknown): string {
  if (error instanceof AggregateError && error.errors.length > 0) return readCode(error.errors[0]);
  return error instanceof Error && 'code' in error ? String(error.code) : 'UNKNOWN';
}
