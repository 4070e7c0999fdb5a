// Who this PC is to a registry, read the way docker reads it, at the moment it is needed. Nothing of it is kept.
import { z } from 'zod';
import type { CommandResult, Machine, Program } from '../../platform/ports.ts';
import { programs } from '../../platform/ports.ts';
import { findDockerFolder, joinPath } from '../probes/profile-paths.ts';

export interface Login {
  /** A helper's name (`desktop`), or `config` for config.json itself. */
  readonly source: string;
  /** `<token>`: the secret is an identity token. */
  readonly username: string;
  readonly secret: string;
}

/** What a registry host is called in config.json: Docker Hub has an address of its own. */
export function nameServer(host: string): string {
  return /^(?:(?:registry-1|index)\.)?docker\.io$/.test(host) ? dockerHub : host;
}

const dockerHub = 'https://index.docker.io/v1/';

/** Null: this PC has none for that host, or its helper does not answer. */
export async function findLogin(
  machine: Machine,
  host: string,
  signal?: AbortSignal,
): Promise<Login | null> {
  const config = await readConfig(machine);
  const server = nameServer(host);
  const helper = config.credHelpers[host] ?? config.credHelpers[server] ?? config.credsStore;
  if (helper !== undefined && helper !== '') {
    const login = await askHelper(machine, { helper, server, signal });
    if (login !== null) return login;
  }
  const entry = Object.entries(config.auths).find(
    ([name]) => name === server || toHost(name) === toHost(server),
  );
  return entry ? readEntry(entry[1]) : null;
}

/** As BuildKit takes it: a secret without a name is an identity token (docker/buildx authprovider). */
export async function findCredentials(
  machine: Machine,
  host: string,
  signal?: AbortSignal,
): Promise<{ readonly username: string; readonly secret: string } | null> {
  const login = await findLogin(machine, host, signal);
  if (login === null) return null;
  return { username: login.username === token ? '' : login.username, secret: login.secret };
}

const token = '<token>';

/** The helper that would keep a password for that host; null: docker would write it into config.json. */
export async function findHelper(machine: Machine, host: string): Promise<string | null> {
  const { credHelpers, credsStore } = await readConfig(machine);
  return credHelpers[host] ?? credHelpers[nameServer(host)] ?? (credsStore || null);
}

/** One call of a credential helper; undefined for one that Slipway does not know and therefore never starts. */
export async function runHelper(
  { commands }: Pick<Machine, 'commands'>,
  request: {
    readonly helper: string;
    readonly verb: 'get' | 'store' | 'erase';
    readonly input: string;
    readonly signal?: AbortSignal | undefined;
  },
): Promise<CommandResult | undefined> {
  const { helper, verb, input, signal } = request;
  const name = `docker-credential-${helper}`;
  const program = programs.find((one): one is Program => one === name);
  if (program === undefined) return undefined;
  return commands.run({
    program,
    args: [verb],
    input: new TextEncoder().encode(input),
    deadlineMs: helperDeadlineMs,
    ...(signal && { signal }),
  });
}

/** A helper may have to unlock a keychain; it answers within a second otherwise. */
const helperDeadlineMs = 20_000;

const entrySchema = z.object({
  auth: z.string().optional(),
  username: z.string().optional(),
  password: z.string().optional(),
  identitytoken: z.string().optional(),
});
const configSchema = z.object({
  auths: z.record(z.string(), entrySchema).catch({}).default({}),
  credHelpers: z.record(z.string(), z.string()).catch({}).default({}),
  credsStore: z.string().optional().catch(undefined),
});

/** A config.json that cannot be read counts as none, as with docker. */
async function readConfig(machine: Machine): Promise<z.infer<typeof configSchema>> {
  const folder = findDockerFolder(machine);
  const read =
    folder === undefined
      ? undefined
      : await machine.files.read(joinPath(machine, folder, 'config.json'));
  const text = read?.outcome === 'read' ? new TextDecoder().decode(read.bytes) : '{}';
  return configSchema.parse(parseJson(text) ?? {});
}

async function askHelper(
  machine: Machine,
  request: {
    readonly helper: string;
    readonly server: string;
    readonly signal?: AbortSignal | undefined;
  },
): Promise<Login | null> {
  const { helper, server, signal } = request;
  const result = await runHelper(machine, { helper, verb: 'get', input: server, signal });
  // It says so with exit code 1 when it has none.
  if (result?.outcome !== 'exited' || result.exitCode !== 0) return null;
  const answer = z
    .object({ Username: z.string(), Secret: z.string() })
    .safeParse(parseJson(new TextDecoder().decode(result.stdout))).data;
  if (answer === undefined || answer.Secret === '') return null;
  return { source: helper, username: answer.Username, secret: answer.Secret };
}

function readEntry(entry: z.infer<typeof entrySchema>): Login | null {
  const source = 'config';
  if (entry.identitytoken) return { source, username: token, secret: entry.identitytoken };
  if (entry.username) return { source, username: entry.username, secret: entry.password ?? '' };
  const [, username, secret] =
    /^([^:]+):(.*)$/s.exec(Buffer.from(entry.auth ?? '', 'base64').toString('utf8')) ?? [];
  if (username === undefined || secret === undefined) return null;
  // Docker pads old entries with zero bytes.
  return { source, username, secret: secret.replaceAll('\0', '') };
}

/** `https://registry.example/v2/` and `registry.example` are one place. */
function toHost(server: string): string {
  return server.replace(/^https?:\/\//, '').replace(/\/.*$/, '');
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
