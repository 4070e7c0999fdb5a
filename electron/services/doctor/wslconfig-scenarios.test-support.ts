// Test support: PCs whose .wslconfig says something else than its author means.
import { answers, windows, wslconfig, wslconfigPath } from './scenario-evidence.test-support.ts';
import type { Changes, ScenarioRow } from './scenario-machine.test-support.ts';

/** 16 processors, 32 GB; the VM runs with all 16 and 12 GB. */
const pro = 'healthy-linux-mode';
const driveD: Changes = { folders: ['D:\\'] };
const noDriveE: Changes = { folders: [{ path: 'E:\\', absent: true }] };
const noFile: Changes = { files: [{ path: wslconfigPath, absent: true }] };

const limits: readonly ScenarioRow[] = [
  {
    name: 'memory=64GB on a PC of 32',
    on: pro,
    changes: [wslconfig('[wsl2]', 'memory=64GB')],
    advice: ['wslconfig-memory-over-host'],
    explains: [],
  },
  {
    name: 'memory=0, which means half of it',
    on: pro,
    changes: [wslconfig('[wsl2]', 'memory=0')],
    looksLike: 'wslconfig-memory-over-host',
  },
  {
    name: 'memory=1MB, which WSL raises by itself',
    on: pro,
    changes: [wslconfig('[wsl2]', 'memory=1MB')],
    looksLike: 'wslconfig-memory-over-host',
  },
  {
    name: 'processors=64 on a PC of 16',
    on: pro,
    changes: [wslconfig('[wsl2]', 'processors=64')],
    advice: ['wslconfig-processors-over-host'],
  },
  {
    name: 'processors=0, which means all',
    on: pro,
    changes: [wslconfig('[wsl2]', 'processors=0')],
    looksLike: 'wslconfig-processors-over-host',
  },
];

const unknownKeys: readonly ScenarioRow[] = [
  ...[
    ['a key above any section', 'memory=12GB'],
    ['a section typed with a digit', '[ws12]', 'memory=12GB'],
    ['a size with small letters', '[wsl2]', 'memory=4gb'],
    ['a yes where true is meant', '[wsl2]', 'localhostForwarding=yes'],
    ['a comment that starts with a semicolon', '[wsl2]', '; mine', 'memory=12GB'],
    ['a key with an underscore', '[wsl2]', 'swap_file=0'],
    ['a key given twice', '[wsl2]', 'memory=12GB', 'memory=8GB'],
  ].map(
    ([name = '', ...lines]): ScenarioRow => ({
      name: `.wslconfig with ${name}`,
      on: pro,
      changes: [wslconfig(...lines)],
      advice: ['wslconfig-unknown-key'],
      explains: [],
    }),
  ),
  {
    name: '.wslconfig with keys in capitals',
    on: pro,
    changes: [wslconfig('[WSL2]', 'MEMORY=12GB', 'NestedVirtualization=true')],
    looksLike: 'wslconfig-unknown-key',
  },
];

const names: readonly ScenarioRow[] = [
  ...['.wslconfig.txt', 'wslconfig', '.wslconf', '.WSLCONFIG.ini'].map(
    (name): ScenarioRow => ({
      name: `the settings lie in ${name}`,
      on: pro,
      changes: [noFile, { files: [profileFile(name)] }],
      advice: ['wslconfig-wrong-filename'],
    }),
  ),
  {
    name: 'a wsl.conf in the profile belongs into a distro',
    on: pro,
    changes: [noFile, { files: [profileFile('wsl.conf')] }],
    advice: ['wslconfig-wrong-filename'],
  },
  {
    name: 'a .wslconfig.txt beside the real one is a copy',
    on: pro,
    changes: [{ files: [profileFile('.wslconfig.txt')] }],
    looksLike: 'wslconfig-wrong-filename',
  },
  {
    name: 'no .wslconfig at all',
    on: pro,
    changes: [noFile],
    looksLike: 'wslconfig-wrong-filename',
  },
];

const encodings: readonly ScenarioRow[] = [
  {
    name: '.wslconfig in UTF-16 without a mark',
    on: pro,
    changes: [encoded('utf16le', '[wsl2]', 'memory=12GB')],
    advice: ['wslconfig-encoding'],
    explains: ['wslconfig-unknown-key', 'wslconfig-backslash-path'],
    looksLike: 'wslconfig-unknown-key',
  },
  {
    name: '.wslconfig as PowerShell 5.1 writes it: UTF-16 with a mark, read by current WSL',
    on: pro,
    changes: [encoded('utf16le-bom', '[wsl2]', 'memory=12GB')],
    advice: ['wslconfig-encoding'],
    explains: [],
  },
  {
    name: '.wslconfig with the UTF-8 mark of WSL Settings',
    on: pro,
    changes: [encoded('utf8-bom', '[wsl2]', 'memory=12GB')],
    looksLike: 'wslconfig-encoding',
  },
  {
    name: 'a swap file below a name with letters that WSL cuts',
    on: pro,
    changes: [
      wslconfig('[wsl2]', 'memory=12GB', 'swapFile=D:\\\\Jörg\\\\swap.vhdx'),
      { folders: ['D:\\Jörg', 'D:\\'] },
    ],
    advice: ['wslconfig-encoding'],
    explains: ['wslconfig-swap-path-invalid'],
    looksLike: 'wslconfig-swap-path-invalid',
  },
];

const paths: readonly ScenarioRow[] = [
  {
    name: 'single backslashes that drop the line',
    on: pro,
    changes: [wslconfig('[wsl2]', 'memory=12GB', 'swapFile=D:\\wsl\\swap.vhdx'), driveD],
    advice: ['wslconfig-backslash-path'],
    looksLike: 'wslconfig-unknown-key',
  },
  {
    name: 'single backslashes that silently make another path',
    on: pro,
    changes: [wslconfig('[wsl2]', 'memory=12GB', 'swapFile=C:\\temp\\new.vhdx')],
    advice: ['wslconfig-backslash-path'],
    explains: ['wslconfig-swap-path-invalid'],
    looksLike: 'wslconfig-swap-path-invalid',
  },
  {
    name: 'doubled backslashes',
    on: pro,
    changes: [wslconfig('[wsl2]', 'memory=12GB', 'swapFile=D:\\\\swap.vhdx'), driveD],
    looksLike: 'wslconfig-backslash-path',
  },
  {
    name: 'a swap file on a drive that is not there',
    on: pro,
    changes: [wslconfig('[wsl2]', 'memory=12GB', 'swapFile=E:\\\\swap.vhdx'), noDriveE],
    advice: ['wslconfig-swap-path-invalid'],
    explains: [],
  },
  {
    name: 'no room for a swap file, because its drive is full',
    on: pro,
    changes: [
      wslconfig('[wsl2]', 'memory=12GB', 'swapFile=C:\\\\Users\\\\dev\\\\swap.vhdx'),
      answers('volumes', {
        drives: [{ DeviceID: 'C:', FileSystem: 'NTFS', Size: 511e9, FreeSpace: 210_763_776 }],
      }),
    ],
    problems: ['host-disk-full'],
    looksLike: 'wslconfig-swap-path-invalid',
  },
];

const effects: readonly ScenarioRow[] = [
  {
    name: 'a limit that was written while the VM ran',
    on: pro,
    changes: [changedNow('[wsl2]', 'memory=8GB')],
    advice: ['wslconfig-not-applied'],
    explains: [],
  },
  {
    name: 'a key that cannot be measured was written while the VM ran',
    on: pro,
    changes: [changedNow('[wsl2]', 'memory=12GB', 'dnsTunneling=true')],
    advice: ['wslconfig-not-applied'],
  },
  {
    name: 'the file was only touched',
    on: pro,
    changes: [changedNow('[wsl2]', 'memory=12GB')],
    looksLike: 'wslconfig-not-applied',
  },
  {
    name: 'the file is newer than a VM that does not run',
    on: 'healthy-all-stopped',
    changes: [changedNow('[wsl2]', 'memory=8GB'), answers('wsl', { processes: [] })],
    looksLike: 'wslconfig-not-applied',
  },
  {
    name: 'localhostForwarding beside mirrored networking',
    on: pro,
    changes: [
      wslconfig('[wsl2]', 'memory=12GB', 'networkingMode=mirrored', 'localhostForwarding=true'),
    ],
    advice: ['localhost-forwarding-no-effect'],
    explains: [],
  },
  {
    name: 'localhostForwarding with NAT',
    on: pro,
    changes: [wslconfig('[wsl2]', 'memory=12GB', 'localhostForwarding=true')],
    looksLike: 'localhost-forwarding-no-effect',
  },
  {
    name: 'a Windows that falls back from mirrored networking to NAT, where forwarding works',
    on: pro,
    changes: [
      windows(48, 'Microsoft Windows 11 Pro', '22000'),
      wslconfig('[wsl2]', 'memory=12GB', 'networkingMode=mirrored', 'localhostForwarding=true'),
    ],
    looksLike: 'localhost-forwarding-no-effect',
  },
];

export const wslconfigScenarios: readonly ScenarioRow[] = [
  ...limits,
  ...unknownKeys,
  ...names,
  ...encodings,
  ...paths,
  ...effects,
];

function profileFile(name: string) {
  return {
    path: `C:\\Users\\dev\\${name}`,
    text: ['[wsl2]', 'memory=8GB'],
    modified: '{now-7d:iso}',
  };
}

function encoded(
  encoding: 'utf16le' | 'utf16le-bom' | 'utf8-bom',
  ...text: readonly string[]
): Changes {
  return {
    files: [{ path: wslconfigPath, text: [...text], encoding, modified: '{now-7d:iso}' }],
  };
}

function changedNow(...text: readonly string[]): Changes {
  return { files: [{ path: wslconfigPath, text: [...text], modified: '{now-10m:iso}' }] };
}
