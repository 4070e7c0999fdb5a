// One image on its way: tagged, pushed by the engine, asked for at the registry itself, and pulled back by its digest.
import type { ImageChoices } from '../../../contract/image/choices.ts';
import type { Published, PushFrame } from '../../../contract/image/publish.ts';
import type { Text } from '../../../contract/text.ts';
import { parseObject, readText } from '../../../core/docker/read-json.ts';
import { emptyPush, failPush, foldPush } from '../../../core/registry/push-progress.ts';
import { type Reference, writeFamiliar, writeReference } from '../../../core/registry/reference.ts';
import type { StateStore } from '../../../platform/ports.ts';
import type { JobContext, JobEnd } from '../../changes/jobs.ts';
import { type Engine, openEngine } from '../../containers/open-engine.ts';
import { nameImage } from '../build/plan-build.ts';
import { askEngineTraits } from '../surroundings.ts';
import { attachSbom } from './attach-sbom.ts';
import { runTransfer } from './engine-transfer.ts';
import type { FrameWriter } from './frame-feed.ts';
import { inspectPublished } from './inspect-published.ts';
import type { Logins, NamePair } from './logins.ts';
import { findWindowsSide, publishWindows, type WindowsPublishing } from './publish-windows.ts';
import { notePublished } from './published-store.ts';
import { addVariant, listVariants } from './push-variants.ts';
import { type KeptManifest, openRepository, type RegistryRepository } from './registry-client.ts';
import { RegistryFailure } from './registry-failure.ts';
import { openSession } from './registry-session.ts';
import { signImage } from './sign-image.ts';

export interface PushRequest {
  readonly folder: string;
  readonly choices: ImageChoices;
  /** Where to: `registry.example/team/app:1.0`. */
  readonly reference: string;
  readonly pullBack: boolean;
  readonly sign: boolean;
  readonly sbom: boolean;
}

export interface PushJob {
  readonly context: JobContext;
  readonly request: PushRequest;
  readonly target: Reference;
  readonly logins: Logins;
  readonly state: StateStore;
  readonly frames: FrameWriter<PushFrame>;
}

/** Steps of the job: push, check, pull back, sign, list. */
export const pushSteps = 5;

export async function runPush(job: PushJob): Promise<JobEnd> {
  try {
    return await publish(job);
  } catch (error) {
    if (!(error instanceof RegistryFailure)) throw error;
    job.context.log(error.detail);
    return { state: 'failed', said: error.text };
  } finally {
    job.frames.end();
  }
}

async function publish(job: PushJob): Promise<JobEnd> {
  const { context, request, target, logins } = job;
  const { machine, signal } = context;
  const engine = await openEngine(machine);
  const login = await logins.find(machine, target.host, signal);
  const windows = await findWindowsSide(machine, request, signal);
  const repository = openTarget(job, login);
  const pushing = { engine, login, job };
  let manifest: KeptManifest | undefined;
  let isPulledBack = false;
  if (windows === undefined || request.choices.target === 'both') {
    const [built, tag] = [nameImage(request.choices), target.tag ?? 'latest'];
    const image = await tagImage(engine, job, { names: [built, writeReference(target)], tag });
    say(job, 1, 'push');
    const pushed = await pushWithPatience(pushing, tag);
    say(job, 2, 'check');
    manifest = await checkPushed(repository, target, pushed);
    if (request.pullBack) say(job, 3, 'pull');
    isPulledBack = request.pullBack && (await pullBack(pushing, manifest.digest, image));
    manifest = (await pushVariants(pushing, repository)) ?? manifest;
  }
  if (windows !== undefined) {
    say(job, 1, 'push');
    await publishWindows(windows, toWindows(job, engine));
    say(job, 2, 'check');
    manifest = await checkPushed(repository, target, null);
  }
  if (manifest === undefined) throw new RangeError('an image has at least one side');
  const facts = await inspectPublished(repository, manifest);
  const extras = await addExtras(job, repository, manifest);
  const reference = writeFamiliar(target);
  const { digest } = manifest;
  const result: Published = { reference, digest, ...facts, isPulledBack, ...extras };
  await notePublished(job.state, request.folder, result);
  // A Windows image cannot come back into a Linux engine.
  const cannotCome = windows !== undefined && request.choices.target === 'windows';
  const isWhole = isPulledBack || !request.pullBack || cannotCome;
  const key = `imageWork.publish.${isWhole ? 'done' : 'doneNotPulled'}`;
  return { state: 'done', said: { key, params: { reference, digest } } };
}

function toWindows(job: PushJob, engine: Engine): WindowsPublishing {
  const { context, request, target, logins, frames } = job;
  const { machine, signal } = context;
  let seq = 1_000_000;
  return {
    ...{ machine, engine, logins, request, target, signal },
    onDoing: (doing) => context.tell({ state: 'running', step: 1, steps: pushSteps, doing }),
    onLayers: (layers) => {
      seq += 1;
      frames.show({ seq, layers: [...layers] });
    },
  };
}

function say({ context, target }: PushJob, step: number, what: string): void {
  const params = { reference: writeFamiliar(target), registry: target.host };
  const doing: Text = { key: `imageWork.publish.steps.${what}`, params };
  context.tell({ state: 'running', step, steps: pushSteps, doing });
}

/** Undefined: the image is for one processor. */
async function pushVariants(
  pushing: Pushing,
  repository: RegistryRepository,
): Promise<KeptManifest | undefined> {
  const { engine, job } = pushing;
  const { target, request, context } = job;
  const name = target.tag ?? 'latest';
  const traits = await askEngineTraits(engine, context.signal);
  const variants = listVariants(request, name, traits);
  for (const { image, tag } of variants) {
    await tagImage(engine, job, { names: [image], tag });
    say(job, 1, 'push');
    const pushed = await pushWithPatience(pushing, tag);
    await addVariant(repository, name, await checkPushed(repository, { ...target, tag }, pushed));
  }
  return variants.length === 0 ? undefined : checkPushed(repository, target, null);
}

interface Tagging {
  /** The first of them that the engine has. */
  readonly names: readonly string[];
  /** At the registry. */
  readonly tag: string;
}

/** The engine's id of what goes out. Throws `RegistryFailure` image-missing. */
async function tagImage(
  engine: Engine,
  { target, context }: PushJob,
  { names, tag }: Tagging,
): Promise<string> {
  for (const name of names) {
    const path = `/images/${name}/json`;
    const { signal } = context;
    const answer = await engine.ask({ method: 'GET', path }, { signal, expected: [404] });
    if (answer.status === 404) continue;
    const query = new URLSearchParams({ repo: `${target.host}/${target.repository}`, tag });
    await engine.ask({ method: 'POST', path: `/images/${name}/tag?${query}` }, { signal });
    return readText(parseObject(answer.body), 'Id');
  }
  throw new RegistryFailure('image-missing', { registry: target.host, detail: names[0] ?? '' });
}

function openTarget({ context, target }: PushJob, login: NamePair | null): RegistryRepository {
  const { machine, signal } = context;
  const session = openSession({
    machine,
    host: target.host,
    login,
    scopes: [`repository:${target.repository}:pull,push`],
    signal,
    onWait: (seconds) => sayWait({ context, target }, seconds),
  });
  return openRepository(session, target.repository, signal);
}

function sayWait({ context, target }: Pick<PushJob, 'context' | 'target'>, seconds: number): void {
  const doing = {
    key: 'imageWork.publish.steps.wait',
    params: { registry: target.host, seconds },
  };
  context.tell({ state: 'running', step: 1, steps: pushSteps, doing });
}

interface Pushing {
  readonly engine: Engine;
  readonly login: NamePair | null;
  readonly job: PushJob;
}

/** Seconds before another try, for a registry that has too much to do. */
const patience = [5, 20];

async function pushWithPatience(pushing: Pushing, tag: string): Promise<string | null> {
  const { context, target } = pushing.job;
  for (const seconds of [...patience, null]) {
    try {
      return await pushOnce(pushing, tag);
    } catch (error) {
      const isPassing = error instanceof RegistryFailure && error.kind === 'too-many';
      if (seconds === null || !isPassing) throw error;
      sayWait({ context, target }, seconds);
      await context.machine.clock.sleep(seconds * 1000, context.signal);
    }
  }
  return null;
}

async function pushOnce({ engine, login, job }: Pushing, tag: string): Promise<string | null> {
  const { context, target, frames } = job;
  let push = emptyPush;
  let seq = 0;
  const show = () => {
    seq += 1;
    frames.show({ seq, layers: [...push.layers] });
  };
  const path = `/images/${target.host}/${target.repository}/push?tag=${tag}`;
  const { signal } = context;
  try {
    await runTransfer({
      ...{ engine, path, registry: target.host, login, signal },
      onRecord: (record) => {
        const next = foldPush(push, record);
        if (next === push) return;
        push = next;
        show();
      },
    });
  } catch (error) {
    push = failPush(push);
    show();
    throw error;
  }
  return push.digest;
}

/** What the registry answers, against what the engine said. Throws `RegistryFailure` digest, not-found. */
async function checkPushed(
  repository: RegistryRepository,
  target: Reference,
  pushed: string | null,
): Promise<KeptManifest> {
  const manifest = await repository.readManifest(target.tag ?? 'latest');
  const registry = target.host;
  if (manifest === null) {
    throw new RegistryFailure('not-found', { registry, detail: writeFamiliar(target) });
  }
  if (pushed !== null && manifest.digest !== pushed) {
    throw new RegistryFailure('digest', { registry, detail: `${pushed} ≠ ${manifest.digest}` });
  }
  return manifest;
}

async function pullBack(
  { engine, login, job }: Pushing,
  digest: string,
  image: string,
): Promise<boolean> {
  const { context, target } = job;
  const { signal } = context;
  const name = `${target.host}/${target.repository}@${digest}`;
  const path = `/images/create?${new URLSearchParams({ fromImage: name })}`;
  await runTransfer({ engine, path, registry: target.host, login, signal });
  const answer = await engine.ask({ method: 'GET', path: `/images/${name}/json` }, { signal });
  // An engine that keeps images by their manifest's digest says that one.
  return [image, digest].includes(readText(parseObject(answer.body), 'Id'));
}

async function addExtras(
  job: PushJob,
  repository: RegistryRepository,
  manifest: KeptManifest,
): Promise<Pick<Published, 'signature' | 'sbom'>> {
  const { context, request, target } = job;
  const { machine, signal, log } = context;
  const named = `${target.host}/${target.repository}@${manifest.digest}`;
  if (request.sign) say(job, 4, 'sign');
  const signature = request.sign ? await signImage(machine, named, { signal, log }) : 'not-asked';
  if (!request.sbom) return { signature, sbom: 'not-asked' };
  say(job, 5, 'sbom');
  const reference = writeReference(target);
  const sbom = await attachSbom({ machine, repository, manifest, reference, signal, log });
  return { signature, sbom };
}
