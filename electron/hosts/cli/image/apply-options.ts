// What was typed on top of what is kept: options become choices, and choices fit one another.
import type { z } from 'zod';
import { findFlaw } from '../../../contract/flaws.ts';
import {
  baseId,
  type ImageChoices,
  imageChoices,
  type RunChoices,
} from '../../../contract/image/choices.ts';
import { type AdviceRequest, adviseBase } from '../../../core/image/advise/advise-base.ts';
import { findBase } from '../../../core/image/bases/base-images.ts';
import type { Call } from '../command.ts';
import { UsageError } from '../usage-error.ts';

type Options = Pick<Call, 'get' | 'getAll' | 'has'>;
type Surroundings = Omit<AdviceRequest, 'target'>;

/** Throws `UsageError` badValue for what an image cannot have. */
export function applyOptions(
  kept: ImageChoices,
  options: Options,
  surroundings: Surroundings,
): ImageChoices {
  const typed = check(readChoices(kept, options));
  const isMoved = ['base', 'target', 'platform'].some((name) => options.has(name));
  return isMoved ? check({ ...typed, ...fitTarget(typed, options, surroundings) }) : typed;
}

function check(wish: object): ImageChoices {
  const parsed = imageChoices.safeParse(wish);
  if (parsed.success) return parsed.data;
  throw refuse(parsed.error);
}

/** Every choice that has an option of its own. */
function readChoices(kept: ImageChoices, options: Options): object {
  const { get } = options;
  const ports = options.getAll('port').map(Number);
  const environment = readEnvironment(options);
  return {
    ...kept,
    base: get('base') ?? kept.base,
    main: get('main') ?? kept.main,
    name: get('image') ?? kept.name,
    tag: get('tag') ?? kept.tag,
    ports: ports.length > 0 ? ports : kept.ports,
    goImage: get('go-image') ?? kept.goImage,
    baseImage: get('base-image') ?? kept.baseImage,
    windowsBaseImage: get('windows-base-image') ?? kept.windowsBaseImage,
    windowsRelease: get('windows-release') ?? kept.windowsRelease,
    user: get('user') ?? kept.user,
    goProxy: get('go-proxy') ?? kept.goProxy,
    registryMirror: get('registry-mirror') ?? kept.registryMirror,
    probe: readProbe(kept, options, ports),
    run: readRun(kept.run, options, { ports, environment }),
  };
}

function readProbe(
  { probe, ports }: ImageChoices,
  { get }: Options,
  typed: readonly number[],
): ImageChoices['probe'] {
  const path = get('probe');
  const port = typed[0] ?? probe?.port ?? ports[0];
  if (path === undefined) return probe && { ...probe, port: port ?? probe.port };
  if (port === undefined) throw new UsageError('imageNoPort', { path });
  return { path, port, status: probe?.status ?? 200 };
}

interface RunWish {
  readonly ports: readonly number[];
  readonly environment: Readonly<Record<string, string>>;
}

function readRun(kept: RunChoices, options: Options, { ports, environment }: RunWish): RunChoices {
  const { get, has } = options;
  const publish = options.getAll('publish');
  const volumes = options.getAll('volume');
  const memory = get('memory');
  const cpus = get('cpus');
  const ofPorts = ports.map((port) => `${port}:${port}`);
  return {
    ...kept,
    publish: publish.length > 0 ? [...publish] : ofPorts.length > 0 ? ofPorts : kept.publish,
    environment: { ...kept.environment, ...environment },
    environmentFile: get('env-file') ?? kept.environmentFile,
    volumes: volumes.length > 0 ? [...volumes] : kept.volumes,
    network: get('network') ?? kept.network,
    memoryBytes: memory === undefined ? kept.memoryBytes : readSize(memory),
    cpus: cpus === undefined ? kept.cpus : Number(cpus),
    restart: (get('restart') as RunChoices['restart'] | undefined) ?? kept.restart,
    readOnly: has('read-only') || kept.readOnly,
  };
}

function readEnvironment({ getAll }: Options): Record<string, string> {
  return Object.fromEntries(
    getAll('env').map((given) => {
      const at = given.indexOf('=');
      if (at < 1) throw new UsageError('badValue', { name: '--env', allowed: 'NAME=VALUE' });
      return [given.slice(0, at), given.slice(at + 1)];
    }),
  );
}

/** As docker takes it, and as people write it: `64m`, `512MB`, `1g`. */
function readSize(given: string): number {
  const [, digits = '', unit = ''] = /^(\d+(?:\.\d+)?)\s*([kmg])?(?:i?b)?$/i.exec(given) ?? [];
  const factor = 1024 ** ['', 'k', 'm', 'g'].indexOf(unit.toLowerCase());
  return digits === '' ? Number.NaN : Math.round(Number(digits) * factor);
}

/** System, base and platforms belong together: one of them typed moves the others that were not. */
function fitTarget(
  choices: ImageChoices,
  { get, getAll, has }: Options,
  surroundings: Surroundings,
): Pick<ImageChoices, 'target' | 'base' | 'windowsBase'> & { readonly platforms: unknown } {
  const os = findBase(choices.base).os;
  const asked = get('target') as ImageChoices['target'] | undefined;
  const target = asked ?? (has('base') && choices.target !== 'both' ? os : choices.target);
  const { best } = adviseBase({ ...surroundings, target });
  const wanted = target === 'windows' ? 'windows' : 'linux';
  const base = wanted === os ? choices.base : (best[wanted] ?? standardBases[wanted]);
  const windowsBase =
    target === 'both' ? (choices.windowsBase ?? best.windows ?? 'nanoserver') : choices.windowsBase;
  const typed = getAll('platform');
  const platforms = typed.length > 0 ? typed : fitPlatforms(choices, target, surroundings);
  return { target, base, windowsBase, platforms };
}

const standardBases = { linux: 'distroless-static', windows: 'nanoserver' } as const;

function fitPlatforms(
  { platforms }: ImageChoices,
  target: ImageChoices['target'],
  { surroundings }: Surroundings,
): readonly string[] {
  const systems = target === 'both' ? ['linux', 'windows'] : [target];
  return systems.flatMap((system) => {
    const own = platforms.filter((platform) => platform.startsWith(`${system}/`));
    const arch = system === 'linux' ? (surroundings.engine?.arch ?? 'amd64') : 'amd64';
    return own.length > 0 ? own : [`${system}/${arch}`];
  });
}

/** Names of options and what they take, by the choice they set. */
const formats: Readonly<Record<string, readonly [name: string, allowed: string]>> = {
  base: ['--base', baseId.options.join(', ')],
  platforms: [
    '--platform',
    'linux/amd64, linux/arm64, linux/arm, linux/386, windows/amd64, windows/arm64',
  ],
  tag: ['--tag', 'A–Z a–z 0–9 _ . -'],
  ports: ['--port', '1 – 65535'],
  probe: ['--probe', '/PATH'],
  memoryBytes: ['--memory', '6m – …, 512m, 1g'],
  cpus: ['--cpus', '0.01 – …'],
};

function refuse(error: z.ZodError): UsageError {
  const { path, detail } = findFlaw(error);
  const [key = ''] = (path[0] === 'run' ? path.slice(1) : path).map(String);
  const [name, allowed] = formats[key] ?? [`--${key}`, detail];
  return new UsageError('badValue', { name, allowed });
}
