// Hands an address to the person's browser, by the system's own program from its known place.
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { win32 } from 'node:path';

interface Surroundings {
  readonly platform: string;
  readonly environment: Readonly<Record<string, string | undefined>>;
}

/** Whether the system took the address. Where there is no display, nothing is started. */
export function openBrowser(address: string, surroundings: Surroundings): Promise<boolean> {
  const opener = findOpener(surroundings);
  if (opener === undefined || !existsSync(opener.program)) return Promise.resolve(false);
  return new Promise((resolve) => {
    const child = spawn(opener.program, [...opener.args, address], {
      stdio: 'ignore',
      detached: true,
      windowsHide: true,
    });
    // xdg-open may stay until the browser closes: no answer for this long means that it works.
    const timer = setTimeout(() => resolve(true), 3_000);
    const end = (isOpen: boolean) => {
      clearTimeout(timer);
      resolve(isOpen);
    };
    child.once('error', () => end(false));
    child.once('exit', (code) => end(code === 0));
    child.unref();
  });
}

function findOpener({ platform, environment }: Surroundings) {
  switch (platform) {
    case 'win32': {
      const windows = environment.SystemRoot ?? 'C:\\Windows';
      // `start` belongs to cmd, which would read & and % in the address.
      const program = win32.join(windows, 'System32', 'rundll32.exe');
      return { program, args: ['url.dll,FileProtocolHandler'] };
    }
    case 'darwin':
      return { program: '/usr/bin/open', args: [] };
    default:
      return environment.DISPLAY || environment.WAYLAND_DISPLAY
        ? { program: '/usr/bin/xdg-open', args: [] }
        : undefined;
  }
}
