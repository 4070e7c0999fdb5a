// Reads the engine's list of containers and images: only what a switch has to say of them.
import { isObject, readText } from '../docker/read-json.ts';

export interface ContainerRow {
  readonly name: string;
  readonly image: string;
  /** Ports of this PC that lead to it, each once. */
  readonly ports: readonly number[];
}

/** The body of `GET /containers/json`: the running ones. Undefined when it is no such list. */
export function readContainers(body: string): readonly ContainerRow[] | undefined {
  return parseList(body)?.map((container) => {
    const names = Array.isArray(container.Names) ? container.Names : [];
    const name = typeof names[0] === 'string' ? names[0].replace(/^\//, '') : '';
    return {
      name: name || readText(container, 'Id').slice(0, 12),
      image: readText(container, 'Image'),
      ports: readPorts(container.Ports),
    };
  });
}

/** How many images the body of `GET /images/json` lists; undefined when it is no such list. */
export function countImages(body: string): number | undefined {
  return parseList(body)?.length;
}

function parseList(body: string) {
  try {
    const value: unknown = JSON.parse(body);
    return Array.isArray(value) ? value.filter(isObject) : undefined;
  } catch {
    return undefined;
  }
}

function readPorts(ports: unknown): number[] {
  if (!Array.isArray(ports)) return [];
  const numbers = ports
    .filter(isObject)
    .map(({ PublicPort }) => PublicPort)
    .filter((port) => typeof port === 'number');
  return [...new Set(numbers)].sort((left, right) => left - right);
}
