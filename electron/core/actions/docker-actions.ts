// The rows of the closed list that concern Docker: Docker Desktop, its engines, its settings and what it keeps.
import { type Action, admin, base, minutes } from './action.ts';

/** Both sides of Docker Desktop, by its command (4.37 and later) and by the program of older versions. */
const modeSwitches: readonly Action[] = (['linux', 'windows'] as const).flatMap((os) => {
  const other = os === 'linux' ? 'windows' : 'linux';
  const rest = { ...base, deadlineMs: minutes(5), stops: 'docker' } as const;
  const option = os === 'linux' ? '-SwitchLinuxEngine' : '-SwitchWindowsEngine';
  return [
    {
      ...rest,
      id: `docker-mode-${os}`,
      program: 'docker',
      args: ['desktop', 'engine', 'use', os],
      undo: `docker-mode-${other}`,
    },
    {
      ...rest,
      id: `docker-cli-${os}`,
      program: 'docker-cli',
      args: [option],
      stops: 'nothing',
      undo: `docker-cli-${other}`,
    },
  ];
});

/** Every action on Docker. */
export const dockerActions: readonly Action[] = [
  // Without the agreements winget asks a question that nobody can answer; Docker shows its own terms at its first start.
  {
    ...base,
    id: 'docker-desktop-install',
    program: 'winget',
    args: [
      'install',
      '--exact',
      '--id',
      'Docker.DockerDesktop',
      '--accept-package-agreements',
      '--accept-source-agreements',
    ],
    deadlineMs: minutes(30),
  },
  {
    ...base,
    id: 'docker-desktop-start',
    program: 'docker',
    args: ['desktop', 'start'],
    deadlineMs: minutes(5),
    undo: 'docker-desktop-stop',
  },
  {
    ...base,
    id: 'docker-desktop-start-wait',
    program: 'docker',
    args: ['desktop', 'start', '--timeout', '120'],
    deadlineMs: minutes(5),
    undo: 'docker-desktop-stop',
  },
  {
    ...base,
    id: 'docker-desktop-stop',
    program: 'docker',
    args: ['desktop', 'stop'],
    deadlineMs: minutes(3),
    stops: 'docker',
    undo: 'docker-desktop-start',
  },
  {
    ...base,
    id: 'docker-desktop-restart',
    program: 'docker',
    args: ['desktop', 'restart'],
    deadlineMs: minutes(5),
    stops: 'docker',
  },
  ...modeSwitches,
  {
    ...base,
    id: 'container-start',
    program: 'docker',
    args: ['start', { gap: 'container' }],
    deadlineMs: minutes(1),
    undo: 'container-stop',
  },
  {
    ...base,
    id: 'container-stop',
    program: 'docker',
    args: ['stop', { gap: 'container' }],
    deadlineMs: minutes(1),
    undo: 'container-start',
  },
  {
    ...base,
    id: 'docker-context',
    program: 'docker',
    args: ['context', 'use', { gap: 'context' }],
    deadlineMs: minutes(1),
  },
  {
    ...admin,
    id: 'docker-service-start',
    program: 'net',
    args: ['start', 'com.docker.service'],
    // 2: it runs already (NERR_ServiceAlreadyStarted is printed, the exit code is 2).
    done: [0, 2],
    deadlineMs: minutes(2),
    undo: 'docker-service-stop',
  },
  {
    ...admin,
    id: 'docker-service-stop',
    program: 'net',
    args: ['stop', 'com.docker.service'],
    done: [0, 2],
    deadlineMs: minutes(2),
    stops: 'docker',
    undo: 'docker-service-start',
  },
  {
    ...admin,
    id: 'docker-engine-start',
    program: 'net',
    args: ['start', 'docker'],
    done: [0, 2],
    deadlineMs: minutes(2),
    undo: 'docker-engine-stop',
  },
  {
    ...admin,
    id: 'docker-engine-stop',
    program: 'net',
    args: ['stop', 'docker'],
    done: [0, 2],
    deadlineMs: minutes(2),
    stops: 'docker',
    undo: 'docker-engine-start',
  },
  {
    ...base,
    id: 'docker-host-remove',
    program: 'reg',
    args: ['delete', 'HKCU\\Environment', '/v', 'DOCKER_HOST', '/f'],
    deadlineMs: minutes(1),
  },
  {
    ...base,
    id: 'docker-api-version-remove',
    program: 'reg',
    args: ['delete', 'HKCU\\Environment', '/v', 'DOCKER_API_VERSION', '/f'],
    deadlineMs: minutes(1),
  },
  {
    ...admin,
    id: 'docker-host-remove-machine',
    program: 'reg',
    args: [
      'delete',
      'HKLM\\SYSTEM\\CurrentControlSet\\Control\\Session Manager\\Environment',
      '/v',
      'DOCKER_HOST',
      '/f',
    ],
    deadlineMs: minutes(1),
  },
  // Never volumes: they hold people's data.
  {
    ...base,
    id: 'docker-build-cache-prune',
    program: 'docker',
    args: ['builder', 'prune', '-f'],
    deadlineMs: minutes(15),
    losesForGood: 'build-cache',
    showsInsideOnly: true,
  },
  {
    ...base,
    id: 'docker-images-prune',
    program: 'docker',
    args: ['image', 'prune', '-a', '-f'],
    deadlineMs: minutes(15),
    losesForGood: 'images',
    showsInsideOnly: true,
  },
];
