// Reads a machine file that Slipway ships. Its tests have checked it, so a start does not: that takes longer than a run.
import type { z } from 'zod';
import type { MachineFile, machineFile } from '../../contract/machine-description.ts';

/** What `parseMachineFile` makes of a file, if the file is known to be right. */
export function readShippedFile(text: string): MachineFile {
  const {
    environment = {},
    installed = {},
    state = {},
    follows = [],
    commands = [],
    powershell = [],
    files = [],
    folders = [],
    endpoints = [],
    network = [],
    permission = [],
    restart = [],
    ...rest
  } = JSON.parse(text) as z.input<typeof machineFile>;
  return {
    ...rest,
    environment,
    installed,
    state,
    follows,
    commands,
    powershell,
    files,
    folders,
    endpoints: endpoints.map(({ answers, ...endpoint }) => ({
      ...endpoint,
      ...(answers && {
        answers: answers.map(({ method = 'GET', ...answer }) => ({ method, ...answer })),
      }),
    })),
    network,
    permission,
    restart,
  };
}
