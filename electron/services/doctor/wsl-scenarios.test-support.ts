// Test support: PCs whose trouble lies in WSL itself, its VM or its distributions.
import {
  answers,
  desktopClosed,
  features,
  featuresBut,
  guestMemory,
  installed,
  listsDistros,
  noVm,
  says,
  statusAdds,
  windows,
  wslSays,
} from './scenario-evidence.test-support.ts';
import type { Changes, ScenarioRow } from './scenario-machine.test-support.ts';

const pro = 'healthy-linux-mode';
const inside = ['-d', 'Ubuntu-24.04', '--exec'];

const componentRequired = [
  'This application requires the Windows Subsystem for Linux Optional Component.',
  'Install it by running: wsl.exe --install --no-distribution',
  'The system may need to be restarted so the changes can take effect.',
  'Error code: Wsl/WSL_E_WSL_OPTIONAL_COMPONENT_REQUIRED',
];

const usage = [
  'Invalid command line option: --version',
  'Copyright (c) Microsoft Corporation. All rights reserved.',
  '',
  'Usage: wsl.exe [Argument] [Options...] [CommandLine]',
];
const inboxStatus = ['Default Distribution: Ubuntu', 'Default Version: 2'];
const kernelHint = [
  "The WSL 2 kernel file is not found. To update or restore the kernel please run 'wsl --update'.",
];
const kernelError = ['WSL 2', 'Error: 0x1bc'];
const stubText = [
  "The Windows Subsystem for Linux is not installed. You can install by running 'wsl.exe --install'.",
  'For more information please visit https://aka.ms/wslinstall',
];
const stub: readonly Changes[] = [
  wslSays(['--status'], stubText, 50),
  wslSays(['*'], stubText, 1),
  answers('wsl', { msi: [], distros: [], processes: [] }),
];
const noMsi = answers('wsl', { msi: [], processes: [] });

const whichWsl: readonly ScenarioRow[] = [
  {
    name: 'wsl.exe is only the stub of new Windows 11',
    on: pro,
    changes: [...stub, ...desktopClosed],
    problems: ['wsl-not-installed'],
    looksLike: 'wsl-component-disabled',
  },
  {
    name: 'the stub again, where old WSL would be looked for',
    on: 'healthy-windows-10',
    changes: [...stub, ...desktopClosed],
    problems: ['wsl-not-installed'],
    looksLike: 'wsl-inbox-version',
  },
  {
    name: 'Windows 10 without any wsl.exe',
    on: 'healthy-windows-10',
    changes: [
      { installed: { wsl: null } },
      features({ VirtualMachinePlatform: 2, 'Microsoft-Windows-Subsystem-Linux': 2 }),
      answers('wsl', { msi: [], distros: [], processes: [] }),
      ...desktopClosed,
    ],
    problems: ['wsl-not-installed'],
  },
  {
    name: 'a PC that runs Windows containers and has no use for WSL',
    on: 'healthy-windows-mode',
    changes: [...stub],
    looksLike: 'wsl-not-installed',
  },
  {
    name: 'WSL that came with Windows, too old for Docker Desktop',
    on: 'healthy-windows-10',
    changes: [
      wslSays(['--version'], usage),
      wslSays(['--status'], [...inboxStatus, 'Kernel version: 5.10.16'], 0),
      listsDistros('* Ubuntu-24.04 Stopped 2', 'docker-desktop Stopped 2'),
      noMsi,
      ...desktopClosed,
    ],
    problems: ['wsl-inbox-version'],
    looksLike: 'wsl-kernel-missing',
  },
  {
    name: 'a Windows 10 that is too old for WSL from the Store',
    on: 'healthy-windows-10',
    changes: [
      wslSays(['*'], ['Error code: Wsl/WSL_E_OS_NOT_SUPPORTED']),
      answers('wsl', { processes: [] }),
      ...desktopClosed,
    ],
    problems: ['wsl-inbox-version'],
    unknown: ['default-distro-wsl1', 'default-distro-is-docker-desktop'],
  },
  {
    name: 'old WSL that is missing its kernel package too',
    on: 'healthy-windows-10',
    changes: [
      wslSays(['--version'], usage),
      wslSays(['--status'], [...inboxStatus, ...kernelHint], 0),
      listsDistros('* Ubuntu-24.04 Stopped 2', 'docker-desktop Stopped 2'),
      noMsi,
      ...desktopClosed,
    ],
    problems: ['wsl-inbox-version'],
    explains: [
      'wsl-kernel-missing',
      'docker-desktop-not-running',
      'wsl2-vm-not-starting',
      'engine-not-answering',
      'wsl-integration-off',
      'distro-not-starting',
      'docker-api-version-mismatch',
      'hyperv-isolation-unavailable',
    ],
  },
  {
    name: 'WSL that answers everything with a missing kernel',
    on: 'healthy-windows-10',
    changes: [
      wslSays(['--version'], kernelError),
      wslSays(['--status'], kernelError),
      listsDistros('* Ubuntu-24.04 Stopped 2', 'docker-desktop Stopped 2'),
      noMsi,
      ...desktopClosed,
    ],
    problems: ['wsl-kernel-missing'],
    unknown: ['wsl-inbox-version'],
  },
  {
    name: 'WSL from the Store, whose status names the kernel link',
    on: pro,
    changes: [statusAdds('For information please visit https://aka.ms/wsl2kernel')],
    looksLike: 'wsl-kernel-missing',
  },
];

const vm: readonly ScenarioRow[] = [
  {
    name: 'the clock of WSL is four hours behind after sleep',
    on: pro,
    changes: [says('wsl', [...inside, 'date', '+%s'], '{now-4h:seconds}\n')],
    problems: ['wsl-clock-skew'],
    explains: [],
  },
  {
    name: 'a clock that is 20 seconds behind',
    on: pro,
    changes: [says('wsl', [...inside, 'date', '+%s'], '{now-20s:seconds}\n')],
    looksLike: 'wsl-clock-skew',
  },
  {
    name: 'the VM holds 10 GB of cache',
    on: pro,
    changes: [
      answers('wsl', { processes: [vmmem(10_572_800_000)] }),
      guestMemory({ total: 16_252_928, used: 1_341_440, cache: 13_677_568 }),
    ],
    advice: ['vmmem-memory-growth'],
  },
  {
    name: 'the VM holds 10 GB that its programs use',
    on: pro,
    changes: [
      answers('wsl', { processes: [vmmem(10_572_800_000)] }),
      guestMemory({ total: 16_252_928, used: 11_341_440, cache: 3_677_568 }),
    ],
    looksLike: 'vmmem-memory-growth',
  },
];

const component: readonly ScenarioRow[] = [
  {
    name: 'Windows 10 without the WSL component',
    on: 'healthy-windows-10',
    changes: [
      features({ VirtualMachinePlatform: 1, 'Microsoft-Windows-Subsystem-Linux': 2 }),
      wslSays(['*'], componentRequired),
      answers('wsl', { distros: [], processes: [] }),
      ...noVm.slice(3),
    ],
    problems: ['wsl-component-disabled'],
    looksLike: 'wsl-inbox-version',
  },
  {
    name: 'Windows 11 without the WSL component, which current WSL does not need',
    on: pro,
    changes: [
      featuresBut({ 'Microsoft-Windows-Subsystem-Linux': 2 }),
      statusAdds('WSL1 is not supported with your current machine configuration.'),
    ],
    looksLike: 'wsl-component-disabled',
  },
  {
    name: 'the component was switched on and waits for a restart',
    on: 'healthy-windows-10',
    changes: [
      installed('Microsoft-Windows-Subsystem-Linux'),
      features({ VirtualMachinePlatform: 1, 'Microsoft-Windows-Subsystem-Linux': 2 }),
      wslSays(['*'], componentRequired),
      answers('wsl', { distros: [], processes: [] }),
      ...noVm.slice(3),
    ],
    problems: ['feature-reboot-pending'],
    looksLike: 'wsl-component-disabled',
  },
  {
    name: 'an old Windows 11 whose only distro is WSL 1',
    on: pro,
    changes: [
      windows(48, 'Microsoft Windows 11 Pro', '22000'),
      listsDistros('* Ubuntu-24.04 Stopped 1', 'docker-desktop Running 2'),
    ],
    advice: ['default-distro-wsl1'],
    looksLike: 'wsl-component-disabled',
  },
];

export const wslScenarios: readonly ScenarioRow[] = [...whichWsl, ...component, ...vm];

function vmmem(WorkingSetSize: number) {
  return { Name: 'vmmemWSL', WorkingSetSize, Started: '{now-3h:iso}' };
}
