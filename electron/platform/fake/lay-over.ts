// Lays a machine file over the one it extends: the first entry that matches answers, so its own come first.
import type { MachineFile } from '../../contract/machine-description.ts';

/** A description that may still lack what only the PC at the bottom has to say. */
export type PartialDescription = Omit<MachineFile, '$schema' | 'extends'>;

export function layOver(own: MachineFile, base: PartialDescription): PartialDescription {
  const { $schema, extends: name, ...fields } = own;
  return {
    ...base,
    ...fields,
    environment: { ...base.environment, ...own.environment },
    installed: { ...base.installed, ...own.installed },
    state: { ...base.state, ...own.state },
    follows: [...own.follows, ...base.follows],
    commands: [...own.commands, ...base.commands],
    powershell: [...own.powershell, ...base.powershell],
    files: [...own.files, ...base.files],
    folders: [...own.folders, ...base.folders],
    endpoints: [...own.endpoints, ...base.endpoints],
    network: [...own.network, ...base.network],
    permission: [...own.permission, ...base.permission],
    restart: [...base.restart, ...own.restart],
  };
}
