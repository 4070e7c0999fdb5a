// Bytes that are handed to the command: a file of this computer, or standard input. Not one of them is touched.
import { readFile } from 'node:fs/promises';
import { UsageError } from '../usage-error.ts';

/** `-` is standard input. Throws `UsageError` fileUnreadable. */
export async function readInput(path: string): Promise<Uint8Array> {
  if (path === '-') {
    const chunks: Uint8Array[] = [];
    for await (const chunk of process.stdin) chunks.push(chunk);
    return Uint8Array.from(Buffer.concat(chunks));
  }
  try {
    return Uint8Array.from(await readFile(path));
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : String(error);
    throw new UsageError('fileUnreadable', { file: path, reason: code });
  }
}
