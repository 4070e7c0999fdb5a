// Whether the VM of WSL 2 can start, told without starting it: two checks ask.
import type { Evidence } from '../../../contract/doctor.ts';
import { hasCode } from '../../wsl/error-codes.ts';
import { readFact, saw } from '../check.ts';
import type { Fact, FactValues, ServiceName, SystemFact } from '../facts.ts';
import { sawHypervisor, sawService, sawWsl } from './windows-evidence.ts';

interface VmAsked {
  readonly vm: Fact<FactValues['vm']>;
  readonly distros: Fact<FactValues['distros']>;
  readonly services: Fact<FactValues['services']>;
  readonly wsl: Fact<FactValues['wsl']>;
  readonly wslStatus: Fact<FactValues['wslStatus']>;
}

/** `free`: it does not run, and nothing that was read stands in its way. */
interface VmOutlook {
  readonly state: 'runs' | 'free' | 'barred';
  readonly evidence: readonly Evidence[];
  /** What WSL itself said of it: a code or link. */
  readonly mark?: string;
}

export function foreseeVm(system: SystemFact, asked: VmAsked): VmOutlook {
  const running = sawRunning(asked);
  if (running) return { state: 'runs', evidence: [running] };
  const mark = findMark(asked);
  const evidence = [
    ...sawBars(system, asked),
    ...(mark === undefined ? [] : [saw('wsl --status', mark, true)]),
  ];
  if (evidence.length > 0) {
    return { state: 'barred', evidence, ...(mark === undefined ? {} : { mark }) };
  }
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
  if (process) {
    return saw(`Get-Process ${process.name}`, `WorkingSet64 = ${process.workingSetBytes}`, true);
  }
  const distro = readFact(distros)?.find((d) => d.state === 'Running' && d.version === 2);
  return distro && saw('wsl --list --verbose', `${distro.name} Running 2`, true);
}

function sawBars(system: SystemFact, asked: VmAsked): Evidence[] {
  const services = readFact(asked.services);
  const wsl = readFact(asked.wsl);
  return [
    ...(system.hypervisorPresent ? [] : [sawHypervisor(system, true)]),
    ...(services === undefined
      ? []
      : findMissingServices(system, services).map((name) => sawService(services, name, true))),
    ...(wsl?.kind === 'inbox' && wsl.kernelMissing ? [sawWsl(wsl, true)] : []),
  ];
}

/** A wsl.exe that fails altogether starts no VM either, whatever its code. */
function findMark(asked: VmAsked): string | undefined {
  const wsl = readFact(asked.wsl);
  const marks = readFact(asked.wslStatus)?.marks ?? [];
  const mark = marks.find((one) => one === virtualizationLink || isVmCode(one));
  return mark ?? (wsl?.kind === 'failing' ? wsl.code : undefined);
}

/** With it WSL says that virtualization is not enabled. */
export function isVirtualizationMark(mark: string): boolean {
  return mark === virtualizationLink || hasCode([mark], 'HCS_E_HYPERV_NOT_INSTALLED');
}

/** Stands in every language of "WSL2 is unable to start since virtualization is not enabled on this machine". */
const virtualizationLink = 'aka.ms/enablevirtualization';

function isVmCode(mark: string): boolean {
  return [
    'HCS_E_HYPERV_NOT_INSTALLED',
    'HCS_E_SERVICE_NOT_AVAILABLE',
    'WSL_E_VIRTUAL_MACHINE_PLATFORM_REQUIRED',
    'WSL_E_VM_MODE_NOT_SUPPORTED',
    'WSL_E_WSL_OPTIONAL_COMPONENT_REQUIRED',
    '0x800701bc',
  ].some((code) => hasCode([mark], code));
}

function sawServices(system: SystemFact, asked: VmAsked): Evidence[] {
  const services = readFact(asked.services);
  if (services === undefined) return [];
  return neededServices(system).map((name) => sawService(services, name));
}
