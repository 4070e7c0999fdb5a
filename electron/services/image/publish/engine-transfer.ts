// Pushing and pulling by the engine: its records as they come, and an end that is never taken for a better one.
import { AppError } from '../../../contract/app-error.ts';
import { createProgressParser, type ProgressEvent } from '../../../core/docker/engine-progress.ts';
import type { JsonObject } from '../../../core/docker/read-json.ts';
import { createTextStream } from '../../../core/image/build-steps/text-stream.ts';
import { classifyMessage } from '../../../core/registry/failure.ts';
import { EngineCut } from '../../../platform/engine-ports.ts';
import type { Engine } from '../../containers/open-engine.ts';
import type { NamePair } from './logins.ts';
import { RegistryFailure } from './registry-failure.ts';

export interface Transfer {
  readonly engine: Engine;
  /** `/images/…/push?tag=…`, `/images/create?…`. */
  readonly path: string;
  readonly registry: string;
  readonly login: NamePair | null;
  readonly signal: AbortSignal;
  readonly onRecord?: (record: JsonObject) => void;
}

/** Returns when the engine said that all of it is over. Throws `RegistryFailure`, `AppError` ENGINE_…. */
export async function runTransfer(transfer: Transfer): Promise<void> {
  const { engine, path, registry, login, signal } = transfer;
  const headers = { 'X-Registry-Auth': writeAuth(registry, login) };
  const chunks = await engine
    .stream({ method: 'POST', path, headers }, { signal })
    .catch((error: unknown) => failTransfer(registry, error));
  const text = createTextStream();
  const parser = createProgressParser();
  let arrived: 'complete' | 'cut' = 'complete';
  try {
    for await (const chunk of chunks) take(parser.push(text.push(chunk)), transfer);
  } catch (error) {
    signal.throwIfAborted();
    if (!(error instanceof EngineCut)) throw error;
    arrived = 'cut';
  }
  signal.throwIfAborted();
  take([...parser.push(text.end()), ...parser.end(arrived)], transfer);
}

/** An engine that cannot even begin answers with a status instead of records. */
function failTransfer(registry: string, error: unknown): never {
  if (!isRefusal(error)) throw error;
  const detail = error.data.message;
  throw new RegistryFailure(classifyMessage(detail), { registry, detail });
}

function isRefusal(error: unknown): error is AppError<'ENGINE_REFUSED'> {
  return error instanceof AppError && error.code === 'ENGINE_REFUSED';
}

function take(events: readonly ProgressEvent[], { registry, onRecord }: Transfer): void {
  for (const event of events) {
    if (event.kind === 'record') onRecord?.(event.record);
    if (event.kind === 'error') {
      const detail = event.message;
      throw new RegistryFailure(classifyMessage(detail), { registry, detail });
    }
    if (event.kind === 'cut') throw new RegistryFailure('cut', { registry, detail: 'EngineCut' });
    if (event.kind === 'not-json') {
      throw new RegistryFailure('unknown', { registry, detail: event.text });
    }
  }
}

/** The header of the engine's API; it has to be there even where nobody is named (moby/moby#10983). */
function writeAuth(registry: string, login: Transfer['login']): string {
  const serveraddress = registry === 'docker.io' ? 'https://index.docker.io/v1/' : registry;
  const auth =
    login === null
      ? {}
      : login.username === '<token>'
        ? { identitytoken: login.secret, serveraddress }
        : { username: login.username, password: login.secret, serveraddress };
  return Buffer.from(JSON.stringify(auth)).toString('base64url');
}
