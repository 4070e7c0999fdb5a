// What a parsed .wslconfig or wsl.conf is: its text cut into lines, none of it lost, and what WSL makes of each line.

/** `.wslconfig` is opened by Windows' C run-time in text mode; `/etc/wsl.conf` by Linux as it is. */
export type Dialect = 'wslconfig' | 'wsl.conf';

/** How the text was stored. Every other encoding reads as UTF-8 here, wrongly, just as WSL reads it. */
export type ConfigEncoding = 'utf-8' | 'utf-8-bom' | 'utf-16le-bom';

/** A file's text and what is needed to write the same bytes again. */
export interface ConfigSource {
  readonly encoding: ConfigEncoding;
  /** Bytes that are no UTF-8 stand as U+DC80 to U+DCFF, one each, so that they survive. */
  readonly text: string;
  /** Half a character at the end of a UTF-16 file. */
  readonly rest: Uint8Array;
}

/** What WSL itself warns of. The codes are permanent: words and exit messages hang on them. */
export type SyntaxCode =
  | 'invalid-section-name'
  | 'expected-bracket'
  | 'expected-line-end'
  | 'invalid-key-name'
  | 'expected-equals'
  | 'invalid-escape'
  | 'expected-quote';

export type ValueCode =
  | 'unknown-key'
  | 'duplicate-key'
  | 'invalid-boolean'
  | 'invalid-integer'
  | 'invalid-size'
  | 'invalid-choice'
  | 'invalid-port'
  | 'invalid-ip'
  | 'invalid-mac';

/** What WSL does without a word, and a person should know. */
export type SilentCode =
  | 'section-by-accident'
  | 'path-escape'
  | 'swallowed-line'
  | 'octal-number'
  | 'wrapped-size'
  | 'not-ascii'
  | 'rest-not-read';

/** What comes of the values after reading, on this PC. */
export type EffectCode =
  /** Forbidden by a policy of the registry. */
  | 'policy'
  | 'needs-newer-wsl'
  | 'raised'
  | 'lowered'
  | 'no-effect'
  | 'safe-mode'
  | 'needs-newer-windows'
  | 'bridged-without-switch'
  | 'never-useful';

export type DiagnosticCode = SyntaxCode | ValueCode | SilentCode | EffectCode;

export type DiagnosticSeverity = 'error' | 'warning' | 'info';

export interface Diagnostic {
  readonly code: DiagnosticCode;
  /** `error`: the VM does not start. `warning`: WSL does not do what is written. `info`: worth knowing. */
  readonly severity: DiagnosticSeverity;
  /** Offsets in `text`, the end one excluded. */
  readonly start: number;
  readonly end: number;
  /** Both from 1, in UTF-16 units, as an editor counts. */
  readonly line: number;
  readonly column: number;
  /** The line number in WSL's own message, which counts CR LF twice in wsl.conf. */
  readonly reportedLine: number;
  readonly params: Readonly<Record<string, string | number>>;
}

interface LinePlace {
  /** The source, line end included. A value with continuations is one line here. */
  readonly text: string;
  /** Offset in the document's text. */
  readonly start: number;
}

/** A section header WSL accepts. */
export interface SectionLine extends LinePlace {
  readonly kind: 'section';
  readonly name: string;
}

/** A key line WSL accepts; whether it knows the key is another question. */
export interface EntryLine extends LinePlace {
  readonly kind: 'entry';
  /** As WSL looks it up: `section.key`, or the bare key where no section is in force. */
  readonly fullName: string;
  readonly key: string;
  /** The section in force came out of a broken header. */
  readonly inBrokenSection: boolean;
  /** After quotes, escapes and continuations, with characters above U+007F cut as WSL cuts them. */
  readonly value: string;
  /** Where the value stands, trailing blanks and comment excluded; offsets in the document's text. */
  readonly valueStart: number;
  readonly valueEnd: number;
  readonly reportedLine: number;
}

export interface InvalidLine extends LinePlace {
  readonly kind: 'invalid';
  readonly code: SyntaxCode;
  /** The key that was being read, as far as it got: `section.key`. */
  readonly fullName?: string;
  /** Where the value begins, when it came to that. */
  readonly valueStart?: number;
}

export type ConfigLine =
  | SectionLine
  | EntryLine
  | InvalidLine
  | (LinePlace & { readonly kind: 'blank' | 'comment' })
  /** Behind Ctrl+Z, or in wsl.conf behind the first invalid line. */
  | (LinePlace & { readonly kind: 'unread' });

export interface ConfigDocument extends ConfigSource {
  readonly dialect: Dialect;
  readonly lines: readonly ConfigLine[];
  /** What the grammar says, in the order of the file. Keys and values are judged by `readSettings`. */
  readonly diagnostics: readonly Diagnostic[];
}
