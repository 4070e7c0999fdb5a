// The image of a variant: what it weighs on disk and on its way, and its end.
import { parseObject } from '../../../core/docker/read-json.ts';
import type { Engine } from '../../containers/open-engine.ts';

/** On disk, in bytes. */
export async function readImageSize(engine: Engine, reference: string): Promise<number> {
  const answer = await engine.ask({ method: 'GET', path: `/images/${reference}/json` });
  const size = parseObject(answer.body)?.Size;
  return typeof size === 'number' ? size : 0;
}

/** The engine's export, packed and counted while it arrives; nothing of it is kept. */
export async function countCompressed(
  engine: Engine,
  reference: string,
  signal: AbortSignal,
): Promise<number> {
  const chunks = await engine.stream(
    { method: 'GET', path: `/images/${reference}/get` },
    { signal },
  );
  const packer = new CompressionStream('gzip');
  const writer = packer.writable.getWriter();
  const feed = async () => {
    for await (const chunk of chunks) await writer.write(Uint8Array.from(chunk));
    await writer.close();
  };
  const count = async () => {
    let bytes = 0;
    for await (const chunk of packer.readable) bytes += chunk.length;
    return bytes;
  };
  const fed = feed().catch(async (error: unknown) => {
    await writer.abort(error).catch(() => {});
    throw error;
  });
  const [bytes] = await Promise.all([count(), fed]);
  return bytes;
}

/** Also after a cancel; one that is not there is gone already. */
export async function removeImage(engine: Engine, reference: string): Promise<void> {
  const path = `/images/${reference}?force=1`;
  await engine
    .ask({ method: 'DELETE', path }, { deadlineMs: 60_000, expected: [404, 409] })
    .catch(() => {});
}
