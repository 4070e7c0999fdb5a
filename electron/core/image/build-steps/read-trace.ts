// One record of BuildKit's trace: a StatusResponse, base64 in the field `aux` of a record `moby.buildkit.trace`.
// Source of the field numbers: moby/buildkit api/services/control/control.proto
import { decodeBase64 } from './decode-base64.ts';
import { type ProtobufField, readFields } from './read-protobuf.ts';
import { createTextStream } from './text-stream.ts';

/** Times in milliseconds since 1970, by the engine's clock. */
export interface Trace {
  readonly vertexes: readonly TraceVertex[];
  readonly transfers: readonly TraceTransfer[];
  readonly logs: readonly TraceLog[];
  readonly warnings: readonly { readonly vertex: string; readonly text: string }[];
}

export interface TraceVertex {
  readonly digest: string;
  /** Digests of the steps that it needs. */
  readonly inputs: readonly string[];
  readonly name: string;
  readonly isCached: boolean;
  readonly started: number | null;
  readonly completed: number | null;
  /** Empty: none. */
  readonly error: string;
}

export interface TraceTransfer {
  readonly id: string;
  readonly vertex: string;
  readonly current: number;
  readonly total: number;
}

export interface TraceLog {
  readonly vertex: string;
  readonly at: number | null;
  readonly bytes: Uint8Array;
}

/** Undefined for what is no trace. */
export function readTrace(base64: string): Trace | undefined {
  const bytes = decodeBase64(base64);
  const fields = bytes && readFields(bytes);
  if (fields === undefined) return undefined;
  const messages = (number: number) => fields.flatMap((field) => readMessage(field, number));
  return {
    vertexes: messages(1).map(toVertex),
    transfers: messages(2).map(toTransfer),
    logs: messages(3).map(toLog),
    warnings: messages(4).map((message) => ({
      vertex: readText(message, 1),
      text: readText(message, 3),
    })),
  };
}

type Message = readonly ProtobufField[];

function readMessage(field: ProtobufField, number: number): Message[] {
  if (field.number !== number || field.kind !== 'bytes') return [];
  const message = readFields(field.value);
  return message === undefined ? [] : [message];
}

function toVertex(message: Message): TraceVertex {
  return {
    digest: readText(message, 1),
    inputs: message.flatMap((field) =>
      field.number === 2 && field.kind === 'bytes' ? [decodeText(field.value)] : [],
    ),
    name: readText(message, 3),
    isCached: readNumber(message, 4) !== 0,
    started: readTime(message, 5),
    completed: readTime(message, 6),
    error: readText(message, 7),
  };
}

function toTransfer(message: Message): TraceTransfer {
  return {
    id: readText(message, 1),
    vertex: readText(message, 2),
    current: readNumber(message, 4),
    total: readNumber(message, 5),
  };
}

function toLog(message: Message): TraceLog {
  return {
    vertex: readText(message, 1),
    at: readTime(message, 2),
    bytes: readBytes(message, 4) ?? new Uint8Array(),
  };
}

/** Of a field that comes twice the last counts, as everywhere in this format. */
function readBytes(message: Message, number: number): Uint8Array | undefined {
  const field = message.findLast((one) => one.number === number);
  return field?.kind === 'bytes' ? field.value : undefined;
}

function readNumber(message: Message, number: number): number {
  const field = message.findLast((one) => one.number === number);
  return field?.kind === 'number' ? field.value : 0;
}

function readText(message: Message, number: number): string {
  const bytes = readBytes(message, number);
  return bytes === undefined ? '' : decodeText(bytes);
}

function decodeText(bytes: Uint8Array): string {
  const stream = createTextStream();
  return stream.push(bytes) + stream.end();
}

function readTime(message: Message, number: number): number | null {
  const bytes = readBytes(message, number);
  const fields = bytes && readFields(bytes);
  if (fields === undefined) return null;
  return readNumber(fields, 1) * 1000 + readNumber(fields, 2) / 1e6;
}
