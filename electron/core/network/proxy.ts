// The proxy of the settings: what may be stored, and how it is told to Node and to Chromium.
import type { ProxySetting } from '../../contract/settings.ts';

/** `flaw`: not stored. A password in readable text is a flaw of its own, however the rest is written. */
export type CheckedProxy =
  | { readonly proxy: ProxySetting }
  | { readonly flaw: 'password' }
  /** `text` is the part that cannot be; it holds no password. */
  | { readonly flaw: 'invalid'; readonly text: string };

/** Environment variables as programs read them for their proxy. */
export type ProxyVariables = Readonly<Record<string, string | undefined>>;

/** The setting as it is stored: with its scheme, without blanks, or why it is not. */
export function checkProxy(proxy: ProxySetting): CheckedProxy {
  if (proxy.use !== 'address') return { proxy };
  const text = proxy.address.trim();
  const address = /^[a-z][a-z0-9+.-]*:\/\//i.test(text) ? text : `http://${text}`;
  if (hasPassword(address)) return { flaw: 'password' };
  const port = Number(addressForm.exec(address)?.[1] ?? 0);
  if (port < 1 || port > 65_535) return { flaw: 'invalid', text };
  const bypass = proxy.bypass.map((entry) => entry.trim()).filter((entry) => entry !== '');
  const stranger = bypass.find((entry) => !bypassForm.test(entry));
  if (stranger !== undefined) {
    return hasPassword(stranger) ? { flaw: 'password' } : { flaw: 'invalid', text: stranger };
  }
  return { proxy: { use: 'address', address: address.replace(/\/$/, ''), bypass } };
}

/**
 * The variables that Node asks with. `windows` is Windows' own proxy, which counts where the environment names none,
 * as with other programs.
 */
export function chooseProxyVariables(
  proxy: ProxySetting,
  environment: ProxyVariables,
  windows: ProxyVariables | undefined,
): ProxyVariables {
  switch (proxy.use) {
    case 'none':
      return {};
    case 'system': {
      const { HTTPS_PROXY, https_proxy } = environment;
      return (HTTPS_PROXY || https_proxy ? undefined : windows) ?? environment;
    }
    case 'address':
      return writeVariables(proxy.address, proxy.bypass);
  }
}

export interface ChromiumProxy {
  readonly mode: 'system' | 'direct' | 'fixed_servers';
  readonly proxyRules?: string;
  readonly proxyBypassRules?: string;
}

/** The same for a session of Electron. Chromium asks for a name and password by itself. */
export function toChromiumProxy(proxy: ProxySetting): ChromiumProxy {
  if (proxy.use !== 'address') return { mode: proxy.use === 'system' ? 'system' : 'direct' };
  return {
    mode: 'fixed_servers',
    proxyRules: proxy.address.replace(/\/\/[^/@]*@/, '//'),
    proxyBypassRules: [...proxy.bypass, '<local>'].join(','),
  };
}

/**
 * What `reg query` prints of Windows' proxy: undefined where none is switched on. A script that finds the proxy is not
 * followed.
 */
export function readWindowsProxy(printed: string): ProxyVariables | undefined {
  const read = (name: string) =>
    new RegExp(`^\\s+${name}\\s+REG_\\w+\\s+(.*?)\\s*$`, 'm').exec(printed)?.[1] ?? '';
  if (Number(read('ProxyEnable')) !== 1) return undefined;
  const servers = read('ProxyServer').split(';');
  const named = servers.find((server) => /^https=/i.test(server));
  const server = named?.slice('https='.length) ?? servers.find((one) => !one.includes('='));
  if (!server) return undefined;
  const bypass = read('ProxyOverride').split(';');
  return writeVariables(
    server.includes('://') ? server : `http://${server}`,
    bypass.filter((entry) => bypassForm.test(entry)),
  );
}

function writeVariables(address: string, bypass: readonly string[]): ProxyVariables {
  const none = [...bypass, 'localhost', '127.0.0.1', '[::1]'];
  return { HTTPS_PROXY: address, HTTP_PROXY: address, NO_PROXY: none.join(',') };
}

/** Whatever stands between a colon and an @ may be one. */
function hasPassword(address: string): boolean {
  return /:[^@]*@/.test(address.replace(/^[a-z][a-z0-9+.-]*:\/\//i, ''));
}

const name = '[a-z0-9_](?:[a-z0-9_.-]*[a-z0-9_])?';
/** A user without a password, a name or address, and the port. */
const addressForm = new RegExp(
  `^https?://(?:[\\w.%+\\\\-]+@)?(?:${name}|\\[[0-9a-f:.]+\\]):(\\d{1,5})/?$`,
  'i',
);
const bypassForm = new RegExp(`^(?:\\*|(?:\\*?\\.)?${name}(?::\\d{1,5})?|\\[[0-9a-f:.]+\\])$`, 'i');
