// Test support: PCs that want Windows containers.
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
  servicesBut,
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

/** Neither administrator nor in docker-users. */
const standardAccount = answers('account', {
  groups: ['"BUILTIN\\Users","Alias","S-1-5-32-545","Mandatory group, Enabled group"'],
});

const account: readonly ScenarioRow[] = [
  {
    name: 'Windows containers for a standard account outside docker-users',
    on: windowsMode,
    changes: [standardAccount, wantsWindows, ...desktopClosed],
    problems: ['docker-desktop-not-running'],
    advice: ['docker-users-missing'],
  },
  {
    name: 'Windows containers that answer a standard account',
    on: windowsMode,
    changes: [standardAccount],
    looksLike: 'docker-users-missing',
  },
  {
    name: 'Linux containers for a standard account',
    on: linuxMode,
    changes: [standardAccount],
    looksLike: 'docker-users-missing',
  },
  {
    name: 'Windows containers, and BitLocker denies writing to drives it does not protect',
    on: windowsMode,
    changes: [answers('account', { bitLocker: [{ FDVDenyWriteAccess: 1 }] })],
    problems: ['bitlocker-denies-write'],
  },
  {
    name: 'Linux containers under the same policy of BitLocker',
    on: linuxMode,
    changes: [answers('account', { bitLocker: [{ FDVDenyWriteAccess: 1 }] })],
    looksLike: 'bitlocker-denies-write',
  },
];

export const modeScenarios: readonly ScenarioRow[] = [
  ...windowsFeatures,
  ...edition,
  ...windowsEngine,
  ...account,
];

function noWsl(): Changes {
  return {
    installed: { wsl: null },
    ...answers('wsl', { msi: [], distros: [], processes: [] }),
  };
}
