// What the checks of registered distributions say of a PC, and of those that look alike.
import { describe, expect, it } from 'vitest';
import type { DistroFact } from '../facts.ts';
import { defaultDistroIsDockerDesktop } from './default-distro-is-docker-desktop.ts';
import { defaultDistroWsl1 } from './default-distro-wsl1.ts';
import { changeFact, healthyValues, loseFact, setFact } from './healthy-facts.test-support.ts';
import { noDistroInstalled } from './no-distro-installed.ts';
import { judgeCheck } from './show-result.test-support.ts';

const { engine } = healthyValues;
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
const windowsMode = setFact('engine', { ...engine, os: 'windows' } as typeof engine);
const installUbuntu = [
  'install-ubuntu (confirm)',
  'wsl --install -d Ubuntu --no-launch',
  'guide: firstStart',
];

describe('no-distro-installed', () => {
  const key = 'Get-ChildItem HKCU:\\Software\\Microsoft\\Windows\\CurrentVersion\\Lxss';
  const none = { ...distros(), ...changeFact('lxss', { distros: [] }) };
  const found = {
    status: 'problem',
    fixes: [installUbuntu],
    verify: ['wsl --list --verbose => VERSION 2'],
  };

  it.each([
    {
      pc: 'whose WSL lists none',
      changes: [none],
      shown: { ...found, saw: ['* wsl --list --verbose: 0', `${key}: 0`] },
    },
    {
      pc: 'whose registry has none, while wsl.exe does not answer',
      changes: [none, loseFact('distros')],
      shown: { ...found, saw: [`* ${key}: 0`] },
    },
    {
      pc: 'that installs one right now',
      changes: [none, distros(distro('Ubuntu', { state: 'Installing' }))],
      shown: { status: 'ok', params: { count: 1 } },
    },
    {
      pc: 'without WSL',
      changes: [none, stub],
      shown: { status: 'unknown', reason: 'reasons.lowerLayerFirst' },
    },
    {
      pc: 'that cannot be asked',
      changes: [loseFact('distros'), loseFact('lxss')],
      shown: { status: 'unknown', reason: 'reasons.windowsOnly' },
    },
    {
      pc: 'for Windows containers only',
      changes: [none, windowsMode],
      shown: { status: 'skipped', reason: 'reasons.wslUnused' },
    },
    {
      pc: 'whose Docker Desktop runs on Hyper-V',
      changes: [none, changeFact('features', { 'Microsoft-Hyper-V': 'on' })],
      shown: { status: 'skipped', reason: 'reasons.wslUnused' },
    },
  ])('on a PC $pc is $shown.status', ({ changes, shown }) => {
    expect(judgeCheck(noDistroInstalled, ...changes)).toEqual(shown);
  });
});

describe('default-distro-wsl1', () => {
  const wsl1 = distros(distro('Ubuntu', { ...mine, version: 1 }), distro('Debian'));
  const on = changeFact('features', { 'Microsoft-Windows-Subsystem-Linux': 'on' });
  const found = {
    status: 'advice',
    params: { distro: 'Ubuntu' },
    verify: ['wsl --list --verbose => Ubuntu VERSION 2'],
  };
  const row = '* wsl --list --verbose: * Ubuntu Stopped 1';
  const component = 'Win32_OptionalFeature Microsoft-Windows-Subsystem-Linux: InstallState =';
  const steps = ['wsl --set-default-version 2', 'guide: backup', 'wsl --set-version Ubuntu 2'];

  it('is found, and converts', () => {
    expect(judgeCheck(defaultDistroWsl1, wsl1, on)).toEqual({
      ...found,
      saw: [row, `${component} 1`],
      fixes: [['convert (confirm, destroys, undo wsl --set-version Ubuntu 1)', ...steps]],
    });
  });

  it('turns on the component first where Windows 11 leaves it off', () => {
    expect(judgeCheck(defaultDistroWsl1, wsl1)).toEqual({
      ...found,
      saw: [row, `${component} 2`],
      fixes: [
        [
          'convert (confirm, admin, restart windows, destroys, undo wsl --set-version Ubuntu 1)',
          'admin: wsl --install --no-distribution --enable-wsl1',
          'guide: restart',
          ...steps,
        ],
      ],
    });
  });

  it('leaves alone what is not the default', () => {
    const other = distros(distro('Old', { version: 1 }), distro('Ubuntu', mine));
    expect([
      judgeCheck(defaultDistroWsl1, other)?.status,
      judgeCheck(defaultDistroWsl1, distros(distro('Old', { version: 1 }))),
    ]).toEqual(['ok', { status: 'skipped', reason: 'reasons.noDefaultDistro' }]);
  });
});

describe('default-distro-is-docker-desktop', () => {
  it('moves the default to a distro of one’s own, WSL 2 first', () => {
    const list = distros(
      distro('docker-desktop', { ...mine, state: 'Running' }),
      distro('Old', { version: 1 }),
      distro('Ubuntu'),
    );
    expect(judgeCheck(defaultDistroIsDockerDesktop, list)).toEqual({
      status: 'advice',
      params: { distro: 'docker-desktop', other: 'Ubuntu' },
      saw: [
        '* wsl --list --verbose: * docker-desktop Running 2',
        'wsl --list --verbose: Ubuntu Stopped',
      ],
      fixes: [
        [
          'set-default (confirm, undo wsl --set-default docker-desktop)',
          'wsl --set-default Ubuntu',
        ],
      ],
      verify: ['wsl -- cat /etc/os-release => Ubuntu'],
    });
  });

  it('only offers a distro where Docker’s are the only ones', () => {
    const list = distros(distro('docker-desktop-data', mine), distro('docker-desktop'));
    expect(judgeCheck(defaultDistroIsDockerDesktop, list)).toEqual({
      status: 'advice',
      variant: 'only',
      params: { distro: 'docker-desktop-data' },
      saw: ['* wsl --list --verbose: * docker-desktop-data Stopped 2'],
      fixes: [installUbuntu],
      verify: ['wsl --list --verbose => Ubuntu'],
    });
  });

  it('knows names that only begin alike', () => {
    const list = distros(distro('docker-desktop-dev', mine));
    expect(judgeCheck(defaultDistroIsDockerDesktop, list)?.status).toBe('ok');
  });
});
