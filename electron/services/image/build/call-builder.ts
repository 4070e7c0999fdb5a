// One pass: the folder goes to the builder, its records come back as steps and lines.
import type { BuildStep } from '../../../contract/image/build.ts';
import {
  type BuildOutcome,
  createBuildDecoder,
} from '../../../core/image/build-steps/decode-build.ts';
import type { BuildLine } from '../../../core/image/build-steps/step-log.ts';
import { parseDockerfile } from '../../../core/image/dockerfile/parse-dockerfile.ts';
import { parseReference } from '../../../core/registry/reference.ts';
import { EngineCut } from '../../../platform/engine-ports.ts';
import type { JsonValue, Machine } from '../../../platform/ports.ts';
import type { Engine } from '../../containers/open-engine.ts';
import { findCredentials, findLogin, nameServer } from '../credentials.ts';
import type { BuildPass, BuildPlan } from './plan-build.ts';

export interface BuilderCall {
  readonly machine: Machine;
  readonly engine: Engine;
  readonly builder: 'buildkit' | 'classic';
  readonly plan: BuildPlan;
  readonly secrets: ReadonlyMap<string, Uint8Array>;
  readonly noCache: boolean;
  readonly signal: AbortSignal;
  /** Milliseconds since the whole build began. */
  readonly elapsed: () => number;
  readonly onUpdate: (update: {
    readonly steps: readonly BuildStep[] | null;
    readonly lines: readonly BuildLine[];
  }) => void;
  readonly onSent: (bytes: number) => void;
  /** Laid over the folder, beside the Dockerfile. */
  readonly extra?: readonly { readonly path: string; readonly bytes: Uint8Array }[];
}

export type PassOutcome = BuildOutcome | { readonly kind: 'cancelled' };

/** Throws `AppError` ENGINE_NOT_READY, `ContextUnreadable`. */
export async function callBuilder(pass: BuildPass, call: BuilderCall): Promise<PassOutcome> {
  const { builder, signal, elapsed, onUpdate } = call;
  const decoder = createBuildDecoder(builder);
  let arrived: 'complete' | 'cut' | 'cancelled' = 'complete';
  try {
    const chunks = await call.engine.build(await toBuild(pass, call), signal);
    for await (const chunk of chunks) onUpdate(decoder.push(chunk, elapsed()));
  } catch (error) {
    if (!signal.aborted && !(error instanceof EngineCut)) throw error;
    arrived = signal.aborted ? 'cancelled' : 'cut';
  }
  const { steps, lines, outcome } = decoder.end(arrived, elapsed());
  onUpdate({ steps, lines });
  return arrived === 'cancelled' && outcome.kind !== 'done' ? { kind: 'cancelled' } : outcome;
}

async function toBuild(pass: BuildPass, call: BuilderCall) {
  const { plan, machine, builder, secrets, signal } = call;
  const { dockerfile } = pass;
  const made = { path: dockerfile.path, bytes: new TextEncoder().encode(dockerfile.text) };
  const includes = (path: string) => path === dockerfile.path || plan.ignore.includes(path);
  const isBelow = (folder: string) => dockerfile.path.startsWith(`${folder}/`);
  const isBuildkit = builder === 'buildkit';
  return {
    path: `/build?${writeQuery(pass, call)}`,
    ...(isBuildkit ? {} : { headers: await writeLogins(machine, dockerfile.text) }),
    context: {
      folder: plan.folder,
      includes,
      enters: (path: string) => plan.ignore.enters(path) || isBelow(path),
      extra: [...(dockerfile.isExtra ? [made] : []), ...(call.extra ?? [])],
      onSent: call.onSent,
    },
    session: isBuildkit
      ? { secrets, credentials: (host: string) => findCredentials(machine, host, signal) }
      : null,
  };
}

function writeQuery(
  { reference, platform, target, dockerfile }: BuildPass,
  { builder, noCache, plan }: BuilderCall,
): string {
  const query = new URLSearchParams({ t: reference, dockerfile: dockerfile.path });
  if (builder === 'buildkit') query.set('version', '2');
  // A classic build would leave its containers behind.
  else query.set('rm', '1');
  if (noCache) query.set('nocache', '1');
  if (platform !== null) query.set('platform', platform);
  if (target !== null) query.set('target', target);
  const buildArguments: JsonValue = plan.buildArguments;
  if (Object.keys(plan.buildArguments).length > 0) {
    query.set('buildargs', JSON.stringify(buildArguments));
  }
  return query.toString();
}

/** The classic builder cannot ask back: it gets what the images of the Dockerfile need, and no more. */
async function writeLogins(
  machine: Machine,
  dockerfile: string,
): Promise<Readonly<Record<string, string>>> {
  const hosts = parseDockerfile(dockerfile).stages.flatMap(({ reference, parent }) => {
    const host = parent === null ? parseReference(reference)?.host : undefined;
    return host === undefined ? [] : [host];
  });
  const logins: Record<string, JsonValue> = {};
  for (const host of new Set(hosts)) {
    const login = await findLogin(machine, host);
    if (login === null) continue;
    const { username, secret } = login;
    logins[nameServer(host)] =
      username === '<token>' ? { identitytoken: secret } : { username, password: secret };
  }
  // Docker reads this header as base64 for addresses (moby/moby api/types/registry, AuthConfig).
  const text = Buffer.from(JSON.stringify(logins)).toString('base64url');
  return Object.keys(logins).length === 0 ? {} : { 'X-Registry-Config': text };
}
