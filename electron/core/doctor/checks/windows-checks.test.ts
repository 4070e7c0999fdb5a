// Whole PCs: which findings of Windows and WSL a person sees, under which root, and that each has its words.
import { describe, expect, it } from 'vitest';
import type { CheckResult } from '../../../contract/doctor.ts';
import type { Text } from '../../../contract/text.ts';
import { en } from '../../../words/en/index.ts';
import type { Facts } from '../facts.ts';
import { foldResults } from '../fold.ts';
import { judgeChecks } from '../judge.ts';
import { findingKeys } from '../wording.ts';
import {
  changeFact,
  createFacts,
  healthyValues,
  loseFact,
  setFact,
} from './healthy-facts.test-support.ts';
import { windowsChecks } from './windows-checks.ts';

const { engine, features, services } = healthyValues;
const stopped: Partial<Facts> = {
  ...setFact('vm', { process: null }),
  ...setFact('guests', []),
  ...setFact('distros', [{ name: 'Ubuntu', state: 'Stopped', version: 2, isDefault: true }]),
};
const noHypervisor = (on: boolean) =>
  changeFact('system', { hypervisorPresent: false, firmwareVirtualization: [on] });
const noVmp = setFact('features', { ...features, VirtualMachinePlatform: 'off' });
const noVmServices = setFact('services', { ...services, vmcompute: null, hns: null, vfpext: null });
const noWsl: Partial<Facts> = {
  ...stopped,
  ...setFact('wsl', { kind: 'stub' }),
  ...setFact('wslStatus', { exitCode: 50, marks: ['aka.ms/wslinstall'] }),
  ...loseFact('distros'),
  ...changeFact('lxss', { msiInstallLocation: null, distros: [] }),
};
const windowsMode = setFact('engine', { ...engine, os: 'windows' } as typeof engine);
const windowsFeatures = changeFact('features', { Containers: 'on', 'Microsoft-Hyper-V': 'on' });
const vm = ['wsl2-vm-not-starting', 'distro-not-starting'];

interface Row {
  readonly pc: string;
  readonly changes: readonly Partial<Facts>[];
  /** Each root with what folds under it. */
  readonly roots: Readonly<Record<string, readonly string[]>>;
}

const healthy: readonly Row[] = [
  { pc: 'healthy in Linux mode', changes: [], roots: {} },
  { pc: 'healthy with everything stopped', changes: [stopped], roots: {} },
  { pc: 'Windows Home', changes: [changeFact('system', { sku: 101 })], roots: {} },
  {
    pc: 'an Arm PC',
    changes: [changeFact('system', { architecture: 'arm64', firmwareVirtualization: [] })],
    roots: {},
  },
  {
    pc: 'Windows 10 with store WSL',
    changes: [
      changeFact('system', { build: 19_045 }),
      changeFact('features', { 'Microsoft-Windows-Subsystem-Linux': 'on' }),
      setFact('services', { ...services, vfpext: null }),
    ],
    roots: {},
  },
  { pc: 'in Windows mode beside WSL', changes: [windowsMode, windowsFeatures], roots: {} },
  {
    pc: 'for Windows containers only, without WSL',
    changes: [noWsl, windowsMode, windowsFeatures],
    roots: {},
  },
  {
    pc: 'whose Docker Desktop runs on Hyper-V, without a distro',
    changes: [
      stopped,
      windowsFeatures,
      setFact('distros', []),
      changeFact('lxss', { distros: [] }),
    ],
    roots: {},
  },
];

const ill: readonly Row[] = [
  {
    pc: 'with virtualization off in firmware',
    changes: [stopped, noHypervisor(false)],
    roots: { 'virtualization-disabled-firmware': ['hypervisor-launch-off', ...vm] },
  },
  {
    pc: 'with the platform off',
    changes: [stopped, noHypervisor(true), noVmp, noVmServices],
    roots: { 'vmp-feature-disabled': ['hypervisor-launch-off', ...vm] },
  },
  {
    pc: 'whose boot entry keeps the hypervisor off',
    changes: [stopped, noHypervisor(true)],
    roots: { 'hypervisor-launch-off': vm },
  },
  {
    pc: 'that waits for a restart',
    changes: [
      stopped,
      noHypervisor(true),
      noVmServices,
      setFact('restart', { servicingPending: true, wslInstallStatus: ['VirtualMachinePlatform'] }),
    ],
    roots: { 'feature-reboot-pending': ['hypervisor-launch-off', ...vm] },
  },
  {
    pc: 'whose platform is off while an update waits',
    changes: [
      stopped,
      noHypervisor(true),
      noVmp,
      changeFact('restart', { servicingPending: true }),
    ],
    roots: {
      'vmp-feature-disabled': ['hypervisor-launch-off', ...vm],
      'feature-reboot-pending': [],
    },
  },
  {
    pc: 'without WSL and its platform',
    changes: [noWsl, noHypervisor(true), noVmp, noVmServices],
    roots: {
      'wsl-not-installed': [
        'hypervisor-launch-off',
        'no-distro-installed',
        'vmp-feature-disabled',
        'wsl-component-disabled',
        'wsl-inbox-version',
        'wsl-kernel-missing',
        'wsl2-vm-not-starting',
      ],
    },
  },
  {
    pc: 'with the WSL that came with Windows, without a kernel',
    changes: [
      stopped,
      setFact('wsl', { kind: 'inbox', kernelMissing: true }),
      changeFact('features', { 'Microsoft-Windows-Subsystem-Linux': 'on' }),
    ],
    roots: { 'wsl-inbox-version': ['wsl-kernel-missing', ...vm] },
  },
  {
    pc: 'where only the code of a missing kernel is known',
    changes: [
      stopped,
      loseFact('wsl'),
      setFact('wslStatus', { exitCode: 1, marks: ['0x800701bc'] }),
    ],
    roots: { 'wsl-kernel-missing': vm },
  },
  {
    pc: 'whose component an update turned off',
    changes: [
      stopped,
      changeFact('system', { build: 19_045 }),
      setFact('wsl', { kind: 'failing', code: 'Wsl/WSL_E_WSL_OPTIONAL_COMPONENT_REQUIRED' }),
      loseFact('distros'),
    ],
    roots: {
      'wsl-component-disabled': [
        'default-distro-is-docker-desktop',
        'default-distro-wsl1',
        'wsl-inbox-version',
        'wsl-kernel-missing',
        ...vm,
      ],
    },
  },
  {
    pc: 'that lost a disk',
    changes: [
      stopped,
      changeFact('lxss', {
        distros: healthyValues.lxss.distros
          .slice(0, 1)
          .map((one) => ({ ...one, vhdExists: false })),
      }),
    ],
    roots: { 'distro-vhdx-missing': ['distro-not-starting'] },
  },
];

function fold(changes: readonly Partial<Facts>[]) {
  const judged = judgeChecks(windowsChecks, createFacts(Object.assign({}, ...changes)));
  return foldResults(judged, windowsChecks, { complete: true });
}

describe('a PC', () => {
  it.each([...healthy, ...ill])('$pc', ({ changes, roots }) => {
    const { results, roots: found } = fold(changes);
    const shown = found.map((id) => [id, [...(results.find((r) => r.id === id)?.explains ?? [])]]);
    const sort = (record: Row['roots']) =>
      Object.fromEntries(Object.entries(record).map(([id, ids]) => [id, [...ids].sort()]));
    expect(sort(Object.fromEntries(shown))).toEqual(sort(roots));
  });

  it.each(healthy)('$pc leaves nothing untold', ({ changes }) => {
    const untold = fold(changes).results.filter(({ status }) => status === 'unknown');
    expect(untold.map(({ id }) => id)).toEqual([]);
  });
});

describe('what is said', () => {
  const results = [...healthy, ...ill].flatMap(({ changes }) => fold(changes).results);

  it('has its words for every part of every finding', () => {
    expect(results.flatMap(listTexts).filter(isMissing)).toEqual([]);
  });
});

const parts = ['name', 'state', 'title', 'what', 'why', 'todo'] as const;

/** Every text a result needs: the first key that exists of those to try. */
function listTexts(result: CheckResult): Text[] {
  const { params } = result;
  if (result.reason) return [result.reason];
  if (result.status === 'ok') return [{ key: `findings.${result.id}.ok`, params }];
  const wording = parts.map((part) => {
    const keys = findingKeys(result, part);
    return { key: keys.find((key) => findText(key) !== undefined) ?? keys[0] ?? '', params };
  });
  const fixes = result.fixes.flatMap(({ id, destroys, steps }) => [
    { key: `findings.${result.id}.fixes.${id}.label` },
    ...(destroys ? [destroys] : []),
    ...steps.flatMap((step) => (step.kind === 'guide' ? [step.text] : [])),
  ]);
  return [...wording, ...fixes];
}

/** The text does not exist, or has a gap that nothing fills. */
function isMissing({ key, params = {} }: Text): boolean {
  const text = findText(key);
  if (text === undefined) return true;
  return [...text.matchAll(/\{\{(\w+)\}\}/g)].some(([, gap]) => params[gap ?? ''] === undefined);
}

function findText(key: string): string | undefined {
  let node: unknown = en;
  for (const part of key.split('.')) node = (node as Record<string, unknown> | undefined)?.[part];
  return typeof node === 'string' ? node : undefined;
}
