// The described PCs as stories: what a person or a fix does to one, and the root causes that the doctor finds then.
import { expect, test } from 'vitest';
import { allow, diagnose, edit, openShipped, run, type Step } from './play-machine.test-support.ts';

/** What is done, what came of it, and the roots afterwards. */
type Row = readonly [does: Step, outcome: string, roots: readonly string[]];

interface Story {
  readonly story: string;
  readonly pc: string;
  readonly start: readonly string[];
  readonly rows: readonly Row[];
}

const enableVmp =
  'dism /online /enable-feature /featurename:VirtualMachinePlatform /all /norestart';
const disableVmp = 'dism /online /disable-feature /featurename:VirtualMachinePlatform /norestart';
const installWsl = 'wsl --install --no-distribution';
const installUbuntu = 'wsl --install -d Ubuntu --no-launch';
const installDocker =
  'winget install --exact --id Docker.DockerDesktop --accept-package-agreements --accept-source-agreements';
const startDocker = 'docker desktop start --timeout 120';
const restartWindows = 'shutdown /r /t 0';
const wslconfig = (...lines: readonly string[]) => edit('C:\\Users\\dev\\.wslconfig', lines);

const stories: readonly Story[] = [
  {
    story: 'from nothing to a running engine with one restart',
    pc: 'bare-laptop',
    start: ['wsl-not-installed', 'docker-not-installed'],
    rows: [
      [allow(enableVmp, installWsl), 'exit 0', ['feature-reboot-pending', 'docker-not-installed']],
      [run(restartWindows), 'exit 0', ['no-distro-installed', 'docker-not-installed']],
      [
        run('wsl --set-default-version 2'),
        'exit 0',
        ['no-distro-installed', 'docker-not-installed'],
      ],
      [run(installUbuntu), 'exit 0', ['docker-not-installed']],
      [run(installDocker), 'exit 0', ['docker-desktop-not-running']],
      [run(startDocker), 'exit 0', []],
    ],
  },
  {
    story: 'Docker first, and back out of the feature at the end',
    pc: 'bare-laptop',
    start: ['wsl-not-installed', 'docker-not-installed'],
    rows: [
      [run(installDocker), 'exit 0', ['wsl-not-installed']],
      [run(startDocker), 'exit 1', ['wsl-not-installed']],
      [allow(installWsl), 'exit 0', ['feature-reboot-pending']],
      [run(installUbuntu), 'exit 4294967295', ['feature-reboot-pending']],
      [run(restartWindows), 'exit 0', ['no-distro-installed', 'docker-desktop-not-running']],
      [run(installUbuntu), 'exit 0', ['docker-desktop-not-running']],
      [run(startDocker), 'exit 0', []],
      [allow(disableVmp), 'exit 0', ['vmp-feature-disabled', 'feature-reboot-pending']],
      [run(restartWindows), 'exit 0', ['vmp-feature-disabled']],
    ],
  },
  {
    story: 'the feature first, and WSL after the restart',
    pc: 'bare-laptop',
    start: ['wsl-not-installed', 'docker-not-installed'],
    rows: [
      [
        allow(enableVmp),
        'exit 0',
        ['feature-reboot-pending', 'wsl-not-installed', 'docker-not-installed'],
      ],
      [run(restartWindows), 'exit 0', ['wsl-not-installed', 'docker-not-installed']],
      [allow(installWsl), 'exit 0', ['no-distro-installed', 'docker-not-installed']],
    ],
  },
  {
    story: 'nobody allows anything',
    pc: 'declines-permission',
    start: ['wsl-not-installed', 'docker-not-installed'],
    rows: [
      [allow(installWsl), 'declined', ['wsl-not-installed', 'docker-not-installed']],
      [run(restartWindows), 'exit 0', ['wsl-not-installed', 'docker-not-installed']],
    ],
  },
  {
    story: 'the company forbids the feature',
    pc: 'feature-blocked-by-policy',
    start: ['vmp-feature-disabled', 'docker-not-installed'],
    rows: [
      [allow(enableVmp), 'exit 100', ['vmp-feature-disabled', 'docker-not-installed']],
      [allow(installWsl), 'exit 100', ['vmp-feature-disabled', 'docker-not-installed']],
    ],
  },
  {
    story: 'WSL comes without a restart, since its feature is on',
    pc: 'wsl-stub',
    start: ['wsl-not-installed'],
    rows: [
      [run(startDocker), 'exit 1', ['wsl-not-installed']],
      [allow(installWsl), 'exit 0', ['no-distro-installed', 'docker-desktop-not-running']],
      [run(installUbuntu), 'exit 0', ['docker-desktop-not-running']],
      [run(startDocker), 'exit 0', []],
    ],
  },
  {
    story: 'Docker is installed and started',
    pc: 'docker-not-installed',
    start: ['docker-not-installed'],
    rows: [
      [run(installDocker), 'exit 0', ['docker-desktop-not-running']],
      [run(startDocker), 'exit 0', []],
    ],
  },
  {
    story: 'Docker Desktop starts, stops and starts again',
    pc: 'docker-stopped',
    start: ['docker-desktop-not-running'],
    rows: [
      [run(startDocker), 'exit 0', []],
      [run('wsl --shutdown'), 'exit 0', ['docker-desktop-not-running']],
      [run(startDocker), 'exit 0', []],
      [run('docker desktop stop'), 'exit 0', ['docker-desktop-not-running']],
      [run('docker desktop start'), 'exit 0', []],
      [run('docker desktop restart'), 'exit 0', []],
    ],
  },
  {
    story: 'the hypervisor starts with Windows, and WSL gets its limit',
    pc: 'hypervisor-off',
    start: ['hypervisor-launch-off', 'wslconfig-memory-over-host'],
    rows: [
      [run(startDocker), 'exit 1', ['hypervisor-launch-off', 'wslconfig-memory-over-host']],
      [
        allow('bcdedit /set hypervisorlaunchtype auto'),
        'exit 0',
        ['hypervisor-launch-off', 'wslconfig-memory-over-host'],
      ],
      [run(restartWindows), 'exit 0', ['wslconfig-memory-over-host']],
      [wslconfig('[wsl2]', 'processors=12', 'memory=28GB'), 'replaced', ['wslconfig-not-applied']],
      [
        run('docker desktop stop'),
        'exit 0',
        ['docker-desktop-not-running', 'wslconfig-not-applied'],
      ],
      [run('wsl --shutdown'), 'exit 0', ['docker-desktop-not-running']],
      [run(startDocker), 'exit 0', []],
    ],
  },
  {
    story: 'the hypervisor stays off all the same',
    pc: 'fix-does-not-hold',
    start: ['hypervisor-launch-off', 'wslconfig-memory-over-host'],
    rows: [
      [
        allow('bcdedit /set hypervisorlaunchtype auto'),
        'exit 0',
        ['hypervisor-launch-off', 'wslconfig-memory-over-host'],
      ],
      [run(restartWindows), 'exit 0', ['hypervisor-launch-off', 'wslconfig-memory-over-host']],
    ],
  },
  {
    story: 'the distro becomes WSL 2',
    pc: 'wsl1-default',
    start: ['default-distro-wsl1'],
    rows: [
      [run('wsl --set-default-version 2'), 'exit 0', ['default-distro-wsl1']],
      [run('wsl --set-version Ubuntu 2'), 'exit 0', []],
    ],
  },
  {
    story: 'the file is put right and applied',
    pc: 'wslconfig-broken',
    start: ['wslconfig-unknown-key', 'wslconfig-backslash-path', 'wslconfig-memory-over-host'],
    rows: [
      [
        wslconfig('[wsl2]', 'memory=28GB', 'localhostForwarding=true', 'networkingMode=mirrored'),
        'replaced',
        ['localhost-forwarding-no-effect', 'wslconfig-not-applied'],
      ],
      [
        wslconfig('[wsl2]', 'memory=28GB', 'processors=8', 'networkingMode=mirrored'),
        'replaced',
        ['wslconfig-not-applied'],
      ],
      [
        run('docker desktop stop'),
        'exit 0',
        ['docker-desktop-not-running', 'wslconfig-not-applied'],
      ],
      [run('wsl --shutdown'), 'exit 0', ['docker-desktop-not-running']],
      [run(startDocker), 'exit 0', []],
      [wslconfig('[wsl2]', 'memory=8GB'), 'replaced', ['wslconfig-not-applied']],
    ],
  },
  {
    story: 'no command helps against the firmware',
    pc: 'virtualization-off',
    start: ['virtualization-disabled-firmware'],
    rows: [
      [run(startDocker), 'exit 1', ['virtualization-disabled-firmware']],
      [run(restartWindows), 'exit 0', ['virtualization-disabled-firmware']],
    ],
  },
];

test.each(stories)('$pc: $story', async ({ pc, start, rows }) => {
  const { open, reset } = await openShipped(pc);
  expect(await diagnose(open())).toEqual(start);
  const played: Row[] = [];
  for (const [does] of rows) {
    const outcome = await does.act(open());
    played.push([does, outcome, await diagnose(open())]);
  }
  expect(played.map(show)).toEqual(rows.map(show));
  await reset();
  expect(await diagnose(open())).toEqual(start);
});

const show = ([does, outcome, roots]: Row) => `${does.says} · ${outcome} · ${roots.join(', ')}`;
