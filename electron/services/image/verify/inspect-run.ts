// What an inspection says of a container that is being verified.
import { isObject, type JsonObject, readText } from '../../../core/docker/read-json.ts';

export interface InspectedRun {
  readonly id: string;
  readonly os: 'linux' | 'windows';
  /** Process id on the engine's own computer; 0 while it does not run. */
  readonly pid: number;
  readonly isRunning: boolean;
  readonly isRestarting: boolean;
  readonly exitCode: number | null;
  readonly error: string;
  readonly isOutOfMemory: boolean;
  readonly startedAt: string;
  readonly restarts: number;
  readonly health: string | null;
  readonly user: string;
  readonly isReadOnly: boolean;
  readonly memoryLimit: number | null;
  /** Where a port of the container is published for TCP: `127.0.0.1:8080`; undefined: nowhere. */
  findAddress(port: number): { readonly host: string; readonly port: number } | undefined;
}

export function readInspection(inspection: unknown): InspectedRun {
  const told = toObject(inspection);
  const [state, config, host] = [told.State, told.Config, told.HostConfig].map(toObject) as [
    JsonObject,
    JsonObject,
    JsonObject,
  ];
  const os = readText(told, 'Platform') === 'windows' ? 'windows' : 'linux';
  const isRunning = state.Running === true && state.Restarting !== true;
  const memory = toNumber(host.Memory);
  return {
    id: readText(told, 'Id'),
    os,
    pid: toNumber(state.Pid),
    isRunning,
    isRestarting: state.Restarting === true,
    exitCode: isRunning ? null : toNumber(state.ExitCode),
    error: readText(state, 'Error'),
    isOutOfMemory: state.OOMKilled === true,
    startedAt: readText(state, 'StartedAt'),
    restarts: toNumber(told.RestartCount),
    health: readText(toObject(state.Health), 'Status') || null,
    user: readText(config, 'User') || (os === 'windows' ? 'ContainerUser' : 'root'),
    isReadOnly: host.ReadonlyRootfs === true,
    memoryLimit: memory > 0 ? memory : null,
    findAddress: (port) => findAddress(toObject(toObject(told.NetworkSettings).Ports), port),
  };
}

function findAddress(ports: JsonObject, port: number) {
  const bindings = ports[`${port}/tcp`];
  const found = Array.isArray(bindings) ? bindings.filter(isObject) : [];
  // One that is bound to all addresses is asked on the loopback one.
  for (const { HostIp, HostPort } of found) {
    const host = HostIp === '0.0.0.0' || HostIp === '' ? '127.0.0.1' : HostIp;
    if (typeof host !== 'string' || typeof HostPort !== 'string') continue;
    return { host: host === '::' ? '::1' : host, port: Number(HostPort) };
  }
  return undefined;
}

function toObject(value: unknown): JsonObject {
  return isObject(value) ? value : {};
}

function toNumber(value: unknown): number {
  return typeof value === 'number' ? value : 0;
}
