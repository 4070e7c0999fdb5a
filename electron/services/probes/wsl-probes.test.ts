import { expect, test } from 'vitest';
import type { FactName } from '../../core/doctor/facts.ts';
import type { TestMachine } from '../test-machine.test-support.ts';
import { askFact, knownAs, unknownFor } from './ask-fact.test-support.ts';

const ubuntu = {
  Id: '{7527fb51-83d7-4564-bc19-617c2e6b096a}',
  DistributionName: 'Ubuntu',
  BasePath: '\\\\?\\C:\\Users\\dev\\AppData\\Local\\wsl\\{7527fb51-83d7-4564-bc19-617c2e6b096a}',
  VhdFileName: null,
  Flags: 15,
  VhdExists: true,
};

const list =
  '  NAME              STATE           VERSION\r\n* Ubuntu            Running         2\r\n';

test.each<[string, FactName, TestMachine, unknown]>([
  [
    'registered distros; a key that is none is left out, WSL 1 has no disk file',
    'lxss',
    {
      scripts: {
        wsl: {
          msi: [{ InstallLocation: 'C:\\Program Files\\WSL\\' }],
          distros: [
            ubuntu,
            { Id: 'InstallStatus', VhdExists: false },
            {
              ...ubuntu,
              Id: '{8fa2}',
              DistributionName: 'CentOS',
              BasePath: 'F:\\CentOS',
              Flags: 7,
            },
          ],
          processes: [],
          errors: {},
        },
      },
    },
    knownAs({
      msiInstallLocation: 'C:\\Program Files\\WSL\\',
      distros: [
        {
          id: ubuntu.Id,
          name: 'Ubuntu',
          basePath: 'C:\\Users\\dev\\AppData\\Local\\wsl\\{7527fb51-83d7-4564-bc19-617c2e6b096a}',
          vhdFileName: 'ext4.vhdx',
          isWsl2: true,
          vhdExists: true,
        },
        {
          id: '{8fa2}',
          name: 'CentOS',
          basePath: 'F:\\CentOS',
          vhdFileName: 'ext4.vhdx',
          isWsl2: false,
          vhdExists: null,
        },
      ],
    }),
  ],
  [
    'a described PC that leaves a query out does not say that nothing is registered',
    'lxss',
    { scripts: { wsl: { processes: [] } } },
    unknownFor('notRecorded', {
      source: 'HKCU\\Software\\Microsoft\\Windows\\CurrentVersion\\Lxss',
    }),
  ],
  [
    'the VM of WSL before another VM of an older build',
    'vm',
    {
      scripts: {
        wsl: {
          processes: [
            { Name: 'vmmem', WorkingSetSize: 1, Started: '2026-11-20T08:00:00.0000000Z' },
            { Name: 'vmmemWSL', WorkingSetSize: 2048, Started: '2026-11-21T08:00:00.1234567Z' },
          ],
        },
      },
    },
    knownAs({
      process: {
        name: 'vmmemWSL',
        workingSetBytes: 2048,
        startedMs: Date.UTC(2026, 10, 21, 8, 0, 0, 123),
      },
    }),
  ],
  ['no VM runs', 'vm', { scripts: { wsl: { processes: [] } } }, knownAs({ process: null })],
  [
    'WSL is not there at all',
    'wsl',
    { commands: { 'wsl --version': { outcome: 'not-found' } } },
    knownAs({ kind: 'absent' }),
  ],
  [
    'the stub',
    'wsl',
    { commands: { 'wsl --version': 1, 'wsl --status': 50 } },
    knownAs({ kind: 'stub' }),
  ],
  [
    'WSL that fails without a word',
    'wsl',
    { commands: { 'wsl --version': 4_294_967_295, 'wsl --status': 4_294_967_295 } },
    unknownFor('failed', { source: 'wsl --version', code: 4_294_967_295 }),
  ],
  [
    'what `wsl --status` says that is not translated',
    'wslStatus',
    {
      commands: {
        'wsl --status': '虚拟机平台：https://aka.ms/enablevirtualization\r\n',
      },
    },
    knownAs({ exitCode: 0, marks: ['aka.ms/enablevirtualization'] }),
  ],
  [
    'the list of distros',
    'distros',
    { commands: { 'wsl --list --verbose': list } },
    knownAs([{ name: 'Ubuntu', state: 'Running', version: 2, isDefault: true }]),
  ],
  [
    'the stub has no list, and that is not the list’s doing',
    'distros',
    { commands: { 'wsl --list --verbose': 1, 'wsl --version': 1, 'wsl --status': 50 } },
    unknownFor('lowerLayerFirst'),
  ],
  [
    'no distro is an error without a code: the registry, which lists none, says what it means',
    'distros',
    {
      commands: { 'wsl --list --verbose': 4_294_967_295 },
      scripts: { wsl: { msi: [], distros: [], processes: [], errors: {} } },
    },
    knownAs([]),
  ],
  [
    'what the registry forbids, and how large the disk of a distro is',
    'lxss',
    {
      scripts: {
        wsl: {
          distros: [
            {
              Id: '{1}',
              DistributionName: 'Ubuntu',
              BasePath: 'C:\\wsl',
              Flags: 15,
              VhdExists: true,
              VhdBytes: 38_654_705_664,
            },
          ],
          policies: [{ AllowNestedVirtualization: 0, AllowFirewallUserSetting: null }],
          errors: {},
        },
      },
    },
    knownAs({
      msiInstallLocation: null,
      policies: { AllowNestedVirtualization: 0 },
      distros: [
        {
          id: '{1}',
          name: 'Ubuntu',
          basePath: 'C:\\wsl',
          vhdFileName: 'ext4.vhdx',
          isWsl2: true,
          vhdExists: true,
          vhdBytes: 38_654_705_664,
        },
      ],
    }),
  ],
  [
    'a list that fails with a code',
    'distros',
    {
      commands: {
        'wsl --list --verbose': 'Fehlercode: Wsl/0x8007273d\r\n',
        'wsl --version': 4_294_967_295,
      },
    },
    unknownFor('failed', { source: 'wsl --list --verbose', code: 'Wsl/0x8007273d' }),
  ],
  [
    'a running distro is asked for its clock, memory and processors',
    'guests',
    {
      now: Date.UTC(2026, 10, 21, 10),
      commands: {
        'wsl --list --verbose': `${list}  docker-desktop    Running         2\r\n  Debian            Stopped         2\r\n`,
        'wsl -d Ubuntu --exec date +%s': `${Date.UTC(2026, 10, 21, 9) / 1000}\n`,
        'wsl -d Ubuntu --exec cat /proc/meminfo': 'MemTotal: 1000 kB\nMemFree: 400 kB\n',
        'wsl -d Ubuntu --exec nproc': '12\n',
      },
    },
    knownAs([
      {
        distro: 'Ubuntu',
        skewSeconds: -3600,
        memoryTotalKb: 1000,
        memoryUsedKb: 600,
        memoryCacheKb: 0,
        processors: 12,
      },
    ]),
  ],
  [
    'a running distro that does not answer',
    'guests',
    { commands: { 'wsl --list --verbose': list } },
    unknownFor('noGuestAnswered'),
  ],
])('%s', async (_, name, machine, expected) => {
  expect(await askFact(name, machine)).toEqual(expected);
});

test('a stopped distro is never spoken to: that would start it', async () => {
  const asked: string[] = [];
  await askFact('guests', {
    commands: { 'wsl --list --verbose': list.replace('Running', 'Stopped') },
    onAsk: (name) => asked.push(name),
  });
  expect(asked).toEqual(['wsl --list --verbose']);
});
