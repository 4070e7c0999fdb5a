// The proxies that docker's config.json names for the engine that answers here. They hold passwords: a person gets to
// see them masked, and they are kept nowhere else.
import { z } from 'zod';
import { AppError } from '../../contract/app-error.ts';
import { chooseProxies } from '../../core/image/proxies.ts';
import type { Machine } from '../../platform/ports.ts';
import { openEngine } from '../containers/open-engine.ts';
import { findDockerFolder, joinPath } from '../probes/profile-paths.ts';

const word = z.string().optional().catch(undefined);
const configSchema = z.object({
  proxies: z
    .record(
      z.string(),
      z.object({
        httpProxy: word,
        httpsProxy: word,
        noProxy: word,
        ftpProxy: word,
        allProxy: word,
      }),
    )
    .catch({})
    .default({}),
});

/** By name of the variable, in both spellings. A config.json that cannot be read names none, as with docker. */
export async function readProxies(machine: Machine): Promise<Readonly<Record<string, string>>> {
  const folder = findDockerFolder(machine);
  if (folder === undefined) return {};
  const read = await machine.files.read(joinPath(machine, folder, 'config.json'));
  if (read.outcome !== 'read') return {};
  const config = configSchema.safeParse(parseJson(new TextDecoder().decode(read.bytes))).data;
  if (config === undefined || Object.keys(config.proxies).length === 0) return {};
  return chooseProxies(config.proxies, await findAddress(machine));
}

/** Empty where the chosen context does not exist: then only what is for every engine counts. */
async function findAddress(machine: Machine): Promise<string> {
  try {
    return (await openEngine(machine)).address;
  } catch (error) {
    if (error instanceof AppError) return '';
    throw error;
  }
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
