// Where Slipway remembers things: one folder for state, settings, reports and journal, the same for every way in.
import { homedir } from 'node:os';
import { posix, win32 } from 'node:path';
import type { Environment } from '../environment.ts';

/**
 * Absolute path of the state folder: `%LOCALAPPDATA%\Slipway`, `~/Library/Application Support/Slipway` or
 * `$XDG_STATE_HOME/slipway` (https://specifications.freedesktop.org/basedir-spec/latest/); SLIPWAY_STATE overrides it.
 * What is not absolute does not count.
 */
export function findStateFolder(options: {
  readonly platform: string;
  readonly environment: Environment;
  readonly home?: string;
}): string {
  const { platform, environment, home = homedir() } = options;
  const path = platform === 'win32' ? win32 : posix;
  const chosen = environment.SLIPWAY_STATE;
  if (chosen !== undefined && path.isAbsolute(chosen)) return path.normalize(chosen);
  if (platform === 'win32') {
    const local = environment.LOCALAPPDATA;
    const isUsable = local !== undefined && path.isAbsolute(local);
    return path.join(isUsable ? local : path.join(home, 'AppData', 'Local'), 'Slipway');
  }
  if (platform === 'darwin') return path.join(home, 'Library', 'Application Support', 'Slipway');
  const state = environment.XDG_STATE_HOME;
  const isUsable = state !== undefined && path.isAbsolute(state);
  return path.join(isUsable ? state : path.join(home, '.local', 'state'), 'slipway');
}
