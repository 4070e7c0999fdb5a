// Where the file of a target lies on this PC, and whether looking at it would start something.
import type { ConfigTarget } from '../../contract/config.ts';
import type { ChangeAuthor } from '../../contract/journal.ts';
import type { Text } from '../../contract/text.ts';
import type { Machine } from '../../platform/ports.ts';
import { wslConfPath } from '../changes/distro-file.ts';
import { openFile, type PersonFile } from '../changes/person-file.ts';
import { gather } from '../mode/look.ts';
import { findHome, joinPath } from '../probes/profile-paths.ts';

export type Place =
  /** `path` is what a person's tools call it. */
  | { readonly state: 'file'; readonly file: PersonFile; readonly path: string }
  | { readonly state: 'needs-start'; readonly distro: string }
  | { readonly state: 'unreadable'; readonly path: string; readonly reason: Text };

export interface PlaceQuestion {
  readonly target: ConfigTarget;
  /** A stopped distro may be started for it. */
  readonly start: boolean;
}

/** Who asks, and where. */
export interface Asker {
  readonly machine: Machine;
  /** A file anywhere is for the command line: a window may be asked by what it shows. */
  readonly host: ChangeAuthor['host'];
}

export async function findPlace(
  { machine, host }: Asker,
  { target, start }: PlaceQuestion,
  signal?: AbortSignal,
): Promise<Place> {
  switch (target.kind) {
    case 'wslconfig':
      return findWslconfig(machine);
    case 'wsl.conf':
      return machine.platform === 'linux'
        ? placeFile(machine, wslConfPath)
        : findWslConf(machine, { distro: target.distro, start }, signal);
    case 'daemon':
      return findDaemonJson(machine, target.containers, signal);
    case 'file': {
      const { path } = target;
      return host === 'cli'
        ? { state: 'file', file: openFile(machine, { path, chosen: true }), path }
        : refuse(path, { key: 'config.unreadable.notHere', params: { path } });
    }
  }
}

function findWslconfig(machine: Machine): Place {
  const home = findHome(machine);
  if (machine.platform !== 'win32') return refuse('.wslconfig', { key: 'reasons.windowsOnly' });
  if (home === undefined) return refuse('%USERPROFILE%\\.wslconfig', noProfile);
  return placeFile(machine, joinPath(machine, home, '.wslconfig'));
}

/** Any question to a stopped distro starts it. */
async function findWslConf(
  machine: Machine,
  { distro, start }: { readonly distro: string; readonly start: boolean },
  signal: AbortSignal | undefined,
): Promise<Place> {
  if (machine.platform !== 'win32') return refuse(wslConfPath, { key: 'reasons.windowsOnly' });
  const { distros } = await gather(machine, ['distros'], signal);
  if (distros?.state !== 'known') {
    return refuse(wslConfPath, distros?.reason ?? { key: 'reasons.notGathered' });
  }
  const found = distros.value.find(({ name }) => name === distro);
  if (found === undefined) {
    return refuse(wslConfPath, { key: 'config.unreadable.noDistro', params: { distro } });
  }
  if (found.state !== 'Running' && !start) return { state: 'needs-start', distro };
  return { state: 'file', file: openFile(machine, { path: '', distro }), path: wslConfPath };
}

/** Docker Desktop keeps one file for each side in the profile; a service keeps its own with the computer. */
async function findDaemonJson(
  machine: Machine,
  containers: 'linux' | 'windows',
  signal: AbortSignal | undefined,
): Promise<Place> {
  if (machine.platform === 'linux') return placeFile(machine, '/etc/docker/daemon.json');
  const home = findHome(machine);
  const own = (name: string) =>
    home === undefined
      ? refuse(name, noProfile)
      : placeFile(machine, joinPath(machine, home, '.docker', name));
  if (machine.platform === 'darwin') return own('daemon.json');
  const { dockerDesktop } = await gather(machine, ['dockerDesktop'], signal);
  if (dockerDesktop?.state !== 'known') {
    return refuse('daemon.json', dockerDesktop?.reason ?? { key: 'reasons.notGathered' });
  }
  if (dockerDesktop.value.installed !== null) {
    return own(containers === 'linux' ? 'daemon.json' : 'windows-daemon.json');
  }
  if (containers === 'linux') {
    return refuse('/etc/docker/daemon.json', { key: 'config.unreadable.engineElsewhere' });
  }
  const data = machine.environment.ProgramData || 'C:\\ProgramData';
  return placeFile(machine, joinPath(machine, data, 'docker', 'config', 'daemon.json'));
}

function placeFile(machine: Machine, path: string): Place {
  return { state: 'file', file: openFile(machine, { path }), path };
}

function refuse(path: string, reason: Text): Place {
  return { state: 'unreadable', path, reason };
}

const noProfile: Text = { key: 'reasons.notFound', params: { source: '%USERPROFILE%' } };
