// What an image is built with on this PC: the engine, its builder, Windows' own build, and tools that may be there.
import { AppError } from '../../contract/app-error.ts';
import type { ImageSurroundings } from '../../contract/image/index.ts';
import { compareApiVersions } from '../../core/docker/api-version.ts';
import { parseObject, readText } from '../../core/docker/read-json.ts';
import { showProxies } from '../../core/image/proxies.ts';
import type { Machine } from '../../platform/ports.ts';
import { type Engine, openEngine } from '../containers/open-engine.ts';
import { gather } from '../mode/look.ts';
import { readProxies } from './proxies.ts';

export type EngineTraits = NonNullable<ImageSurroundings['engine']>;

/** Without what is kept of earlier builds. */
export type Surroundings = Omit<ImageSurroundings, 'measuredBases'>;

/** Never throws but the signal's reason: what nobody answers for is null or false. */
export async function askSurroundings(
  machine: Machine,
  signal?: AbortSignal,
): Promise<Surroundings> {
  const { commands } = machine;
  const has = async (program: 'cosign' | 'syft') => (await commands.locate(program)) !== undefined;
  const [engine, facts, cosign, syft, buildx, proxies] = await Promise.all([
    findEngineTraits(machine, signal),
    gather(machine, ['system', 'tools'], signal),
    has('cosign'),
    has('syft'),
    hasBuildx(machine, signal),
    readProxies(machine),
  ]);
  const system = facts.system?.state === 'known' ? facts.system.value : undefined;
  const tools = facts.tools?.state === 'known' ? facts.tools.value : undefined;
  return {
    engine,
    windowsBuild: system?.build ?? null,
    windowsRevision: system?.revision ?? null,
    go: tools?.go ?? null,
    cosign,
    syft,
    buildx,
    proxies: [...showProxies(proxies)],
  };
}

/** Throws `AppError` ENGINE_NOT_READY, ENGINE_REFUSED. */
export async function askEngineTraits(engine: Engine, signal?: AbortSignal): Promise<EngineTraits> {
  const ask = (path: string) => engine.ask({ method: 'GET', path }, { signal, deadlineMs: 5_000 });
  const [version, ping] = await Promise.all([ask('/version'), ask('/_ping')]);
  const told = parseObject(version.body);
  const os = readText(told, 'Os') === 'windows' ? 'windows' : 'linux';
  return {
    os,
    arch: readText(told, 'Arch') || 'amd64',
    version: readText(told, 'Version'),
    builder: chooseBuilder(os, ping.builder, readText(told, 'ApiVersion')),
  };
}

/**
 * A Windows engine has the classic one only. A Linux engine says 1 where somebody switched BuildKit off, and 20.10 says
 * nothing though it has it, since API 1.39.
 */
function chooseBuilder(
  os: EngineTraits['os'],
  told: string | undefined,
  api: string,
): EngineTraits['builder'] {
  if (os === 'windows' || told === '1') return 'classic';
  return told === '2' || compareApiVersions(api, '1.39') >= 0 ? 'buildkit' : 'classic';
}

async function findEngineTraits(
  machine: Machine,
  signal: AbortSignal | undefined,
): Promise<EngineTraits | null> {
  try {
    return await askEngineTraits(await openEngine(machine), signal);
  } catch (error) {
    if (error instanceof AppError) return null;
    throw error;
  }
}

async function hasBuildx({ commands }: Machine, signal: AbortSignal | undefined): Promise<boolean> {
  const result = await commands.run({
    program: 'docker',
    args: ['buildx', 'version'],
    deadlineMs: 5_000,
    ...(signal && { signal }),
  });
  return result.outcome === 'exited' && result.exitCode === 0;
}
