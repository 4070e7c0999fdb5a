// Whether the VM of WSL 2 can start, told without starting it: two checks ask.
import type { Evidence } from '../../../contract/doctor.ts';
import { hasCode } from '../../wsl/error-codes.ts';
import { readFact, saw } from '../check.ts';
import type { Fact, FactValues, ServiceName, SystemFact } from '../facts.ts';
import { sawHypervisor, sawService, sawWsl } from './windows-evidence.ts';

export interface VmAsked {
  readonly vm: Fact<FactValues['vm']>;
  readonly distros: Fact<FactValues['distros']>;
  readonly services: Fact<FactValues['services']>;
  readonly wsl: Fact<FactValues['wsl']>;
  readonly wslStatus: Fact<FactValues['wslStatus']>;
}

/** `free`: it does not run, and nothing that was read stands in its way. */
export interface VmOutlook {
  readonly state: 'runs' | 'free' | 'barred';
  readonly evidence: readonly Evidence[];
}

export function foreseeVm(system: SystemFact, asked: VmAsked): VmOutlook {
  const running = sawRunning(asked);
  if (running) return { state: 'runs', evidence: [running] };
  const bars = sawBars(system, asked);
  if (bars.length > 0) return { state: 'barred', evidence: bars };
  return { state: 'free', evidence: [sawHypervisor(system), ...sawServices(system, asked)] };
}

/**
 * Services of the Virtual Machine Platform that are not there. Up to build 22000 vmcompute and HNS, later vfpext
 * too: with Hyper-V alone the first two exist (IsVirtualMachinePlatformInstalled in WSL's wslutil.cpp).
 */
export function findMissingServices(
  system: SystemFact,
  services: FactValues['services'],
): readonly ServiceName[] {
  return neededServices(system).filter((name) => services[name] === null);
}

function neededServices(system: SystemFact): readonly ServiceName[] {
  return system.build >= 22_621 ? ['vmcompute', 'hns', 'vfpext'] : ['vmcompute', 'hns'];
}

function sawRunning({ vm, distros }: VmAsked): Evidence | undefined {
  const process = readFact(vm)?.process;
  if (process) return saw(`Get-Process ${process.name}`, process.name, true);
  const distro = readFact(distros)?.find((d) => d.state === 'Running' && d.version === 2);
  return distro && saw('wsl --list --verbose', `${distro.name} Running 2`, true);
}

function sawBars(system: SystemFact, asked: VmAsked): Evidence[] {
  const services = readFact(asked.services);
  const wsl = readFact(asked.wsl);
  const marks = [
    ...(readFact(asked.wslStatus)?.marks ?? []),
    ...(wsl?.kind === 'failing' ? [wsl.code] : []),
  ];
  const mark = marks.find((one) => one === virtualizationLink || isVmCode(one));
  return [
    ...(system.hypervisorPresent ? [] : [sawHypervisor(system, true)]),
    ...(services === undefined
      ? []
      : findMissingServices(system, services).map((name) => sawService(services, name, true))),
    ...(mark === undefined ? [] : [saw('wsl --status', mark, true)]),
    ...(wsl?.kind === 'inbox' && wsl.kernelMissing ? [sawWsl(wsl, true)] : []),
  ];
}

/** Stands in every language of "WSL2 is unable to start since virtualization is not enabled on this machine". */
const virtualizationLink = 'aka.ms/enablevirtualization';

function isVmCode(mark: string): boolean {
  return [
    'HCS_E_HYPERV_NOT_INSTALLED',
    'HCS_E_SERVICE_NOT_AVAILABLE',
    'WSL_E_VIRTUAL_MACHINE_PLATFORM_REQUIRED',
    'WSL_E_VM_MODE_NOT_SUPPORTED',
    '0x800701bc',
  ].some((code) => hasCode([mark], code));
}

function sawServices(system: SystemFact, asked: VmAsked): Evidence[] {
  const services = readFact(asked.services);
  if (services === undefined) return [];
  return neededServices(system).map((name) => sawService(services, name));
}
