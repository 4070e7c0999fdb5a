// Whether a registry lets this PC in, and the one way a password gets anywhere: docker's own helper.
import { AppError } from '../../../contract/app-error.ts';
import type { RegistryLogin } from '../../../contract/image/publish.ts';
import { parseRegistryHost } from '../../../core/registry/reference.ts';
import type { Machine } from '../../../platform/ports.ts';
import type { KeepResult, Logins, NamePair } from './logins.ts';
import { readBody } from './read-body.ts';
import { RegistryFailure } from './registry-failure.ts';
import { openSession } from './registry-session.ts';

export interface LoginPlace {
  readonly machine: Machine;
  readonly logins: Logins;
}

/** What docker would say, tried. Throws `AppError` REFERENCE_INVALID. */
export async function askLogin(
  { machine, logins }: LoginPlace,
  registry: string,
  signal?: AbortSignal,
): Promise<RegistryLogin> {
  const host = readHost(registry);
  const login = await logins.find(machine, host, signal);
  const verdict = await knock(machine, { host, login, signal });
  const user = login === null || login.username === '<token>' ? null : login.username;
  return { registry: host, source: login?.source ?? null, user, ...verdict };
}

/** Tried first: a password that the registry refuses is kept nowhere. Throws `AppError` REFERENCE_INVALID. */
export async function signIn(
  { machine, logins }: LoginPlace,
  { registry, user, password }: { registry: string; user: string; password: string },
): Promise<RegistryLogin> {
  const host = readHost(registry);
  const login = { username: user, secret: password };
  const verdict = await knock(machine, { host, login });
  if (verdict.isAccepted !== true) return { registry: host, source: null, user, ...verdict };
  const kept = await logins.keep(machine, host, login);
  return { registry: host, user, isAccepted: true, ...describeKept(kept) };
}

function readHost(registry: string): string {
  const host = parseRegistryHost(registry);
  if (host === null) throw new AppError('REFERENCE_INVALID', { reference: registry });
  return host;
}

interface Visitor {
  readonly host: string;
  readonly login: NamePair | null;
  readonly signal?: AbortSignal | undefined;
}

async function knock(
  machine: Machine,
  visitor: Visitor,
): Promise<Pick<RegistryLogin, 'isAccepted' | 'reason'>> {
  const session = openSession({ machine, ...visitor, scopes: [], deadlineMs: 15_000 });
  try {
    const answer = await session.send({ method: 'GET', path: '/v2/' });
    await readBody(answer.body, visitor);
    // Without a name, a registry that asked for one has let nobody in yet.
    const isAccepted = visitor.login === null && session.wasAsked() ? null : true;
    return { isAccepted, reason: null };
  } catch (error) {
    if (!(error instanceof RegistryFailure)) throw error;
    const isRefused = error.kind === 'unauthorized' || error.kind === 'denied';
    return { isAccepted: isRefused ? false : null, reason: error.text };
  }
}

function describeKept(kept: KeepResult): Pick<RegistryLogin, 'source' | 'reason'> {
  if (kept.outcome === 'kept') return { source: kept.source, reason: null };
  const params = 'helper' in kept ? { helper: kept.helper } : {};
  return { source: 'memory', reason: { key: `imageWork.publish.kept.${kept.outcome}`, params } };
}
