// What the checks say of a PC without Docker, or whose Docker Desktop is closed.
import { describe, expect, it } from 'vitest';
import { dockerDesktopNotRunning } from './docker-desktop-not-running.ts';
import {
  absent,
  changeEngine,
  current,
  desktopClosed,
  desktopPipe,
  noClient,
  noDesktop,
  onLinux,
  podmanAnswers,
  type Row,
  setEngine,
  verifyServer,
} from './docker-facts.test-support.ts';
import { dockerNotInstalled } from './docker-not-installed.ts';
import { changeFact, loseFact } from './healthy-facts.test-support.ts';
import { judgeCheck } from './show-result.test-support.ts';

const nothing = setEngine({ state: 'not-installed' });
const denied = setEngine({ state: 'denied', endpoint: current('desktop-linux', desktopPipe) });
const ping = `GET /_ping ${desktopPipe}`;
const nobody = `${ping}: nobody listens`;
const runs = 'Get-Process "Docker Desktop", com.docker.backend: running';
const runsNot = '* Get-Process "Docker Desktop", com.docker.backend: not found';

describe('docker-not-installed', () => {
  const rows: readonly Row[] = [
    {
      pc: 'with Windows and no Docker of any kind',
      changes: [nothing, noClient, noDesktop],
      shown: {
        status: 'problem',
        saw: ['* docker: not found', 'GET /_ping: nobody listens', 'Docker Desktop.exe: not found'],
        fixes: [
          [
            'install-docker-desktop (confirm, admin, restart session, undo winget uninstall --exact --id Docker.DockerDesktop)',
            'winget install --exact --id Docker.DockerDesktop --accept-package-agreements --accept-source-agreements',
            'guide: firstStart',
          ],
        ],
        verify: verifyServer,
      },
    },
    {
      pc: 'with Linux and no Docker of any kind',
      changes: [nothing, noClient, onLinux],
      shown: {
        status: 'problem',
        variant: 'linux',
        saw: ['* docker: not found', 'GET /_ping: nobody listens'],
        fixes: [['install-docker-engine (guide, admin)', 'guide: packages']],
        verify: verifyServer,
      },
    },
    {
      pc: 'where Windows does not say what is installed',
      changes: [nothing, noClient, loseFact('dockerDesktop'), loseFact('services')],
      shown: {
        status: 'unknown',
        reason: 'reasons.windowsOnly',
        saw: ['* docker: not found', 'GET /_ping: nobody listens'],
      },
    },
    {
      pc: 'with an engine but without the docker command',
      changes: [noClient, noDesktop],
      shown: {
        status: 'ok',
        saw: [
          '* docker: not found',
          `${ping}: 29.0.1 linux/amd64`,
          'Docker Desktop.exe: not found',
        ],
      },
    },
    {
      pc: 'with a closed Docker Desktop',
      changes: [absent, desktopClosed],
      shown: {
        status: 'ok',
        saw: [
          '* docker: C:\\Program Files\\Docker\\Docker\\resources\\bin\\docker.exe',
          nobody,
          'Docker Desktop.exe: 4.52.0 all-users',
        ],
      },
    },
  ];
  it.each(rows)('is told of a PC $pc', ({ changes, shown }) => {
    expect(judgeCheck(dockerNotInstalled, ...changes)).toEqual(shown);
  });
});

describe('docker-desktop-not-running', () => {
  const rows: readonly Row[] = [
    {
      pc: 'where it is closed',
      changes: [absent, desktopClosed],
      shown: {
        status: 'problem',
        saw: [runsNot, nobody],
        fixes: [
          [
            'start-docker-desktop (auto, undo docker desktop stop)',
            'docker desktop start --timeout 120',
          ],
        ],
        verify: verifyServer,
      },
    },
    {
      pc: 'where an old one is closed, which has no command for it',
      changes: [absent, changeFact('dockerDesktop', { running: false, version: '4.29.0' })],
      shown: {
        status: 'problem',
        saw: [runsNot, nobody],
        fixes: [['start-docker-desktop (guide)', 'guide: menu']],
        verify: verifyServer,
      },
    },
    {
      pc: 'where it runs, but without its pipe',
      changes: [absent],
      shown: { status: 'ok', saw: [`* ${runs}`, nobody] },
    },
    {
      pc: 'where another account runs it',
      changes: [denied, desktopClosed],
      shown: { status: 'ok', saw: [runsNot, `${ping}: access denied`] },
    },
    {
      pc: 'that uses Podman instead',
      changes: [changeEngine({ owner: 'podman' }), desktopClosed],
      shown: { status: 'skipped', reason: 'reasons.otherEngine' },
    },
    {
      pc: 'where Podman answers, but the context points here',
      changes: [absent, desktopClosed, podmanAnswers],
      shown: { status: 'skipped', reason: 'reasons.otherEngine' },
    },
    {
      pc: 'without Docker Desktop',
      changes: [absent, noDesktop],
      shown: { status: 'skipped', reason: 'reasons.noDockerDesktop' },
    },
    {
      pc: 'with Linux',
      changes: [onLinux],
      shown: { status: 'skipped', reason: 'reasons.windowsOnly' },
    },
  ];
  it.each(rows)('is told of a PC $pc', ({ changes, shown }) => {
    expect(judgeCheck(dockerDesktopNotRunning, ...changes)).toEqual(shown);
  });
});
