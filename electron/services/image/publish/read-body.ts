// A short answer of a registry as text: nobody's error page is read to the end.
import { RegistryFailure, toFailure } from './registry-failure.ts';

/** Registries refuse manifests above 4 MiB themselves. */
const longestBody = 8 * 1024 * 1024;

interface Reading {
  readonly host: string;
  readonly signal?: AbortSignal | undefined;
}

/** Throws `RegistryFailure` when it is cut off or too long. */
export async function readBody(body: AsyncIterable<Uint8Array>, reading: Reading): Promise<string> {
  return Buffer.from(await readBytes(body, reading)).toString('utf8');
}

export async function readBytes(
  body: AsyncIterable<Uint8Array>,
  { host, signal }: Reading,
): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  try {
    for await (const chunk of body) {
      length += chunk.length;
      if (length > longestBody) {
        throw new RegistryFailure('unknown', { registry: host, detail: `> ${longestBody} B` });
      }
      chunks.push(chunk);
    }
  } catch (error) {
    throw toFailure(host, error, signal);
  }
  return Buffer.concat(chunks);
}
