// Turns an endpoint's address into what a socket needs.
export type EngineAddress =
  | { readonly kind: 'socket'; readonly path: string }
  | { readonly kind: 'tcp'; readonly host: string; readonly port: number };

/**
 * Reads `npipe:////./pipe/name`, `unix:///path` and `tcp://host:port`. Undefined for anything else: ssh would start
 * a program, and a name without a port is none of ours to complete.
 */
export function parseAddress(address: string): EngineAddress | undefined {
  const [, scheme = '', rest = ''] = /^([a-z]+):\/\/(.+)$/.exec(address) ?? [];
  switch (scheme) {
    case 'unix':
    case 'npipe':
      return { kind: 'socket', path: rest };
    case 'tcp': {
      const [, host = '', port = ''] = /^(\[[^\]]+\]|[^:/]+):(\d{1,5})$/.exec(rest) ?? [];
      if (host === '' || Number(port) > 65_535) return undefined;
      return { kind: 'tcp', host: host.replace(/^\[(.*)\]$/, '$1'), port: Number(port) };
    }
    default:
      return undefined;
  }
}
