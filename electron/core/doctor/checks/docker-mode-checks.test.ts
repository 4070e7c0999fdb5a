// What the checks say of a PC that wants Windows containers, and of one that does not.
import { describe, expect, it } from 'vitest';
import {
  absent,
  current,
  desktopSettings,
  lower,
  type Row,
  setEngine,
  skippedFor,
  windowsMode,
  windowsPipe,
} from './docker-facts.test-support.ts';
import { changeFact, loseFact, setFact } from './healthy-facts.test-support.ts';
import { hypervIsolationUnavailable } from './hyperv-isolation-unavailable.ts';
import { judgeCheck } from './show-result.test-support.ts';
import { windowsEditionNoContainers } from './windows-edition-no-containers.ts';
import { windowsEngineServiceMissing } from './windows-engine-service-missing.ts';

const windowsAbsent = setEngine({
  state: 'absent',
  endpoint: current('desktop-windows', windowsPipe),
});

describe('windows-edition-no-containers', () => {
  const home = changeFact('system', { sku: 101, caption: 'Microsoft Windows 11 Home' });
  const sku = (number: number) => `Win32_OperatingSystem.OperatingSystemSKU: ${number}`;
  const rows: readonly Row[] = [
    {
      pc: 'with Home where Windows containers are wanted',
      changes: [home, windowsAbsent],
      shown: {
        status: 'advice',
        params: { edition: 'Microsoft Windows 11 Home' },
        saw: [`* ${sku(101)}`, 'Win32_Processor.Architecture: x64'],
        fixes: [['stay-linux (guide)', 'guide: stay']],
        verify: ['docker info --format {{.OSType}} => linux'],
      },
    },
    {
      pc: 'with an Arm processor where Windows containers are wanted',
      changes: [changeFact('system', { architecture: 'arm64' }), windowsAbsent],
      shown: {
        status: 'advice',
        variant: 'arm',
        params: { edition: 'Microsoft Windows 11 Pro' },
        saw: [sku(48), '* Win32_Processor.Architecture: arm64'],
        fixes: [['stay-linux (guide)', 'guide: stay']],
        verify: ['docker info --format {{.OSType}} => linux'],
      },
    },
    {
      pc: 'with Pro',
      changes: [windowsMode],
      shown: { status: 'ok', saw: [`* ${sku(48)}`, 'Win32_Processor.Architecture: x64'] },
    },
    {
      pc: 'with Home and Linux containers',
      changes: [home],
      shown: skippedFor('windowsContainersUnused'),
    },
    {
      pc: 'with Home, a closed engine and Linux in its settings',
      changes: [home, absent, desktopSettings({})],
      shown: skippedFor('windowsContainersUnused'),
    },
    {
      pc: 'with Home and a closed engine',
      changes: [home, absent],
      shown: skippedFor('modeUnknown'),
    },
  ];
  it.each(rows)('is told of a PC $pc', ({ changes, shown }) => {
    expect(judgeCheck(windowsEditionNoContainers, ...changes)).toEqual(shown);
  });
});

describe('windows-engine-service-missing', () => {
  const none = changeFact('services', { 'com.docker.service': null });
  const wanted = desktopSettings({ windowsContainers: true });
  const verify = [
    '(Get-Service com.docker.service).Status => Running',
    'docker info --format {{.OSType}} => windows',
  ];
  const folder = 'Docker Desktop.exe: 4.52.0 all-users';
  const rows: readonly Row[] = [
    {
      pc: 'where it is stopped and wanted',
      changes: [absent, wanted],
      shown: {
        status: 'problem',
        saw: ['* Get-Service com.docker.service: Stopped', folder],
        fixes: [
          [
            'start-service (confirm, admin, undo net stop com.docker.service)',
            'admin: net start com.docker.service',
          ],
        ],
        verify,
      },
    },
    {
      pc: 'with an installation for one user',
      changes: [windowsAbsent, none, changeFact('dockerDesktop', { installed: 'user' })],
      shown: {
        status: 'problem',
        variant: 'missing',
        saw: ['* Get-Service com.docker.service: not found', 'Docker Desktop.exe: 4.52.0 user'],
        fixes: [['reinstall-for-all-users (guide, admin, destroys)', 'guide: install']],
        verify,
      },
    },
    {
      pc: 'whose Windows engine answers',
      changes: [windowsMode],
      shown: { status: 'ok', saw: ['* Get-Service com.docker.service: Stopped', folder] },
    },
    { pc: 'with Linux containers', changes: [none], shown: skippedFor('windowsContainersUnused') },
    {
      pc: 'without Docker Desktop',
      changes: [changeFact('dockerDesktop', { installed: null })],
      shown: skippedFor('noDockerDesktop'),
    },
  ];
  it.each(rows)('is told of a PC $pc', ({ changes, shown }) => {
    expect(judgeCheck(windowsEngineServiceMissing, ...changes)).toEqual(shown);
  });
});

describe('hyperv-isolation-unavailable', () => {
  const isolated = (isolation: string) => setFact('engineDetail', { isolation, buildkit: null });
  const noHypervisor = changeFact('system', { hypervisorPresent: false });
  const hypervisor = '* (Get-CimInstance Win32_ComputerSystem).HypervisorPresent';
  const rows: readonly Row[] = [
    {
      pc: 'without a hypervisor',
      changes: [windowsMode, isolated('hyperv'), noHypervisor],
      shown: {
        status: 'problem',
        saw: ['docker info --format {{.Isolation}}: hyperv', `${hypervisor}: False`],
        fixes: [['isolate-by-process (guide)', 'guide: run']],
        verify: ['(Get-CimInstance Win32_ComputerSystem).HypervisorPresent => True'],
      },
    },
    {
      pc: 'that isolates by process',
      changes: [windowsMode, isolated('process'), noHypervisor],
      shown: {
        status: 'ok',
        params: { os: 'windows' },
        saw: ['docker info --format {{.Isolation}}: process', `${hypervisor}: False`],
      },
    },
    {
      pc: 'with Linux containers',
      changes: [noHypervisor],
      shown: {
        status: 'ok',
        params: { os: 'linux' },
        saw: ['* GET /_ping npipe:////./pipe/dockerDesktopLinuxEngine: 29.0.1 linux/amd64'],
      },
    },
    { pc: 'whose engine is closed', changes: [absent], shown: lower },
    {
      pc: 'whose engine does not tell',
      changes: [windowsMode, loseFact('engineDetail')],
      shown: { status: 'unknown', reason: 'reasons.windowsOnly' },
    },
  ];
  it.each(rows)('is told of a PC $pc', ({ changes, shown }) => {
    expect(judgeCheck(hypervIsolationUnavailable, ...changes)).toEqual(shown);
  });
});
