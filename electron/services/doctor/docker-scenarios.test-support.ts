// Test support: PCs on which docker reaches no engine, the wrong one, or not from everywhere.
import {
  answers,
  desktopClosed,
  desktopRunsSince,
  desktopSettings,
  engineRefuses,
  linuxEngine,
  pipe,
  pipesFail,
  remoteEngine,
  usesContext,
} from './scenario-evidence.test-support.ts';
import type { Changes, ScenarioRow } from './scenario-machine.test-support.ts';

const pro = 'healthy-linux-mode';
const desktopIsOff = {
  EnableIntegrationWithDefaultWslDistro: false,
  IntegratedWslDistros: [],
  UseWindowsContainers: false,
};

/** What needs an engine and cannot be told without one, nearest first. */
const withoutEngine = [
  'docker-api-version-mismatch',
  'wsl-integration-off',
  'hyperv-isolation-unavailable',
];

const desktop: readonly ScenarioRow[] = [
  {
    name: 'neither an engine nor docker is installed',
    on: 'docker-not-installed',
    changes: [],
    problems: ['docker-not-installed'],
    looksLike: 'docker-desktop-not-running',
  },
  {
    name: 'Podman answers where Docker Desktop is not installed',
    on: 'healthy-podman',
    changes: [],
    looksLike: 'docker-not-installed',
  },
  {
    name: 'the docker command alone, and no engine anywhere',
    on: 'docker-not-installed',
    changes: [{ installed: { docker: 'C:\\Program Files\\Docker\\docker.exe' } }],
    problems: ['engine-not-answering'],
    looksLike: 'docker-not-installed',
  },
  {
    name: 'Docker Desktop is closed',
    on: pro,
    changes: desktopClosed,
    problems: ['docker-desktop-not-running'],
    explains: [
      'engine-not-answering',
      'wsl-integration-off',
      'docker-api-version-mismatch',
      'hyperv-isolation-unavailable',
    ],
  },
  {
    name: 'Docker Desktop runs, and its pipe is not there after ten minutes',
    on: pro,
    changes: [desktopRunsSince('10m'), pipesFail('ENOENT')],
    problems: ['docker-engine-stuck-starting'],
    looksLike: 'docker-desktop-not-running',
  },
  {
    name: 'Docker Desktop is closed while another engine owns the default pipe',
    on: pro,
    changes: [
      answers('docker', { processes: [] }),
      pipesFail('ENOENT', 'dockerDesktopLinuxEngine', 'dockerDesktopWindowsEngine'),
      { endpoints: [{ address: pipe('docker_engine'), answers: linuxEngine('Moby') }] },
    ],
    problems: ['docker-context-wrong'],
    looksLike: 'docker-desktop-not-running',
  },
];

const engine: readonly ScenarioRow[] = [
  {
    name: 'the engine behind Docker Desktop’s proxy does not come up',
    on: pro,
    changes: [desktopRunsSince('10m'), engineRefuses],
    problems: ['docker-engine-stuck-starting'],
    explains: ['engine-not-answering', ...withoutEngine],
    looksLike: 'docker-api-version-mismatch',
  },
  {
    name: 'Docker Desktop was started a minute ago',
    on: pro,
    changes: [desktopRunsSince('1m'), engineRefuses],
    unknown: [
      'docker-engine-stuck-starting',
      'engine-not-answering',
      'docker-api-version-mismatch',
      'wsl-integration-off',
      'hyperv-isolation-unavailable',
    ],
    looksLike: 'docker-engine-stuck-starting',
  },
  {
    name: 'the engine says nothing at all',
    on: pro,
    changes: [
      desktopRunsSince('10m'),
      { endpoints: [{ address: pipe('dockerDesktopLinuxEngine', 'docker_engine'), hangs: true }] },
    ],
    problems: ['docker-engine-stuck-starting'],
  },
  {
    name: 'the engine cannot start, because the drive of its disk is full',
    on: pro,
    changes: [
      desktopRunsSince('10m'),
      engineRefuses,
      answers('volumes', { drives: [drive('C:', 210_763_776)] }),
    ],
    problems: ['host-disk-full'],
    looksLike: 'docker-engine-stuck-starting',
  },
  {
    name: 'a comma too many in daemon.json',
    on: pro,
    changes: [daemonJson('{ "debug": true, }'), desktopRunsSince('10m'), engineRefuses],
    problems: ['daemon-json-invalid'],
    explains: ['docker-engine-stuck-starting', 'engine-not-answering', ...withoutEngine],
  },
  ...(['utf8-bom', 'utf16le-bom'] as const).map(
    (encoding): ScenarioRow => ({
      name: `daemon.json in ${encoding}, and Docker Desktop ended without a word`,
      on: pro,
      changes: [daemonJson('{ "debug": true }', encoding), ...desktopClosed],
      problems: ['daemon-json-invalid'],
      looksLike: 'docker-desktop-not-running',
    }),
  ),
  {
    name: 'daemon.json was broken after the engine had read it',
    on: pro,
    changes: [daemonJson('{ "debug": true, }')],
    advice: ['daemon-json-invalid'],
    explains: [],
  },
  {
    name: 'an empty daemon.json',
    on: pro,
    changes: [daemonJson('')],
    looksLike: 'daemon-json-invalid',
  },
];

const endpoints: readonly ScenarioRow[] = [
  {
    name: 'the current context was removed',
    on: pro,
    changes: [usesContext('old-server')],
    problems: ['docker-context-wrong'],
    explains: ['engine-not-answering', ...withoutEngine],
  },
  {
    name: 'the current context belongs to the other container mode',
    on: pro,
    changes: [usesContext('desktop-windows')],
    problems: ['docker-context-wrong'],
  },
  {
    name: 'the current context leads to a computer that is off',
    on: pro,
    changes: remoteEngine('silent'),
    problems: ['docker-context-wrong'],
  },
  {
    name: 'the current context leads to another computer, which answers',
    on: pro,
    changes: remoteEngine('answers'),
    looksLike: 'docker-context-wrong',
  },
  {
    name: 'DOCKER_CONTEXT names a context that is not there',
    on: pro,
    changes: [{ environment: { DOCKER_CONTEXT: 'old-server' } }],
    problems: ['docker-context-wrong'],
  },
  {
    name: 'DOCKER_HOST is left over and leads to nobody',
    on: pro,
    changes: dockerHost('tcp://localhost:2375', { error: 'ECONNREFUSED' }),
    problems: ['docker-host-env-set'],
    explains: ['engine-not-answering', ...withoutEngine],
    looksLike: 'docker-context-wrong',
  },
  {
    name: 'DOCKER_HOST leads to another computer, which answers: a choice',
    on: pro,
    changes: dockerHost('tcp://10.0.0.8:2375', { answers: linuxEngine('Docker Engine') }),
    advice: ['docker-host-env-set'],
    explains: [],
  },
  {
    name: 'DOCKER_HOST names the pipe that it would be anyway',
    on: pro,
    changes: [{ environment: { DOCKER_HOST: pipe('docker_engine').join() } }],
    looksLike: 'docker-host-env-set',
  },
  {
    name: 'Docker Desktop was started by another account',
    on: pro,
    changes: [pipesFail('EPERM')],
    problems: ['docker-pipe-access-denied'],
    explains: ['docker-engine-stuck-starting', 'engine-not-answering', ...withoutEngine],
  },
  {
    name: 'not in docker-users, and Docker Desktop’s pipe opens all the same',
    on: pro,
    changes: [pipesFail('EPERM', 'dockerDesktopWindowsEngine')],
    looksLike: 'docker-pipe-access-denied',
  },
];

const use: readonly ScenarioRow[] = [
  {
    name: 'the integration with Ubuntu is off',
    on: pro,
    changes: [desktopSettings(desktopIsOff)],
    advice: ['wsl-integration-off'],
    explains: [],
  },
  {
    name: 'the integration is off, and Docker Desktop is closed: first things first',
    on: pro,
    changes: [desktopSettings(desktopIsOff), ...desktopClosed],
    problems: ['docker-desktop-not-running'],
    looksLike: 'wsl-integration-off',
  },
  {
    name: 'DOCKER_API_VERSION asks for less than the engine speaks',
    on: pro,
    changes: [
      { environment: { DOCKER_API_VERSION: '1.43' } },
      answers('docker', { userApiVersion: [{ DOCKER_API_VERSION: '1.43' }] }),
    ],
    problems: ['docker-api-version-mismatch'],
    explains: [],
  },
  {
    name: 'DOCKER_API_VERSION asks for more than the engine speaks',
    on: pro,
    changes: [{ environment: { DOCKER_API_VERSION: '1.99' } }],
    problems: ['docker-api-version-mismatch'],
  },
  {
    name: 'DOCKER_API_VERSION asks for one that the engine speaks',
    on: pro,
    changes: [{ environment: { DOCKER_API_VERSION: '1.44' } }],
    looksLike: 'docker-api-version-mismatch',
  },
];

export const dockerScenarios: readonly ScenarioRow[] = [
  ...desktop,
  ...engine,
  ...endpoints,
  ...use,
];

function daemonJson(text: string, encoding: 'utf8' | 'utf8-bom' | 'utf16le-bom' = 'utf8'): Changes {
  return { files: [{ path: 'C:\\Users\\dev\\.docker\\daemon.json', text, encoding }] };
}

type Endpoint = NonNullable<Changes['endpoints']>[number];

function dockerHost(address: string, answer: Omit<Endpoint, 'address'>): readonly Changes[] {
  return [
    { environment: { DOCKER_HOST: address }, endpoints: [{ address, ...answer }] },
    answers('docker', { userHost: [{ DOCKER_HOST: address }] }),
  ];
}

function drive(DeviceID: string, FreeSpace: number) {
  return { DeviceID, FileSystem: 'NTFS', Size: 511_101_108_224, FreeSpace };
}
