// The body of a described stream, record by record.
import { EngineCut } from '../engine-ports.ts';
import { type Pace, spendTime } from './spend-time.ts';

/** The first record comes at once, the last after `ms` described milliseconds, the others evenly between. */
export async function* playChunks(
  records: readonly string[],
  {
    ms,
    pace,
    signal,
  }: { readonly ms: number; readonly pace: Pace; readonly signal: AbortSignal | undefined },
): AsyncGenerator<Uint8Array, void> {
  const encoder = new TextEncoder();
  const step = records.length < 2 ? 0 : ms / (records.length - 1);
  for (const [index, record] of records.entries()) {
    const limits = { deadlineMs: Number.POSITIVE_INFINITY, signal };
    const { outcome } = await spendTime(index === 0 ? 0 : step, limits, pace);
    if (outcome === 'cancelled') throw new EngineCut('ABORT_ERR');
    yield encoder.encode(record);
  }
}
