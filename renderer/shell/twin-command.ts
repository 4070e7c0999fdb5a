// The command line twin of the page: what a person would type for the same answer.
import type { MachineRef } from '../../electron/contract/doctor.ts';
import { showCommandLine } from '../../electron/core/format/command-line.ts';

export function showTwinCommand(machine: MachineRef | undefined): string {
  const args = machine?.kind === 'described' ? ['doctor', '--machine', machine.name] : ['doctor'];
  return showCommandLine('slipway', args);
}
