// What Slipway may ask of an image registry: HTTP as the registry protocol needs it, and nothing decided.

export interface RegistryRequest {
  readonly method: 'GET' | 'HEAD' | 'PUT' | 'POST' | 'PATCH';
  /** Absolute. Plain http goes to this computer only. */
  readonly url: string;
  readonly headers?: Readonly<Record<string, string>>;
  /** A stream is sent as it comes, never held. */
  readonly body?: Uint8Array | AsyncIterable<Uint8Array>;
  /** PEM texts that are trusted beside what the operating system trusts. */
  readonly certificates?: readonly string[];
}

export type RegistryAnswer =
  | {
      readonly outcome: 'answered';
      readonly status: number;
      /** Names in lower case. */
      readonly headers: Readonly<Record<string, string>>;
      /**
       * Bytes as they come; leaving the loop ends the connection. Throws `RegistryCut` when it ended before the
       * answer did: `ABORT_ERR` is the signal's doing, `ETIMEDOUT` a silence longer than the deadline.
       */
      readonly body: AsyncIterable<Uint8Array>;
    }
  /** Node's error code, such as ECONNREFUSED or DEPTH_ZERO_SELF_SIGNED_CERT. */
  | { readonly outcome: 'unreachable'; readonly code: string }
  | { readonly outcome: 'timed-out' | 'cancelled' | 'not-recorded' }
  /** Plain http to another computer: a password would be readable on the way. */
  | { readonly outcome: 'not-secure' };

export class RegistryCut extends Error {
  /** Node's error code, or `ECONNRESET` where there is none. */
  readonly code: string;
  constructor(code: string, options?: ErrorOptions) {
    super(`the registry's answer was cut off: ${code}`, options);
    this.name = 'RegistryCut';
    this.code = code;
  }
}

export interface Registry {
  /**
   * One request. GET and HEAD follow redirects, to a blob store for example, which never hears the credentials.
   * `deadlineMs`: longest silence in either direction, not the whole time.
   */
  send(
    request: RegistryRequest,
    options: { readonly deadlineMs: number; readonly signal?: AbortSignal },
  ): Promise<RegistryAnswer>;
}
