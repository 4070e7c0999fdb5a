// Proxies of docker's own config.json, as docker hands them to builds and containers (docker/cli
// cli/config/configfile/file.go, ParseProxyConfig): by the engine's address, else `default`, in both spellings.

/** One entry of `proxies`. */
export interface ProxyEntry {
  readonly httpProxy?: string | undefined;
  readonly httpsProxy?: string | undefined;
  readonly noProxy?: string | undefined;
  readonly ftpProxy?: string | undefined;
  readonly allProxy?: string | undefined;
}

/** By name of the variable, `HTTP_PROXY` and `http_proxy` alike; empty: there are none. */
export function chooseProxies(
  proxies: Readonly<Record<string, ProxyEntry>>,
  address: string,
): Readonly<Record<string, string>> {
  const entry = proxies[address] ?? proxies.default ?? {};
  const values: readonly (readonly [string, string | undefined])[] = [
    ['HTTP_PROXY', entry.httpProxy],
    ['HTTPS_PROXY', entry.httpsProxy],
    ['NO_PROXY', entry.noProxy],
    ['FTP_PROXY', entry.ftpProxy],
    ['ALL_PROXY', entry.allProxy],
  ];
  const variables = values.flatMap(([name, value]) =>
    value === undefined || value === ''
      ? []
      : [
          [name, value],
          [name.toLowerCase(), value],
        ],
  );
  return Object.fromEntries(variables);
}

/** One row a proxy, for people to read: whoever looks over a shoulder sees no password. */
export function showProxies(
  variables: Readonly<Record<string, string>>,
): readonly { readonly name: string; readonly value: string }[] {
  return Object.entries(variables)
    .filter(([name]) => name === name.toUpperCase())
    .map(([name, value]) => ({
      name,
      value: name === 'NO_PROXY' ? value : maskCredentials(value),
    }));
}

/** `http://name:word@proxy:3128` as `http://***@proxy:3128`. A password may hold any sign, `@` among them. */
function maskCredentials(address: string): string {
  const [, scheme = '', rest = ''] = /^([A-Za-z][A-Za-z0-9+.-]*:\/\/)?(.*)$/s.exec(address) ?? [];
  const at = rest.lastIndexOf('@');
  return at < 0 ? address : `${scheme}***${rest.slice(at)}`;
}
