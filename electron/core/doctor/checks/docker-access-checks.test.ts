// What the checks say of a PC whose engine refuses the user or the client.
import { describe, expect, it } from 'vitest';
import { dockerApiVersionMismatch } from './docker-api-version-mismatch.ts';
import {
  current,
  desktopPipe,
  goTo,
  lower,
  type Row,
  skippedFor,
  unixSocket,
  verifyServer,
  windowsPipe,
} from './docker-facts.test-support.ts';
import { dockerPipeAccessDenied } from './docker-pipe-access-denied.ts';
import { changeFact } from './healthy-facts.test-support.ts';
import { judgeCheck } from './show-result.test-support.ts';

describe('docker-pipe-access-denied', () => {
  const deniedAt = (address: string) => goTo(current('x', address), 'denied');
  const found = (address: string) => ({
    status: 'problem',
    params: { address },
    saw: [`* GET /_ping ${address}: access denied`],
    verify: verifyServer,
  });
  const asUser = ['start-as-user (guide, restart docker, destroys)', 'guide: quit', 'guide: start'];
  const rows: readonly Row[] = [
    {
      pc: 'with Linux containers, where no group is needed',
      changes: [deniedAt(desktopPipe)],
      shown: { ...found(desktopPipe), fixes: [asUser] },
    },
    {
      pc: 'with Windows containers',
      changes: [deniedAt(windowsPipe)],
      shown: {
        ...found(windowsPipe),
        fixes: [
          asUser,
          [
            'join-docker-users (guide, admin, restart session, undo net localgroup docker-users %USERNAME% /delete)',
            'guide: add',
            'guide: signOut',
          ],
        ],
      },
    },
    {
      pc: 'with Linux',
      changes: [deniedAt(unixSocket)],
      shown: {
        ...found(unixSocket),
        variant: 'socket',
        fixes: [
          [
            'join-docker-group (guide, admin, restart session, undo gpasswd --delete $USER docker)',
            'guide: add',
            'guide: signOut',
          ],
        ],
      },
    },
    {
      pc: 'where nobody listens',
      changes: [goTo(current('x', ''), 'absent')],
      shown: skippedFor('nobodyListens'),
    },
    {
      pc: 'in order',
      changes: [],
      shown: { status: 'ok', saw: [`* GET /_ping ${desktopPipe}: 29.0.1 linux/amd64`] },
    },
  ];
  it.each(rows)('is told of a PC $pc', ({ changes, shown }) => {
    expect(judgeCheck(dockerPipeAccessDenied, ...changes)).toEqual(shown);
  });
});

describe('docker-api-version-mismatch', () => {
  const insists = (apiVersion: string, userApiVersion: string | null = null) =>
    changeFact('dockerEnvironment', { apiVersion, userApiVersion });
  const speaks = (version: string, apiVersion: string) =>
    changeFact('dockerClient', { version, apiVersion });
  const range = 'GET /version: MinAPIVersion 1.44, ApiVersion 1.52';
  const params = (wanted: string) => ({ wanted, oldest: '1.44', newest: '1.52' });
  const check = ['docker version --format {{.Client.APIVersion}} => 1.52'];
  const remove = [['remove-variable (guide, restart session)', 'guide: remove']];
  const rows: readonly Row[] = [
    {
      pc: 'whose variable asks for an old version',
      changes: [insists('1.43', '1.43')],
      shown: {
        status: 'problem',
        params: params('1.43'),
        saw: [range, '* DOCKER_API_VERSION: 1.43', 'docker --version: 29.0.1'],
        fixes: [
          [
            'remove-user-variable (confirm, restart session, undo reg add "HKCU\\Environment" /v DOCKER_API_VERSION /d "1.43" /f)',
            'reg delete HKCU\\Environment /v DOCKER_API_VERSION /f',
          ],
        ],
        verify: check,
      },
    },
    {
      pc: 'whose variable asks for a version of the future, for this process only',
      changes: [insists('1.99')],
      shown: {
        status: 'problem',
        params: params('1.99'),
        saw: [range, '* DOCKER_API_VERSION: 1.99', 'docker --version: 29.0.1'],
        fixes: remove,
        verify: check,
      },
    },
    {
      pc: 'whose docker command is older than the engine allows',
      changes: [speaks('24.0.7', '1.43')],
      shown: {
        status: 'problem',
        variant: 'client',
        params: params('1.43'),
        saw: [range, '* docker --version: 24.0.7'],
        fixes: [['update-client (guide)', 'guide: update']],
        verify: check,
      },
    },
    {
      pc: 'whose docker command is newer and negotiates',
      changes: [speaks('30.0.0', '1.60')],
      shown: {
        status: 'ok',
        params: params('1.60'),
        saw: [range, '* docker --version: 30.0.0'],
      },
    },
    { pc: 'whose engine is closed', changes: [goTo(current('x', ''), 'absent')], shown: lower },
  ];
  it.each(rows)('is told of a PC $pc', ({ changes, shown }) => {
    expect(judgeCheck(dockerApiVersionMismatch, ...changes)).toEqual(shown);
  });
});
