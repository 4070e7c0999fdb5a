// What the checks say of an account that wants Windows containers.
import { describe, expect, it } from 'vitest';
import { bitlockerDeniesWrite } from './bitlocker-denies-write.ts';
import {
  absent,
  desktopSettings,
  noDesktop,
  type Row,
  skippedFor,
  windowsMode,
} from './docker-facts.test-support.ts';
import { dockerUsersMissing } from './docker-users-missing.ts';
import { changeFact } from './healthy-facts.test-support.ts';
import { judgeCheck } from './show-result.test-support.ts';

const wanted = desktopSettings({ windowsContainers: true });
const account = (fields: Parameters<typeof changeFact<'account'>>[1]) =>
  changeFact('account', { name: 'PC\\Jane Doe', isAdministrator: false, ...fields });

describe('docker-users-missing', () => {
  const rows: readonly Row[] = [
    {
      pc: 'whose account is neither administrator nor in the group',
      changes: [absent, wanted, account({ isInDockerUsers: false })],
      shown: {
        status: 'advice',
        params: { account: 'PC\\Jane Doe' },
        saw: ['* whoami /groups: no docker-users', 'whoami /groups: no S-1-5-32-544'],
        fixes: [
          [
            'join-docker-users (guide, admin, restart session, undo net localgroup docker-users "PC\\Jane Doe" /delete)',
            'admin: net localgroup docker-users "PC\\Jane Doe" /add',
            'guide: signOut',
          ],
        ],
        verify: ['whoami /groups => docker-users'],
      },
    },
    {
      pc: 'whose account is in the group',
      changes: [absent, wanted, account({ isInDockerUsers: true })],
      shown: {
        status: 'ok',
        saw: ['* whoami /groups: docker-users', 'whoami /groups: no S-1-5-32-544'],
      },
    },
    {
      pc: 'whose account is an administrator',
      changes: [absent, wanted, account({ isAdministrator: true, isInDockerUsers: false })],
      shown: {
        status: 'ok',
        saw: ['whoami /groups: no docker-users', '* whoami /groups: S-1-5-32-544'],
      },
    },
    {
      pc: 'whose Windows engine answers this account',
      changes: [windowsMode, account({ isInDockerUsers: false })],
      shown: {
        status: 'ok',
        saw: ['* GET /_ping npipe:////./pipe/dockerDesktopLinuxEngine: 29.0.1 windows/amd64'],
      },
    },
    {
      pc: 'without the group',
      changes: [absent, wanted, account({ isInDockerUsers: null })],
      shown: skippedFor('noDockerUsers'),
    },
    {
      pc: 'with Linux containers',
      changes: [account({ isInDockerUsers: false })],
      shown: skippedFor('windowsContainersUnused'),
    },
    {
      pc: 'with a closed engine that nothing is known of',
      changes: [absent, account({ isInDockerUsers: false })],
      shown: skippedFor('modeUnknown'),
    },
    {
      pc: 'without Docker Desktop',
      changes: [absent, noDesktop, account({ isInDockerUsers: false })],
      shown: skippedFor('noDockerDesktop'),
    },
  ];
  it.each(rows)('is told of a PC $pc', ({ changes, shown }) => {
    expect(judgeCheck(dockerUsersMissing, ...changes)).toEqual(shown);
  });
});

describe('bitlocker-denies-write', () => {
  const key = 'HKLM\\SYSTEM\\CurrentControlSet\\Policies\\Microsoft\\FVE';
  const both = changeFact('account', { deniedDrives: ['fixed', 'removable'] });
  const rows: readonly Row[] = [
    {
      pc: 'whose policy denies both kinds of drives',
      changes: [windowsMode, both],
      shown: {
        status: 'problem',
        params: { values: 'FDVDenyWriteAccess, RDVDenyWriteAccess' },
        saw: [`* ${key}: FDVDenyWriteAccess: 1`, `* ${key}: RDVDenyWriteAccess: 1`],
        fixes: [['lift-policy (guide, admin)', 'guide: ask']],
        verify: [
          `reg query ${key} /v FDVDenyWriteAccess => 0x0`,
          `reg query ${key} /v RDVDenyWriteAccess => 0x0`,
        ],
      },
    },
    {
      pc: 'without such a policy',
      changes: [windowsMode],
      shown: { status: 'ok', saw: [`${key}: no FDVDenyWriteAccess, no RDVDenyWriteAccess`] },
    },
    {
      pc: 'with Linux containers',
      changes: [both],
      shown: skippedFor('windowsContainersUnused'),
    },
    { pc: 'with a closed engine', changes: [absent, both], shown: skippedFor('modeUnknown') },
  ];
  it.each(rows)('is told of a PC $pc', ({ changes, shown }) => {
    expect(judgeCheck(bitlockerDeniesWrite, ...changes)).toEqual(shown);
  });
});
