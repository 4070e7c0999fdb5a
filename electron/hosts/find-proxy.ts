// The proxy that Slipway itself asks through: the setting, else the environment's, else Windows' own.
import { chooseProxyVariables, readWindowsProxy } from '../core/network/proxy.ts';
import type { StateStore } from '../platform/ports.ts';
import type { FindProxy } from '../platform/this-machine.ts';
import { readSettings } from '../services/settings.ts';

const key = 'HKCU\\Software\\Microsoft\\Windows\\CurrentVersion\\Internet Settings';

/** Windows is asked once; the setting each time, since a person may change it in between. */
export function createProxyFinder(state: StateStore): FindProxy {
  let windows: Promise<ReturnType<typeof readWindowsProxy>> | undefined;
  return async ({ platform, environment, commands }) => {
    const { proxy } = await readSettings(state);
    if (proxy.use !== 'system' || platform !== 'win32') {
      return chooseProxyVariables(proxy, environment, undefined);
    }
    windows ??= askWindows(commands);
    return chooseProxyVariables(proxy, environment, await windows);
  };
}

async function askWindows(commands: Parameters<FindProxy>[0]['commands']) {
  const result = await commands.run({ program: 'reg', args: ['query', key], deadlineMs: 10_000 });
  return result.outcome === 'exited'
    ? readWindowsProxy(new TextDecoder('latin1').decode(result.stdout))
    : undefined;
}
