// Test support: pieces of evidence that several scenario rows put together.
import type { Changes } from './scenario-machine.test-support.ts';

type Json = string | number | boolean | null | Json[] | { [key: string]: Json };

/** What wsl.exe prints: UTF-16LE on stdout, errors too; it fails with -1. */
export function wslSays(
  args: readonly string[],
  lines: readonly string[],
  exitCode = 4_294_967_295,
): Changes {
  const stdout = { text: [...lines], encoding: 'utf16le' as const };
  return { commands: [{ program: 'wsl', args: [...args], stdout, exitCode }] };
}

/** `wsl --status` with these lines under its own two; it exits 0 whatever it complains of. */
export function statusAdds(...lines: readonly string[]): Changes {
  const own = ['Default Distribution: Ubuntu-24.04', 'Default Version: 2'];
  return wslSays(['--status'], [...own, ...lines], 0);
}

/** `wsl --list --verbose`, each as `* Ubuntu-24.04 Stopped 2`. */
export function listsDistros(...rows: readonly string[]): Changes {
  const table = rows.map((row) => {
    const [name = '', state = '', version = ''] = row.replace(/^\* /, '').split(' ');
    return `${row.startsWith('*') ? '*' : ' '} ${name.padEnd(18)}${state.padEnd(16)}${version}`;
  });
  return wslSays(
    ['--list', '--verbose'],
    ['  NAME              STATE           VERSION', ...table],
    0,
  );
}

/** What a program prints without any fuss. */
export function says(program: string, args: readonly string[], stdout: string): Changes {
  return { commands: [{ program, args: [...args], stdout }] };
}

/** Keys laid over what a PowerShell script answers. */
export function answers(script: string, change: Readonly<Record<string, Json>>): Changes {
  return { powershell: [{ script, change }] };
}

/** Win32_OptionalFeature.InstallState: 1 on, 2 off; a name that is not given is not offered. */
export function features(states: Readonly<Record<string, number>>): Changes {
  const rows = Object.entries(states).map(([Name, InstallState]) => ({ Name, InstallState }));
  return answers('features', { features: rows });
}

/** All features as they are on Windows 11 Pro with WSL, some of them otherwise. */
export function featuresBut(states: Readonly<Record<string, number>>): Changes {
  return features({
    VirtualMachinePlatform: 1,
    'Microsoft-Windows-Subsystem-Linux': 1,
    'Microsoft-Hyper-V': 1,
    Containers: 1,
    HypervisorPlatform: 2,
    ...states,
  });
}

/** Services that run (4), or as given; null is not there. */
export function servicesBut(states: Readonly<Record<string, number | null>>): Changes {
  const all = {
    vmcompute: 4,
    hns: 4,
    vfpext: 4,
    WSLService: 4,
    'com.docker.service': 1,
    winnat: 4,
    ...states,
  };
  const services = Object.entries(all).flatMap(([Name, Status]) =>
    Status === null ? [] : [{ Name, Status, StartType: 3 }],
  );
  return answers('services', { services });
}

/** The services of the Virtual Machine Platform are not there. */
export const noVmServices = { vmcompute: null, hns: null, vfpext: null } as const;

/** Whether a hypervisor runs, and what each socket says of its firmware. */
export function hypervisor(isPresent: boolean, ...firmware: readonly (boolean | null)[]): Changes {
  return answers('system', {
    computer: [
      {
        HypervisorPresent: isPresent,
        TotalPhysicalMemory: 33_981_009_920,
        NumberOfLogicalProcessors: 16,
      },
    ],
    processors: firmware.map((VirtualizationFirmwareEnabled) => ({
      Name: 'AMD Ryzen 7 8745HS',
      Architecture: 9,
      VirtualizationFirmwareEnabled,
    })),
  });
}

/** What wsl --install enabled since the last restart. */
export function installed(Components: string): Changes {
  return answers('system', { wslInstallStatus: [{ Components }] });
}

/** The edition and build that CIM reports. */
export function windows(OperatingSystemSKU: number, Caption: string, BuildNumber: string): Changes {
  return answers('system', { os: [{ OperatingSystemSKU, Caption, BuildNumber }] });
}

const allPipes = ['dockerDesktopLinuxEngine', 'dockerDesktopWindowsEngine', 'docker_engine'];

/** Where an engine listens. */
export function pipe(...names: readonly string[]): string[] {
  return names.map((name) => `npipe:////./pipe/${name}`);
}

/** Nobody may, or can, open these pipes; all of them when none is named. */
export function pipesFail(error: string, ...names: readonly string[]): Changes {
  return { endpoints: [{ address: pipe(...(names.length > 0 ? names : allPipes)), error }] };
}

/** Docker Desktop's proxy is up, and the engine behind it is not. */
export const engineRefuses: Changes = {
  endpoints: [
    {
      address: pipe('dockerDesktopLinuxEngine', 'docker_engine'),
      answers: ['/_ping', '/version', '/info'].map((path) => ({
        path,
        status: 500,
        body: { message: 'Docker Desktop is unable to start' },
      })),
    },
  ],
};

/** Docker Desktop is closed: no process, no pipe. */
export const desktopClosed: readonly Changes[] = [
  answers('docker', { processes: [] }),
  pipesFail('ENOENT'),
];

/** Docker Desktop's processes run since then, such as `10m`. */
export function desktopRunsSince(age: string): Changes {
  const names = ['Docker Desktop.exe', 'com.docker.backend.exe'];
  return answers('docker', {
    processes: names.map((Name) => ({ Name, Started: `{now-${age}:iso}` })),
  });
}

/** Docker Desktop's settings file. */
export function desktopSettings(settings: Readonly<Record<string, Json>>): Changes {
  const path = 'C:\\Users\\dev\\AppData\\Roaming\\Docker\\settings-store.json';
  return { files: [{ path, text: JSON.stringify({ SettingsVersion: 40, ...settings }) }] };
}

/** No distro runs and neither does the VM; starting one fails as it does without a hypervisor. */
export const noVm: readonly Changes[] = [
  listsDistros('* Ubuntu-24.04 Stopped 2', 'docker-desktop Stopped 2'),
  wslSays(
    ['-d', '*'],
    [
      'WSL2 is unable to start since virtualization is not enabled on this machine.',
      'For information please visit https://aka.ms/enablevirtualization',
      'Error code: Wsl/Service/CreateInstance/CreateVm/HCS/HCS_E_HYPERV_NOT_INSTALLED',
    ],
  ),
  answers('wsl', { processes: [] }),
  ...desktopClosed,
];

/** A `.wslconfig`, written a week ago unless said otherwise. */
export function wslconfig(...text: readonly string[]): Changes {
  return { files: [{ path: wslconfigPath, text: [...text], modified: '{now-7d:iso}' }] };
}

export const wslconfigPath = 'C:\\Users\\dev\\.wslconfig';

/** /proc/meminfo of Ubuntu's VM, in kB. */
export function guestMemory(kb: {
  readonly total: number;
  readonly used: number;
  readonly cache: number;
}): Changes {
  const free = kb.total - kb.used - kb.cache;
  const rows = {
    MemTotal: kb.total,
    MemFree: free,
    MemAvailable: kb.total - kb.used,
    Buffers: 0,
    Cached: kb.cache,
    SReclaimable: 0,
  };
  const text = Object.entries(rows).map(([name, value]) => `${name}: ${value} kB\n`);
  return says('wsl', ['-d', 'Ubuntu-24.04', '--exec', 'cat', '/proc/meminfo'], text.join(''));
}

/** docker's current context leads to an engine on another computer, and Docker Desktop is not used. */
export function remoteEngine(state: 'answers' | 'silent'): readonly Changes[] {
  const address = 'tcp://10.0.0.8:2375';
  return [
    {
      folders: [dockerFolder],
      files: [dockerConfig('server'), dockerContext('server', address)],
    },
    {
      endpoints: [
        state === 'answers'
          ? { address, answers: linuxEngine('Docker Engine - Community') }
          : { address, error: 'ETIMEDOUT' },
      ],
    },
  ];
}

const dockerFolder = 'C:\\Users\\dev\\.docker';

function dockerConfig(currentContext: string) {
  return { path: `${dockerFolder}\\config.json`, text: JSON.stringify({ currentContext }) };
}

/** `docker context use`. */
export function usesContext(name: string): Changes {
  return { files: [dockerConfig(name)] };
}

function dockerContext(Name: string, Host: string) {
  const text = JSON.stringify({ Name, Endpoints: { docker: { Host } } });
  return { path: `${dockerFolder}\\contexts\\meta\\${Name}\\meta.json`, text };
}

/** What a Linux engine answers. */
export function linuxEngine(Name: string, versions = { api: '1.52', oldest: '1.44' }) {
  const version = {
    Platform: { Name },
    Components: [{ Name: 'Engine', Version: '29.0.1' }],
    Version: '29.0.1',
    ApiVersion: versions.api,
    MinAPIVersion: versions.oldest,
    Os: 'linux',
    Arch: 'amd64',
  };
  return [
    { path: '/_ping', body: 'OK' },
    { path: '/version', body: version },
    { path: '/info', body: { OSType: 'linux', ServerVersion: '29.0.1' } },
  ];
}

/** dockerd as a Windows service, without Docker Desktop. */
export const onlyWindowsService: readonly Changes[] = windowsService('hyperv');

/** dockerd as a Windows service that isolates its containers like this. */
export function windowsService(Isolation: 'hyperv' | 'process'): readonly Changes[] {
  const version = {
    Platform: { Name: 'Mirantis Container Runtime' },
    Components: [{ Name: 'Engine', Version: '29.0.1' }],
    Version: '29.0.1',
    ApiVersion: '1.52',
    MinAPIVersion: '1.44',
    Os: 'windows',
    Arch: 'amd64',
  };
  return [
    servicesBut({ 'com.docker.service': null, docker: 4 }),
    answers('docker', { allUsers: [], programs: [], processes: [] }),
    usesContext('default'),
    {
      endpoints: [
        {
          address: pipe('docker_engine'),
          answers: [
            { path: '/_ping', body: 'OK' },
            { path: '/version', body: version },
            { path: '/info', body: { OSType: 'windows', Isolation, ServerVersion: '29.0.1' } },
          ],
        },
      ],
    },
    pipesFail('ENOENT', 'dockerDesktopLinuxEngine', 'dockerDesktopWindowsEngine'),
  ];
}
