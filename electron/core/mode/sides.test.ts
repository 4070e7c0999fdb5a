import { describe, expect, test } from 'vitest';
import {
  changeFact,
  createFacts,
  type healthyValues,
  loseFact,
} from '../doctor/checks/healthy-facts.test-support.ts';
import type { Facts } from '../doctor/facts.ts';
import { judgeSide } from './sides.ts';

const features = (fields: Partial<(typeof healthyValues)['features']>) =>
  changeFact('features', { Containers: 'on', 'Microsoft-Hyper-V': 'on', ...fields });
const ready = features({});

const windowsRows: readonly (readonly [string, Partial<Facts>, readonly string[]])[] = [
  ['a PC with everything', ready, []],
  ['Containers off', features({ Containers: 'off' }), ['containers-feature-disabled']],
  [
    'both features off',
    changeFact('features', {}),
    ['containers-feature-disabled', 'hyperv-feature-missing-for-windows-containers'],
  ],
  [
    'Home, which lacks the features: the edition is the reason, not what follows from it',
    {
      ...features({ Containers: 'absent', 'Microsoft-Hyper-V': 'absent' }),
      ...changeFact('system', { sku: 101 }),
    },
    ['windows-edition-no-containers'],
  ],
  [
    'Windows on Arm',
    { ...ready, ...changeFact('system', { architecture: 'arm64' }) },
    ['windows-edition-no-containers'],
  ],
  [
    'an installation for one user, which has no service',
    {
      ...ready,
      ...changeFact('dockerDesktop', { installed: 'user' }),
      ...changeFact('services', { 'com.docker.service': null }),
    },
    ['windows-engine-service-missing'],
  ],
  [
    'features that wait for a restart',
    {
      ...ready,
      ...changeFact('restart', { wslInstallStatus: ['VirtualMachinePlatform'] }),
    },
    ['feature-reboot-pending'],
  ],
  [
    'a full disk',
    {
      ...ready,
      volumes: {
        state: 'known',
        value: [{ drive: 'C:', fileSystem: 'NTFS', sizeBytes: 10 ** 12, freeBytes: 10 ** 8 }],
      },
    },
    ['host-disk-full'],
  ],
  [
    'an account that is neither administrator nor in docker-users',
    {
      ...ready,
      ...changeFact('account', { isAdministrator: false, isInDockerUsers: false }),
    },
    ['docker-users-missing'],
  ],
  [
    'a standard account in docker-users',
    { ...ready, ...changeFact('account', { isAdministrator: false }) },
    [],
  ],
  [
    'a policy of BitLocker that denies writing',
    { ...ready, ...changeFact('account', { deniedDrives: ['fixed'] }) },
    ['bitlocker-denies-write'],
  ],
  ['an account that could not be read', { ...ready, ...loseFact('account') }, []],
  ['a query that was not answered: nothing found is nothing in the way', loseFact('features'), []],
];

describe('Windows containers, while Linux ones run', () => {
  test.each(windowsRows)('%s', (_what, changes, reasons) => {
    const outlook = judgeSide('windows', createFacts(changes));
    expect({ possible: outlook.possible, reasons: outlook.reasons }).toEqual({
      possible: reasons.length === 0,
      reasons,
    });
  });

  test('a service that is only stopped is no problem to show: the switch starts it', () => {
    const { checks } = judgeSide('windows', createFacts(ready));
    expect(checks.filter(({ status }) => status !== 'ok').map(({ id }) => id)).toEqual([]);
  });
});

const engine = (os: 'linux' | 'windows') => changeFact('engine', { os } as never);

describe('Linux containers', () => {
  test.each<readonly [string, Partial<Facts>, readonly string[]]>([
    ['that answer are possible, whatever else is wrong', loseFact('wsl'), []],
    ['while Windows ones run', engine('windows'), []],
    [
      'without WSL',
      {
        ...engine('windows'),
        wsl: { state: 'known', value: { kind: 'absent' } },
        distros: { state: 'known', value: [] },
        vm: { state: 'known', value: { process: null } },
      },
      ['wsl-not-installed'],
    ],
    [
      'without the Virtual Machine Platform',
      {
        ...engine('windows'),
        ...changeFact('features', { VirtualMachinePlatform: 'off' }),
        ...changeFact('system', { hypervisorPresent: false, firmwareVirtualization: [true] }),
        ...changeFact('services', { vmcompute: null, hns: null, vfpext: null }),
        distros: { state: 'known', value: [] },
        vm: { state: 'known', value: { process: null } },
      },
      ['vmp-feature-disabled'],
    ],
  ])('%s', (_what, changes, reasons) => {
    expect(judgeSide('linux', createFacts(changes)).reasons).toEqual(reasons);
  });
});
