// Reads what the docker CLI keeps in its folder: the current context and the stored contexts.
import { z } from 'zod';
import type { DockerContext } from '../../core/docker/resolve-endpoint.ts';
import type { Fact } from '../../core/doctor/facts.ts';
import { decodeOutput } from '../../core/text/decode.ts';
import type { Files, Machine } from '../../platform/ports.ts';
import { findDockerFolder, joinPath } from './profile-paths.ts';
import { known, notAnswered } from './reasons.ts';

export interface DockerConfig {
  readonly currentContext: string | undefined;
  readonly contexts: readonly DockerContext[];
}

const config = z.object({ currentContext: z.string().optional() });
const meta = z.object({
  Name: z.string(),
  Endpoints: z.object({ docker: z.object({ Host: z.string() }).optional() }).optional(),
});

/** More contexts than anybody has; a folder full of junk is not read to the end. */
const mostContexts = 50;

/**
 * A config.json that cannot be read counts as none, since docker warns and goes on with its defaults. Unknown only
 * when it was never asked.
 */
export async function readDockerConfig(machine: Machine): Promise<Fact<DockerConfig>> {
  const folder = findDockerFolder(machine);
  if (folder === undefined) return known({ currentContext: undefined, contexts: [] });
  const file = joinPath(machine, folder, 'config.json');
  const store = joinPath(machine, folder, 'contexts', 'meta');
  const [read, listed] = await Promise.all([machine.files.read(file), machine.files.list(store)]);
  if (read.outcome === 'not-recorded') return notAnswered(read, file);
  if (listed.outcome === 'not-recorded') return notAnswered(listed, store);

  const names = listed.outcome === 'listed' ? listed.names.slice(0, mostContexts) : [];
  const contexts = await Promise.all(
    names.map((name) => readContext(machine.files, joinPath(machine, store, name, 'meta.json'))),
  );
  const currentContext =
    read.outcome === 'read' ? parse(config, read.bytes)?.currentContext : undefined;
  return known({
    currentContext: currentContext || undefined,
    contexts: contexts.filter((context) => context !== undefined),
  });
}

/** Folders are named by the hash of the context's name: the name itself stands inside. */
async function readContext(files: Files, path: string): Promise<DockerContext | undefined> {
  const read = await files.read(path);
  const found = read.outcome === 'read' ? parse(meta, read.bytes) : undefined;
  const host = found?.Endpoints?.docker?.Host;
  return found === undefined || host === undefined ? undefined : { name: found.Name, host };
}

function parse<Schema extends z.ZodType>(
  schema: Schema,
  bytes: Uint8Array,
): z.infer<Schema> | undefined {
  try {
    return schema.safeParse(JSON.parse(decodeOutput(bytes))).data;
  } catch {
    return undefined;
  }
}
