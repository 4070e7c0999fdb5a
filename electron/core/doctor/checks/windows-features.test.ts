// What each check of Windows and its features says of a PC, and of those that look alike.
import { describe, expect, it } from 'vitest';
import { featureRebootPending } from './feature-reboot-pending.ts';
import { changeFact, healthyValues, loseFact, setFact } from './healthy-facts.test-support.ts';
import { judgeCheck } from './show-result.test-support.ts';
import { virtualizationDisabledFirmware } from './virtualization-disabled-firmware.ts';
import { vmpFeatureDisabled } from './vmp-feature-disabled.ts';

const { engine, features, services } = healthyValues;
const noVm = [setFact('vm', { process: null }), setFact('distros', [])];
const noHypervisor = (firmware: readonly (boolean | null)[]) =>
  changeFact('system', { hypervisorPresent: false, firmwareVirtualization: firmware });
const windowsMode = setFact('engine', { ...engine, os: 'windows' } as typeof engine);
const dism = (feature: string) =>
  `admin: dism /online /enable-feature /featurename:${feature} /all /norestart`;
const undoDism = (feature: string) =>
  `undo dism /online /disable-feature /featurename:${feature} /norestart`;
const present = '(Get-CimInstance Win32_ComputerSystem).HypervisorPresent';
const firmware = '(Get-CimInstance Win32_Processor).VirtualizationFirmwareEnabled';
const rebootPending =
  'Test-Path "HKLM:\\SOFTWARE\\Microsoft\\Windows\\CurrentVersion\\Component Based Servicing\\RebootPending"';

describe('virtualization-disabled-firmware', () => {
  const check = virtualizationDisabledFirmware;

  it('is found where the firmware says so and no hypervisor runs', () => {
    expect(judgeCheck(check, noHypervisor([true, false]))).toEqual({
      status: 'problem',
      saw: [`${present}: False`, `* ${firmware}: True, False`],
      fixes: [
        [
          'enable-in-firmware (guide, admin, restart windows, destroys)',
          'guide: recoveryKey',
          'admin: shutdown /r /fw /t 0',
          'guide: switchOn',
        ],
      ],
      verify: [`${present} => True`],
    });
  });

  it.each([
    {
      pc: 'runs a hypervisor, which hides the firmware',
      change: {},
      shown: { status: 'ok', saw: [`* ${present}: True`] },
    },
    {
      pc: 'has virtualization on and no hypervisor',
      change: noHypervisor([true]),
      shown: { status: 'ok', saw: [`${present}: False`, `* ${firmware}: True`] },
    },
    {
      pc: 'has a processor that does not say',
      change: noHypervisor([null]),
      shown: {
        status: 'unknown',
        reason: 'reasons.firmwareSilent',
        saw: [`${present}: False`, `* ${firmware}: null`],
      },
    },
    {
      pc: 'is an Arm PC',
      change: changeFact('system', {
        hypervisorPresent: false,
        architecture: 'arm64',
        firmwareVirtualization: [false],
      }),
      shown: { status: 'skipped', reason: 'reasons.firmwareOnArm' },
    },
    {
      pc: 'could not be asked',
      change: loseFact('system'),
      shown: { status: 'unknown', reason: 'reasons.windowsOnly' },
    },
  ])('is not found on a PC that $pc', ({ change, shown }) => {
    expect(judgeCheck(check, change)).toEqual(shown);
  });
});

describe('feature-reboot-pending', () => {
  const check = featureRebootPending;
  const installStatus = 'HKCU:\\Software\\Microsoft\\Windows\\CurrentVersion\\Lxss\\InstallStatus';
  const fixes = [['restart-windows (confirm, restart windows, destroys)', 'shutdown /r /t 0']];
  const verify = [`${rebootPending} => False`];

  it.each([
    {
      pc: 'on which wsl --install turned on the platform',
      changes: [
        setFact('restart', {
          servicingPending: true,
          wslInstallStatus: ['VirtualMachinePlatform'],
        }),
      ],
      shown: {
        status: 'problem',
        saw: [`* ${installStatus}: VirtualMachinePlatform`, `${rebootPending}: True`],
      },
    },
    {
      pc: 'whose platform is on but has no services yet',
      changes: [setFact('services', { ...services, vmcompute: null, hns: null, vfpext: null })],
      shown: {
        status: 'problem',
        saw: [
          'Win32_OptionalFeature VirtualMachinePlatform: InstallState = 1',
          '* Get-Service vmcompute: not found',
          '* Get-Service hns: not found',
          '* Get-Service vfpext: not found',
          `${rebootPending}: False`,
        ],
      },
    },
    {
      pc: 'on which only an update waits',
      changes: [changeFact('restart', { servicingPending: true })],
      shown: {
        status: 'advice',
        variant: 'update',
        standsAlone: true,
        saw: [`* ${rebootPending}: True`],
      },
    },
    {
      pc: 'on which only WSL 1 waits',
      changes: [changeFact('restart', { wslInstallStatus: ['Microsoft-Windows-Subsystem-Linux'] })],
      shown: {
        status: 'advice',
        variant: 'wsl1',
        standsAlone: true,
        saw: [`* ${installStatus}: Microsoft-Windows-Subsystem-Linux`, `${rebootPending}: False`],
      },
    },
    {
      pc: 'with Windows 10, where WSL itself waits',
      changes: [
        changeFact('restart', { wslInstallStatus: ['Microsoft-Windows-Subsystem-Linux'] }),
        changeFact('system', { build: 19_045 }),
      ],
      shown: {
        status: 'problem',
        saw: [`* ${installStatus}: Microsoft-Windows-Subsystem-Linux`, `${rebootPending}: False`],
      },
    },
  ])('asks for a restart on a PC $pc', ({ changes, shown }) => {
    expect(judgeCheck(check, ...changes)).toEqual({ ...shown, fixes, verify });
  });

  it.each([
    { pc: 'on which nothing waits', change: {} },
    {
      pc: 'whose build needs no vfpext',
      change: {
        ...changeFact('system', { build: 19_045 }),
        ...setFact('services', { ...services, vfpext: null }),
      },
    },
    {
      pc: 'whose platform is off, so that its services are rightly missing',
      change: {
        ...setFact('features', { ...features, VirtualMachinePlatform: 'off' }),
        ...setFact('services', { ...services, vmcompute: null }),
      },
    },
  ])('says nothing on a PC $pc', ({ change }) => {
    expect(judgeCheck(check, change)).toEqual({ status: 'ok', saw: [`* ${rebootPending}: False`] });
  });
});

describe('vmp-feature-disabled', () => {
  const check = vmpFeatureDisabled;
  const off = setFact('features', { ...features, VirtualMachinePlatform: 'off' });
  const noServices = setFact('services', { ...services, vmcompute: null, hns: null, vfpext: null });
  const found = {
    status: 'problem',
    fixes: [
      [
        `enable-vmp (confirm, admin, restart windows, ${undoDism('VirtualMachinePlatform')})`,
        dism('VirtualMachinePlatform'),
      ],
    ],
    verify: ['Get-Service hns,vmcompute => Running | Stopped', 'wsl --status => exit 0'],
  };

  it('is found by the feature itself', () => {
    expect(judgeCheck(check, off)).toEqual({
      ...found,
      saw: ['* Win32_OptionalFeature VirtualMachinePlatform: InstallState = 2'],
    });
  });

  it('is found by its services where the feature cannot be asked', () => {
    expect(judgeCheck(check, loseFact('features'), noServices)).toEqual({
      ...found,
      saw: ['vmcompute', 'hns', 'vfpext'].map((name) => `* Get-Service ${name}: not found`),
    });
  });

  it('asks for a restart first while servicing waits, since enabling would fail', () => {
    const waiting = changeFact('restart', { servicingPending: true });
    expect(judgeCheck(check, off, waiting)?.fixes?.[0]?.slice(1)).toEqual([
      'guide: restartFirst',
      dism('VirtualMachinePlatform'),
    ]);
  });

  it.each([
    {
      pc: 'has it on',
      changes: [],
      shown: {
        status: 'ok',
        saw: ['* Win32_OptionalFeature VirtualMachinePlatform: InstallState = 1'],
      },
    },
    { pc: 'shows all of its services', changes: [loseFact('features')], shown: { status: 'ok' } },
    {
      pc: 'says neither',
      changes: [loseFact('features'), loseFact('services')],
      shown: { status: 'unknown', reason: 'reasons.featureSilent' },
    },
    {
      pc: 'runs Windows containers only',
      changes: [off, windowsMode, ...noVm],
      shown: { status: 'skipped', reason: 'reasons.wslUnused' },
    },
  ])('is not found on a PC that $pc', ({ changes, shown }) => {
    expect(judgeCheck(check, ...changes)).toEqual(shown);
  });
});
