// The engine's own words for a container: what `docker run` would send for the same answers.
import type { RunChoices } from '../../../contract/image/choices.ts';
import { folderLabel } from '../../containers/container-rows.ts';
import type { PortMapping } from '../publish-ports.ts';

export interface ContainerWish {
  readonly image: string;
  /** Of the project, for the label by which it is found again. */
  readonly folder: string;
  readonly run: RunChoices;
  readonly ports: readonly PortMapping[];
  /** `NAME=value`, of the environment file. */
  readonly fileEnvironment: readonly string[];
  /** Of docker's config.json, by name: less than anything a person says. */
  readonly proxies: Readonly<Record<string, string>>;
  /** As the engine takes them: absolute paths or names of volumes. */
  readonly binds: readonly string[];
  readonly os: 'linux' | 'windows';
}

/** The body of `POST /containers/create`. */
export function describeContainer(wish: ContainerWish) {
  const { image, folder, run, ports, binds, os } = wish;
  const exposed = ports.map(nameContainerPort);
  return {
    Image: image,
    Env: listEnvironment(wish),
    Labels: { [folderLabel]: folder },
    ExposedPorts: Object.fromEntries(exposed.map((port) => [port, {}])),
    HostConfig: {
      PortBindings: groupBindings(ports),
      PublishAllPorts: run.publishAll,
      Binds: [...binds],
      ...(run.network === null ? {} : { NetworkMode: run.network }),
      ...(run.memoryBytes === null ? {} : { Memory: run.memoryBytes }),
      ...(run.cpus === null ? {} : { NanoCpus: Math.round(run.cpus * 1e9) }),
      RestartPolicy: { Name: run.restart },
      // Windows containers know neither.
      ...(os === 'windows'
        ? {}
        : {
            ReadonlyRootfs: run.readOnly,
            SecurityOpt: run.noNewPrivileges ? ['no-new-privileges'] : [],
          }),
    },
  };
}

/** Go sees the computer's memory and processors, not what the container may use: it is told, unless a person did. */
function listEnvironment({ run, fileEnvironment, proxies }: ContainerWish): string[] {
  const own = Object.entries(run.environment).map(([name, value]) => `${name}=${value}`);
  const told = new Set(
    [...fileEnvironment, ...own].map((entry) => entry.slice(0, entry.indexOf('='))),
  );
  const fitting = [
    ...Object.entries(proxies).map(([name, value]) => `${name}=${value}`),
    ...(run.memoryBytes === null ? [] : [`GOMEMLIMIT=${toMebibytes(run.memoryBytes * 0.9)}MiB`]),
    ...(run.cpus === null ? [] : [`GOMAXPROCS=${Math.max(1, Math.ceil(run.cpus))}`]),
  ];
  return [
    ...fitting.filter((entry) => !told.has(entry.slice(0, entry.indexOf('=')))),
    ...fileEnvironment,
    ...own,
  ];
}

function toMebibytes(bytes: number): number {
  return Math.floor(bytes / (1024 * 1024));
}

function groupBindings(ports: readonly PortMapping[]) {
  const groups: Record<string, { HostIp: string; HostPort: string }[]> = {};
  for (const port of ports) {
    const address = port.address === 'localhost' ? '127.0.0.1' : port.address;
    const binding = {
      HostIp: address,
      HostPort: port.published === null ? '' : `${port.published}`,
    };
    const name = nameContainerPort(port);
    groups[name] = [...(groups[name] ?? []), binding];
  }
  return groups;
}

function nameContainerPort({ container, protocol }: PortMapping): string {
  return `${container}/${protocol}`;
}

/**
 * An environment file as docker reads it (docker/cli opts/file.go): `NAME=value` taken as it stands, quotes included,
 * `#` at the start of a line, and a bare name that takes the value of this PC.
 */
export function readEnvironmentFile(
  text: string,
  environment: Readonly<Record<string, string | undefined>>,
): readonly string[] {
  return text
    .replace(/^\uFEFF/, '')
    .split(/\r?\n/)
    .flatMap((raw) => {
      const line = raw.trimStart();
      if (line === '' || line.startsWith('#')) return [];
      const equals = line.indexOf('=');
      if (equals > 0) return [line];
      const value = equals < 0 ? environment[line.trimEnd()] : undefined;
      return value === undefined ? [] : [`${line.trimEnd()}=${value}`];
    });
}

/** `source:target[:mode]` with Windows drives on either side; undefined for what is no such thing. */
export function splitVolume(
  text: string,
): { readonly source: string; readonly rest: string } | undefined {
  const [, source, rest] = /^([A-Za-z]:[\\/][^:]*|[^:]+):(.+)$/.exec(text) ?? [];
  return source === undefined || rest === undefined ? undefined : { source, rest };
}
