// Expected failures cross to windows and command line as typed errors: code and data, never a sentence.
import { type MiddlewareResult, ORPCError } from '@orpc/server';
import { AppError } from '../contract/app-error.ts';

type NoContext = Record<never, never>;

/** Middleware for every operation: an `AppError` becomes the contract's error of the same code, also in a stream. */
export async function passErrors({
  next,
}: {
  readonly next: () => MiddlewareResult<NoContext, unknown>;
}): Promise<Awaited<MiddlewareResult<NoContext, unknown>>> {
  try {
    const result = await next();
    return isStream(result.output)
      ? { ...result, output: passStreamErrors(result.output) }
      : result;
  } catch (error) {
    throw toTypedError(error);
  }
}

function isStream(output: unknown): output is AsyncIterable<unknown> {
  return typeof output === 'object' && output !== null && Symbol.asyncIterator in output;
}

async function* passStreamErrors(stream: AsyncIterable<unknown>): AsyncGenerator<unknown, void> {
  try {
    yield* stream;
  } catch (error) {
    throw toTypedError(error);
  }
}

/** oRPC checks code and data against the operation's own errors and marks it as defined. */
function toTypedError(error: unknown): unknown {
  if (!(error instanceof AppError)) return error;
  const { code, data, message } = error;
  return new ORPCError(code, { data, message, cause: error });
}
