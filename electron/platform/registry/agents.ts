// One pool of TLS connections for each set of trusted certificates: most registries share the first.
import type { Agent } from 'node:https';
import type { Environment } from '../environment.ts';

export interface AgentSource {
  /** `certificates` are PEM texts trusted beside the usual ones. */
  find(certificates: readonly string[]): Promise<Agent>;
}

export function createAgents(environment: Environment): AgentSource {
  const agents = new Map<string, Promise<Agent>>();
  return {
    find: (certificates) => {
      const key = certificates.join('\n');
      const agent = agents.get(key) ?? createAgent(environment, certificates);
      agents.set(key, agent);
      return agent;
    },
  };
}

async function createAgent(
  environment: Environment,
  certificates: readonly string[],
): Promise<Agent> {
  const [https, tls] = await Promise.all([import('node:https'), import('node:tls')]);
  // Node 22.15 and up; an older one trusts its own list and NODE_EXTRA_CA_CERTS.
  const canRead = typeof tls.getCACertificates === 'function';
  const usual = canRead
    ? [...tls.getCACertificates('default'), ...tls.getCACertificates('system')]
    : tls.rootCertificates;
  const ca = [...new Set([...usual, ...certificates])];
  return new https.Agent({ ca, proxyEnv: { ...environment } });
}
