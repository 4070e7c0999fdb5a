// A Windows image without a Windows engine: the base's own layers and one with the program, put together at the
// registry (an engine on Linux cannot export it: "operating system is not supported", tried on 20.10).
import type { LayerProgress, Published } from '../../../contract/image/publish.ts';
import type { Text } from '../../../contract/text.ts';
import type { SidePlan } from '../../../core/image/options/image-plan.ts';
import {
  type ConfigFacts,
  choosePlatform,
  type Descriptor,
  readBuild,
} from '../../../core/registry/manifest.ts';
import {
  parseReference,
  type Reference,
  withTag,
  writeFamiliar,
} from '../../../core/registry/reference.ts';
import {
  nameConfigType,
  nameLayerType,
  writeImageManifest,
  writeWindowsConfig,
} from '../../../core/registry/windows-image.ts';
import type { LayerFile } from '../../../core/registry/windows-layer.ts';
import type { Machine } from '../../../platform/ports.ts';
import { hashBytes } from '../../changes/identity.ts';
import { copyLayers } from './copy-layers.ts';
import { inspectPublished } from './inspect-published.ts';
import { listBeside } from './list-images.ts';
import type { Logins } from './logins.ts';
import { packWindowsLayer } from './pack-windows-layer.ts';
import { openRepository, type RegistryRepository } from './registry-client.ts';
import { RegistryFailure } from './registry-failure.ts';
import { openSession } from './registry-session.ts';

export interface WindowsImageRequest {
  readonly machine: Machine;
  readonly logins: Pick<Logins, 'find'>;
  /** Of the Windows side: base reference, user, ports, environment, labels. */
  readonly side: SidePlan;
  /** What goes to `C:\`; paths with forward slashes. */
  readonly files: readonly LayerFile[];
  /** The one of them that is started: `orders-api.exe`. */
  readonly program: string;
  /** Of the image, for its label: `orders-api`. */
  readonly title: string;
  /** Where it goes: `registry.example/team/orders-api:1.0`. */
  readonly target: string;
  /** `windows/amd64`. */
  readonly platform: string;
  /** Build of Windows that is wanted, such as 20348; null: the newest of the base. */
  readonly build: number | null;
  /** What the name holds now stays beside it: one list for Linux and Windows. */
  readonly keepsOthers: boolean;
  readonly signal: AbortSignal;
  readonly onDoing: (doing: Text) => void;
  readonly onLayers: (layers: readonly LayerProgress[]) => void;
}

export type WindowsImage = Pick<Published, 'reference' | 'digest' | 'bytes' | 'platforms'>;

/**
 * Nothing has the name before all of it is there; os.version is read back from config and list afterwards. Throws
 * `RegistryFailure`, `AppError` REFERENCE_INVALID is for the caller to avoid, and the signal's reason.
 */
export async function assembleWindowsImage(request: WindowsImageRequest): Promise<WindowsImage> {
  const { onDoing, onLayers, machine } = request;
  const target = readReference(request.target);
  const base = await readBase(request, readReference(request.side.reference));
  const created = machine.clock.now();
  const layer = await packWindowsLayer(request.files, created);
  const place = await open(request, target, base.reference);
  await copyLayers({ from: base.repository, to: place, layers: base.layers, onDoing, onLayers });
  const config = writeWindowsConfig({
    ...{ base: base.config, side: request.side, program: request.program, title: request.title },
    ...{ diffId: layer.diffId, created: new Date(created).toISOString() },
  });
  if (config === undefined) throw failBase(base.reference, 'os');
  const { mediaType } = base;
  const text = writeImageManifest({
    mediaType,
    config: await put(place, Buffer.from(config), nameConfigType(mediaType)),
    layers: [...base.layers, await put(place, layer.bytes, nameLayerType(mediaType))],
  });
  onDoing({ key: 'imageWork.publish.steps.list', params: { reference: writeFamiliar(target) } });
  const name = target.tag ?? 'latest';
  if (request.keepsOthers) await listBeside(place, { name, text, mediaType, facts: base.facts });
  else await place.putManifest(name, text, mediaType);
  return readBack(place, target, base.facts);
}

function readReference(text: string): Reference {
  const reference = parseReference(text);
  if (reference === null) throw new RegistryFailure('unknown', { registry: '', detail: text });
  return withTag(reference);
}

interface Base {
  readonly reference: Reference;
  readonly repository: RegistryRepository;
  readonly mediaType: string;
  readonly layers: readonly Descriptor[];
  /** JSON. */
  readonly config: string;
  readonly facts: ConfigFacts;
}

async function readBase(request: WindowsImageRequest, reference: Reference): Promise<Base> {
  const { build } = request;
  const repository = await open(request, reference, null);
  let manifest = await repository.readManifest(reference.digest ?? reference.tag ?? 'latest');
  if (manifest?.document.kind === 'list') {
    const [os, architecture] = request.platform.split('/');
    const wanted = { os: os ?? '', architecture: architecture ?? '' };
    const { manifests } = manifest.document;
    const chosen = choosePlatform(manifests, { ...wanted, ...(build === null ? {} : { build }) });
    manifest = chosen ? await repository.readManifest(chosen.digest) : null;
  }
  if (manifest?.document.kind !== 'image') throw failBase(reference, 'not-found');
  const { config, layers } = manifest.document;
  const { text, facts } = await repository.readConfig(config.digest);
  if (facts.os !== 'windows' || facts.diffIds.length !== layers.length) {
    throw failBase(reference, `os ${facts.os}`);
  }
  if (build !== null && readBuild(facts.osVersion) !== build) {
    throw failBase(reference, `os.version ${facts.osVersion} ≠ ${build}`);
  }
  return { reference, repository, mediaType: manifest.mediaType, layers, config: text, facts };
}

function failBase(reference: Reference, detail: string): RegistryFailure {
  const kind = detail === 'not-found' ? 'not-found' : 'os-version';
  const where = { registry: reference.host, detail: `${writeFamiliar(reference)}: ${detail}` };
  return new RegistryFailure(kind, where);
}

/** `beside`: another repository of the same registry that layers are taken over from. */
async function open(
  { machine, logins, signal, onDoing }: WindowsImageRequest,
  { host, repository }: Reference,
  beside: Reference | null,
): Promise<RegistryRepository> {
  const own = `repository:${repository}:${beside === null ? 'pull' : 'pull,push'}`;
  const scopes = [own, ...(beside?.host === host ? [`repository:${beside.repository}:pull`] : [])];
  const session = openSession({
    ...{ machine, host, scopes, signal, login: await logins.find(machine, host, signal) },
    onWait: (seconds) =>
      onDoing({ key: 'imageWork.publish.steps.wait', params: { registry: host, seconds } }),
  });
  return openRepository(session, repository, signal);
}

async function put(
  place: RegistryRepository,
  bytes: Uint8Array,
  mediaType: string,
): Promise<Descriptor> {
  const digest = `sha256:${await hashBytes(bytes)}`;
  if (!(await place.hasBlob(digest))) {
    await place.putBlob({ digest, size: bytes.length, open: () => bytes });
  }
  return { mediaType, digest, size: bytes.length };
}

/** A host chooses by what the list says and refuses by what the config says: both have to be the base's. */
async function readBack(
  place: RegistryRepository,
  target: Reference,
  { osVersion }: ConfigFacts,
): Promise<WindowsImage> {
  const registry = target.host;
  const manifest = await place.readManifest(target.tag ?? 'latest');
  if (manifest === null) {
    throw new RegistryFailure('not-found', { registry, detail: writeFamiliar(target) });
  }
  const facts = await inspectPublished(place, manifest);
  const inner =
    manifest.document.kind === 'image'
      ? manifest
      : await place.readManifest(
          manifest.document.manifests.find((one) => one.osVersion === osVersion)?.digest ?? 'none',
        );
  const config =
    inner?.document.kind === 'image' ? await place.readConfig(inner.document.config.digest) : null;
  if (config?.facts.osVersion !== osVersion) {
    const detail = `os.version ${config?.facts.osVersion ?? ''} ≠ ${osVersion ?? ''}`;
    throw new RegistryFailure('os-version', { registry, detail });
  }
  return { reference: writeFamiliar(target), digest: manifest.digest, ...facts };
}
