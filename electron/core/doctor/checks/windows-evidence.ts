// Lines of evidence about Windows itself, said the way Windows says them: names and numbers, nothing translated.
import type { Evidence } from '../../../contract/doctor.ts';
import { saw } from '../check.ts';
import type {
  FactValues,
  FeatureName,
  FeatureState,
  ServiceName,
  SystemFact,
  WslFact,
} from '../facts.ts';

export function sawHypervisor(system: SystemFact, deciding = false): Evidence {
  return saw(
    '(Get-CimInstance Win32_ComputerSystem).HypervisorPresent',
    system.hypervisorPresent ? 'True' : 'False',
    deciding,
  );
}

/** One word a socket; the value means nothing while a hypervisor runs. */
export function sawFirmware(system: SystemFact, deciding = false): Evidence {
  const words = system.firmwareVirtualization.map((on) =>
    on === null ? 'null' : on ? 'True' : 'False',
  );
  return saw(
    '(Get-CimInstance Win32_Processor).VirtualizationFirmwareEnabled',
    words.length === 0 ? 'null' : words.join(', '),
    deciding,
  );
}

export function sawFeature(
  features: FactValues['features'],
  name: FeatureName,
  deciding = false,
): Evidence {
  return saw(
    `Win32_OptionalFeature ${name}`,
    `InstallState = ${installStates[features[name]]}`,
    deciding,
  );
}

const installStates = { on: 1, off: 2, absent: 3, unknown: 4 } as const satisfies Record<
  FeatureState,
  number
>;

export function sawService(
  services: FactValues['services'],
  name: ServiceName,
  deciding = false,
): Evidence {
  const service = services[name];
  const says = service === null ? 'not found' : service.running ? 'Running' : 'Stopped';
  return saw(`Get-Service ${name}`, says, deciding);
}

export function sawBuild(system: SystemFact, deciding = false): Evidence {
  return saw('Win32_OperatingSystem.BuildNumber', String(system.build), deciding);
}

/** What told which wsl.exe this is. */
export function sawWsl(wsl: WslFact, deciding = false): Evidence {
  switch (wsl.kind) {
    case 'store':
      return saw(
        'wsl --version',
        wsl.kernel === null ? wsl.version : `${wsl.version}, ${wsl.kernel}`,
        deciding,
      );
    case 'inbox':
      return saw('wsl --version', 'Usage: wsl.exe [Argument] [Options...]', deciding);
    case 'stub':
      return saw('wsl --status', 'ERROR_LINUX_SUBSYSTEM_NOT_PRESENT (0x8007019e)', deciding);
    case 'absent':
      return saw('%SystemRoot%\\System32\\wsl.exe', 'not found', deciding);
    case 'failing':
      return saw('wsl --version', wsl.code, deciding);
  }
}
