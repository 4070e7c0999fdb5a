// Test support: facts of Docker as rows of tests change them on the healthy PC.
import type { Endpoint, EngineStatus } from '../../../contract/engine.ts';
import type { Facts } from '../facts.ts';
import { changeFact, healthyValues, loseFact, setFact } from './healthy-facts.test-support.ts';

/** One PC and what a check says of it. */
export interface Row {
  readonly pc: string;
  readonly changes: readonly Partial<Facts>[];
  readonly shown: object;
}

export const desktopPipe = 'npipe:////./pipe/dockerDesktopLinuxEngine';
export const defaultPipe = 'npipe:////./pipe/docker_engine';
export const windowsPipe = 'npipe:////./pipe/dockerDesktopWindowsEngine';
export const unixSocket = 'unix:///var/run/docker.sock';

/** The verify line that most findings share. */
export const verifyServer = ['docker version --format {{.Server.Version}} => 29.0.1'];
export const lower = { status: 'unknown', reason: 'reasons.lowerLayerFirst' };
export const skippedFor = (reason: string) => ({ status: 'skipped', reason: `reasons.${reason}` });

export const setEngine = (status: EngineStatus) => setFact('engine', status);
/** The healthy engine with some of its answers changed. */
export const changeEngine = (fields: object) =>
  setEngine({ ...healthyValues.engine, ...fields } as EngineStatus);

export const current = (context: string, address: string): Endpoint => ({
  address,
  source: 'current-context',
  context,
});
export const hostVariable = (address: string): Endpoint => ({
  address,
  source: 'DOCKER_HOST',
  context: 'default',
});
/** Nobody listens on the pipe that docker uses. */
export const absent = setEngine({
  state: 'absent',
  endpoint: current('desktop-linux', desktopPipe),
});
export const windowsMode = changeEngine({ os: 'windows' });

export const desktopClosed = changeFact('dockerDesktop', { running: false });
export const noDesktop = setFact('dockerDesktop', {
  installed: null,
  version: null,
  running: false,
});
export const noClient = setFact('dockerClient', { path: null, version: null, apiVersion: null });
export const startedFor = (runningSeconds: number) =>
  changeFact('dockerDesktop', { runningSeconds });
export const podmanAnswers = changeFact('dockerContexts', {
  contexts: [
    { name: 'desktop-linux', endpoint: desktopPipe, current: true, answers: false },
    { name: 'podman', endpoint: 'npipe:////./pipe/podman', current: false, answers: true },
  ],
});
export const onLinux = {
  ...loseFact('dockerDesktop', 'skipped'),
  ...loseFact('services', 'skipped'),
};

/** The settings file of Docker Desktop, with what differs from its defaults. */
export const desktopSettings = (fields: object) =>
  changeFact('dockerDesktop', {
    settings: {
      windowsContainers: false,
      integratesDefaultDistro: true,
      integratedDistros: [],
      ...fields,
    },
  });

/** Docker goes to `chosen`, whose engine is as `state` says; the default pipe answers or not. */
export function goTo(
  chosen: Endpoint,
  state: 'absent' | 'denied' | 'no-answer' | 'ready',
  isDefaultAnswering = false,
): Partial<Facts> {
  return {
    ...(state === 'ready'
      ? changeEngine({ endpoint: chosen })
      : setEngine({ state, endpoint: chosen })),
    ...changeFact('dockerContexts', {
      chosen,
      contexts: [
        { name: 'default', endpoint: defaultPipe, current: false, answers: isDefaultAnswering },
        { name: 'desktop-linux', endpoint: desktopPipe, current: true, answers: false },
      ],
    }),
  };
}
