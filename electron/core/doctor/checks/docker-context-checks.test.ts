// What the checks say of where docker goes: contexts and DOCKER_HOST.
import { describe, expect, it } from 'vitest';
import { dockerContextWrong } from './docker-context-wrong.ts';
import {
  current,
  defaultPipe,
  desktopPipe,
  goTo,
  hostVariable,
  lower,
  type Row,
  verifyServer,
} from './docker-facts.test-support.ts';
import { dockerHostEnvSet } from './docker-host-env-set.ts';
import { changeFact, loseFact, setFact } from './healthy-facts.test-support.ts';
import { judgeCheck } from './show-result.test-support.ts';

describe('docker-context-wrong', () => {
  const rows: readonly Row[] = [
    {
      pc: 'whose context was removed',
      changes: [goTo(current('old', ''), 'absent')],
      shown: {
        status: 'problem',
        variant: 'missing',
        params: { context: 'old', address: '' },
        saw: ['* docker context show: old: not found', 'GET /_ping: nobody listens'],
        fixes: [
          [
            'use-context (confirm, undo docker context use old)',
            'docker context use desktop-linux',
          ],
        ],
        verify: verifyServer,
      },
    },
    {
      pc: 'where another pipe answers',
      changes: [goTo(current('desktop-linux', desktopPipe), 'absent', true)],
      shown: {
        status: 'problem',
        variant: 'elsewhere',
        params: { context: 'desktop-linux', address: desktopPipe },
        saw: [
          `* docker context show: desktop-linux: ${desktopPipe}`,
          `GET /_ping ${desktopPipe}: nobody listens`,
          `GET /_ping ${defaultPipe}: OK`,
        ],
        fixes: [
          [
            'use-context (confirm, undo docker context use desktop-linux)',
            'docker context use default',
          ],
        ],
        verify: verifyServer,
      },
    },
    {
      pc: 'whose DOCKER_CONTEXT names a context that is gone',
      changes: [goTo({ address: '', source: 'DOCKER_CONTEXT', context: 'old' }, 'absent', true)],
      shown: {
        status: 'problem',
        variant: 'missing',
        params: { context: 'old', address: '' },
        saw: [
          '* DOCKER_CONTEXT: old: not found',
          'GET /_ping: nobody listens',
          `GET /_ping ${defaultPipe}: OK`,
        ],
        fixes: [['unset-docker-context (guide, restart session)', 'guide: unset']],
        verify: verifyServer,
      },
    },
    {
      pc: 'whose remote engine is away',
      changes: [goTo(current('server', 'tcp://10.0.0.8:2375'), 'absent')],
      shown: {
        status: 'problem',
        variant: 'remote',
        params: { context: 'server', address: 'tcp://10.0.0.8:2375' },
        saw: [
          '* docker context show: server: tcp://10.0.0.8:2375',
          'GET /_ping tcp://10.0.0.8:2375: nobody listens',
        ],
        fixes: [
          [
            'use-context (confirm, undo docker context use server)',
            'docker context use desktop-linux',
          ],
        ],
        verify: verifyServer,
      },
    },
    {
      pc: 'whose engine is merely closed',
      changes: [goTo(current('desktop-linux', desktopPipe), 'absent')],
      shown: {
        status: 'ok',
        params: { context: 'desktop-linux', address: desktopPipe },
        saw: [
          `* docker context show: desktop-linux: ${desktopPipe}`,
          `GET /_ping ${desktopPipe}: nobody listens`,
        ],
      },
    },
    {
      pc: 'whose remote engine answers',
      changes: [goTo(current('server', 'tcp://10.0.0.8:2375'), 'ready', true)],
      shown: {
        status: 'ok',
        params: { context: 'server', address: 'tcp://10.0.0.8:2375' },
        saw: [
          '* docker context show: server: tcp://10.0.0.8:2375',
          'GET /_ping tcp://10.0.0.8:2375: 29.0.1 linux/amd64',
        ],
      },
    },
    {
      pc: 'where DOCKER_HOST overrules contexts',
      changes: [goTo(hostVariable('tcp://localhost:2375'), 'absent')],
      shown: { status: 'skipped', reason: 'reasons.dockerHostDecides' },
    },
    {
      pc: 'without Docker',
      changes: [setFact('engine', { state: 'not-installed' })],
      shown: lower,
    },
  ];
  it.each(rows)('is told of a PC $pc', ({ changes, shown }) => {
    expect(judgeCheck(dockerContextWrong, ...changes)).toEqual(shown);
  });
});

describe('docker-host-env-set', () => {
  const address = 'tcp://localhost:2375';
  const machineKey = 'HKLM\\SYSTEM\\CurrentControlSet\\Control\\Session Manager\\Environment';
  const setBy = (host: { user?: string; machine?: string }) =>
    changeFact('dockerEnvironment', {
      host: { process: address, user: null, machine: null, ...host },
    });
  const closedPort = [`* DOCKER_HOST: ${address}`, `GET /_ping ${address}: nobody listens`];
  const found = {
    status: 'problem',
    params: { address },
    verify: ['docker context show => desktop-linux'],
  };
  const rows: readonly Row[] = [
    {
      pc: 'whose user variable leads nowhere',
      changes: [goTo(hostVariable(address), 'absent'), setBy({ user: address })],
      shown: {
        ...found,
        saw: [...closedPort, `HKCU\\Environment DOCKER_HOST: ${address}`],
        fixes: [
          [
            `remove-user-variable (confirm, restart session, undo reg add "HKCU\\Environment" /v DOCKER_HOST /d "${address}" /f)`,
            'reg delete HKCU\\Environment /v DOCKER_HOST /f',
          ],
        ],
      },
    },
    {
      pc: 'whose machine variable leads nowhere',
      changes: [goTo(hostVariable(address), 'absent'), setBy({ machine: address })],
      shown: {
        ...found,
        saw: [...closedPort, `${machineKey} DOCKER_HOST: ${address}`],
        fixes: [
          [
            `remove-machine-variable (confirm, admin, restart session, undo reg add "${machineKey}" /v DOCKER_HOST /d "${address}" /f)`,
            `admin: reg delete "${machineKey}" /v DOCKER_HOST /f`,
          ],
        ],
      },
    },
    {
      pc: 'where only this program has it',
      changes: [goTo(hostVariable(address), 'no-answer'), setBy({})],
      shown: {
        ...found,
        saw: [`* DOCKER_HOST: ${address}`, `GET /_ping ${address}: no answer`],
        fixes: [['unset-variable (guide, restart session)', 'guide: unset']],
      },
    },
    {
      pc: 'where nobody can say who set it',
      changes: [goTo(hostVariable(''), 'absent'), loseFact('dockerEnvironment')],
      shown: {
        ...found,
        params: { address: '?' },
        saw: ['* DOCKER_HOST: not found', 'GET /_ping: nobody listens'],
        fixes: [['unset-variable (guide, restart session)', 'guide: unset']],
      },
    },
    {
      pc: 'with a remote engine that answers: a choice, not a fault',
      changes: [goTo(hostVariable('tcp://10.0.0.8:2375'), 'ready'), setBy({})],
      shown: {
        ...found,
        status: 'advice',
        variant: 'answers',
        standsAlone: true,
        params: { address: 'tcp://10.0.0.8:2375' },
        saw: [
          '* DOCKER_HOST: tcp://10.0.0.8:2375',
          'GET /_ping tcp://10.0.0.8:2375: 29.0.1 linux/amd64',
        ],
        fixes: [['unset-variable (guide, restart session)', 'guide: unset']],
      },
    },
    {
      pc: 'where it names the local engine',
      changes: [goTo(hostVariable(defaultPipe), 'ready')],
      shown: {
        status: 'ok',
        params: { address: defaultPipe },
        saw: [`* DOCKER_HOST: ${defaultPipe}`, `GET /_ping ${defaultPipe}: 29.0.1 linux/amd64`],
      },
    },
    {
      pc: 'where it names a pipe that is denied, which another check says',
      changes: [goTo(hostVariable(defaultPipe), 'denied')],
      shown: {
        status: 'ok',
        params: { address: defaultPipe },
        saw: [`* DOCKER_HOST: ${defaultPipe}`, `GET /_ping ${defaultPipe}: access denied`],
      },
    },
    { pc: 'without it', changes: [], shown: { status: 'ok', saw: ['* DOCKER_HOST: not set'] } },
  ];
  it.each(rows)('is told of a PC $pc', ({ changes, shown }) => {
    expect(judgeCheck(dockerHostEnvSet, ...changes)).toEqual(shown);
  });
});
