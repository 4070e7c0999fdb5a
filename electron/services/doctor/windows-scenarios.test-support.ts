// Test support: PCs whose trouble lies in the firmware, the Windows features or the hypervisor.
import {
  answers,
  featuresBut,
  hypervisor,
  installed,
  noVm,
  noVmServices,
  servicesBut,
  statusAdds,
} from './scenario-evidence.test-support.ts';
import type { ScenarioRow } from './scenario-machine.test-support.ts';

/** What follows on every PC on which the VM of WSL 2 cannot start, nearest first. */
const withoutVm = [
  'distro-not-starting',
  'docker-desktop-not-running',
  'engine-not-answering',
  'wsl-integration-off',
];

const pro = 'healthy-linux-mode';
const stopped = servicesBut({ vmcompute: 1, hns: 1, winnat: 1 });
const onlyWsl = { 'Microsoft-Hyper-V': 2, Containers: 2 };

/** What `wsl --status` says without the services, exit code 0. */
const virtualizationMessage = [
  'WSL2 is unable to start since virtualization is not enabled on this machine.',
  'For information please visit https://aka.ms/enablevirtualization',
];

const servicingPending = answers('system', { servicingPending: [true] });

const firmware: readonly ScenarioRow[] = [
  {
    name: 'virtualization is off in the firmware',
    on: pro,
    changes: [hypervisor(false, false), stopped, ...noVm],
    problems: ['virtualization-disabled-firmware'],
    explains: [
      'hypervisor-launch-off',
      'wsl2-vm-not-starting',
      'hyperv-isolation-unavailable',
      ...withoutVm,
      'docker-api-version-mismatch',
    ],
  },
  {
    name: 'one of two processors has its virtualization off',
    on: pro,
    changes: [hypervisor(false, true, false), stopped, ...noVm],
    problems: ['virtualization-disabled-firmware'],
  },
  {
    name: 'the firmware reads False because a hypervisor already runs',
    on: pro,
    changes: [hypervisor(true, false)],
    looksLike: 'virtualization-disabled-firmware',
  },
  {
    name: 'the same message of WSL, but a Windows feature is missing',
    on: pro,
    changes: [
      featuresBut({ ...onlyWsl, VirtualMachinePlatform: 2 }),
      servicesBut(noVmServices),
      hypervisor(false, true),
      ...noVm,
    ],
    problems: ['vmp-feature-disabled'],
    looksLike: 'virtualization-disabled-firmware',
  },
  {
    name: 'inside a virtual machine without a nested one',
    on: pro,
    changes: [statusAdds(...virtualizationMessage), ...noVm],
    problems: ['wsl2-vm-not-starting'],
    looksLike: 'virtualization-disabled-firmware',
  },
  {
    name: 'an Arm processor, whose firmware always reads False',
    on: 'healthy-arm64',
    changes: [
      answers('system', {
        computer: [
          {
            HypervisorPresent: false,
            TotalPhysicalMemory: 33_981_009_920,
            NumberOfLogicalProcessors: 12,
          },
        ],
      }),
      stopped,
      ...noVm,
    ],
    problems: ['hypervisor-launch-off'],
    looksLike: 'virtualization-disabled-firmware',
  },
];

const vmPlatform: readonly ScenarioRow[] = [
  {
    name: 'the Virtual Machine Platform was never switched on',
    on: pro,
    changes: [
      featuresBut({ ...onlyWsl, VirtualMachinePlatform: 2 }),
      servicesBut(noVmServices),
      hypervisor(false, true),
      statusAdds(...virtualizationMessage),
      ...noVm,
    ],
    problems: ['vmp-feature-disabled'],
    explains: [
      'hypervisor-launch-off',
      'wsl2-vm-not-starting',
      ...withoutVm,
      'hyperv-isolation-unavailable',
      'docker-api-version-mismatch',
    ],
  },
  {
    name: 'only Hyper-V is on: vmcompute is there, the platform of WSL is not',
    on: pro,
    changes: [
      featuresBut({ VirtualMachinePlatform: 2 }),
      servicesBut({ vfpext: null }),
      statusAdds(...virtualizationMessage),
      ...noVm,
    ],
    problems: ['vmp-feature-disabled'],
  },
  {
    name: 'the feature query is refused, and the services prove the platform missing',
    on: pro,
    changes: [
      { powershell: [{ script: 'features', error: 'Access denied' }] },
      servicesBut({ vfpext: null }),
      statusAdds(...virtualizationMessage),
      ...noVm,
    ],
    problems: ['vmp-feature-disabled'],
  },
  {
    name: 'the feature query is refused, and the services prove the platform there',
    on: pro,
    changes: [{ powershell: [{ script: 'features', error: 'Access denied' }] }],
    looksLike: 'vmp-feature-disabled',
  },
  {
    name: 'WSL’s message of a missing platform, which the firmware explains',
    on: pro,
    changes: [hypervisor(false, false), stopped, statusAdds(...virtualizationMessage), ...noVm],
    problems: ['virtualization-disabled-firmware'],
    looksLike: 'vmp-feature-disabled',
  },
];

const hypervisors: readonly ScenarioRow[] = [
  {
    name: 'the boot entry keeps the hypervisor off',
    on: pro,
    changes: [hypervisor(false, true), stopped, ...noVm],
    problems: ['hypervisor-launch-off'],
    explains: [
      'wsl2-vm-not-starting',
      'hyperv-isolation-unavailable',
      ...withoutVm,
      'docker-api-version-mismatch',
    ],
  },
  {
    name: 'no hypervisor yet: the feature waits for a restart',
    on: pro,
    changes: [hypervisor(false, true), servicesBut(noVmServices), servicingPending, ...noVm],
    problems: ['feature-reboot-pending'],
    looksLike: 'hypervisor-launch-off',
  },
];

const restarts: readonly ScenarioRow[] = [
  {
    name: 'the platform was switched on and its services wait for a restart',
    on: pro,
    changes: [
      hypervisor(false, true),
      featuresBut(onlyWsl),
      servicesBut(noVmServices),
      servicingPending,
      ...noVm,
    ],
    problems: ['feature-reboot-pending'],
    explains: [
      'hypervisor-launch-off',
      'wsl2-vm-not-starting',
      'hyperv-isolation-unavailable',
      ...withoutVm,
      'docker-api-version-mismatch',
    ],
  },
  {
    name: 'wsl --install has just run, and nothing it enabled is there yet',
    on: pro,
    changes: [
      installed('VirtualMachinePlatform'),
      featuresBut({ ...onlyWsl, VirtualMachinePlatform: 2 }),
      servicesBut(noVmServices),
      hypervisor(false, true),
      ...noVm,
    ],
    problems: ['feature-reboot-pending'],
    looksLike: 'vmp-feature-disabled',
  },
  {
    name: 'Windows Update waits for a restart',
    on: pro,
    changes: [servicingPending],
    advice: ['feature-reboot-pending'],
    looksLike: 'feature-reboot-pending',
  },
  {
    name: 'an update waits for a restart, and the platform is off: the one is not the other’s cause',
    on: pro,
    changes: [
      servicingPending,
      featuresBut({ ...onlyWsl, VirtualMachinePlatform: 2 }),
      servicesBut(noVmServices),
      hypervisor(false, true),
      ...noVm,
    ],
    problems: ['vmp-feature-disabled'],
    advice: ['feature-reboot-pending'],
    looksLike: 'feature-reboot-pending',
  },
  {
    name: 'only WSL 1 waits for a restart, and WSL 2 works',
    on: pro,
    changes: [installed('Microsoft-Windows-Subsystem-Linux')],
    advice: ['feature-reboot-pending'],
    looksLike: 'feature-reboot-pending',
  },
];

export const windowsScenarios: readonly ScenarioRow[] = [
  ...firmware,
  ...vmPlatform,
  ...hypervisors,
  ...restarts,
];
