// The engine's list of containers as rows: only what a person reads of them.
import type { ContainerRow } from '../../contract/image/run.ts';
import { isObject, type JsonObject, readText } from '../docker/read-json.ts';

/** The project folder that Slipway started a container for. */
export const folderLabel = 'dev.slipway.folder';

/** The body of `GET /containers/json`, newest first as the engine lists them; undefined when it is no such list. */
export function readContainerRows(body: string): ContainerRow[] | undefined {
  try {
    const value: unknown = JSON.parse(body);
    return Array.isArray(value) ? value.filter(isObject).map(readRow) : undefined;
  } catch {
    return undefined;
  }
}

/** The row that a name, an id or the beginning of an id stands for. */
export function findContainer(
  rows: readonly ContainerRow[],
  asked: string,
): ContainerRow | undefined {
  const name = asked.replace(/^\//, '');
  return (
    rows.find((row) => row.name === name || row.id === name) ??
    rows.find((row) => name.length >= 4 && row.id.startsWith(name))
  );
}

function readRow(container: JsonObject): ContainerRow {
  const { Names: names, Labels: labels, Created: created } = container;
  const id = readText(container, 'Id');
  const name = Array.isArray(names) && typeof names[0] === 'string' ? names[0] : '';
  const own = isObject(labels) ? labels : {};
  return {
    id,
    name: name.replace(/^\//, '') || id.slice(0, 12),
    image: readText(container, 'Image'),
    state: readState(readText(container, 'State')),
    status: readText(container, 'Status'),
    ports: readPorts(container.Ports),
    createdAt: new Date((typeof created === 'number' ? created : 0) * 1000).toISOString(),
    project: readText(own, 'com.docker.compose.project') || null,
    folder: readText(own, folderLabel) || null,
  };
}

const states = [
  'created',
  'running',
  'paused',
  'restarting',
  'removing',
  'exited',
  'dead',
] as const satisfies readonly ContainerRow['state'][];

/** An engine that does not say has lost sight of it. */
function readState(text: string): ContainerRow['state'] {
  return states.find((state) => state === text) ?? 'dead';
}

/** Published ones only, each once. */
function readPorts(ports: unknown): ContainerRow['ports'] {
  if (!Array.isArray(ports)) return [];
  const found = ports.filter(isObject).flatMap(({ IP, PublicPort, PrivatePort }) => {
    if (typeof PublicPort !== 'number' || typeof PrivatePort !== 'number') return [];
    const address = typeof IP === 'string' && IP !== '' ? IP : '0.0.0.0';
    return [{ address, published: PublicPort, container: PrivatePort }];
  });
  return found.sort((one, other) => one.published - other.published);
}
