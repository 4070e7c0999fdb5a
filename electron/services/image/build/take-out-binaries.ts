// Programs that a build made beside the image: taken out of an image that is never run.
import type { ImageChoices } from '../../../contract/image/choices.ts';
import type { Text } from '../../../contract/text.ts';
import { parseObject, readText } from '../../../core/docker/read-json.ts';
import type { Machine } from '../../../platform/ports.ts';
import type { Engine } from '../../containers/open-engine.ts';
import { joinPath } from '../../probes/profile-paths.ts';
import { type BuildPlan, nameBinaries } from './plan-build.ts';

/** Where they go, in the project's folder. */
const folderName = 'dist';

/** Writes those that were asked for into `dist`. Null when that is done; otherwise what went wrong. */
export async function takeOutBinaries(
  machine: Machine,
  engine: Engine,
  { plan, wanted }: { readonly plan: BuildPlan; readonly wanted: ImageChoices['binaries'] },
): Promise<Text | null> {
  const pass = plan.passes.find(({ target }) => target === 'binaries');
  if (pass === undefined) return null;
  for (const { os, arch, file } of plan.plan.binaries) {
    if (!wanted.some((platform) => platform === `${os}/${arch}`)) continue;
    const bytes = await takeOutFile(engine, pass.reference, file);
    const folder = joinPath(machine, plan.folder, folderName);
    const path = joinPath(machine, folder, file);
    await machine.files.makeFolder(folder);
    const failed = (reason: string): Text => ({
      key: 'image.build.failed.binaryNotWritten',
      params: { file: path, reason },
    });
    if (bytes === null) return failed('ENOENT');
    const found = await machine.files.read(path, longestBinary);
    const expected = found.outcome === 'read' ? found.bytes : null;
    const result = await machine.files.replace({ path, expected, bytes, within: folder });
    if (result.outcome === 'failed') return failed(result.code);
    if (result.outcome === 'refused') return failed(result.reason);
    if (result.outcome !== 'replaced') return failed(result.outcome);
  }
  return null;
}

const longestBinary = 1024 * 1024 * 1024;

/**
 * The program of one platform (`windows/amd64`) out of a build's programs; null: there is none. `reference` is that of
 * the image. Throws `AppError` ENGINE_….
 */
export async function takeOutProgram(
  engine: Engine,
  reference: string,
  program: { readonly name: string; readonly platform: string },
): Promise<Uint8Array | null> {
  const [os = '', arch = ''] = program.platform.split('/');
  const file = `${program.name}-${os}-${arch}${os === 'windows' ? '.exe' : ''}`;
  return takeOutFile(engine, nameBinaries(reference), file);
}

async function takeOutFile(
  engine: Engine,
  image: string,
  file: string,
): Promise<Uint8Array | null> {
  // An image from nothing has no command; this one is never started.
  const body = { Image: image, Cmd: ['never'], Labels: { 'dev.slipway.taken': '1' } };
  const created = await engine.ask(
    { method: 'POST', path: '/containers/create', body },
    { expected: [404] },
  );
  if (created.status === 404) return null;
  const path = `/containers/${readText(parseObject(created.body), 'Id')}`;
  try {
    const archive = `${path}/archive?path=${encodeURIComponent(`/${file}`)}`;
    return readOnlyFile(await engine.stream({ method: 'GET', path: archive }));
  } finally {
    await engine.ask({ method: 'DELETE', path: `${path}?v=1&force=1` }, { expected: [404, 409] });
  }
}

const block = 512;

/** The first file of a tar archive; the engine answers with an archive of one. */
async function readOnlyFile(chunks: AsyncIterable<Uint8Array>): Promise<Uint8Array | null> {
  const parts: Uint8Array[] = [];
  for await (const chunk of chunks) parts.push(chunk);
  const archive = Buffer.concat(parts);
  for (let at = 0; at + block <= archive.length; ) {
    const header = archive.subarray(at, at + block);
    const size = Number.parseInt(header.toString('latin1', 124, 136).replace(/\0.*$/, ''), 8) || 0;
    const type = header.toString('latin1', 156, 157);
    const start = at + block;
    // Extended headers (x, g, L) come before the file that they belong to.
    if (type === '0' || type === '\0') return archive.subarray(start, start + size);
    at = start + Math.ceil(size / block) * block;
  }
  return null;
}
