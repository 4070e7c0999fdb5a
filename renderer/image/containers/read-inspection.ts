// What Docker's own description of a container says of the way it runs. Anything it does not say is null or nothing.

export interface RunTraits {
  /** Set for the program; PATH comes with every image and is not counted. */
  readonly variables: number;
  readonly network: string;
  readonly memoryBytes: number | null;
  readonly cpus: number | null;
  readonly restart: string;
  /** As it is written for Go: `57MiB`. */
  readonly goMemoryLimit: string | null;
}

export function readInspection(inspection: unknown): RunTraits {
  const config = readObject(inspection, 'Config');
  const host = readObject(inspection, 'HostConfig');
  const variables = readTexts(config, 'Env').filter((entry) => !entry.startsWith('PATH='));
  const limit = variables.find((entry) => entry.startsWith('GOMEMLIMIT='));
  const memory = readNumber(host, 'Memory');
  const nanoCpus = readNumber(host, 'NanoCpus');
  return {
    variables: variables.length,
    network: readText(host, 'NetworkMode'),
    memoryBytes: memory > 0 ? memory : null,
    cpus: nanoCpus > 0 ? nanoCpus / 1e9 : null,
    restart: readText(readObject(host, 'RestartPolicy'), 'Name') || 'no',
    goMemoryLimit: limit?.slice('GOMEMLIMIT='.length) ?? null,
  };
}

function readField(from: unknown, name: string): unknown {
  return typeof from === 'object' && from !== null ? Reflect.get(from, name) : undefined;
}

function readObject(from: unknown, name: string): object {
  const value = readField(from, name);
  return typeof value === 'object' && value !== null ? value : {};
}

function readText(from: unknown, name: string): string {
  const value = readField(from, name);
  return typeof value === 'string' ? value : '';
}

function readNumber(from: unknown, name: string): number {
  const value = readField(from, name);
  return typeof value === 'number' ? value : 0;
}

function readTexts(from: unknown, name: string): readonly string[] {
  const value = readField(from, name);
  return Array.isArray(value) ? value.filter((one) => typeof one === 'string') : [];
}
