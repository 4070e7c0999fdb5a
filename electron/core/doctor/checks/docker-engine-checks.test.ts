// What the checks say of a PC whose engine is stuck, silent, paused or stopped.
import { describe, expect, it } from 'vitest';
import { dockerEngineStuckStarting } from './docker-engine-stuck-starting.ts';
import {
  absent,
  current,
  desktopClosed,
  desktopPipe,
  lower,
  noDesktop,
  onLinux,
  podmanAnswers,
  type Row,
  setEngine,
  skippedFor,
  startedFor,
  unixSocket,
  verifyServer,
} from './docker-facts.test-support.ts';
import { engineNotAnswering } from './engine-not-answering.ts';
import { changeFact, loseFact } from './healthy-facts.test-support.ts';
import { judgeCheck } from './show-result.test-support.ts';

const endpoint = current('desktop-linux', desktopPipe);
const denied = setEngine({ state: 'denied', endpoint });
const silent = setEngine({ state: 'no-answer', endpoint });
const answering = (detail: string) =>
  setEngine({ state: 'starting', endpoint, owner: 'docker-desktop', detail });
const ping = `GET /_ping ${desktopPipe}`;
const nobody = `${ping}: nobody listens`;
const runs = 'Get-Process "Docker Desktop", com.docker.backend: running';

describe('docker-engine-stuck-starting', () => {
  const restart = [
    ['restart-docker-desktop (confirm, destroys)', 'docker desktop restart'],
    [
      'restart-wsl (confirm, restart wsl, destroys)',
      'docker desktop stop',
      'wsl --shutdown',
      'docker desktop start --timeout 120',
    ],
    ['update-wsl (confirm, restart wsl, destroys)', 'wsl --update'],
    ['purge (guide, destroys)', 'guide: menu'],
  ];
  const unable = 'Docker Desktop is unable to start';
  const rows: readonly Row[] = [
    {
      pc: 'whose Docker Desktop answers with an error after a while',
      changes: [answering(unable), startedFor(600)],
      shown: {
        status: 'problem',
        params: { detail: unable },
        saw: [`* ${ping}: ${unable}`, runs],
        fixes: restart,
        verify: verifyServer,
      },
    },
    {
      pc: 'whose Docker Desktop was started a minute ago',
      changes: [answering(unable), startedFor(60)],
      shown: { status: 'unknown', reason: 'reasons.engineStarting' },
    },
    {
      pc: 'where somebody paused it',
      changes: [answering('Docker Desktop is manually paused.'), startedFor(60)],
      shown: {
        status: 'problem',
        variant: 'paused',
        params: { detail: 'Docker Desktop is manually paused.' },
        saw: [`* ${ping}: Docker Desktop is manually paused.`, runs],
        fixes: [['resume (guide)', 'guide: menu']],
        verify: verifyServer,
      },
    },
    {
      pc: 'whose engine is silent and old',
      changes: [silent, changeFact('dockerDesktop', { version: '4.20.1' })],
      shown: {
        status: 'problem',
        variant: 'silent',
        params: { detail: '' },
        saw: [`* ${ping}: no answer`, runs],
        fixes: [
          ['restart-docker-desktop (guide, destroys)', 'guide: menu'],
          ['update-wsl (confirm, restart wsl, destroys)', 'wsl --update'],
          ['purge (guide, destroys)', 'guide: menu'],
        ],
        verify: verifyServer,
      },
    },
    {
      pc: 'whose Docker Desktop runs without a pipe',
      changes: [absent, startedFor(600)],
      shown: {
        status: 'problem',
        variant: 'no-pipe',
        params: { detail: '' },
        saw: [`* ${nobody}`, runs],
        fixes: restart,
        verify: verifyServer,
      },
    },
    {
      pc: 'with a failing service on Linux',
      changes: [
        onLinux,
        setEngine({
          state: 'failing',
          endpoint: current('default', unixSocket),
          owner: 'unknown',
          statusCode: 500,
          detail: 'out of disk',
        }),
      ],
      shown: {
        status: 'problem',
        params: { detail: 'out of disk' },
        saw: ['* GET /_ping unix:///var/run/docker.sock: HTTP 500 out of disk'],
        fixes: [['restart-service (guide, admin, destroys)', 'guide: restart']],
        verify: verifyServer,
      },
    },
    {
      pc: 'whose Docker Desktop is closed',
      changes: [absent, desktopClosed],
      shown: skippedFor('nobodyListens'),
    },
    {
      pc: 'whose Docker Desktop could not be looked for',
      changes: [absent, loseFact('dockerDesktop')],
      shown: { status: 'unknown', reason: 'reasons.windowsOnly' },
    },
    {
      pc: 'where another engine answers',
      changes: [absent, podmanAnswers],
      shown: skippedFor('nobodyListens'),
    },
    { pc: 'that denies the pipe', changes: [denied], shown: lower },
    {
      pc: 'in order',
      changes: [],
      shown: { status: 'ok', saw: [`* ${ping}: 29.0.1 linux/amd64`, runs] },
    },
  ];
  it.each(rows)('is told of a PC $pc', ({ changes, shown }) => {
    expect(judgeCheck(dockerEngineStuckStarting, ...changes)).toEqual(shown);
  });
});

describe('engine-not-answering', () => {
  const stopped = changeFact('services', { docker: { running: false, startType: 'manual' } });
  const rows: readonly Row[] = [
    {
      pc: 'in order',
      changes: [],
      shown: {
        status: 'ok',
        params: { version: '29.0.1', platform: 'Docker Desktop 4.52.0 (210994)' },
        saw: [`* ${ping}: 29.0.1 linux/amd64`],
      },
    },
    {
      pc: 'where nobody listens',
      changes: [absent, desktopClosed],
      shown: {
        status: 'problem',
        params: { address: desktopPipe },
        saw: [`* ${nobody}`],
        verify: verifyServer,
      },
    },
    {
      pc: 'whose service is stopped',
      changes: [absent, noDesktop, stopped],
      shown: {
        status: 'problem',
        params: { address: desktopPipe },
        saw: [`* ${nobody}`, 'Get-Service docker: Stopped'],
        fixes: [
          ['start-service (confirm, admin, undo net stop docker)', 'admin: net start docker'],
        ],
        verify: verifyServer,
      },
    },
    {
      pc: 'with Linux, whose service is stopped',
      changes: [onLinux, setEngine({ state: 'absent', endpoint: current('default', unixSocket) })],
      shown: {
        status: 'problem',
        variant: 'linux',
        params: { address: unixSocket },
        saw: [`* GET /_ping ${unixSocket}: nobody listens`],
        fixes: [
          [
            'start-service (confirm, admin, undo systemctl stop docker)',
            'admin: systemctl start docker',
          ],
        ],
        verify: verifyServer,
      },
    },
    {
      pc: 'whose Docker Desktop was started a minute ago',
      changes: [absent, startedFor(60)],
      shown: { status: 'unknown', reason: 'reasons.engineStarting' },
    },
  ];
  it.each(rows)('is told of a PC $pc', ({ changes, shown }) => {
    expect(judgeCheck(engineNotAnswering, ...changes)).toEqual(shown);
  });
});
