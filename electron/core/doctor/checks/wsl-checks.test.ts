// What the checks of WSL itself say of a PC: installed or not, how old, its kernel and its VM.
import { describe, expect, it } from 'vitest';
import { changeFact, healthyValues, loseFact, setFact } from './healthy-facts.test-support.ts';
import { judgeCheck } from './show-result.test-support.ts';
import { wslComponentDisabled } from './wsl-component-disabled.ts';
import { wslInboxVersion } from './wsl-inbox-version.ts';
import { wslKernelMissing } from './wsl-kernel-missing.ts';
import { wslNotInstalled } from './wsl-not-installed.ts';
import { wsl2VmNotStarting } from './wsl2-vm-not-starting.ts';

const { engine, services } = healthyValues;
const stub = setFact('wsl', { kind: 'stub' });
const inbox = (kernelMissing: boolean) => setFact('wsl', { kind: 'inbox', kernelMissing });
const failing = (code: string) => setFact('wsl', { kind: 'failing', code });
const status = (...marks: string[]) => setFact('wslStatus', { exitCode: 4294967295, marks });
const stopped = { ...setFact('vm', { process: null }), ...setFact('distros', []) };
const windowsMode = setFact('engine', { ...engine, os: 'windows' } as typeof engine);
const usage = 'wsl --version: Usage: wsl.exe [Argument] [Options...]';
const unused = { status: 'skipped', reason: 'reasons.wslUnused' };
const lower = { status: 'unknown', reason: 'reasons.lowerLayerFirst' };
const component = 'Microsoft-Windows-Subsystem-Linux';

describe('wsl-component-disabled', () => {
  const found = {
    status: 'problem',
    fixes: [
      [
        'enable-component (confirm, admin, restart windows)',
        'admin: wsl --install --no-distribution',
      ],
    ],
    verify: ['wsl --status => exit 0'],
  };
  const windows10 = changeFact('system', { build: 19_045 });
  const build10 = 'Win32_OperatingSystem.BuildNumber: 19045';
  const off = `Win32_OptionalFeature ${component}: InstallState = 2`;

  it.each([
    {
      pc: 'whose WSL asks for it by code',
      changes: [windows10, status('Wsl/0x80040321')],
      saw: ['* wsl --status: Wsl/0x80040321', off, build10],
    },
    { pc: 'with Windows 10 where it is off', changes: [windows10], saw: [`* ${off}`, build10] },
    {
      pc: 'with the WSL that came with Windows 11',
      changes: [inbox(false)],
      saw: [`* ${off}`, 'Win32_OperatingSystem.BuildNumber: 26100'],
    },
  ])('is found on a PC $pc', ({ changes, saw }) => {
    expect(judgeCheck(wslComponentDisabled, ...changes)).toEqual({ ...found, saw });
  });

  it.each([
    {
      pc: 'with Windows 11, where off is normal',
      changes: [],
      shown: { status: 'ok', saw: [`* ${off}`, 'Win32_OperatingSystem.BuildNumber: 26100'] },
    },
    { pc: 'that has no WSL yet', changes: [stub], shown: lower },
    {
      pc: 'with Windows 10 that does not say',
      changes: [windows10, loseFact('features')],
      shown: { status: 'unknown', reason: 'reasons.featureSilent' },
    },
    {
      pc: 'for Windows containers only',
      changes: [windows10, windowsMode, stopped],
      shown: unused,
    },
  ])('is not found on a PC $pc', ({ changes, shown }) => {
    expect(judgeCheck(wslComponentDisabled, ...changes)).toEqual(shown);
  });
});

describe('wsl-not-installed', () => {
  it.each([
    {
      pc: 'with the stub',
      changes: [stub],
      shown: {
        status: 'problem',
        saw: ['* wsl --status: ERROR_LINUX_SUBSYSTEM_NOT_PRESENT (0x8007019e)'],
        fixes: [
          [
            'install-wsl (confirm, admin, restart windows)',
            'admin: wsl --install --no-distribution',
          ],
        ],
        verify: ['wsl --status => exit 0'],
      },
    },
    {
      pc: 'without wsl.exe',
      changes: [setFact('wsl', { kind: 'absent' })],
      shown: {
        status: 'problem',
        variant: 'absent',
        saw: ['* %SystemRoot%\\System32\\wsl.exe: not found'],
        fixes: [
          [
            'enable-wsl-features (confirm, admin, restart windows)',
            `admin: dism /online /enable-feature /featurename:${component} /all /norestart`,
            'admin: dism /online /enable-feature /featurename:VirtualMachinePlatform /all /norestart',
            'guide: update',
          ],
        ],
        verify: ['wsl --status => exit 0'],
      },
    },
    { pc: 'with old WSL', changes: [inbox(true)], shown: { status: 'ok', saw: [`* ${usage}`] } },
    {
      pc: 'for Windows containers only',
      changes: [stub, windowsMode, loseFact('distros')],
      shown: unused,
    },
  ])('on a PC $pc is $shown.status', ({ changes, shown }) => {
    expect(judgeCheck(wslNotInstalled, ...changes)).toEqual(shown);
  });
});

describe('wsl-inbox-version', () => {
  const msi = 'HKLM:\\SOFTWARE\\Microsoft\\Windows\\CurrentVersion\\Lxss\\MSI InstallLocation';

  it.each([
    {
      pc: 'whose wsl.exe knows no --version',
      changes: [inbox(false), changeFact('lxss', { msiInstallLocation: null })],
      shown: {
        status: 'problem',
        saw: [`* ${usage}`, `${msi}: not found`],
        fixes: [
          ['update-wsl (confirm, admin, destroys)', 'admin: wsl --update'],
          ['update-from-web (confirm, admin, destroys)', 'admin: wsl --update --web-download'],
        ],
        verify: ['wsl --version => 2.x'],
      },
    },
    {
      pc: 'whose Windows is too old',
      changes: [failing('Wsl/WSL_E_OS_NOT_SUPPORTED'), loseFact('lxss')],
      shown: {
        status: 'problem',
        variant: 'windows-too-old',
        saw: [
          '* wsl --version: Wsl/WSL_E_OS_NOT_SUPPORTED',
          'Win32_OperatingSystem.BuildNumber: 26100',
        ],
        fixes: [['update-windows (guide, restart windows)', 'guide: update']],
        verify: ['wsl --version => 2.x'],
      },
    },
    {
      pc: 'with store WSL',
      changes: [loseFact('lxss')],
      shown: {
        status: 'ok',
        params: { version: '2.6.1.0' },
        saw: ['* wsl --version: 2.6.1.0, 6.6.87.2-1'],
      },
    },
    { pc: 'with the stub', changes: [stub], shown: lower },
    {
      pc: 'whose WSL service is disabled',
      changes: [failing('Wsl/0x80070422')],
      shown: { status: 'unknown', reason: 'reasons.wslFails' },
    },
  ])('on a PC $pc is $shown.status', ({ changes, shown }) => {
    expect(judgeCheck(wslInboxVersion, ...changes)).toEqual(shown);
  });
});

describe('wsl-kernel-missing', () => {
  const found = {
    status: 'problem',
    fixes: [
      ['update-kernel (confirm, admin, destroys)', 'admin: wsl --update'],
      ['update-from-web (confirm, admin, destroys)', 'admin: wsl --update --web-download'],
    ],
    verify: ['wsl --version => exit 0'],
  };

  it.each([
    {
      pc: 'whose old WSL names no kernel',
      changes: [inbox(true)],
      shown: { ...found, saw: ['* wsl --status: wsl --update', usage] },
    },
    {
      pc: 'that prints the code and nothing else',
      changes: [loseFact('wsl'), status('0x1bc')],
      shown: { ...found, saw: ['* wsl --status: 0x1bc'] },
    },
    { pc: 'whose old WSL has one', changes: [inbox(false)], shown: { status: 'ok', saw: [usage] } },
    {
      pc: 'with store WSL, whatever its status links to',
      changes: [status('0x800701bc')],
      shown: { status: 'ok', saw: ['* wsl --version: 2.6.1.0, 6.6.87.2-1'] },
    },
    { pc: 'with the stub', changes: [stub], shown: lower },
    {
      pc: 'that did not answer',
      changes: [loseFact('wsl'), loseFact('wslStatus')],
      shown: { status: 'unknown', reason: 'reasons.windowsOnly' },
    },
  ])('on a PC $pc is $shown.status', ({ changes, shown }) => {
    expect(judgeCheck(wslKernelMissing, ...changes)).toEqual(shown);
  });
});

describe('wsl2-vm-not-starting', () => {
  const present = '(Get-CimInstance Win32_ComputerSystem).HypervisorPresent';
  const verify = ['wsl -- true => exit 0'];
  const noHypervisor = changeFact('system', { hypervisorPresent: false });

  it.each([
    {
      pc: 'without a hypervisor',
      changes: [stopped, noHypervisor],
      shown: { status: 'problem', saw: [`* ${present}: False`], verify },
    },
    {
      pc: 'where Hyper-V alone is on, so that vfpext is missing',
      changes: [stopped, setFact('services', { ...services, vfpext: null })],
      shown: { status: 'problem', saw: ['* Get-Service vfpext: not found'], verify },
    },
    {
      pc: 'that is itself a VM without nested virtualization',
      changes: [stopped, status('aka.ms/enablevirtualization')],
      shown: {
        status: 'problem',
        variant: 'nested',
        saw: ['* wsl --status: aka.ms/enablevirtualization'],
        verify,
      },
    },
    {
      pc: 'whose WSL service is disabled',
      changes: [stopped, failing('Wsl/0x80070422')],
      shown: {
        status: 'problem',
        variant: 'code',
        params: { code: 'Wsl/0x80070422' },
        saw: ['* wsl --status: Wsl/0x80070422'],
        verify,
      },
    },
    {
      pc: 'without a kernel',
      changes: [stopped, inbox(true)],
      shown: { status: 'problem', saw: [`* ${usage}`], verify },
    },
    {
      pc: 'whose VM runs',
      changes: [noHypervisor],
      shown: { status: 'ok', saw: ['* Get-Process vmmemWSL: WorkingSet64 = 3221225472'] },
    },
    {
      pc: 'with nothing in the way, which is not started to find out',
      changes: [stopped, changeFact('system', { build: 19_045 })],
      shown: {
        status: 'ok',
        saw: [`${present}: True`, 'Get-Service vmcompute: Running', 'Get-Service hns: Running'],
      },
    },
    {
      pc: 'that answers neither question',
      changes: [stopped, loseFact('services'), loseFact('wslStatus')],
      shown: { status: 'unknown', reason: 'reasons.windowsOnly', saw: [`${present}: True`] },
    },
    {
      pc: 'for Windows containers only',
      changes: [stopped, noHypervisor, windowsMode],
      shown: unused,
    },
  ])('on a PC $pc is $shown.status', ({ changes, shown }) => {
    expect(judgeCheck(wsl2VmNotStarting, ...changes)).toEqual(shown);
  });
});
