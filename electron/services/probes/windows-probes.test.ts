import { expect, test } from 'vitest';
import type { FactName } from '../../core/doctor/facts.ts';
import { gatherFacts } from '../doctor/gather.ts';
import { createTestMachine, type TestMachine } from '../test-machine.test-support.ts';
import { askFact, knownAs, unknownFor } from './ask-fact.test-support.ts';
import { windowsProbes } from './windows-probes.ts';

const system = {
  os: [{ OperatingSystemSKU: 101, Caption: 'Microsoft Windows 11 Home ', BuildNumber: '26200' }],
  computer: [
    {
      HypervisorPresent: true,
      TotalPhysicalMemory: 29_808_803_840,
      NumberOfLogicalProcessors: 16,
    },
  ],
  processors: [
    { Name: 'AMD Ryzen 7 8745HS    ', Architecture: 9, VirtualizationFirmwareEnabled: false },
    { Name: 'AMD Ryzen 7 8745HS    ', Architecture: 9, VirtualizationFirmwareEnabled: null },
  ],
  revision: [{ UBR: 7171 }],
  servicingPending: [false],
  wslInstallStatus: [],
  errors: {},
};

const homePc = {
  sku: 101,
  caption: 'Microsoft Windows 11 Home',
  build: 26200,
  revision: 7171,
  architecture: 'x64',
  processorName: 'AMD Ryzen 7 8745HS',
  logicalProcessors: 16,
  memoryBytes: 29_808_803_840,
  hypervisorPresent: true,
  firmwareVirtualization: [false, null],
};

const features = (...rows: readonly (readonly [string, number])[]) => ({
  features: { features: rows.map(([Name, InstallState]) => ({ Name, InstallState })), errors: {} },
});

test.each<[string, FactName, TestMachine, unknown]>([
  ['a Home PC', 'system', { scripts: { system } }, knownAs(homePc)],
  [
    'a PC whose processor and revision queries failed still has a system',
    'system',
    {
      scripts: { system: { ...system, processors: [], revision: [], errors: { processors: 'x' } } },
    },
    knownAs({
      ...homePc,
      revision: 0,
      architecture: 'unknown',
      processorName: '',
      firmwareVirtualization: [],
    }),
  ],
  [
    'a query that failed tells in its own words',
    'system',
    { scripts: { system: { ...system, os: [], errors: { os: 'Zugriff verweigert' } } } },
    unknownFor('refused', { source: 'Win32_OperatingSystem', message: 'Zugriff verweigert' }),
  ],
  [
    'PowerShell is not there',
    'system',
    { scripts: { system: { outcome: 'not-found' } } },
    unknownFor('notFound', { source: 'Get-CimInstance' }),
  ],
  [
    'an answer of another form is not believed',
    'system',
    { scripts: { system: { ...system, computer: [{ HypervisorPresent: 'yes' }] } } },
    unknownFor('notUnderstood', { source: 'Get-CimInstance' }),
  ],
  [
    'a restart that `wsl --install` waits for',
    'restart',
    {
      scripts: {
        system: {
          ...system,
          servicingPending: [true],
          wslInstallStatus: [
            { Components: 'VirtualMachinePlatform, Microsoft-Windows-Subsystem-Linux' },
          ],
        },
      },
    },
    knownAs({
      servicingPending: true,
      wslInstallStatus: ['VirtualMachinePlatform', 'Microsoft-Windows-Subsystem-Linux'],
    }),
  ],
  [
    'features: a name without a row is absent, as Hyper-V on Home',
    'features',
    {
      scripts: features(
        ['virtualmachineplatform', 1],
        ['Microsoft-Windows-Subsystem-Linux', 2],
        ['Containers', 3],
        ['HypervisorPlatform', 4],
      ),
    },
    knownAs({
      VirtualMachinePlatform: 'on',
      'Microsoft-Windows-Subsystem-Linux': 'off',
      'Microsoft-Hyper-V': 'absent',
      Containers: 'absent',
      HypervisorPlatform: 'unknown',
    }),
  ],
  [
    'features: no row at all proves nothing',
    'features',
    { scripts: features() },
    unknownFor('notFound', { source: 'Win32_OptionalFeature' }),
  ],
  [
    'services as Get-Service numbers them; a missing one is null',
    'services',
    {
      scripts: {
        services: {
          services: [
            { Name: 'vmcompute', Status: 4, StartType: 3 },
            { Name: 'HNS', Status: 1, StartType: 2 },
            { Name: 'vfpext', Status: 4, StartType: 1 },
            { Name: 'docker', Status: 1, StartType: 4 },
          ],
          errors: {},
        },
      },
    },
    knownAs({
      vmcompute: { running: true, startType: 'manual' },
      hns: { running: false, startType: 'automatic' },
      vfpext: { running: true, startType: 'system' },
      WSLService: null,
      LxssManager: null,
      'com.docker.service': null,
      docker: { running: false, startType: 'disabled' },
      winnat: null,
    }),
  ],
  [
    'drives; one without a size is left out',
    'volumes',
    {
      scripts: {
        volumes: {
          drives: [
            { DeviceID: 'C:', FileSystem: 'NTFS', Size: 1000, FreeSpace: 400 },
            { DeviceID: 'E:', FileSystem: null, Size: null, FreeSpace: null },
          ],
        },
      },
    },
    knownAs([{ drive: 'C:', fileSystem: 'NTFS', sizeBytes: 1000, freeBytes: 400 }]),
  ],
])('%s', async (_, name, machine, expected) => {
  expect(await askFact(name, machine)).toEqual(expected);
});

test('off Windows every one of these facts is skipped, and nothing is asked', async () => {
  const asked: string[] = [];
  const machine = createTestMachine({ platform: 'linux', onAsk: (name) => asked.push(name) });
  const wanted = windowsProbes.map(({ fact }) => fact);
  const facts = new Map<string, unknown>();
  for await (const { name, fact } of gatherFacts({ machine, probes: windowsProbes, wanted })) {
    facts.set(name, fact);
  }
  const skipped = { state: 'skipped', reason: { key: 'reasons.windowsOnly' } };
  expect({ asked, facts }).toEqual({
    asked: [],
    facts: new Map(wanted.map((name) => [name, skipped])),
  });
});
