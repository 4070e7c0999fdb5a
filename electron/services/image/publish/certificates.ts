// Authorities that docker trusts for one registry: `certs.d` in its folders, as for the engine itself.
import { decodeOutput } from '../../../core/text/decode.ts';
import type { Machine } from '../../../platform/ports.ts';
import { findDockerFolder, joinPath } from '../../probes/profile-paths.ts';

const mostFiles = 20;

/** PEM texts; a folder that is not there has none. */
export async function readCertificates(machine: Machine, host: string): Promise<readonly string[]> {
  // On Windows a colon cannot be in a name: docker leaves it out (moby/moby registry/config_windows.go).
  const name = machine.platform === 'win32' ? host.replaceAll(':', '') : host;
  const folders = listFolders(machine).map((folder) => joinPath(machine, folder, 'certs.d', name));
  const found = await Promise.all(folders.map((folder) => readFolder(machine, folder)));
  return found.flat();
}

function listFolders(machine: Machine): readonly string[] {
  const own = findDockerFolder(machine);
  const { ProgramData } = machine.environment;
  const shared =
    machine.platform === 'win32' ? ProgramData && `${ProgramData}\\docker` : '/etc/docker';
  return [own, shared].flatMap((folder) => (folder ? [folder] : []));
}

async function readFolder(machine: Machine, folder: string): Promise<readonly string[]> {
  const listed = await machine.files.list(folder);
  if (listed.outcome !== 'listed') return [];
  const names = listed.names.filter((name) => name.endsWith('.crt')).slice(0, mostFiles);
  const texts = await Promise.all(
    names.map(async (name) => {
      const read = await machine.files.read(joinPath(machine, folder, name));
      return read.outcome === 'read' ? decodeOutput(read.bytes) : '';
    }),
  );
  return texts.filter((text) => text.includes('-----BEGIN CERTIFICATE-----'));
}
