// Why a registry did not do what it was asked, told from statuses, codes and the engine's own English, which docker
// never translates.

export type RegistryFailureKind =
  | 'unauthorized'
  | 'denied'
  | 'not-found'
  | 'too-many'
  | 'server'
  | 'certificate'
  | 'unreachable'
  | 'not-secure'
  | 'slow'
  | 'cut'
  | 'digest'
  | 'os-version'
  | 'image-missing'
  | 'no-space'
  | 'unknown';

/** By the status of the registry's own answer. */
export function classifyStatus(status: number): RegistryFailureKind {
  if (status === 401) return 'unauthorized';
  if (status === 403) return 'denied';
  if (status === 404) return 'not-found';
  if (status === 429) return 'too-many';
  return status >= 500 ? 'server' : 'unknown';
}

/** By Node's error code. */
export function classifyCode(code: string): RegistryFailureKind {
  if (code === 'ETIMEDOUT' || code === 'ESOCKETTIMEDOUT') return 'slow';
  if (/CERT|SIGNATURE|SELF_SIGNED|^ERR_TLS|^CRL_|ALTNAME/.test(code)) return 'certificate';
  if (code === 'ECONNRESET' || code === 'EPIPE') return 'cut';
  return 'unreachable';
}

const messages: readonly (readonly [RegExp, RegistryFailureKind])[] = [
  [/x509:|certificate signed by unknown|tls: failed to verify/i, 'certificate'],
  [/toomanyrequests|too many requests|\b429\b/i, 'too-many'],
  [/unauthorized|authentication required|no basic auth credentials|\b401\b/i, 'unauthorized'],
  [/\bdenied\b|insufficient_scope|\b403\b/i, 'denied'],
  [/does not exist locally|no such image|reference does not exist/i, 'image-missing'],
  [/no space left on device/i, 'no-space'],
  [/http response to https client/i, 'not-secure'],
  [/i\/o timeout|deadline exceeded|client\.timeout|timed out/i, 'slow'],
  [/connection refused|no such host|network is unreachable|no route to host/i, 'unreachable'],
  [/connection reset|broken pipe|unexpected eof|\bEOF$/i, 'cut'],
  [/unexpected http status: 5|internal server error|bad gateway|service unavailable/i, 'server'],
  [/manifest unknown|name unknown|not found/i, 'not-found'],
];

/** By what the engine says of a push or pull. */
export function classifyMessage(message: string): RegistryFailureKind {
  return messages.find(([pattern]) => pattern.test(message))?.[1] ?? 'unknown';
}

/** The registry's own words in an error answer (distribution spec, error codes); empty when it has none. */
export function readErrorText(body: string): string {
  try {
    const { errors }: { errors?: readonly { code?: unknown; message?: unknown }[] } =
      JSON.parse(body);
    const [first] = Array.isArray(errors) ? errors : [];
    const texts = [first?.code, first?.message].filter((text) => typeof text === 'string');
    return texts.join(': ').slice(0, 300);
  } catch {
    return '';
  }
}
