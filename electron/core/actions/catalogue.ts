// The closed list of what Slipway may run to change a PC. A command that is not a row here is a guide for a person.
// Elevated rows have no gaps: nothing typed or read from outside reaches an administrator.
import { type Action, admin, base, minutes } from './action.ts';
import { dockerActions } from './docker-actions.ts';

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
    id: 'wsl-install-wsl1',
    program: 'wsl',
    args: ['--install', '--no-distribution', '--enable-wsl1'],
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
    ...admin,
    id: 'wsl-update-web',
    program: 'wsl',
    args: ['--update', '--web-download'],
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
    id: 'distro-terminate',
    program: 'wsl',
    args: ['--terminate', { gap: 'distro' }],
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
    id: 'distro-to-wsl1',
    program: 'wsl',
    args: ['--set-version', { gap: 'distro' }, '1'],
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
  ...dockerActions,
  // Without the agreements winget asks a question that nobody can answer; the installer shows its own prompt.
  {
    ...base,
    id: 'git-install',
    program: 'winget',
    args: [
      'install',
      '--exact',
      '--id',
      'Git.Git',
      '--accept-package-agreements',
      '--accept-source-agreements',
    ],
    deadlineMs: minutes(30),
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
