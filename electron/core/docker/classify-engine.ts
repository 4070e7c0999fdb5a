// Tells how an engine feels and whose it is from its answers to GET /_ping, /version and /info. The pipe's name
// proves nothing: Docker Desktop, Rancher, Podman and a service may all own `docker_engine`.
import type { Endpoint, EngineOwner, EngineStatus } from '../../contract/engine.ts';
import { isObject, type JsonObject, parseObject, readText } from './read-json.ts';

/** An answer of the engine, or why there was none; the platform's EngineResult fits. */
export type EngineAnswer =
  | { readonly outcome: 'answered'; readonly status: number; readonly body: string }
  | { readonly outcome: 'unreachable'; readonly code: string }
  | { readonly outcome: 'timed-out' | 'cancelled' | 'not-recorded' };

export interface EngineAnswers {
  readonly ping: EngineAnswer;
  readonly version: EngineAnswer;
  readonly info: EngineAnswer;
}

/** What the endpoint is. `unknown` only when it could not be asked at all. */
export function classifyEngine(endpoint: Endpoint, answers: EngineAnswers): EngineStatus {
  const { ping, version } = answers;
  switch (ping.outcome) {
    case 'unreachable':
      return { state: readConnectionError(ping.code), endpoint };
    case 'timed-out':
      return { state: 'no-answer', endpoint };
    case 'cancelled':
    case 'not-recorded':
      return { state: 'unknown', reason: ping.outcome };
    case 'answered':
      break;
  }
  if (ping.status !== 200) return refused(endpoint, ping);
  if (version.outcome !== 'answered') return { state: 'no-answer', endpoint };
  if (version.status !== 200) return refused(endpoint, version);
  return ready(endpoint, version, answers.info);
}

/** Untranslated codes of Node; on Windows a missing pipe is ENOENT and one of another account EPERM or EACCES. */
function readConnectionError(code: string): 'absent' | 'denied' | 'no-answer' {
  switch (code) {
    case 'EACCES':
    case 'EPERM':
      return 'denied';
    case 'ENOENT':
    case 'ENOTDIR':
    case 'ECONNREFUSED':
    case 'ENOTFOUND':
    case 'EAI_AGAIN':
    case 'EHOSTUNREACH':
    case 'ENETUNREACH':
    case 'ETIMEDOUT':
      return 'absent';
    default:
      // Somebody listens, but says nothing that is HTTP: reset, closed in the middle, TLS wanted, busy.
      return 'no-answer';
  }
}

type Answered = Extract<EngineAnswer, { outcome: 'answered' }>;

/**
 * Docker Desktop's proxy answers on the pipe before its engine runs: 500, or 503 from a proxy in between.
 * Any other engine that answers with an error is failing.
 */
function refused(endpoint: Endpoint, answer: Answered): EngineStatus {
  const detail = readMessage(answer.body);
  const isDesktop = ownsDesktopPipe(endpoint) || detail.includes('Docker Desktop');
  const owner: EngineOwner = isDesktop ? 'docker-desktop' : 'unknown';
  if (answer.status === 503 || (isDesktop && answer.status === 500)) {
    return { state: 'starting', endpoint, owner, detail };
  }
  return { state: 'failing', endpoint, owner, statusCode: answer.status, detail };
}

function ready(endpoint: Endpoint, version: Answered, info: EngineAnswer): EngineStatus {
  const said = parseObject(version.body);
  const os = readText(said, 'Os');
  const apiVersion = readText(said, 'ApiVersion');
  if (said === undefined || apiVersion === '' || (os !== 'linux' && os !== 'windows')) {
    const detail = readMessage(version.body);
    return { state: 'failing', endpoint, owner: 'unknown', statusCode: version.status, detail };
  }
  const more =
    info.outcome === 'answered' && info.status === 200 ? parseObject(info.body) : undefined;
  return {
    state: 'ready',
    endpoint,
    owner: recognizeOwner(said, more),
    os,
    arch: readText(said, 'Arch'),
    version: readText(said, 'Version'),
    apiVersion,
    minApiVersion: readText(said, 'MinAPIVersion'),
    platform: nameProduct(said),
  };
}

function recognizeOwner(version: JsonObject, info: JsonObject | undefined): EngineOwner {
  const platform = readPlatform(version);
  const system = readText(info, 'OperatingSystem');
  const components = readComponents(version).map(({ name }) => name);
  if (components.some((name) => name.startsWith('Podman'))) return 'podman';
  if (platform.startsWith('Docker Desktop') || system === 'Docker Desktop') return 'docker-desktop';
  // Rancher Desktop runs a plain moby: only its distribution's name tells.
  if (/rancher/i.test(`${system} ${readText(info, 'Name')}`)) return 'rancher-desktop';
  // Debian's build has an empty platform name; all of moby calls its first component Engine.
  if (components.includes('Engine') || platform !== '') return 'docker-engine';
  return 'unknown';
}

function nameProduct(version: JsonObject): string {
  const first = readComponents(version)[0];
  const platform = readPlatform(version);
  // Podman puts its operating system there, such as linux/amd64/fedora-43.
  if (platform !== '' && !first?.name.startsWith('Podman')) return platform;
  return first === undefined ? '' : `${first.name} ${first.version}`.trim();
}

function readPlatform(version: JsonObject): string {
  const { Platform } = version;
  return isObject(Platform) ? readText(Platform, 'Name') : '';
}

function readComponents(version: JsonObject): { name: string; version: string }[] {
  const { Components } = version;
  if (!Array.isArray(Components)) return [];
  return Components.filter(isObject).map((component) => ({
    name: readText(component, 'Name'),
    version: readText(component, 'Version'),
  }));
}

/** Errors are JSON with `message`, but old engines and proxies answer in plain text. */
function readMessage(body: string): string {
  const message = readText(parseObject(body), 'message') || body;
  return message.trim().slice(0, longestMessage);
}

const longestMessage = 500;

/** Whether the address is one of the pipes that only Docker Desktop makes. */
export function ownsDesktopPipe(endpoint: Endpoint): boolean {
  return /\/pipe\/dockerDesktop/i.test(endpoint.address);
}
