// Test support: PCs whose trouble lies around Docker: the disk, the network, the tools.
import { answers, says, statusAdds } from './scenario-evidence.test-support.ts';
import type { Changes, ScenarioRow } from './scenario-machine.test-support.ts';

const linuxMode = 'healthy-linux-mode';

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

export const surroundingScenarios: readonly ScenarioRow[] = [...surroundings, ...tools];

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
