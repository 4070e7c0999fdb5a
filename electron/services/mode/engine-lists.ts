// What the engine itself lists: running containers, images, and which containers the engine of a context runs.
import type { EngineOverview } from '../../contract/mode.ts';
import { parseObject, readText } from '../../core/docker/read-json.ts';
import { isLocalAddress } from '../../core/docker/resolve-endpoint.ts';
import type { DockerContextsFact } from '../../core/doctor/facts.ts';
import { type ContainerRow, countImages, readContainers } from '../../core/mode/containers.ts';
import type { Machine } from '../../platform/ports.ts';

const deadlineMs = 5_000;

/** The running containers; undefined when the engine does not say. */
export async function listRunning(
  { docker }: Machine,
  address: string,
): Promise<readonly ContainerRow[] | undefined> {
  const result = await docker.get(address, '/containers/json', { deadlineMs });
  return result.outcome === 'answered' && result.status === 200
    ? readContainers(result.body)
    : undefined;
}

/** How many images it has; undefined when the engine does not say. */
export async function askImages({ docker }: Machine, address: string): Promise<number | undefined> {
  const result = await docker.get(address, '/images/json', { deadlineMs });
  return result.outcome === 'answered' && result.status === 200
    ? countImages(result.body)
    : undefined;
}

/** The operating system that the engine of that address reports, and how long it took; null when it is silent. */
export async function askOs(
  { docker }: Machine,
  address: string,
): Promise<{ readonly os: 'linux' | 'windows'; readonly ms: number } | null> {
  const result = await docker.get(address, '/version', { deadlineMs: 2_000 });
  if (result.outcome !== 'answered' || result.status !== 200) return null;
  const os = readText(parseObject(result.body), 'Os');
  return os === 'linux' || os === 'windows' ? { os, ms: Math.round(result.ms) } : null;
}

/** Every context; those on this computer are asked, the others would need a login. */
export async function listContexts(
  machine: Machine,
  { contexts }: DockerContextsFact,
): Promise<EngineOverview['contexts']> {
  const addresses = [...new Set(contexts.map(({ endpoint }) => endpoint))].filter(isLocalAddress);
  const answers = new Map(
    await Promise.all(
      addresses.map(async (address) => [address, await askOs(machine, address)] as const),
    ),
  );
  return contexts.map(({ name, endpoint, current }) => {
    const answer = answers.get(endpoint);
    return { name, endpoint, current, os: answer?.os ?? null, ms: answer?.ms ?? null };
  });
}
