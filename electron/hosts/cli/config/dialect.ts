// What the verbs need to know of a file, whatever its grammar: its keys, what is to be said of it, and how it is edited.
import type { ConfigHost } from '../../../contract/config.ts';
import type { Text } from '../../../contract/text.ts';

/** One key of the table as the file and the PC have it. */
export interface KeyRow {
  /** Full name, such as `wsl2.memory`. */
  readonly key: string;
  /** What stands in the file; null: it does not name the key. */
  readonly written: string | null;
  /** What is really used, as it would be written; null: it is not known. Empty: none. */
  readonly effective: string | null;
  /** Where that comes from; `unknown` where nobody can tell. */
  readonly source: 'file' | 'default' | 'clamped' | 'ignored' | 'unknown';
  /** As it would be written; null where it is chosen when it starts. Empty: none. */
  readonly default: string | null;
  /** Since which WSL, Windows or Docker. */
  readonly since: string | null;
  readonly restart: 'wsl' | 'distro' | 'engine' | 'none';
  /** For a person, in the language of the reader: both as values are shown. */
  readonly shown: { readonly effective: Text | string; readonly default: Text | string };
  /** Why the key does nothing here, or does something else than what is written. */
  readonly notes: readonly Text[];
}

/** Something to be said of a place in the file. */
export interface FileMessage {
  readonly line: number;
  readonly column: number;
  readonly severity: 'error' | 'warning' | 'info';
  /** Permanent. */
  readonly code: string;
  readonly key: string | null;
  readonly text: Text;
}

export type ParsedInput =
  | { readonly outcome: 'ok'; readonly written: string }
  | { readonly outcome: 'refused'; readonly reason: Text };

export interface Dialect {
  /** How a file of it is called, for the words. */
  readonly name: '.wslconfig' | 'wsl.conf' | 'daemon.json';
  /** Full names of all keys, in the order of the tables. */
  readonly keys: readonly string[];
  /** What the key does. */
  explain(key: string): Text;
  /** A value as a person types it, to the one that is written. */
  parse(key: string, typed: string): ParsedInput;
  /** The file with the key set, or taken out for null, and every other byte as it was; null: it has to be repaired. */
  edit(bytes: Uint8Array, key: string, written: string | null): Uint8Array | null;
  /** All keys of the table, in its order. */
  list(bytes: Uint8Array, host: ConfigHost | null): readonly KeyRow[];
  /** In the order of the file. */
  check(bytes: Uint8Array, host: ConfigHost | null): readonly FileMessage[];
  /** The text for people and differences; broken bytes and byte order marks are not part of it. */
  readText(bytes: Uint8Array): string;
  /** The same settings as a text that is read at all; null where only a person can tell. Absent: none is refused. */
  readonly repair?: (bytes: Uint8Array) => RepairedFile | null;
}

export interface RepairedFile {
  readonly bytes: Uint8Array;
  /** What was changed; empty where nothing had to be. */
  readonly repairs: readonly Text[];
}
