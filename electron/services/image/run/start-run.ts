// Starts a container from an image as a job. One that Slipway started for the same folder before makes room.
import { AppError } from '../../../contract/app-error.ts';
import type { RunChoices } from '../../../contract/image/choices.ts';
import type { PortConflict } from '../../../contract/image/run.ts';
import type { Job } from '../../../contract/jobs.ts';
import type { Text } from '../../../contract/text.ts';
import { findContainer } from '../../../core/containers/container-rows.ts';
import { parseObject, readText } from '../../../core/docker/read-json.ts';
import type { PortMapping } from '../../../core/image/publish-ports.ts';
import {
  describeContainer,
  readEnvironmentFile,
  splitVolume,
} from '../../../core/image/run/create-container.ts';
import type { Machine } from '../../../platform/ports.ts';
import { hashBytes } from '../../changes/identity.ts';
import type { JobContext, JobEnd, Jobs } from '../../changes/jobs.ts';
import { listContainers, removeContainer } from '../../containers/control-container.ts';
import { type Engine, openEngine } from '../../containers/open-engine.ts';
import { resolvePath } from '../build/read-secrets.ts';
import { locateFolder } from '../project/locate-folder.ts';
import { readProxies } from '../proxies.ts';
import { askEngineTraits } from '../surroundings.ts';
import { judgePorts, parseAllPublish } from './find-port-conflicts.ts';
import { listHeldPorts } from './list-port-holders.ts';

export interface RunRequest {
  readonly folder: string;
  readonly reference: string;
  /** Of the container. */
  readonly name: string;
  readonly run: RunChoices;
}

/** Throws `AppError` PUBLISH_INVALID, CHANGE_RUNNING. */
export async function startRun(
  request: RunRequest,
  { machine, jobs }: { readonly machine: Machine; readonly jobs: Pick<Jobs, 'start'> },
): Promise<Job> {
  const ports = parseAllPublish(request.run.publish);
  const { folder } = await locateFolder(machine, request.folder);
  const { name, reference } = request;
  const title = { key: 'imageWork.run.title', params: { name, image: reference } };
  const lane = `run-${(await hashBytes(name)).slice(0, 16)}`;
  return jobs.start({ kind: 'image-run', title, machine, lane }, async (context) => {
    try {
      return await run({ ...request, folder, ports }, context);
    } catch (error) {
      if (!(error instanceof AppError) || context.signal.aborted) throw error;
      return fail({ key: `errors.${error.code}.what`, params: error.data });
    }
  });
}

interface Run extends RunRequest {
  readonly ports: readonly PortMapping[];
}

async function run(wish: Run, { machine, signal, tell }: JobContext): Promise<JobEnd> {
  const { name, reference } = wish;
  const engine = await openEngine(machine);
  const { os } = await askEngineTraits(engine, signal);
  const refusal = await makeRoom(engine, wish);
  if (refusal) return fail(refusal);
  const conflict = await findConflict(machine, wish.ports, signal);
  if (conflict) return fail(conflict);
  const parts = await gatherParts(machine, wish);
  const proxies = await readProxies(machine);
  if ('key' in parts) return fail(parts);
  tell({ state: 'running', step: 1, steps: 2, doing: { key: 'imageWork.run.creating' } });
  const created = await engine.ask(
    {
      method: 'POST',
      path: `/containers/create?name=${encodeURIComponent(name)}`,
      body: describeContainer({ ...wish, ...parts, proxies, image: reference, os }),
    },
    { expected: [404], deadlineMs: 60_000, signal },
  );
  if (created.status === 404)
    return fail({ key: 'imageWork.run.noImage', params: { image: reference } });
  const id = readText(parseObject(created.body), 'Id');
  tell({ state: 'running', step: 2, steps: 2, doing: { key: 'imageWork.run.starting' } });
  try {
    // A cancel that comes from here on is for the container's own stop.
    await engine.ask({ method: 'POST', path: `/containers/${id}/start` }, { deadlineMs: 60_000 });
  } catch (error) {
    await removeContainer(engine, id).catch(() => {});
    // Somebody was faster, or it is somebody that could not be seen.
    const late = isPortError(error) ? await findConflict(machine, wish.ports) : undefined;
    if (late) return fail(late);
    throw error;
  }
  return { state: 'done', said: { key: 'imageWork.run.done', params: { name } } };
}

function fail(said: Text): JobEnd {
  return { state: 'failed', said };
}

/** In English whatever the language of the PC is. */
function isPortError(error: unknown): boolean {
  return (
    error instanceof AppError &&
    'message' in error.data &&
    /port is already allocated|address already in use|forbidden by its access permissions/.test(
      error.data.message,
    )
  );
}

/** The one of that name, when it is the project's own. */
async function makeRoom(engine: Engine, { name, folder }: Run): Promise<Text | undefined> {
  const before = findContainer(await listContainers(engine), name);
  if (before === undefined || before.name !== name) return undefined;
  if (before.folder !== folder) return { key: 'imageWork.run.nameTaken', params: { name } };
  await removeContainer(engine, before.id);
  return undefined;
}

async function findConflict(
  machine: Machine,
  ports: readonly PortMapping[],
  signal?: AbortSignal,
): Promise<Text | undefined> {
  if (ports.every(({ published }) => published === null)) return undefined;
  const [conflict] = judgePorts(ports, await listHeldPorts(machine, signal));
  return conflict && describeConflict(conflict);
}

/** Who has the port and which is free, in one sentence. */
export function describeConflict({ port, holder, next }: PortConflict): Text {
  const params = { port, next };
  switch (holder.kind) {
    case 'process':
      return {
        key: 'imageWork.run.portOfProcess',
        params: { ...params, name: holder.name, pid: holder.pid },
      };
    case 'container':
      return { key: 'imageWork.run.portOfContainer', params: { ...params, name: holder.name } };
    case 'excluded-range':
      return {
        key: 'imageWork.run.portExcluded',
        params: { ...params, from: holder.from, to: holder.to },
      };
    case 'unknown':
      return { key: 'imageWork.run.portTaken', params };
  }
}

async function gatherParts(
  machine: Machine,
  { folder, run: choices }: Run,
): Promise<{ fileEnvironment: readonly string[]; binds: readonly string[] } | Text> {
  const binds: string[] = [];
  for (const text of choices.volumes) {
    const volume = splitVolume(text);
    if (volume === undefined) return { key: 'imageWork.run.badVolume', params: { text } };
    // What begins like a path is one; anything else names a volume.
    const isPath = /^(?:[./~\\]|[A-Za-z]:[\\/])/.test(volume.source);
    const source = isPath ? resolvePath(machine, folder, volume.source) : volume.source;
    binds.push(`${source}:${volume.rest}`);
  }
  const file = choices.environmentFile;
  if (file === null) return { fileEnvironment: [], binds };
  const path = resolvePath(machine, folder, file);
  const read = await machine.files.read(path);
  if (read.outcome !== 'read') return { key: 'imageWork.run.noEnvironmentFile', params: { path } };
  const text = new TextDecoder().decode(read.bytes);
  return { fileEnvironment: readEnvironmentFile(text, machine.environment), binds };
}
