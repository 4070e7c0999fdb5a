import { expect, test } from 'vitest';
import { askFact, knownAs, unknownFor } from './ask-fact.test-support.ts';

const dockerUsersSid = 'S-1-5-21-1-2-3-1002';
const users = '"BUILTIN\\Users","Alias","S-1-5-32-545","Mandatory group, Enabled group"';
const member = `"PC\\docker-users","Alias","${dockerUsersSid}","Mandatory group, Enabled group"`;
const group = [{ Name: 'docker-users', SID: dockerUsersSid }];
const answer = {
  user: ['PC\\dev'],
  groups: [users],
  dockerUsers: group,
  bitLocker: [],
  errors: {},
};
const standard = {
  name: 'PC\\dev',
  isAdministrator: false,
  isInDockerUsers: false,
  deniedDrives: [],
};

test.each<[string, object, unknown]>([
  ['a standard account', {}, knownAs(standard)],
  [
    'an administrator whose session has the group for deny only, under a translated name',
    { groups: [users, '"VORDEFINIERT\\Administratoren","Alias","S-1-5-32-544","Nur Verweigern"'] },
    knownAs({ ...standard, isAdministrator: true }),
  ],
  [
    'a member of docker-users',
    { groups: [users, member] },
    knownAs({ ...standard, isInDockerUsers: true }),
  ],
  [
    'a PC without docker-users',
    { dockerUsers: [] },
    knownAs({ ...standard, isInDockerUsers: null }),
  ],
  [
    'a group that only looks like Administrators',
    { groups: [users, '"S-1-5-32-544","Alias","S-1-5-21-1-2-3-1003","x"'] },
    knownAs(standard),
  ],
  [
    'BitLocker denies writing to fixed drives',
    { bitLocker: [{ FDVDenyWriteAccess: 1, RDVDenyWriteAccess: 0 }] },
    knownAs({ ...standard, deniedDrives: ['fixed'] }),
  ],
  [
    'BitLocker denies writing to removable drives',
    { bitLocker: [{ FDVDenyWriteAccess: null, RDVDenyWriteAccess: 1 }] },
    knownAs({ ...standard, deniedDrives: ['removable'] }),
  ],
  ['whoami says nothing', { groups: [] }, unknownFor('notUnderstood', { source: 'account.ps1' })],
  [
    'whoami says something else',
    { groups: ['dev'] },
    unknownFor('notUnderstood', { source: 'account.ps1' }),
  ],
  [
    'whoami is blocked',
    { groups: [], errors: { groups: 'blocked' } },
    unknownFor('refused', { source: 'whoami /groups', message: 'blocked' }),
  ],
])('%s', async (_, change, expected) => {
  const scripts = { account: { ...answer, ...change } };
  expect(await askFact('account', { scripts })).toEqual(expected);
});
