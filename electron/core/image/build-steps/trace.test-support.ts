// Test support: records of a BuildKit build as its engine writes them.

interface VertexFields {
  readonly digest: string;
  readonly inputs?: readonly string[];
  readonly name?: string;
  readonly cached?: boolean;
  /** Seconds since 1970. */
  readonly started?: number;
  readonly completed?: number;
  readonly error?: string;
}

/** One `moby.buildkit.trace` record, as a line of JSON. */
export function writeTraceRecord(trace: {
  readonly vertexes?: readonly VertexFields[];
  readonly transfers?: readonly {
    readonly id: string;
    readonly vertex: string;
    readonly current: number;
    readonly total: number;
  }[];
  readonly logs?: readonly { readonly vertex: string; readonly at: number; readonly msg: string }[];
}): string {
  const { vertexes = [], transfers = [], logs = [] } = trace;
  const bytes = [
    ...vertexes.flatMap((one) => field(1, writeVertex(one))),
    ...transfers.flatMap(({ id, vertex, current, total }) =>
      field(2, [...text(1, id), ...text(2, vertex), ...number(4, current), ...number(5, total)]),
    ),
    ...logs.flatMap(({ vertex, at, msg }) =>
      field(3, [...text(1, vertex), ...time(2, at), ...number(3, 1), ...text(4, msg)]),
    ),
  ];
  return writeRecord({
    id: 'moby.buildkit.trace',
    aux: btoa(String.fromCharCode(...bytes)),
  });
}

export function writeRecord(record: unknown): string {
  return `${JSON.stringify(record)}\r\n`;
}

function writeVertex(vertex: VertexFields): number[] {
  const { digest, inputs = [], name, cached, started, completed, error } = vertex;
  return [
    ...text(1, digest),
    ...inputs.flatMap((input) => text(2, input)),
    ...text(3, name ?? digest),
    ...(cached ? number(4, 1) : []),
    ...(started === undefined ? [] : time(5, started)),
    ...(completed === undefined ? [] : time(6, completed)),
    ...(error === undefined ? [] : text(7, error)),
  ];
}

function field(id: number, bytes: readonly number[]): number[] {
  return [...varint(id * 8 + 2), ...varint(bytes.length), ...bytes];
}

function text(id: number, value: string): number[] {
  return field(id, [...new TextEncoder().encode(value)]);
}

function number(id: number, value: number): number[] {
  return [...varint(id * 8), ...varint(value)];
}

function time(id: number, seconds: number): number[] {
  const nanos = Math.round((seconds % 1) * 1e9);
  return field(id, [...number(1, Math.floor(seconds)), ...number(2, nanos)]);
}

function varint(value: number): number[] {
  return value < 0x80 ? [value] : [(value % 0x80) | 0x80, ...varint(Math.floor(value / 0x80))];
}

declare const TextEncoder: new () => { encode(text: string): Uint8Array };
declare function btoa(text: string): string;
