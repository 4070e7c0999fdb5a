// What a stream printed, up to a cap. The rest is read and dropped, so that the program can finish and memory stays flat.
import type { Readable } from 'node:stream';

export interface CollectedOutput {
  take(): Uint8Array;
  isTruncated(): boolean;
}

/** Keeps the first `cap` bytes of a stream. */
export function collectOutput(stream: Readable | null, cap: number): CollectedOutput {
  const chunks: Uint8Array[] = [];
  let kept = 0;
  let truncated = false;
  stream?.on('data', (chunk: Buffer) => {
    const room = cap - kept;
    if (chunk.length > room) truncated = true;
    if (room <= 0) return;
    const part = chunk.subarray(0, room);
    chunks.push(part);
    kept += part.length;
  });
  // A pipe that breaks has printed what it has printed.
  stream?.on('error', () => {});
  return { take: () => new Uint8Array(Buffer.concat(chunks)), isTruncated: () => truncated };
}
