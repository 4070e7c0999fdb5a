// Reads image references exactly as docker does (distribution/reference normalize.go, regexp.go): another reading
// would push to another place than the terminal.

export interface Reference {
  /** `docker.io`, `localhost:5000`. */
  readonly host: string;
  /** Without the host: `library/alpine`. */
  readonly repository: string;
  readonly tag: string | null;
  readonly digest: string | null;
}

const hub = 'docker.io';
const domainPart = '(?:[a-zA-Z0-9]|[a-zA-Z0-9][a-zA-Z0-9-]*[a-zA-Z0-9])';
const domain = new RegExp(
  `^(?:${domainPart}(?:\\.${domainPart})*|\\[[a-fA-F0-9:]+\\])(?::[0-9]+)?$`,
);
const path = /^[a-z0-9]+(?:(?:\.|_|__|-+)[a-z0-9]+)*(?:\/[a-z0-9]+(?:(?:\.|_|__|-+)[a-z0-9]+)*)*$/;
const digestLengths: Readonly<Record<string, number>> = { sha256: 64, sha384: 96, sha512: 128 };
const longestPath = 255;

/** Null for what docker refuses. A missing tag stays missing: see `withTag`. */
export function parseReference(text: string): Reference | null {
  // docker takes these for image ids.
  if (/^[a-f0-9]{64}$/.test(text)) return null;
  const at = text.indexOf('@');
  const digest = at < 0 ? null : text.slice(at + 1);
  if (digest !== null && !isDigest(digest)) return null;
  const { host, rest } = splitHost(at < 0 ? text : text.slice(0, at));
  const colon = rest.indexOf(':');
  const repository = colon < 0 ? rest : rest.slice(0, colon);
  const tag = colon < 0 ? null : rest.slice(colon + 1);
  if (tag !== null && !isTag(tag)) return null;
  if (!domain.test(host) || !path.test(repository) || repository.length > longestPath) return null;
  return { host, repository, tag, digest };
}

function splitHost(name: string): { readonly host: string; readonly rest: string } {
  const slash = name.indexOf('/');
  const first = slash < 0 ? '' : name.slice(0, slash);
  const isHost =
    slash >= 0 && (/[.:]/.test(first) || first === 'localhost' || first.toLowerCase() !== first);
  const host = !isHost || first === 'index.docker.io' ? hub : first;
  const rest = isHost ? name.slice(slash + 1) : name;
  return { host, rest: host === hub && !rest.includes('/') ? `library/${rest}` : rest };
}

/** The reference docker means when neither tag nor digest was written: `latest`. */
export function withTag(reference: Reference): Reference {
  return reference.tag === null && reference.digest === null
    ? { ...reference, tag: 'latest' }
    : reference;
}

/** In full, as a registry and the engine understand it everywhere. */
export function writeReference({ host, repository, tag, digest }: Reference): string {
  const end = `${tag === null ? '' : `:${tag}`}${digest === null ? '' : `@${digest}`}`;
  return `${host}/${repository}${end}`;
}

/** As people write it: without `docker.io/` and `library/`. */
export function writeFamiliar(reference: Reference): string {
  const full = writeReference(reference);
  return full.replace(/^docker\.io\/(?:library\/(?=[^/]+$))?/, '');
}

/** Where the registry answers, best first. Only this computer's own registries may do without TLS. */
export function listOrigins(host: string): readonly string[] {
  const name = host === hub ? 'registry-1.docker.io' : host;
  return isLoopbackHost(host) ? [`https://${name}`, `http://${name}`] : [`https://${name}`];
}

export function isLoopbackHost(host: string): boolean {
  return /^(?:localhost|127(?:\.\d{1,3}){3}|\[::1\])(?::\d+)?$/.test(host);
}

/** A registry as people name it, `https://index.docker.io/v1/` included; null when it is no host. */
export function parseRegistryHost(text: string): string | null {
  const bare = text
    .trim()
    .replace(/^https?:\/\//, '')
    .replace(/\/.*$/, '');
  if (['', hub, 'index.docker.io', 'registry-1.docker.io', 'hub.docker.com'].includes(bare)) {
    return hub;
  }
  return domain.test(bare) ? bare : null;
}

function isTag(text: string): boolean {
  return /^[\w][\w.-]{0,127}$/.test(text);
}

function isDigest(text: string): boolean {
  const [algorithm = '', hex = ''] = text.split(':');
  return digestLengths[algorithm] === hex.length && /^[a-f0-9]+$/.test(hex) && !text.includes('::');
}
