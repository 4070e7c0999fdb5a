// Requests to one registry: who one is, whom it trusts, how often it is tried, and what it has to wait for.
import { parseChallenge, writeTokenUrl } from '../../../core/registry/challenge.ts';
import { readErrorText } from '../../../core/registry/failure.ts';
import { listOrigins } from '../../../core/registry/reference.ts';
import { planRetry } from '../../../core/registry/retry.ts';
import type { Machine } from '../../../platform/ports.ts';
import type { RegistryAnswer, RegistryRequest } from '../../../platform/registry-ports.ts';
import { readCertificates } from './certificates.ts';
import type { NamePair } from './logins.ts';
import { readBody } from './read-body.ts';
import { failAnswer, failStatus, RegistryFailure } from './registry-failure.ts';

export interface SessionOptions {
  readonly machine: Machine;
  readonly host: string;
  readonly login: NamePair | null;
  /** `repository:team/app:pull,push`. */
  readonly scopes: readonly string[];
  readonly signal?: AbortSignal | undefined;
  /** Told when the registry asks to wait. */
  readonly onWait?: ((seconds: number) => void) | undefined;
  /** Longest silence; 60 s when absent. */
  readonly deadlineMs?: number | undefined;
}

export type Answered = Extract<RegistryAnswer, { readonly outcome: 'answered' }>;

export interface SessionRequest extends Omit<RegistryRequest, 'url' | 'certificates' | 'body'> {
  /** From `/v2/` on, or the whole address that the registry named. */
  readonly path: string;
  /** Made anew for every try. */
  readonly body?: () => Uint8Array | AsyncIterable<Uint8Array>;
  /** Statuses that are answers, not refusals. */
  readonly expected?: readonly number[];
}

export interface RegistrySession {
  readonly host: string;
  /** It wanted to know who asks. */
  wasAsked(): boolean;
  /** Throws `RegistryFailure`, and the signal's reason. */
  send(request: SessionRequest): Promise<Answered>;
}

export function openSession(options: SessionOptions): RegistrySession {
  const state: State = { authorization: undefined, origin: undefined, certificates: undefined };
  return {
    host: options.host,
    wasAsked: () => state.authorization !== undefined,
    send: async (request) => {
      let isNewcomer = true;
      for (let tries = 1; ; tries += 1) {
        const answer = await sendOnce(request, state, options);
        if (answer.status < 400 || request.expected?.includes(answer.status)) return answer;
        const detail = readErrorText(await readBody(answer.body, options));
        if (answer.status === 401 && isNewcomer) {
          isNewcomer = false;
          if (await letIn(answer, state, options)) continue;
        }
        await waitOrFail(answer, { tries, detail }, options);
      }
    },
  };
}

interface State {
  authorization: string | undefined;
  /** The one that answered first stays. */
  origin: string | undefined;
  certificates: Promise<readonly string[]> | undefined;
}

const usualDeadlineMs = 60_000;

async function sendOnce(
  request: SessionRequest,
  state: State,
  options: SessionOptions,
): Promise<Answered> {
  const { host, signal } = options;
  const origins = state.origin === undefined ? listOrigins(host) : [state.origin];
  for (const [index, origin] of origins.entries()) {
    const url = new URL(request.path, origin);
    const headers = { ...request.headers, ...authorize(url, origin, state) };
    const answer = await exchange({ ...request, headers }, { url, state, options });
    if (answer.outcome === 'answered') {
      state.origin = origin;
      return answer;
    }
    if (index < origins.length - 1 && speaksPlain(answer)) continue;
    return failAnswer(host, answer, signal);
  }
  throw new RangeError(`no address for ${host}`);
}

/** An upload's place may be another server: it hears no password. */
function authorize(url: URL, origin: string, { authorization }: State): Record<string, string> {
  if (authorization === undefined || url.origin !== new URL(origin).origin) return {};
  return { authorization };
}

/** A registry without TLS answers a TLS hello with something else, or not at all. */
function speaksPlain(answer: RegistryAnswer): boolean {
  return (
    answer.outcome === 'unreachable' && /^(?:EPROTO|ERR_SSL|ECONNRESET|HPE_)/.test(answer.code)
  );
}

interface Exchange {
  readonly url: URL;
  readonly state: State;
  readonly options: SessionOptions;
}

async function exchange(
  { method, headers, body }: SessionRequest,
  { url, state, options }: Exchange,
): Promise<RegistryAnswer> {
  const { machine, host, signal, deadlineMs = usualDeadlineMs } = options;
  state.certificates ??= readCertificates(machine, host);
  const request: RegistryRequest = {
    method,
    url: url.href,
    certificates: await state.certificates,
    ...(headers ? { headers } : {}),
    ...(body ? { body: body() } : {}),
  };
  return machine.registry.send(request, { deadlineMs, ...(signal ? { signal } : {}) });
}

/** Whether there is now something to show at the door. */
async function letIn(answer: Answered, state: State, options: SessionOptions): Promise<boolean> {
  const challenge = parseChallenge(answer.headers['www-authenticate'] ?? '');
  if (challenge?.kind === 'basic') {
    if (options.login === null) return false;
    state.authorization = writeBasic(options.login);
    return true;
  }
  if (challenge === undefined) return false;
  const url = writeTokenUrl(challenge, options.scopes);
  if (url === null) return false;
  const { login } = options;
  const request: Omit<SessionRequest, 'path'> =
    login?.username === '<token>'
      ? askWithToken(new URL(url), login.secret)
      : { method: 'GET', headers: login ? { authorization: writeBasic(login) } : {} };
  const address = login?.username === '<token>' ? challenge.realm : url;
  const target = { url: new URL(address), state, options };
  const given = await exchange({ ...request, path: '' }, target);
  if (given.outcome !== 'answered') return failAnswer(options.host, given, options.signal);
  const text = await readBody(given.body, options);
  if (given.status >= 400) throw failStatus(options.host, given.status, readErrorText(text));
  const token = readToken(text);
  state.authorization = token && `Bearer ${token}`;
  return token !== undefined;
}

/** docker login keeps an identity token for some registries; it is changed for an access token here. */
function askWithToken({ searchParams }: URL, token: string): Omit<SessionRequest, 'path'> {
  const form = new URLSearchParams(searchParams);
  form.set('grant_type', 'refresh_token');
  form.set('client_id', 'slipway');
  form.set('refresh_token', token);
  return {
    method: 'POST',
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
    body: () => Buffer.from(form.toString()),
  };
}

function readToken(text: string): string | undefined {
  try {
    const { token, access_token: other }: Record<string, unknown> = JSON.parse(text);
    return [token, other].filter((one) => typeof one === 'string').find((one) => one !== '');
  } catch {
    return undefined;
  }
}

function writeBasic({ username, secret }: NamePair): string {
  return `Basic ${Buffer.from(`${username}:${secret}`).toString('base64')}`;
}

async function waitOrFail(
  { status, headers }: Answered,
  { tries, detail }: { readonly tries: number; readonly detail: string },
  { machine, host, signal, onWait }: SessionOptions,
): Promise<void> {
  const now = machine.clock.now();
  const retryAfter = headers['retry-after'];
  const wait = planRetry({ status, retryAfter, tries, now });
  if (wait === null) {
    if (status === 429 && retryAfter !== undefined) {
      throw new RegistryFailure('too-many', {
        registry: host,
        detail: `Retry-After: ${retryAfter}`,
      });
    }
    throw failStatus(host, status, detail);
  }
  onWait?.(Math.ceil(wait / 1000));
  await machine.clock.sleep(wait, signal);
}
