// How builds fail, most telling first. Go, git and the builders print English whatever the language of the PC is.

export const failureIds = [
  'no-go-mod',
  'old-go',
  'no-compiler',
  'private-module',
  'no-go-sum',
  'needs-buildkit',
  'rate-limit',
  'sign-in',
  'disk-full',
  'network',
  'wrong-certificate',
  'no-base-image',
  'file-not-found',
  'secret-missing',
  'dockerfile',
  'compile',
  'tests',
  'killed',
  'command',
  'builder',
] as const;
/** `command` and `builder` are what is left: a program that failed, and a builder that did. */
export type FailureId = (typeof failureIds)[number];

interface FailureRule {
  readonly id: FailureId;
  readonly pattern: RegExp;
  /** Lines after the first match that belong to it; 0: every line that matches counts. */
  readonly after: number;
  /** Id of the doctor's finding. */
  readonly cause: string | null;
}

const rule = (
  id: FailureId,
  pattern: RegExp,
  { after = 0, cause = null }: { readonly after?: number; readonly cause?: string | null } = {},
): FailureRule => ({ id, pattern, after, cause });

export const failureRules: readonly FailureRule[] = [
  rule('disk-full', /no space left on device|not enough space on the disk/i),
  rule('no-go-mod', /go\.mod file not found in current directory or any parent/, {
    cause: 'go-mod-missing',
  }),
  // Since Go 1.21 it says what it needs; before, it did not even understand the file.
  rule(
    'old-go',
    /requires go >= [\d.]+[^ ]* \(running go|:\d+: (?:invalid go version '|unknown directive: toolchain)|^note: module requires Go /,
    { cause: 'go-version-too-old' },
  ),
  rule('no-compiler', /C compiler "[^"]+" not found/, { cause: 'cgo-without-gcc' }),
  rule(
    'private-module',
    /could not read Username for .*terminal prompts disabled|(?:404 Not Found|410 Gone)|git init --bare .*"git": executable file not found/,
    { after: 2, cause: 'go-private-module' },
  ),
  rule('no-go-sum', /missing go\.sum entry/, { after: 1 }),
  rule('needs-buildkit', /requires BuildKit/, { cause: 'buildkit-required' }),
  rule('rate-limit', /toomanyrequests|429 Too Many Requests/, { cause: 'registry-rate-limit' }),
  rule('sign-in', /pull access denied|authorization failed|unauthorized: |401 Unauthorized/, {
    cause: 'registry-auth-required',
  }),
  rule('wrong-certificate', /x509: certificate signed by unknown authority/, {
    cause: 'tls-intercepting-proxy',
  }),
  rule(
    'network',
    /dial tcp[ :].*(?:i\/o timeout|connection refused|no such host|network is unreachable)|TLS handshake timeout|Temporary failure in name resolution|Could not resolve host/,
    { cause: 'registry-unreachable' },
  ),
  rule('no-base-image', /manifest (?:for \S+ not found|unknown)|no match for platform in manifest/),
  rule('secret-missing', /secret \S+:? not found/),
  rule(
    'file-not-found',
    /file not found in build context|failed to (?:compute cache key|calculate checksum of ref).*not found|^stat \S+: directory not found/,
  ),
  rule('dockerfile', /dockerfile parse error|unknown instruction|failed to create LLB definition/i),
  rule('compile', /^(?:vet: )?\S+\.go:\d+(?::\d+)?: /),
  rule('tests', /^\s*--- FAIL: |^FAIL\s/),
  rule('killed', /signal: killed|\bexit code: 137\b/),
];
