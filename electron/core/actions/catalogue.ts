// The closed list of what Slipway may run to change a PC. A command that is not a row here is a guide for a person.
// Elevated rows have no gaps but a port number: nothing typed or read from outside reaches an administrator.

/** A gap in a command line and what may fill it. */
export type Gap = 'distro' | 'context' | 'container' | 'seconds' | 'startup';

export interface Action {
  /** Permanent: the journal names it. */
  readonly id: string;
  readonly program: string;
  /** Fixed words, and gaps as `{ gap }`. */
  readonly args: readonly (string | { readonly gap: Gap })[];
  readonly elevated: boolean;
  /** Exit codes that mean it took place. */
  readonly done: readonly number[];
  /** Exit codes that mean it took place and Windows has to restart. */
  readonly restartNeeded: readonly number[];
  readonly deadlineMs: number;
  /** What it stops while it runs. */
  readonly stops: 'nothing' | 'wsl' | 'docker' | 'windows';
  /** Whether it took place shows only after a restart of Windows: nothing says before that one is needed. */
  readonly showsAfterRestart?: true;
  /** The row that takes it back; absent when nothing does. */
  readonly undo?: string;
}

const minutes = (count: number) => count * 60_000;
const base = { elevated: false, done: [0], restartNeeded: [], stops: 'nothing' } as const;
const admin = { ...base, elevated: true } as const;

/** dism: 0 is done, 3010 done once Windows has restarted (Windows Servicing, ERROR_SUCCESS_REBOOT_REQUIRED). */
function feature(id: string, name: string): readonly Action[] {
  const row = (verb: 'enable' | 'disable', extra: readonly string[]): Action => ({
    ...admin,
    id: `feature-${id}-${verb === 'enable' ? 'on' : 'off'}`,
    program: 'dism',
    args: ['/online', `/${verb}-feature`, `/featurename:${name}`, ...extra, '/norestart'],
    restartNeeded: [3010],
    deadlineMs: minutes(20),
    undo: `feature-${id}-${verb === 'enable' ? 'off' : 'on'}`,
  });
  return [row('enable', ['/all']), row('disable', [])];
}

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

/** Every action, by area. The order is that of the ladder. */
export const actions: readonly Action[] = [
  ...feature('vmp', 'VirtualMachinePlatform'),
  ...feature('wsl', 'Microsoft-Windows-Subsystem-Linux'),
  ...feature('hyperv', 'Microsoft-Hyper-V'),
  ...feature('containers', 'Containers'),
  ...feature('hypervisor-platform', 'HypervisorPlatform'),
  {
    ...admin,
    id: 'hypervisor-on',
    program: 'bcdedit',
    args: ['/set', 'hypervisorlaunchtype', 'auto'],
    deadlineMs: minutes(1),
    showsAfterRestart: true,
    undo: 'hypervisor-off',
  },
  {
    ...admin,
    id: 'hypervisor-off',
    program: 'bcdedit',
    args: ['/set', 'hypervisorlaunchtype', 'off'],
    deadlineMs: minutes(1),
    showsAfterRestart: true,
    undo: 'hypervisor-on',
  },
  // wsl.exe exits 0 also when a restart is needed, never 3010: the next probe tells.
  {
    ...admin,
    id: 'wsl-install',
    program: 'wsl',
    args: ['--install', '--no-distribution'],
    deadlineMs: minutes(30),
  },
  {
    ...admin,
    id: 'wsl-update',
    program: 'wsl',
    args: ['--update'],
    deadlineMs: minutes(30),
    stops: 'wsl',
  },
  {
    ...base,
    id: 'wsl-shutdown',
    program: 'wsl',
    args: ['--shutdown'],
    deadlineMs: minutes(2),
    stops: 'wsl',
  },
  {
    ...base,
    id: 'wsl-default-version',
    program: 'wsl',
    args: ['--set-default-version', '2'],
    deadlineMs: minutes(1),
  },
  {
    ...base,
    id: 'distro-default',
    program: 'wsl',
    args: ['--set-default', { gap: 'distro' }],
    deadlineMs: minutes(1),
  },
  {
    ...base,
    id: 'distro-to-wsl2',
    program: 'wsl',
    args: ['--set-version', { gap: 'distro' }, '2'],
    deadlineMs: minutes(60),
    stops: 'wsl',
  },
  {
    ...base,
    id: 'distro-install',
    program: 'wsl',
    args: ['--install', '-d', { gap: 'distro' }, '--no-launch'],
    deadlineMs: minutes(60),
  },
  {
    ...base,
    id: 'distro-clock',
    program: 'wsl',
    args: ['-d', { gap: 'distro' }, '-u', 'root', '--exec', 'hwclock', '-s'],
    deadlineMs: minutes(1),
  },
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
    ...base,
    id: 'docker-host-remove',
    program: 'reg',
    args: ['delete', 'HKCU\\Environment', '/v', 'DOCKER_HOST', '/f'],
    deadlineMs: minutes(1),
  },
  // Windows deletes the value before it runs it; `!` keeps it until the program was started. Without /f: one that is
  // there already is the right one.
  {
    ...base,
    id: 'start-after-restart',
    program: 'reg',
    args: [
      'add',
      'HKCU\\Software\\Microsoft\\Windows\\CurrentVersion\\RunOnce',
      '/v',
      '!Slipway',
      '/t',
      'REG_SZ',
      '/d',
      { gap: 'startup' },
    ],
    deadlineMs: minutes(1),
  },
  {
    ...base,
    id: 'windows-restart',
    program: 'shutdown',
    args: ['/r', '/t', '0'],
    deadlineMs: minutes(1),
    stops: 'windows',
  },
];
