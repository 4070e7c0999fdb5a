// Test support: a computer with Docker, written down answer by answer.
import type { FactName } from '../../core/doctor/facts.ts';
import type { EngineResult } from '../../platform/engine-ports.ts';
import type { JsonValue, Machine, NetworkResult } from '../../platform/ports.ts';
import { gatherFacts } from '../doctor/gather.ts';
import { dockerProbes } from './docker-probes.ts';

export interface Computer {
  readonly platform: Machine['platform'];
  readonly environment?: Machine['environment'];
  readonly files?: Readonly<Record<string, string>>;
  /** Paths that nobody wrote down anything about. */
  readonly unrecorded?: readonly string[];
  /** Answers by `address path`, or a connection error by address. */
  readonly engines?: Readonly<Record<string, string | EngineResult>>;
  readonly commands?: Readonly<Record<string, string>>;
  readonly script?: JsonValue;
  readonly network?: NetworkResult;
}

export const now = Date.UTC(2026, 10, 21, 10, 0, 0);

function createMachine(computer: Computer): Machine {
  const { files = {}, engines = {}, commands = {} } = computer;
  const separator = computer.platform === 'win32' ? '\\' : '/';
  const isUnrecorded = (path: string) => (computer.unrecorded ?? []).includes(path);
  return {
    kind: 'described',
    name: 'test',
    platform: computer.platform,
    environment: computer.environment ?? {},
    commands: {
      locate: async (program) =>
        Object.keys(commands).some((line) => line.startsWith(program))
          ? `/bin/${program}`
          : undefined,
      run: async ({ program, args }) => {
        const text = commands[[program, ...args].join(' ')];
        if (text === undefined) return { outcome: 'not-found' };
        const stdout = new TextEncoder().encode(text);
        const stderr = new Uint8Array();
        return { outcome: 'exited', exitCode: 0, stdout, stderr, truncated: false, ms: 1 };
      },
    },
    powershell: {
      query: async () =>
        computer.script === undefined
          ? { outcome: 'timed-out', ms: 30_000 }
          : { outcome: 'answered', value: computer.script, ms: 1 },
      close: async () => {},
    },
    files: {
      read: async (path) => {
        if (isUnrecorded(path)) return { outcome: 'not-recorded' };
        const text = files[path];
        if (text === undefined) return { outcome: 'absent' };
        const bytes = new TextEncoder().encode(text);
        return { outcome: 'read', bytes, modifiedMs: now, truncated: false };
      },
      list: async (folder) => {
        const inside = Object.keys(files).filter((path) => path.startsWith(folder + separator));
        if (inside.length === 0) return { outcome: 'absent' };
        const names = inside.map((path) => path.slice(folder.length + 1).split(separator)[0] ?? '');
        return { outcome: 'listed', names: [...new Set(names)] };
      },
      walk: async function* () {},
      replace: async () => ({ outcome: 'not-recorded' }),
      readLink: async () => undefined,
      makeFolder: async () => ({ outcome: 'not-recorded' }),
    },
    elevation: { run: async () => ({ outcome: 'not-recorded' }) },
    registry: { send: async () => ({ outcome: 'not-recorded' }) },
    docker: {
      get: async (address, path) => {
        const answer = engines[`${address} ${path}`] ?? engines[address];
        if (typeof answer === 'string') {
          return { outcome: 'answered', status: 200, body: answer, ms: 1 };
        }
        return answer ?? { outcome: 'unreachable', code: 'ENOENT' };
      },
      send: async () => ({ outcome: 'not-recorded' }),
      stream: async () => ({ outcome: 'not-recorded' }),
      build: async () => ({ outcome: 'not-recorded' }),
      terminal: async () => ({ outcome: 'not-recorded' }),
    },
    network: {
      get: async () => computer.network ?? { outcome: 'not-recorded' },
      probe: async () => ({ outcome: 'not-recorded' }),
    },
    clock: { now: () => now, elapsed: () => 0, sleep: async () => {} },
    close: async () => {},
  };
}

/** One fact of that computer, asked the way the doctor asks. */
export async function askDockerFact(name: FactName, computer: Computer) {
  const machine = createMachine(computer);
  for await (const gathered of gatherFacts({ machine, probes: dockerProbes, wanted: [name] })) {
    if (gathered.name === name) return gathered.fact;
  }
  throw new Error(`${name} was not gathered`);
}

export const pipe = 'npipe:////./pipe/dockerDesktopLinuxEngine';
export const defaultPipe = 'npipe:////./pipe/docker_engine';
export const folder = 'C:\\Users\\dev\\.docker';
export const version = JSON.stringify({
  Platform: { Name: 'Docker Desktop 4.52.0 (210994)' },
  Components: [{ Name: 'Engine', Version: '29.0.1' }],
  Version: '29.0.1',
  ApiVersion: '1.52',
  MinAPIVersion: '1.44',
  Os: 'linux',
  Arch: 'amd64',
});
const builder: EngineResult = { outcome: 'answered', status: 200, body: 'OK', ms: 1, builder: '2' };
export const script = {
  allUsers: [{ DisplayVersion: '4.52.0' }],
  perUser: [],
  programs: [{ FullName: 'C:\\Program Files\\Docker\\Docker\\Docker Desktop.exe' }],
  processes: [
    { Name: 'com.docker.backend.exe', Started: '2026-11-21T09:50:00.0000000Z' },
    { Name: 'Docker Desktop.exe', Started: null },
  ],
  userHost: [],
  userApiVersion: [],
  machineHost: [],
  errors: {},
};
export const windows = {
  platform: 'win32',
  environment: {
    USERPROFILE: 'C:\\Users\\dev',
    APPDATA: 'C:\\Users\\dev\\AppData\\Roaming',
    ProgramData: 'C:\\ProgramData',
  },
  files: {
    [`${folder}\\config.json`]: '{"auths":{},"currentContext":"desktop-linux"}',
    [`${folder}\\contexts\\meta\\fe9c\\meta.json`]: `{"Name":"desktop-linux","Metadata":{},"Endpoints":{"docker":{"Host":"${pipe}","SkipTLSVerify":false}}}`,
    [`${folder}\\contexts\\meta\\0bad\\meta.json`]: 'not json',
    [`${folder}\\contexts\\meta\\1a2b\\meta.json`]: '{"Name":"kube","Endpoints":{}}',
    [`${folder}\\daemon.json`]: '{}',
    'C:\\Users\\dev\\AppData\\Roaming\\Docker\\settings-store.json':
      '{"IntegratedWslDistros":["Ubuntu"],"UseWindowsContainers":false}',
  },
  engines: {
    [`${pipe} /_ping`]: builder,
    [`${pipe} /version`]: version,
    [`${pipe} /info`]: '{"OperatingSystem":"Docker Desktop"}',
  },
  commands: {
    'docker --version': 'Docker version 29.0.1, build eedd969\r\n',
    'git --version': 'git version 2.52.0.windows.1\r\n',
    'go version': 'go version go1.26.2 windows/amd64\r\n',
  },
  script,
  network: { outcome: 'answered', status: 401, ms: 120 },
} as const satisfies Computer;
export const linux: Computer = { platform: 'linux', environment: { HOME: '/home/dev' } };
export const desktop = { address: pipe, source: 'current-context', context: 'desktop-linux' };
