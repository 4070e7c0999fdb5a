// What a container wrote, line by line with its time, no faster than a window can take it.
import type { LogChunk } from '../../contract/image/run.ts';
import { createFrameParser, type EngineOutput } from '../../core/docker/engine-frames.ts';
import { isObject } from '../../core/docker/read-json.ts';
import { EngineCut } from '../../platform/engine-ports.ts';
import type { Machine } from '../../platform/ports.ts';
import { inspectContainer } from './control-container.ts';
import { createFrames, type Frames } from './frames.ts';
import type { Engine } from './open-engine.ts';

export interface LogRequest {
  readonly container: string;
  readonly tail: number;
  /** Lines that nobody could have read are dropped and counted; without it all of them come. */
  readonly follow: boolean;
}

type Line = Extract<EngineOutput, { readonly kind: 'line' }>;

/** Of one frame: 640,000 lines or 64 MB a second. Whoever wants all lines gets larger ones, and waits less. */
const bounds = { mostItems: 10_000, mostSize: 1024 * 1024 };
const wholeBounds = { mostItems: 40_000, mostSize: 4 * 1024 * 1024 };

/** Throws `AppError` CONTAINER_NOT_FOUND, ENGINE_…; `EngineCut` when the engine went away. */
export async function* readLogs(
  engine: Engine,
  machine: Pick<Machine, 'clock'>,
  { container, tail, follow, signal }: LogRequest & { readonly signal: AbortSignal | undefined },
): AsyncGenerator<LogChunk, void> {
  const hasTty = readTty(await inspectContainer(engine, container, signal));
  const leave = new AbortController();
  const either = signal ? AbortSignal.any([signal, leave.signal]) : leave.signal;
  const query = `follow=${follow ? 1 : 0}&stdout=1&stderr=1&timestamps=1&tail=${tail}`;
  const path = `/containers/${encodeURIComponent(container)}/logs?${query}`;
  const chunks = await engine.stream({ method: 'GET', path }, { signal: either });
  const frames = createFrames<Line>(follow ? bounds : wholeBounds, machine.clock);
  void pump(chunks, frames, { hasTty, waits: !follow });
  try {
    for await (const { items, dropped } of frames.read()) yield { ...joinLines(items), dropped };
  } finally {
    leave.abort();
    frames.close();
  }
}

function readTty(inspection: unknown): boolean {
  const config = isObject(inspection) ? inspection.Config : undefined;
  return isObject(config) && config.Tty === true;
}

async function pump(
  chunks: AsyncIterable<Uint8Array>,
  frames: Frames<Line>,
  { hasTty, waits }: { readonly hasTty: boolean; readonly waits: boolean },
): Promise<void> {
  const parser = hasTty ? createPlainLines() : createFrameParser();
  const take = async (outputs: readonly EngineOutput[]) => {
    for (const output of outputs) {
      if (output.kind !== 'line') continue;
      const { length } = output.bytes;
      // Most lines find room: a million of them would not wait for nothing.
      if (waits && !frames.hasRoom(length)) await frames.room(length);
      frames.push(output, length);
    }
  };
  try {
    for await (const chunk of chunks) await take(parser.push(chunk));
    await take(parser.end('complete'));
    frames.close();
  } catch (error) {
    await take(parser.end('cut'));
    frames.close(error instanceof EngineCut && error.code === 'ABORT_ERR' ? undefined : error);
  }
}

/** The engine puts the time and a blank before every line, as they are wanted here. */
function joinLines(lines: readonly Line[]): Omit<LogChunk, 'dropped'> {
  const parts: Uint8Array[] = [];
  const stderr: number[] = [];
  for (const [index, { stream, bytes }] of lines.entries()) {
    if (stream === 'stderr') stderr.push(index);
    if (!hasTime(bytes)) parts.push(blank);
    parts.push(bytes, newline);
  }
  return { text: Buffer.concat(parts).toString('utf8'), count: lines.length, stderr };
}

const blank = Buffer.from(' ');
const newline = Buffer.from('\n');

function hasTime(bytes: Uint8Array): boolean {
  // Docker's own times are 30 characters long.
  const end = bytes[30] === 32 ? 30 : bytes.indexOf(32);
  return end >= 20 && end <= 35 && bytes[end - 1] === 90;
}

/** A container with a terminal has one stream and no frames. */
function createPlainLines() {
  let rest: Uint8Array = new Uint8Array();
  const line = (bytes: Uint8Array, ended: boolean): EngineOutput => ({
    kind: 'line',
    stream: 'stdout',
    bytes,
    ended,
  });
  return {
    push: (chunk: Uint8Array): EngineOutput[] => {
      const all = rest.length === 0 ? chunk : Buffer.concat([rest, chunk]);
      const lines: EngineOutput[] = [];
      let start = 0;
      for (let at = all.indexOf(10); at >= 0; at = all.indexOf(10, start)) {
        lines.push(line(all.subarray(start, at), true));
        start = at + 1;
      }
      rest = all.subarray(start);
      if (rest.length > 64 * 1024) {
        lines.push(line(rest, false));
        rest = new Uint8Array();
      }
      return lines;
    },
    end: (_arrived: 'complete' | 'cut'): EngineOutput[] =>
      rest.length === 0 ? [] : [line(rest, false)],
  };
}
