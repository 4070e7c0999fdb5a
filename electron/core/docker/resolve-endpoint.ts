// Finds out where `docker` would go, as the docker CLI does: other ways show other containers than the terminal.
import type { Endpoint } from '../../contract/engine.ts';

/** A context as its meta.json describes it. */
export interface DockerContext {
  readonly name: string;
  readonly host: string;
}

/** What the docker CLI reads before it connects. Empty variables count as not set, as they do there. */
export interface EndpointSources {
  readonly platform: 'win32' | 'linux' | 'darwin';
  readonly dockerHost: string | undefined;
  readonly dockerContext: string | undefined;
  /** `currentContext` of config.json. */
  readonly currentContext: string | undefined;
  /** Contexts of the store, without `default`, which is never stored. */
  readonly contexts: readonly DockerContext[];
}

/**
 * The endpoint that a plain `docker` command uses: DOCKER_HOST, DOCKER_CONTEXT, current context, default
 * (docker/cli cli/command/cli.go, resolveContextName; tried with 28.2: DOCKER_HOST wins over DOCKER_CONTEXT).
 * `address` is empty when the chosen context does not exist or DOCKER_HOST makes no sense: docker then fails.
 */
export function resolveEndpoint(sources: EndpointSources): Endpoint {
  if (sources.dockerHost) {
    const address = parseDockerHost(sources.dockerHost, sources.platform) ?? '';
    return { address, source: 'DOCKER_HOST', context: 'default' };
  }
  if (sources.dockerContext) {
    return chooseContext(sources, sources.dockerContext, 'DOCKER_CONTEXT');
  }
  if (sources.currentContext) {
    return chooseContext(sources, sources.currentContext, 'current-context');
  }
  return { address: defaultAddress(sources.platform), source: 'default', context: 'default' };
}

function chooseContext(
  { contexts, platform }: EndpointSources,
  name: string,
  source: Endpoint['source'],
): Endpoint {
  if (name === 'default') return { address: defaultAddress(platform), source, context: name };
  const host = contexts.find((context) => context.name === name)?.host;
  const address = host === undefined ? '' : (parseDockerHost(host, platform) ?? '');
  return { address, source, context: name };
}

/** Where docker goes when nothing was chosen. */
export function defaultAddress(platform: EndpointSources['platform']): string {
  return platform === 'win32' ? 'npipe:////./pipe/docker_engine' : 'unix:///var/run/docker.sock';
}

/**
 * Completes an address as docker/cli opts/hosts.go does: a bare `host:port` is tcp, a missing port 2375.
 * Undefined for what the CLI refuses ("invalid bind address format").
 */
export function parseDockerHost(
  host: string,
  platform: EndpointSources['platform'],
): string | undefined {
  const text = host.trim();
  if (text === '') return defaultAddress(platform);
  const [, scheme = 'tcp', rest = ''] = /^(?:([a-z][a-z0-9+.-]*):\/\/)?(.*)$/is.exec(text) ?? [];
  switch (scheme) {
    case 'unix':
      return rest === '' ? 'unix:///var/run/docker.sock' : `unix://${rest}`;
    case 'npipe':
      return rest === ''
        ? 'npipe:////./pipe/docker_engine'
        : `npipe://${rest.replaceAll('\\', '/')}`;
    case 'ssh':
      return `ssh://${rest}`;
    case 'tcp':
      return parseTcp(rest);
    default:
      return undefined;
  }
}

function parseTcp(rest: string): string | undefined {
  const [authority = ''] = rest.split('/');
  const parts = /^(\[[0-9a-f:.%a-z]+\]|[^:[\]]*)(?::(\d*))?$/i.exec(authority);
  if (!parts) return undefined;
  const name = parts[1] || 'localhost';
  const port = Number(parts[2] || 2375);
  return port > 65_535 ? undefined : `tcp://${name}:${port}`;
}

/** A pipe, a socket or this computer's own address: asking costs nothing and nobody else hears of it. */
export function isLocalAddress(address: string): boolean {
  return (
    /^(npipe|unix):\/\//.test(address) || /^tcp:\/\/(localhost|127\.[\d.]+|\[::1\]):/.test(address)
  );
}
