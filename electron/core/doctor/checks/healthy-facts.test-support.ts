// Test support: everything known of a healthy Windows 11 Pro PC with Docker Desktop in Linux mode.
// Tests change a fact or two and see what a check makes of it.
import type { Fact, FactName, Facts, FactValues } from '../facts.ts';

/** 2026-11-21 10:00 UTC: the moment at which the healthy PC is looked at. */
const now = Date.UTC(2026, 10, 21, 10, 0, 0);
const gib = 1024 ** 3;
const pipe = 'npipe:////./pipe/dockerDesktopLinuxEngine';

/** The values of the healthy PC, one a fact. */
export const healthyValues: FactValues = {
  system: {
    sku: 48,
    caption: 'Microsoft Windows 11 Pro',
    build: 26100,
    revision: 7171,
    architecture: 'x64',
    processorName: '13th Gen Intel(R) Core(TM) i7-1365U',
    logicalProcessors: 12,
    memoryBytes: 32 * gib,
    hypervisorPresent: true,
    firmwareVirtualization: [false],
  },
  features: {
    VirtualMachinePlatform: 'on',
    'Microsoft-Windows-Subsystem-Linux': 'off',
    'Microsoft-Hyper-V': 'off',
    Containers: 'off',
    HypervisorPlatform: 'off',
  },
  services: {
    vmcompute: { running: true, startType: 'manual' },
    hns: { running: true, startType: 'manual' },
    vfpext: { running: true, startType: 'system' },
    WSLService: { running: true, startType: 'automatic' },
    LxssManager: null,
    'com.docker.service': { running: false, startType: 'manual' },
    docker: null,
    winnat: { running: true, startType: 'manual' },
  },
  restart: { servicingPending: false, wslInstallStatus: [] },
  wsl: { kind: 'store', version: '2.6.1.0', kernel: '6.6.87.2-1', lines: 7 },
  wslStatus: { exitCode: 0, marks: [] },
  distros: [
    { name: 'Ubuntu', state: 'Running', version: 2, isDefault: true },
    { name: 'docker-desktop', state: 'Running', version: 2, isDefault: false },
  ],
  lxss: {
    msiInstallLocation: 'C:\\Program Files\\WSL\\',
    distros: [
      {
        id: '{7527fb51-83d7-4564-bc19-617c2e6b096a}',
        name: 'Ubuntu',
        basePath: 'C:\\Users\\dev\\AppData\\Local\\wsl\\{7527fb51-83d7-4564-bc19-617c2e6b096a}',
        vhdFileName: 'ext4.vhdx',
        isWsl2: true,
        vhdExists: true,
      },
      {
        id: '{baa405ef-1822-4bbe-84e2-30e4c6330d42}',
        name: 'docker-desktop',
        basePath: 'C:\\Users\\dev\\AppData\\Local\\Docker\\wsl\\main',
        vhdFileName: 'ext4.vhdx',
        isWsl2: true,
        vhdExists: true,
      },
    ],
  },
  wslconfig: {
    file: {
      path: 'C:\\Users\\dev\\.wslconfig',
      exists: false,
      bytes: new Uint8Array(),
      modifiedMs: 0,
    },
    lookalikes: [],
    swapFolderExists: null,
  },
  vm: {
    process: { name: 'vmmemWSL', workingSetBytes: 3 * gib, startedMs: now - 2 * 3_600_000 },
  },
  guests: [
    {
      distro: 'Ubuntu',
      skewSeconds: 0,
      memoryTotalKb: 16_252_928,
      memoryUsedKb: 1_341_440,
      memoryCacheKb: 1_048_576,
      processors: 12,
    },
  ],
  dockerDesktop: { installed: 'all-users', version: '4.52.0', running: true },
  dockerClient: {
    path: 'C:\\Program Files\\Docker\\Docker\\resources\\bin\\docker.exe',
    version: '29.0.1',
    apiVersion: '1.52',
  },
  dockerContexts: {
    chosen: { address: pipe, source: 'current-context', context: 'desktop-linux' },
    contexts: [
      {
        name: 'default',
        endpoint: 'npipe:////./pipe/docker_engine',
        current: false,
        answers: null,
      },
      { name: 'desktop-linux', endpoint: pipe, current: true, answers: true },
    ],
  },
  dockerEnvironment: {
    host: { process: null, user: null, machine: null },
    context: null,
    apiVersion: null,
    userApiVersion: null,
  },
  daemonJson: {
    files: [
      {
        path: 'C:\\Users\\dev\\.docker\\daemon.json',
        exists: true,
        bytes: Uint8Array.from('{\n  "experimental": false\n}\n', (character) =>
          character.charCodeAt(0),
        ),
        modifiedMs: now - 30 * 86_400_000,
      },
    ],
  },
  engine: {
    state: 'ready',
    endpoint: { address: pipe, source: 'current-context', context: 'desktop-linux' },
    owner: 'docker-desktop',
    os: 'linux',
    arch: 'amd64',
    version: '29.0.1',
    apiVersion: '1.52',
    minApiVersion: '1.44',
    platform: 'Docker Desktop 4.52.0 (210994)',
  },
  engineDetail: { isolation: null, buildkit: '2' },
  volumes: [{ drive: 'C:', fileSystem: 'NTFS', sizeBytes: 512 * gib, freeBytes: 180 * gib }],
  tools: { git: '2.52.0.windows.1', go: 'go1.26.2' },
  registry: {
    url: 'https://registry-1.docker.io/v2/',
    answer: { kind: 'answered', status: 401, ms: 120 },
  },
  account: {
    name: 'DESKTOP-DEV\\dev',
    isAdministrator: true,
    isInDockerUsers: true,
    deniedDrives: [],
  },
};

/** Facts of the healthy PC, with some of them replaced. */
export function createFacts(changes: Partial<Facts> = {}): Facts {
  const facts = Object.fromEntries(
    Object.entries(healthyValues).map(([name, value]) => [name, { state: 'known', value }]),
  );
  return { ...facts, ...changes } as Facts;
}

/** A known fact of the healthy PC with some of its fields replaced. */
export function changeFact<Name extends FactName>(
  name: Name,
  fields: Partial<FactValues[Name]>,
): Partial<Facts> {
  return { [name]: { state: 'known', value: { ...healthyValues[name], ...fields } } };
}

/** A known fact with a value of its own, for lists and unions. */
export function setFact<Name extends FactName>(
  name: Name,
  value: FactValues[Name],
): Partial<Facts> {
  return { [name]: { state: 'known', value } };
}

/** A fact that could not be read. */
export function loseFact(name: FactName, state: 'unknown' | 'skipped' = 'unknown'): Partial<Facts> {
  const lost: Fact<never> = { state, reason: { key: 'reasons.windowsOnly' } };
  return { [name]: lost };
}
