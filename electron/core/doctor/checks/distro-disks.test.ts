// What stands in the way of distributions: their VM, their virtual disks and the drive these lie on.
import { describe, expect, it } from 'vitest';
import type { DistroFact } from '../facts.ts';
import { distroNotStarting } from './distro-not-starting.ts';
import { distroVhdxCorrupted } from './distro-vhdx-corrupted.ts';
import { distroVhdxMissing } from './distro-vhdx-missing.ts';
import { changeFact, healthyValues, loseFact, setFact } from './healthy-facts.test-support.ts';
import { hostDiskFull } from './host-disk-full.ts';
import { judgeCheck } from './show-result.test-support.ts';

const { lxss } = healthyValues;
const distro = (name: string, fields: Partial<DistroFact> = {}): DistroFact => ({
  name,
  state: 'Stopped',
  version: 2,
  isDefault: false,
  ...fields,
});
const distros = (...list: DistroFact[]) => setFact('distros', list);
const mine = { isDefault: true };
const stub = setFact('wsl', { kind: 'stub' });
const stopped = {
  ...setFact('vm', { process: null }),
  ...distros(distro('Ubuntu', mine), distro('docker-desktop')),
};
const noDisk = changeFact('lxss', {
  distros: lxss.distros.map((one) => (one.name === 'Ubuntu' ? { ...one, vhdExists: false } : one)),
});
const path =
  'C:\\Users\\dev\\AppData\\Local\\wsl\\{7527fb51-83d7-4564-bc19-617c2e6b096a}\\ext4.vhdx';
describe('virtual disks', () => {
  const key = 'HKCU:\\Software\\Microsoft\\Windows\\CurrentVersion\\Lxss';

  it('finds a disk that is not there', () => {
    expect(judgeCheck(distroVhdxMissing, stopped, noDisk)).toEqual({
      status: 'problem',
      params: { distro: 'Ubuntu', path },
      saw: [
        `${key}\\{7527fb51-83d7-4564-bc19-617c2e6b096a} BasePath: ${path.replace('\\ext4.vhdx', '')}`,
        `* Test-Path -LiteralPath "${path}": False`,
      ],
      fixes: [
        [
          'bring-back-disk (guide, destroys)',
          'guide: reconnect',
          'guide: moveBack',
          'guide: register',
        ],
      ],
      verify: ['wsl -d Ubuntu -- true => exit 0'],
    });
  });

  const ubuntu = lxss.distros.slice(0, 1);
  const registered = (fields: object) =>
    changeFact('lxss', { distros: ubuntu.map((one) => ({ ...one, ...fields })) });
  it.each([
    ['a distro that runs all the same', [noDisk], { status: 'ok', params: { count: 2 } }],
    [
      'WSL 1, which has no disk file',
      [registered({ isWsl2: false, vhdExists: false })],
      { status: 'skipped', reason: 'reasons.noWsl2Distro' },
    ],
    [
      'a disk nobody could look for',
      [registered({ vhdExists: null })],
      { status: 'unknown', reason: 'reasons.diskUnseen' },
    ],
  ])('does not miss the disk of %s', (_, changes, shown) => {
    expect(judgeCheck(distroVhdxMissing, ...changes)).toEqual(shown);
  });

  it('calls a disk damaged only by the code of WSL, and starts nothing to find out', () => {
    const marks = ['Wsl/Service/CreateInstance/0x8004032F'];
    const judged = [setFact('wslStatus', { exitCode: 1, marks }), {}, stopped].map((change) =>
      judgeCheck(distroVhdxCorrupted, change),
    );
    expect(judged).toEqual([
      {
        status: 'problem',
        saw: ['* wsl: Wsl/Service/CreateInstance/0x8004032F'],
        fixes: [
          [
            'repair-disk (guide, admin, restart wsl, destroys)',
            'guide: quitDocker',
            'wsl --shutdown',
            'guide: copy',
            'guide: mount',
            'guide: check',
            'admin: wsl --unmount',
          ],
        ],
        verify: ['wsl -- sh -c "touch ~/.w && rm ~/.w" => exit 0'],
      },
      { status: 'ok', params: { count: 2 } },
      { status: 'skipped', reason: 'reasons.notStarted' },
    ]);
  });
});

describe('distro-not-starting', () => {
  const verify = ['wsl -d Ubuntu -- true => exit 0'];
  const params = { distro: 'Ubuntu' };
  const noHypervisor = changeFact('system', { hypervisorPresent: false });

  it.each([
    {
      pc: 'whose VM cannot start',
      changes: [stopped, noHypervisor],
      shown: {
        status: 'problem',
        params,
        saw: ['* (Get-CimInstance Win32_ComputerSystem).HypervisorPresent: False'],
        verify,
      },
    },
    {
      pc: 'where its disk is missing',
      changes: [stopped, noDisk],
      shown: {
        status: 'problem',
        variant: 'disk',
        params,
        saw: [`* Test-Path -LiteralPath "${path}": False`],
        verify,
      },
    },
    {
      pc: 'whose WSL service is disabled',
      changes: [
        stopped,
        loseFact('distros'),
        setFact('wsl', { kind: 'failing', code: 'Wsl/0x80070422' }),
      ],
      shown: { status: 'problem', params, saw: ['* wsl --status: Wsl/0x80070422'], verify },
    },
    {
      pc: 'without WSL',
      changes: [stopped, stub],
      shown: { status: 'skipped', reason: 'reasons.noWsl2Distro' },
    },
    {
      pc: 'where it runs',
      changes: [noHypervisor],
      shown: { status: 'ok', saw: ['* Get-Process vmmemWSL: WorkingSet64 = 3221225472'] },
    },
    {
      pc: 'with WSL 1 only',
      changes: [distros(distro('Old', { ...mine, version: 1 })), noHypervisor],
      shown: { status: 'skipped', reason: 'reasons.noWsl2Distro' },
    },
    {
      pc: 'that cannot be asked',
      changes: [loseFact('distros'), loseFact('lxss')],
      shown: { status: 'unknown', reason: 'reasons.windowsOnly' },
    },
  ])('on a PC $pc is $shown.status', ({ changes, shown }) => {
    expect(judgeCheck(distroNotStarting, ...changes)).toEqual(shown);
  });
});

describe('host-disk-full', () => {
  const volume = (drive: string, freeBytes: number) => ({
    drive,
    fileSystem: 'NTFS',
    sizeBytes: 2 ** 39,
    freeBytes,
  });
  const volumes = (...list: ReturnType<typeof volume>[]) => setFact('volumes', list);
  const fixes = [
    ['free-space (guide)', 'guide: free'],
    [
      'prune-docker (confirm, destroys)',
      'docker builder prune -f',
      'docker image prune -a -f',
      'guide: compact',
    ],
  ];
  const verify = ['Get-Volume C => > 10 GiB'];

  it.each([
    {
      pc: 'whose disks have no room left',
      changes: [volumes(volume('D:', 0), volume('C:', 210_763_776))],
      shown: {
        status: 'problem',
        params: { drive: 'C:', free: '201 MiB' },
        saw: ['* Get-Volume C: SizeRemaining = 210763776'],
        fixes,
        verify,
      },
    },
    {
      pc: 'that soon has none, which explains nothing yet',
      changes: [volumes(volume('C:', 2 ** 31))],
      shown: {
        status: 'advice',
        variant: 'low',
        standsAlone: true,
        params: { drive: 'C:', free: '2 GiB' },
        saw: ['* Get-Volume C: SizeRemaining = 2147483648'],
        fixes,
        verify,
      },
    },
    {
      pc: 'without an engine to clean up',
      changes: [volumes(volume('C:', 0)), setFact('engine', { state: 'not-installed' })],
      shown: {
        status: 'problem',
        params: { drive: 'C:', free: '0 MiB' },
        saw: ['* Get-Volume C: SizeRemaining = 0'],
        fixes: fixes.slice(0, 1),
        verify,
      },
    },
    {
      pc: 'whose drives are not named',
      changes: [volumes()],
      shown: { status: 'unknown', reason: 'reasons.driveUnseen' },
    },
  ])('on a PC $pc is $shown.status', ({ changes, shown }) => {
    expect(judgeCheck(hostDiskFull, ...changes)).toEqual(shown);
  });
});
