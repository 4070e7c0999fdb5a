// A registry that did not do what it was asked: which way, and in whose words.
import type { Text } from '../../../contract/text.ts';
import {
  classifyCode,
  classifyStatus,
  type RegistryFailureKind,
} from '../../../core/registry/failure.ts';
import { type RegistryAnswer, RegistryCut } from '../../../platform/registry-ports.ts';

/** Expected, never a bug: `text` says it to a person. */
export class RegistryFailure extends Error {
  readonly kind: RegistryFailureKind;
  readonly registry: string;
  /** The registry's or engine's own words, or a code. */
  readonly detail: string;

  constructor(
    kind: RegistryFailureKind,
    { registry, detail }: { readonly registry: string; readonly detail: string },
    options?: ErrorOptions,
  ) {
    super(`${registry}: ${kind} ${detail}`, options);
    this.name = 'RegistryFailure';
    this.kind = kind;
    this.registry = registry;
    this.detail = detail;
  }

  get text(): Text {
    const { registry, detail } = this;
    return { key: `imageWork.publish.failed.${this.kind}`, params: { registry, detail } };
  }
}

/** For an answer that is none. Throws the signal's reason when that is why. */
export function failAnswer(
  registry: string,
  answer: Exclude<RegistryAnswer, { readonly outcome: 'answered' }>,
  signal: AbortSignal | undefined,
): never {
  if (answer.outcome === 'cancelled') signal?.throwIfAborted();
  const kind = {
    'timed-out': 'slow',
    'not-secure': 'not-secure',
    cancelled: 'cut',
    'not-recorded': 'unreachable',
  } as const;
  if (answer.outcome !== 'unreachable') {
    throw new RegistryFailure(kind[answer.outcome], { registry, detail: answer.outcome });
  }
  throw new RegistryFailure(classifyCode(answer.code), { registry, detail: answer.code });
}

export function failStatus(registry: string, status: number, detail: string): RegistryFailure {
  return new RegistryFailure(classifyStatus(status), {
    registry,
    detail: detail === '' ? `HTTP ${status}` : detail,
  });
}

/** What reading an answer's body threw, as a failure; anything else is a bug and stays what it is. */
export function toFailure(
  registry: string,
  error: unknown,
  signal: AbortSignal | undefined,
): unknown {
  if (!(error instanceof RegistryCut)) return error;
  if (signal?.aborted) return signal.reason;
  const kind = error.code === 'ETIMEDOUT' ? 'slow' : 'cut';
  return new RegistryFailure(kind, { registry, detail: error.code }, { cause: error });
}
