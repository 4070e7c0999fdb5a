// Test support: PCs that want Windows containers, and those whose disk, network or tools are the trouble.
import {
  answers,
  desktopClosed,
  desktopRunsSince,
  desktopSettings,
  features,
  featuresBut,
  hypervisor,
  onlyWindowsService,
  pipesFail,
  says,
  servicesBut,
  statusAdds,
  windows,
  windowsService,
} from './scenario-evidence.test-support.ts';
import type { Changes, ScenarioRow } from './scenario-machine.test-support.ts';

const linuxMode = 'healthy-linux-mode';
const windowsMode = 'healthy-windows-mode';
const wantsWindows = desktopSettings({ UseWindowsContainers: true });

/** Docker Desktop was switched to Windows containers, and its Windows engine does not come up. */
const windowsEngineFails: readonly Changes[] = [
  wantsWindows,
  desktopRunsSince('10m'),
  pipesFail('ENOENT'),
];

const windowsFeatures: readonly ScenarioRow[] = [
  {
    name: 'Windows containers without the Containers feature: Docker Desktop ends',
    on: windowsMode,
    changes: [featuresBut({ Containers: 2 }), ...desktopClosed],
    problems: ['containers-feature-disabled'],
    explains: [
      'docker-desktop-not-running',
      'engine-not-answering',
      'wsl-integration-off',
      'docker-api-version-mismatch',
      'hyperv-isolation-unavailable',
    ],
  },
  {
    name: 'Windows containers without the Containers feature: the engine stays away',
    on: windowsMode,
    changes: [featuresBut({ Containers: 2 }), ...windowsEngineFails],
    problems: ['containers-feature-disabled'],
    looksLike: 'docker-engine-stuck-starting',
  },
  {
    name: 'an engine of its own that runs Windows containers without the feature',
    on: windowsMode,
    changes: [featuresBut({ Containers: 2 }), ...windowsService('process')],
    problems: ['containers-feature-disabled'],
  },
  {
    name: 'Linux containers, and no Containers feature',
    on: linuxMode,
    changes: [featuresBut({ Containers: 2 })],
    looksLike: 'containers-feature-disabled',
  },
  {
    name: 'Windows containers without Hyper-V: Docker Desktop ends',
    on: windowsMode,
    changes: [featuresBut({ 'Microsoft-Hyper-V': 2 }), ...desktopClosed],
    problems: ['hyperv-feature-missing-for-windows-containers'],
    explains: [
      'docker-desktop-not-running',
      'hyperv-isolation-unavailable',
      'engine-not-answering',
      'wsl-integration-off',
      'docker-api-version-mismatch',
    ],
  },
  {
    name: 'Linux containers, and no Hyper-V',
    on: linuxMode,
    changes: [featuresBut({ 'Microsoft-Hyper-V': 2 })],
    looksLike: 'hyperv-feature-missing-for-windows-containers',
  },
  {
    name: 'a service that isolates by process needs no Hyper-V',
    on: windowsMode,
    changes: [featuresBut({ 'Microsoft-Hyper-V': 2 }), ...windowsService('process')],
    looksLike: 'hyperv-feature-missing-for-windows-containers',
  },
  {
    name: 'Windows containers wait for the restart that switches their features on',
    on: windowsMode,
    changes: [
      featuresBut({ Containers: 2, 'Microsoft-Hyper-V': 2 }),
      servicesBut({ vmcompute: null, hns: null, vfpext: null }),
      answers('wsl', { processes: [] }),
      ...desktopClosed,
    ],
    problems: ['feature-reboot-pending'],
    looksLike: 'containers-feature-disabled',
  },
];

const edition: readonly ScenarioRow[] = [
  {
    name: 'Windows containers on Home, which has none of their features',
    on: 'healthy-home-edition',
    changes: windowsEngineFails,
    problems: ['windows-edition-no-containers'],
    explains: [
      'containers-feature-disabled',
      'hyperv-feature-missing-for-windows-containers',
      'docker-engine-stuck-starting',
      'windows-engine-service-missing',
      'engine-not-answering',
      'wsl-integration-off',
      'hyperv-isolation-unavailable',
      'docker-api-version-mismatch',
    ],
    looksLike: 'containers-feature-disabled',
  },
  {
    name: 'Windows containers on Education, which has the features',
    on: windowsMode,
    changes: [windows(121, 'Microsoft Windows 11 Education', '26200'), ...windowsEngineFails],
    problems: ['windows-edition-no-containers'],
  },
  {
    name: 'Windows containers on an Arm processor',
    on: 'healthy-arm64',
    changes: windowsEngineFails,
    problems: ['windows-edition-no-containers'],
  },
  {
    name: 'Linux containers on Home',
    on: 'healthy-home-edition',
    changes: [],
    looksLike: 'windows-edition-no-containers',
  },
];

const windowsEngine: readonly ScenarioRow[] = [
  {
    name: 'Docker Desktop for one user, which has no Windows engine',
    on: windowsMode,
    changes: [
      servicesBut({ 'com.docker.service': null }),
      answers('docker', {
        allUsers: [],
        perUser: [{ DisplayVersion: '4.52.0' }],
        programs: [
          {
            FullName: 'C:\\Users\\dev\\AppData\\Local\\Programs\\DockerDesktop\\Docker Desktop.exe',
          },
        ],
      }),
      ...windowsEngineFails,
    ],
    problems: ['windows-engine-service-missing'],
    explains: [
      'docker-engine-stuck-starting',
      'engine-not-answering',
      'docker-api-version-mismatch',
      'wsl-integration-off',
      'hyperv-isolation-unavailable',
    ],
  },
  {
    name: 'Windows containers, and Docker Desktop’s service is stopped',
    on: windowsMode,
    changes: [servicesBut({}), ...windowsEngineFails],
    problems: ['windows-engine-service-missing'],
  },
  {
    name: 'Windows containers, and Docker Desktop is closed, which would start its service',
    on: windowsMode,
    changes: [servicesBut({}), ...desktopClosed],
    problems: ['docker-desktop-not-running'],
    looksLike: 'windows-engine-service-missing',
  },
  {
    name: 'Linux containers, and Docker Desktop’s service is stopped',
    on: linuxMode,
    changes: [servicesBut({ 'com.docker.service': 1 })],
    looksLike: 'windows-engine-service-missing',
  },
  {
    name: 'Hyper-V isolation without a hypervisor, and a firmware that says nothing',
    on: windowsMode,
    changes: [hypervisor(false, null), noWsl(), ...onlyWindowsService],
    problems: ['hyperv-isolation-unavailable'],
    unknown: ['virtualization-disabled-firmware', 'hypervisor-launch-off'],
  },
  {
    name: 'Hyper-V isolation without a hypervisor, which the boot entry keeps off',
    on: windowsMode,
    changes: [hypervisor(false, true), noWsl(), ...onlyWindowsService],
    problems: ['hypervisor-launch-off'],
    explains: ['hyperv-isolation-unavailable'],
    looksLike: 'hyperv-isolation-unavailable',
  },
  {
    name: 'process isolation without a hypervisor',
    on: windowsMode,
    changes: [
      hypervisor(false, true),
      features({ Containers: 1, 'Microsoft-Hyper-V': 2, VirtualMachinePlatform: 2 }),
      noWsl(),
      ...windowsService('process'),
    ],
    looksLike: 'hyperv-isolation-unavailable',
  },
];

const surroundings: readonly ScenarioRow[] = [
  {
    name: 'the drive of the virtual disks is full',
    on: linuxMode,
    changes: [drives(['C:', 210_763_776])],
    problems: ['host-disk-full'],
    explains: [],
  },
  {
    name: 'a full drive and a damaged disk on it',
    on: 'healthy-all-stopped',
    changes: [
      drives(['C:', 210_763_776]),
      statusAdds('Error code: Wsl/Service/CreateInstance/WSL_E_DISK_CORRUPTED'),
    ],
    problems: ['host-disk-full'],
    explains: ['distro-vhdx-corrupted'],
    looksLike: 'distro-vhdx-corrupted',
  },
  {
    name: 'three gigabytes left',
    on: linuxMode,
    changes: [drives(['C:', 3_221_225_472])],
    advice: ['host-disk-full'],
    explains: [],
  },
  {
    name: 'a drive without virtual disks is full',
    on: linuxMode,
    changes: [drives(['C:', 120_259_084_288], ['D:', 1_048_576])],
    looksLike: 'host-disk-full',
  },
  {
    name: 'Docker Hub has no address here',
    on: linuxMode,
    changes: [hub({ error: 'ENOTFOUND' })],
    problems: ['registry-unreachable'],
    explains: [],
  },
  {
    name: 'a proxy shows a certificate of its own',
    on: linuxMode,
    changes: [hub({ error: 'SELF_SIGNED_CERT_IN_CHAIN' })],
    problems: ['registry-unreachable'],
  },
  {
    name: 'Docker Hub does not answer in time',
    on: linuxMode,
    changes: [hub({ hangs: true })],
    problems: ['registry-unreachable'],
  },
  {
    name: 'Docker Hub answers that it is too much',
    on: linuxMode,
    changes: [hub({ status: 429 })],
    looksLike: 'registry-unreachable',
  },
];

const tools: readonly ScenarioRow[] = [
  {
    name: 'Go without git',
    on: linuxMode,
    changes: [{ installed: { git: null } }],
    advice: ['toolchain-git'],
  },
  {
    name: 'neither Go nor git, and no Go work',
    on: linuxMode,
    changes: [{ installed: { git: null, go: null } }],
    looksLike: 'toolchain-git',
  },
  {
    name: 'Go 1.18',
    on: linuxMode,
    changes: [says('go', ['version'], 'go version go1.18.10 windows/amd64\n')],
    advice: ['toolchain-go'],
  },
  {
    name: 'Go 1.19, the oldest that will do',
    on: linuxMode,
    changes: [says('go', ['version'], 'go version go1.19 windows/amd64\n')],
    looksLike: 'toolchain-go',
  },
  {
    name: 'an engine without the docker command',
    on: linuxMode,
    changes: [{ installed: { docker: null } }],
    advice: ['toolchain-docker-cli'],
    looksLike: 'docker-not-installed',
  },
];

export const modeScenarios: readonly ScenarioRow[] = [
  ...windowsFeatures,
  ...edition,
  ...windowsEngine,
];

export const surroundingScenarios: readonly ScenarioRow[] = [...surroundings, ...tools];

function noWsl(): Changes {
  return {
    installed: { wsl: null },
    ...answers('wsl', { msi: [], distros: [], processes: [] }),
  };
}

function drives(...free: readonly (readonly [string, number])[]): Changes {
  return answers('volumes', {
    drives: free.map(([DeviceID, FreeSpace]) => ({
      DeviceID,
      FileSystem: 'NTFS',
      Size: 511_101_108_224,
      FreeSpace,
    })),
  });
}

type Request = NonNullable<Changes['network']>[number];

function hub(answer: Omit<Request, 'url'>): Changes {
  return { network: [{ url: 'https://registry-1.docker.io/v2/', ...answer }] };
}
