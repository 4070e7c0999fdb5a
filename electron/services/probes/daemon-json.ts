// The configuration files that an engine on this computer would read, with their bytes: encodings are findings.
import type { FileFact } from '../../core/doctor/facts.ts';
import type { FileResult, Machine } from '../../platform/ports.ts';
import type { Probe } from './probe.ts';
import { findHome, joinPath } from './profile-paths.ts';
import { known, notAnswered } from './reasons.ts';

export const daemonJsonProbe: Probe<'daemonJson'> = {
  fact: 'daemonJson',
  deadlineMs: 5_000,
  ask: async ({ machine }) => {
    const paths = listPaths(machine);
    const results = await Promise.all(paths.map((path) => machine.files.read(path)));
    const files = results.flatMap((result, index) => toFile(paths[index] ?? '', result) ?? []);
    const first = results[0];
    // One that may not be read is left out; when none may, nothing can be said.
    if (files.length === 0 && first && first.outcome !== 'read') {
      return notAnswered(first, paths[0] ?? 'daemon.json');
    }
    return known({ files });
  },
};

/** Docker Desktop's is in the profile, a service's with the computer, a rootless engine's with the user's settings. */
function listPaths(machine: Machine): string[] {
  const home = findHome(machine);
  const own = (...parts: readonly string[]) =>
    home === undefined ? [] : [joinPath(machine, home, ...parts)];
  switch (machine.platform) {
    case 'win32': {
      const data = machine.environment.ProgramData || 'C:\\ProgramData';
      return [
        ...own('.docker', 'daemon.json'),
        joinPath(machine, data, 'docker', 'config', 'daemon.json'),
      ];
    }
    case 'darwin':
      return own('.docker', 'daemon.json');
    case 'linux':
      return ['/etc/docker/daemon.json', ...own('.config', 'docker', 'daemon.json')];
  }
}

function toFile(path: string, result: FileResult): FileFact | undefined {
  switch (result.outcome) {
    case 'read':
      return { path, exists: true, bytes: result.bytes, modifiedMs: result.modifiedMs };
    case 'absent':
      return { path, exists: false, bytes: new Uint8Array(), modifiedMs: 0 };
    default:
      return undefined;
  }
}
