// Ports that a program listens on, from the calls that listen and from what their addresses come to.
import type { ProjectAnalysis } from '../../contract/image/project.ts';
import { isListenName } from './find-listeners.ts';
import { rankHealthPath } from './find-routes.ts';
import type { Evidence } from './go-source.ts';
import { joinValues } from './go-values.ts';
import type { GoFile } from './read-go-file.ts';
import type { ResolvedValue, ValueScope } from './resolve-value.ts';

type ProjectPort = ProjectAnalysis['ports'][number];
type FoundPort = Omit<ProjectPort, 'programs'>;

export interface ProjectPorts {
  readonly ports: readonly ProjectPort[];
  /** Places that listen where nobody can say; the variable or flag is named where there is one. */
  readonly unknown: readonly (Evidence & { readonly name: string | null })[];
}

/** `nameProgramsOf` says which programs a file is linked into, as folders of mains. */
export function findPorts(
  files: readonly GoFile[],
  scope: ValueScope,
  nameProgramsOf: (file: GoFile) => readonly string[],
): ProjectPorts {
  const ports: ProjectPort[] = [];
  const unknown: (Evidence & { readonly name: string | null })[] = [];
  for (const file of files) {
    for (const { value, place, excerpt } of file.listeners) {
      const resolved = value && scope.resolve(value, file);
      const address = resolved && parseAddress(resolved.text);
      if (address && resolved) {
        // Port 0 is any port that is free: another one each time.
        const programs = nameProgramsOf(file);
        if (address.port > 0) {
          ports.push({
            ...describePort(address, resolved, { place, excerpt }),
            programs: [...programs],
          });
        }
      } else unknown.push({ place, excerpt, name: value?.name ?? null });
    }
  }
  if (unknown.length > 0) {
    for (const file of files) {
      const programs = nameProgramsOf(file);
      ports.push(
        ...findNamedPorts(file, scope).map((port) => ({ ...port, programs: [...programs] })),
      );
    }
  }
  return { ports: keepBest(ports), unknown };
}

/** Variables and flags with a default that are called like a place to listen at. */
function findNamedPorts(file: GoFile, scope: ValueScope): FoundPort[] {
  return [...file.bindings.values()].flatMap(({ value, evidence }) => {
    if (evidence === null || value.name === null || !isListenName(value.name)) return [];
    const resolved = scope.resolve(value, file);
    const address = resolved && parseAddress(resolved.text);
    return address && resolved && address.port > 0
      ? [describePort(address, resolved, evidence)]
      : [];
  });
}

interface Address {
  readonly port: number;
  readonly isLoopback: boolean;
}

const namedPorts: Readonly<Record<string, number>> = { http: 80, https: 443 };

/** `:8080`, `127.0.0.1:8080`, `[::1]:8080`, `8080`; null: no port is in it. */
export function parseAddress(text: string): Address | null {
  const at = text.lastIndexOf(':');
  const host = at < 0 ? '' : text.slice(0, at);
  const word = text.slice(at + 1);
  const port = /^\d{1,5}$/.test(word) ? Number(word) : at < 0 ? undefined : namedPorts[word];
  if (port === undefined || port > 65_535 || /[/\s]/.test(host)) return null;
  return { port, isLoopback: /^(?:127\.[\d.]+|localhost|\[?::1\]?)$/i.test(host) };
}

function describePort(
  { port, isLoopback }: Address,
  { from, name }: ResolvedValue,
  { place, excerpt }: Evidence,
): FoundPort {
  return { port, from, name, isLoopback, place, excerpt };
}

const ranks = { environment: 0, flag: 1, literal: 2 } as const;

/** One a port and program, those first that can be set from outside: they say more than a literal, which may be a second door. */
function keepBest(ports: readonly ProjectPort[]): ProjectPort[] {
  const best = new Map<string, ProjectPort>();
  for (const port of ports) {
    const key = [port.port, ...port.programs].join(' ');
    const known = best.get(key);
    if (known === undefined || ranks[port.from] < ranks[known.from]) best.set(key, port);
  }
  return [...best.values()].sort((left, right) => ranks[left.from] - ranks[right.from]);
}

/** The path that suits a health check best, of all that are answered; null: none does. */
export function findHealthPath(files: readonly GoFile[], scope: ValueScope): string | null {
  const paths = files.flatMap((file) =>
    file.routes.flatMap(({ parts }) => {
      const pieces = parts.map((part) => scope.resolve(joinValues([part]), file)?.text);
      if (pieces.some((piece) => piece === undefined)) return [];
      const path = toPath(pieces.join(''));
      const rank = rankHealthPath(path);
      return rank === null ? [] : [{ path, rank }];
    }),
  );
  paths.sort((left, right) => left.rank - right.rank || left.path.length - right.path.length);
  return paths[0]?.path ?? null;
}

/** Since Go 1.22 a pattern may begin with a method and a host: `GET /healthz`. */
function toPath(pattern: string): string {
  return pattern.replace(/^(?:GET|HEAD)\s+/, '').replace(/\{\$\}$/, '');
}
