// The sample project that Slipway ships, read when somebody asks for it.
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';

/** Its files by name. They lie in one folder without others below. */
export async function readSample(
  resourcesFolder: string,
): Promise<{ readonly name: string; readonly bytes: Uint8Array }[]> {
  const folder = join(resourcesFolder, 'sample');
  const names = (await readdir(folder)).sort();
  return Promise.all(
    names.map(async (name) => ({ name, bytes: await readFile(join(folder, name)) })),
  );
}
