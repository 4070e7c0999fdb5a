// What Tune has to know of the PC, asked by the doctor's own probes each time anew.
import type { ConfigDistro, ConfigHost } from '../../contract/config.ts';
import { isInternalDistro } from '../../core/doctor/checks/wsl-use.ts';
import type { Fact, FactName, PartialFacts } from '../../core/doctor/facts.ts';
import type { Machine } from '../../platform/ports.ts';
import { gather } from '../mode/look.ts';

export interface PcSight {
  readonly host: ConfigHost;
  readonly distros: readonly ConfigDistro[];
}

/** What Windows alone knows is null everywhere else. */
export async function lookAtPc(machine: Machine, signal?: AbortSignal): Promise<PcSight> {
  const facts = await gather(machine, wanted, signal);
  return { host: describeHost(facts, machine), distros: listDistros(facts) };
}

/** The distros, without anything else being asked but their list and the registry. */
export async function lookAtDistros(
  machine: Machine,
  signal?: AbortSignal,
): Promise<readonly ConfigDistro[]> {
  return listDistros(await gather(machine, ['distros', 'lxss'], signal));
}

/** When the VM was started; null: it does not run; undefined: not known. */
export async function askVmStart(
  machine: Machine,
  signal?: AbortSignal,
): Promise<number | null | undefined> {
  const vm = read((await gather(machine, ['vm'], signal)).vm);
  return vm === undefined ? undefined : (vm.process?.startedMs ?? null);
}

/** The distro that is asked and started for all: the default one, if it is a WSL 2 distro to work in. */
export function chooseDistro(distros: readonly ConfigDistro[]): ConfigDistro | undefined {
  const fit = distros.filter(({ version, isInternal }) => version === 2 && !isInternal);
  return fit.find(({ isDefault }) => isDefault) ?? fit[0];
}

const wanted: readonly FactName[] = [
  'system',
  'volumes',
  'vm',
  'wsl',
  'distros',
  'dockerDesktop',
  'lxss',
];

function describeHost(facts: PartialFacts, machine: Machine): ConfigHost {
  const system = read(facts.system);
  const wsl = read(facts.wsl);
  const vm = read(facts.vm);
  const desktop = read(facts.dockerDesktop);
  return {
    memoryBytes: system?.memoryBytes ?? null,
    processors: system?.logicalProcessors ?? null,
    windowsBuild: system?.build ?? null,
    windowsRevision: system?.revision ?? null,
    architecture: system?.architecture ?? null,
    wslVersion: wsl?.kind === 'store' ? wsl.version : null,
    freeDiskBytes: findFreeBytes(facts, machine),
    usedBytes: vm === undefined ? null : (vm.process?.workingSetBytes ?? 0),
    freeMemoryBytes: system?.freeMemoryBytes ?? null,
    vmStartedMs: vm?.process?.startedMs ?? null,
    policies: { ...read(facts.lxss)?.policies },
    hasDockerDesktop: desktop !== undefined && desktop.installed !== null,
  };
}

/** The drive of the default distro; its disk grows there, and WSL's swap file lies on the system's drive by itself. */
function findFreeBytes(facts: PartialFacts, { environment }: Machine): number | null {
  const own = read(facts.distros)?.find(({ isDefault }) => isDefault)?.name;
  const folder = read(facts.lxss)?.distros.find(({ name }) => name === own)?.basePath;
  const drive = (folder ?? environment.SystemDrive ?? 'C:').slice(0, 2).toUpperCase();
  const volume = read(facts.volumes)?.find((one) => one.drive.toUpperCase() === drive);
  return volume?.freeBytes ?? null;
}

function listDistros(facts: PartialFacts): readonly ConfigDistro[] {
  const registered = read(facts.lxss)?.distros ?? [];
  return (read(facts.distros) ?? []).map((distro) => ({
    name: distro.name,
    version: distro.version,
    isDefault: distro.isDefault,
    isRunning: distro.state === 'Running',
    isInternal: isInternalDistro(distro),
    diskBytes: registered.find(({ name }) => name === distro.name)?.vhdBytes ?? null,
  }));
}

function read<Value>(fact: Fact<Value> | undefined): Value | undefined {
  return fact?.state === 'known' ? fact.value : undefined;
}
