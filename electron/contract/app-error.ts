// The one kind of error that is expected and reaches a person: a code of the catalogue and what its words need.
import type { ErrorCode, ErrorData } from './errors.ts';

/** Thrown for what cannot be passed back as data. Its words are `errors.<code>`; the message is for logs only. */
export class AppError<Code extends ErrorCode = ErrorCode> extends Error {
  readonly code: Code;
  readonly data: ErrorData<Code>;

  constructor(code: Code, data: ErrorData<Code>, options?: { readonly cause?: unknown }) {
    super(`${code} ${JSON.stringify(data)}`, options);
    this.name = 'AppError';
    this.code = code;
    this.data = data;
  }
}
