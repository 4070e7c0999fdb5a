// One pool of TLS connections for each set of trusted certificates and each proxy: most sites share the first.
import type { Agent } from 'node:https';
import type { Environment } from '../environment.ts';

export interface AgentSource {
  /** `certificates` are PEM texts trusted beside the usual ones. */
  find(certificates: readonly string[]): Promise<Agent>;
}

/**
 * `findProxy` answers with HTTPS_PROXY and NO_PROXY as they count now; they do so where Node knows them (24.5 and up).
 */
export function createAgents(findProxy: () => Promise<Environment>): AgentSource {
  const agents = new Map<string, Promise<Agent>>();
  return {
    find: async (certificates) => {
      const { HTTPS_PROXY, https_proxy, NO_PROXY, no_proxy } = await findProxy();
      const proxy = { HTTPS_PROXY, https_proxy, NO_PROXY, no_proxy };
      const key = JSON.stringify([certificates, proxy]);
      const agent = agents.get(key) ?? createAgent(proxy, certificates);
      agents.set(key, agent);
      return agent;
    },
  };
}

async function createAgent(proxyEnv: Environment, certificates: readonly string[]): Promise<Agent> {
  const [https, tls] = await Promise.all([import('node:https'), import('node:tls')]);
  // Node 22.15 and up; an older one trusts its own list and NODE_EXTRA_CA_CERTS.
  const canRead = typeof tls.getCACertificates === 'function';
  const usual = canRead
    ? [...tls.getCACertificates('default'), ...tls.getCACertificates('system')]
    : tls.rootCertificates;
  const ca = [...new Set([...usual, ...certificates])];
  return new https.Agent({ ca, proxyEnv });
}
