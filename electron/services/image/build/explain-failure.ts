// Why there is no image, in words: what failed, the lines that matter, and the finding that explains it.
import { AppError } from '../../../contract/app-error.ts';
import type { BuildFailure } from '../../../contract/image/build.ts';
import type { Text } from '../../../contract/text.ts';
import type { BuildOutcome } from '../../../core/image/build-steps/decode-build.ts';
import { ContextUnreadable } from '../../../platform/engine-ports.ts';

/** A failure that comes to no step and needs no lines. */
export function describeFailure(what: Text, lines: readonly string[] = []): BuildFailure {
  return { step: null, what, lines: [...lines], place: null, cause: null };
}

export function explainOutcome(outcome: Exclude<BuildOutcome, { kind: 'done' }>): BuildFailure {
  switch (outcome.kind) {
    case 'failed': {
      const { id, step, lines, place, cause, message, exitCode } = outcome.failure;
      const params = { message, exitCode: exitCode ?? 0 };
      const what = { key: `image.build.failed.${id}`, params };
      return { step, what, lines: [...lines], place, cause };
    }
    case 'cut':
      return describeFailure({ key: 'image.build.failed.cut' });
    case 'not-a-builder':
      return describeFailure({ key: 'image.build.failed.stranger' }, [outcome.text]);
  }
}

/** What was thrown, whatever it is. */
export function explainError(error: unknown): BuildFailure {
  if (error instanceof ContextUnreadable) return explainContext(error);
  if (!(error instanceof AppError)) {
    const message = error instanceof Error ? error.message : String(error);
    return describeFailure({ key: 'image.build.failed.broke', params: { message } });
  }
  const { code, data } = error;
  if (!code.startsWith('ENGINE_'))
    return describeFailure({ key: `errors.${code}.what`, params: data });
  const reason = 'reason' in data ? data.reason : 'message' in data ? data.message : code;
  return describeFailure({ key: 'image.build.failed.engine', params: { reason } });
}

/** A file that cannot be sent. The build was stopped before anything of it counted. */
function explainContext({ path, code }: ContextUnreadable): BuildFailure {
  return describeFailure({ key: 'image.build.failed.context', params: { path, code } });
}
