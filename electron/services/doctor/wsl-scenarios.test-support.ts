// Test support: PCs whose trouble lies in WSL itself, its VM or its distributions.
import {
  answers,
  desktopClosed,
  engineRefuses,
  features,
  guestMemory,
  listsDistros,
  noVm,
  onlyWindowsService,
  remoteEngine,
  says,
  statusAdds,
  wslSays,
} from './scenario-evidence.test-support.ts';
import type { Changes, ScenarioRow } from './scenario-machine.test-support.ts';

const pro = 'healthy-linux-mode';
const inside = ['-d', 'Ubuntu-24.04', '--exec'];

const usage = [
  'Invalid command line option: --version',
  'Copyright (c) Microsoft Corporation. All rights reserved.',
  '',
  'Usage: wsl.exe [Argument] [Options...] [CommandLine]',
];
const inboxStatus = ['Default Distribution: Ubuntu', 'Default Version: 2'];
const kernelHint = [
  'The WSL 2 kernel file is not found. To update or restore the kernel please run ‘wsl --update’.',
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
      wslSays(
        ['*'],
        [
          'This version of Windows does not support the packaged version of Windows Subsystem for Linux.',
          'Error code: Wsl/WSL_E_OS_NOT_SUPPORTED',
        ],
      ),
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

const distros: readonly ScenarioRow[] = [
  {
    name: 'WSL without a distro; docker goes to another computer',
    on: 'docker-not-installed',
    changes: [
      noDistros(),
      { installed: { docker: 'C:\\Program Files\\Docker\\docker.exe' } },
      ...remoteEngine('answers'),
    ],
    problems: ['no-distro-installed'],
    explains: [],
  },
  {
    name: 'no distro, because the platform that carries them was never on',
    on: pro,
    changes: [
      features({ VirtualMachinePlatform: 2, 'Microsoft-Windows-Subsystem-Linux': 2 }),
      answers('services', { services: [{ Name: 'WSLService', Status: 4, StartType: 2 }] }),
      noDistros(),
      ...noVm,
    ],
    problems: ['vmp-feature-disabled'],
    looksLike: 'no-distro-installed',
  },
  {
    name: 'Windows containers from a service, and no distro wanted',
    on: 'healthy-windows-mode',
    changes: [noDistros(), ...onlyWindowsService],
    looksLike: 'no-distro-installed',
  },
  {
    name: 'the default distro is WSL 1',
    on: 'wsl1-default',
    changes: [],
    advice: ['default-distro-wsl1'],
    explains: ['wsl-integration-off'],
    looksLike: 'wsl-integration-off',
  },
  {
    name: 'a distro that nobody starts is WSL 1',
    on: pro,
    changes: [
      listsDistros('* Ubuntu-24.04 Running 2', 'Debian Stopped 1', 'docker-desktop Running 2'),
    ],
    looksLike: 'default-distro-wsl1',
  },
  {
    name: 'Docker Desktop’s own distro is the default one',
    on: pro,
    changes: [listsDistros('* docker-desktop Running 2', 'Ubuntu-24.04 Running 2')],
    advice: ['default-distro-is-docker-desktop'],
    explains: [],
  },
  {
    name: 'a PC with nothing but Docker Desktop’s distro',
    on: pro,
    changes: [
      listsDistros('* docker-desktop Running 2'),
      answers('wsl', { distros: [dockerDistro(true)] }),
    ],
    advice: ['default-distro-is-docker-desktop'],
    looksLike: 'default-distro-is-docker-desktop',
  },
];

const disks: readonly ScenarioRow[] = [
  {
    name: 'Ubuntu’s disk file was moved',
    on: 'healthy-all-stopped',
    changes: [answers('wsl', { distros: [ubuntu(false), dockerDistro(true)] })],
    problems: ['distro-vhdx-missing'],
    explains: ['distro-not-starting'],
  },
  {
    name: 'the disk file of Docker’s own distro is gone',
    on: pro,
    changes: [
      listsDistros('* Ubuntu-24.04 Running 2', 'docker-desktop Stopped 2'),
      answers('wsl', { distros: [ubuntu(true), dockerDistro(false)] }),
      engineRefuses,
    ],
    problems: ['distro-vhdx-missing'],
    looksLike: 'docker-engine-stuck-starting',
  },
  {
    name: 'a WSL 1 distro, which has no disk file',
    on: 'healthy-all-stopped',
    changes: [
      listsDistros('* Ubuntu-24.04 Stopped 2', 'Debian Stopped 1', 'docker-desktop Running 2'),
      answers('wsl', {
        distros: [
          ubuntu(true),
          { ...ubuntu(false), Id: '{1}', DistributionName: 'Debian', Flags: 7 },
          dockerDistro(true),
        ],
      }),
    ],
    looksLike: 'distro-vhdx-missing',
  },
  {
    name: 'WSL says that a disk is corrupted',
    on: 'healthy-all-stopped',
    changes: [
      statusAdds(
        'The distribution failed to start because its virtual disk is corrupted.',
        'Error code: Wsl/Service/CreateInstance/WSL_E_DISK_CORRUPTED',
      ),
    ],
    problems: ['distro-vhdx-corrupted'],
    looksLike: 'distro-vhdx-missing',
  },
  {
    name: 'WSL says that a disk is in use',
    on: 'healthy-all-stopped',
    changes: [
      statusAdds('Error code: Wsl/Service/CreateInstance/MountVhd/ERROR_SHARING_VIOLATION'),
    ],
    looksLike: 'distro-vhdx-corrupted',
  },
];

export const wslScenarios: readonly ScenarioRow[] = [...whichWsl, ...vm, ...distros, ...disks];

function vmmem(WorkingSetSize: number) {
  return { Name: 'vmmemWSL', WorkingSetSize, Started: '{now-3h:iso}' };
}

function ubuntu(VhdExists: boolean) {
  return {
    Id: '{5b1f6f0e-3a54-4f7c-9d5e-1c2a7be0d6a1}',
    DistributionName: 'Ubuntu-24.04',
    BasePath: 'C:\\Users\\dev\\AppData\\Local\\wsl\\ubuntu',
    VhdFileName: 'ext4.vhdx',
    Flags: 15,
    VhdExists,
  };
}

function dockerDistro(VhdExists: boolean) {
  return {
    Id: '{baa405ef-1822-4bbe-84e2-30e4c6330d42}',
    DistributionName: 'docker-desktop',
    BasePath: 'C:\\Users\\dev\\AppData\\Local\\Docker\\wsl\\main',
    VhdFileName: 'ext4.vhdx',
    Flags: 15,
    VhdExists,
  };
}

function noDistros(): Changes {
  const { commands = [] } = wslSays(
    ['--list', '--verbose'],
    ['Windows Subsystem for Linux has no installed distributions.'],
  );
  return { commands, powershell: [{ script: 'wsl', change: { distros: [], processes: [] } }] };
}
