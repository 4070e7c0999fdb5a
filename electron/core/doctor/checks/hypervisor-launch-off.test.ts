// A hypervisor that does not start, told apart from what lies below it; and the features Windows containers need.
import { describe, expect, it } from 'vitest';
import { containersFeatureDisabled } from './containers-feature-disabled.ts';
import { changeFact, healthyValues, loseFact, setFact } from './healthy-facts.test-support.ts';
import { hypervFeatureMissingForWindowsContainers } from './hyperv-feature-missing-for-windows-containers.ts';
import { hypervisorLaunchOff } from './hypervisor-launch-off.ts';
import { judgeCheck } from './show-result.test-support.ts';

const { engine, features } = healthyValues;
const present = '(Get-CimInstance Win32_ComputerSystem).HypervisorPresent';
const windowsMode = setFact('engine', { ...engine, os: 'windows' } as typeof engine);
const off = (...firmware: (boolean | null)[]) =>
  changeFact('system', { hypervisorPresent: false, firmwareVirtualization: firmware });

describe('hypervisor-launch-off', () => {
  const found = {
    status: 'problem',
    fixes: [
      [
        'hypervisor-launch-off (confirm, admin, restart windows, undo bcdedit /set hypervisorlaunchtype off)',
        'admin: bcdedit /set hypervisorlaunchtype auto',
      ],
    ],
    verify: [`${present} => True`],
  };

  it('is found where firmware and feature are right and nothing runs', () => {
    expect(judgeCheck(hypervisorLaunchOff, off(true))).toEqual({
      ...found,
      saw: [
        `* ${present}: False`,
        '(Get-CimInstance Win32_Processor).VirtualizationFirmwareEnabled: True',
        'Win32_OptionalFeature VirtualMachinePlatform: InstallState = 1',
        'admin: bcdedit /enum "{current}"',
      ],
    });
  });

  it('is found on an Arm PC without asking its firmware, and by Hyper-V too', () => {
    const system = changeFact('system', {
      hypervisorPresent: false,
      architecture: 'arm64',
      firmwareVirtualization: [],
    });
    const hyperv = changeFact('features', {
      VirtualMachinePlatform: 'off',
      'Microsoft-Hyper-V': 'on',
    });
    expect(judgeCheck(hypervisorLaunchOff, system, hyperv)).toEqual({
      ...found,
      saw: [
        `* ${present}: False`,
        'Win32_OptionalFeature Microsoft-Hyper-V: InstallState = 1',
        'admin: bcdedit /enum "{current}"',
      ],
    });
  });

  const noFeature = changeFact('features', { VirtualMachinePlatform: 'off' });
  it.each([
    { pc: 'runs one', changes: [], shown: { status: 'ok', saw: [`* ${present}: True`] } },
    {
      pc: 'has virtualization off in firmware',
      changes: [off(false)],
      shown: { status: 'unknown', reason: 'reasons.lowerLayerFirst' },
    },
    {
      pc: 'has no feature that would start one',
      changes: [off(true), noFeature],
      shown: { status: 'unknown', reason: 'reasons.lowerLayerFirst' },
    },
    {
      pc: 'has a processor that does not say',
      changes: [off(null)],
      shown: { status: 'unknown', reason: 'reasons.firmwareSilent' },
    },
    {
      pc: 'cannot say which features are on',
      changes: [off(true), loseFact('features')],
      shown: { status: 'unknown', reason: 'reasons.windowsOnly' },
    },
    {
      pc: 'runs process-isolated Windows containers only',
      changes: [off(true), noFeature, windowsMode, setFact('distros', [])],
      shown: { status: 'skipped', reason: 'reasons.wslUnused' },
    },
  ])('is not found on a PC that $pc', ({ changes, shown }) => {
    expect(judgeCheck(hypervisorLaunchOff, ...changes)).toEqual(shown);
  });
});

describe('features of Windows containers', () => {
  const mode = 'docker info --format {{.OSType}}: windows';

  it.each([containersFeatureDisabled, hypervFeatureMissingForWindowsContainers])(
    '$id is nobody’s business on a PC in Linux mode, or without an engine',
    (check) => {
      const skipped = { status: 'skipped', reason: 'reasons.windowsContainersUnused' };
      const stopped = setFact('engine', { state: 'not-installed' });
      expect([judgeCheck(check), judgeCheck(check, stopped)]).toEqual([skipped, skipped]);
    },
  );

  it('finds the Containers feature off in Windows mode', () => {
    expect(judgeCheck(containersFeatureDisabled, windowsMode)).toEqual({
      status: 'problem',
      saw: ['* Win32_OptionalFeature Containers: InstallState = 2', mode],
      fixes: [
        [
          'enable-containers (confirm, admin, restart windows, undo dism /online /disable-feature /featurename:Containers /norestart)',
          'admin: dism /online /enable-feature /featurename:Containers /all /norestart',
          'admin: dism /online /enable-feature /featurename:Microsoft-Hyper-V /all /norestart',
        ],
      ],
      verify: [
        '(Get-CimInstance Win32_OptionalFeature -Filter "Name=\'Containers\'").InstallState => 1',
      ],
    });
  });

  it('finds it off where Docker Desktop is set to Windows containers and no engine answers', () => {
    const { endpoint } = engine as Extract<typeof engine, { endpoint: unknown }>;
    const absent = setFact('engine', { state: 'absent', endpoint });
    const settings = {
      windowsContainers: true,
      integratesDefaultDistro: true,
      integratedDistros: [],
    };
    expect(
      judgeCheck(containersFeatureDisabled, absent, changeFact('dockerDesktop', { settings }))?.saw,
    ).toEqual([
      '* Win32_OptionalFeature Containers: InstallState = 2',
      '%APPDATA%\\Docker\\settings-store.json: UseWindowsContainers: true',
    ]);
  });

  it('finds Hyper-V off in Windows mode', () => {
    expect(judgeCheck(hypervFeatureMissingForWindowsContainers, windowsMode)).toEqual({
      status: 'problem',
      saw: ['* Win32_OptionalFeature Microsoft-Hyper-V: InstallState = 2', mode],
      fixes: [
        [
          'enable-hyperv (confirm, admin, restart windows, undo dism /online /disable-feature /featurename:Microsoft-Hyper-V /norestart)',
          'admin: dism /online /enable-feature /featurename:Microsoft-Hyper-V /all /norestart',
        ],
      ],
      verify: ['docker info --format {{.OSType}} => windows'],
    });
  });

  it('needs no Hyper-V for a service that isolates by process', () => {
    const service = setFact('engine', {
      ...engine,
      os: 'windows',
      owner: 'docker-engine',
    } as typeof engine);
    const detail = setFact('engineDetail', { isolation: 'process', buildkit: null });
    expect(judgeCheck(hypervFeatureMissingForWindowsContainers, service, detail)).toEqual({
      status: 'ok',
      saw: [
        '* docker info --format {{.Isolation}}: process',
        '* Win32_OptionalFeature Microsoft-Hyper-V: InstallState = 2',
        mode,
      ],
    });
  });

  it('says so where Windows does not say, and is content where they are on', () => {
    const silent = { ...features, Containers: 'unknown', 'Microsoft-Hyper-V': 'unknown' } as const;
    const on = { ...features, Containers: 'on', 'Microsoft-Hyper-V': 'on' } as const;
    const judged = [containersFeatureDisabled, hypervFeatureMissingForWindowsContainers].flatMap(
      (check) =>
        [silent, on].map(
          (value) => judgeCheck(check, windowsMode, setFact('features', value))?.status,
        ),
    );
    expect(judged).toEqual(['unknown', 'ok', 'unknown', 'ok']);
  });
});
