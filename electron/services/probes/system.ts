// Windows and its hardware: edition, build, memory, processors, hypervisor.
import type { SystemFact } from '../../core/doctor/facts.ts';
import type { Probe } from './probe.ts';
import { known, notAnswered, windowsOnly } from './reasons.ts';
import { readAnswer, takeRows } from './script-answer.ts';
import { systemAnswer } from './system-answer.ts';

export const systemProbe: Probe<'system'> = {
  fact: 'system',
  deadlineMs: 40_000,
  ask: async ({ machine, powershell }) => {
    if (machine.platform !== 'win32') return windowsOnly;
    const answer = readAnswer(await powershell('system'), systemAnswer, 'Get-CimInstance');
    if (answer.state !== 'known') return answer;
    const systems = takeRows(answer.value.os, answer.value.errors.os, 'Win32_OperatingSystem');
    if (systems.state !== 'known') return systems;
    const computers = takeRows(
      answer.value.computer,
      answer.value.errors.computer,
      'Win32_ComputerSystem',
    );
    if (computers.state !== 'known') return computers;

    const [os] = systems.value;
    const [computer] = computers.value;
    if (os === undefined || computer === undefined) {
      return notAnswered({ outcome: 'absent' }, 'Win32_OperatingSystem');
    }
    const processors = answer.value.processors ?? [];
    return known({
      sku: os.OperatingSystemSKU,
      caption: os.Caption.trim(),
      build: os.BuildNumber,
      revision: answer.value.revision?.[0]?.UBR ?? 0,
      architecture: toArchitecture(processors[0]?.Architecture),
      // Makers pad the name with blanks.
      processorName: processors[0]?.Name?.trim() ?? '',
      logicalProcessors: computer.NumberOfLogicalProcessors,
      memoryBytes: computer.TotalPhysicalMemory,
      ...(os.FreePhysicalMemory == null ? {} : { freeMemoryBytes: os.FreePhysicalMemory * 1024 }),
      hypervisorPresent: computer.HypervisorPresent,
      firmwareVirtualization: processors.map((row) => row.VirtualizationFirmwareEnabled ?? null),
    });
  },
};

/** Win32_Processor.Architecture. */
function toArchitecture(code: number | null | undefined): SystemFact['architecture'] {
  switch (code) {
    case 0:
      return 'x86';
    case 9:
      return 'x64';
    case 12:
      return 'arm64';
    default:
      return 'unknown';
  }
}
