// Test support: PCs whose trouble lies in their distributions or the virtual disks of those.
import {
  answers,
  engineRefuses,
  features,
  listsDistros,
  noVm,
  onlyWindowsService,
  remoteEngine,
  statusAdds,
  wslSays,
} from './scenario-evidence.test-support.ts';
import type { Changes, ScenarioRow } from './scenario-machine.test-support.ts';

const pro = 'healthy-linux-mode';

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
      statusAdds('Error code: Wsl/Service/CreateInstance/MountVhd/HCS/ERROR_SHARING_VIOLATION'),
    ],
    looksLike: 'distro-vhdx-corrupted',
  },
];

export const distroScenarios: readonly ScenarioRow[] = [...distros, ...disks];

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
