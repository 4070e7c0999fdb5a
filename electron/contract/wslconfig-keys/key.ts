// What a row of the key tables says: everything that form, command line, validation and help need to know of a key.

/**
 * How WSL reads the value. `integer` is C's strtol with base 0 (010 is 8); `size` is whole bytes with an upper-case
 * unit; `choice` is one of `values` in any case; `names` is a list with commas that WSL does not look into.
 */
export type KeyKind =
  | 'boolean'
  | 'integer'
  | 'size'
  | 'path'
  | 'text'
  | 'choice'
  | 'names'
  | 'mac'
  | 'ipv4'
  | 'ports';

/** Defaults that depend on the PC or on other keys; `core/wslconfig` works them out. */
export type DefaultRule =
  | 'half-of-host-memory'
  | 'host-processors'
  | 'quarter-of-memory'
  | 'windows-11-on-x64'
  | 'on-x64'
  | 'with-debug-console'
  | 'with-virtio'
  /** Chosen by WSL when it starts; no value can be named beforehand. */
  | 'chosen-by-wsl';

export type PlainValue = boolean | number | string | null;

/** True when another key's effective value is, or is not, one of the given ones. */
export interface Condition {
  /** Full name of the other key, such as `wsl2.networkingMode`. */
  readonly key: string;
  readonly is?: readonly PlainValue[];
  readonly isNot?: readonly PlainValue[];
}

export interface ConfigKey {
  readonly section: string;
  /** Canonical spelling; WSL compares without regard to case. */
  readonly name: string;
  readonly kind: KeyKind;
  readonly unit?: 'bytes' | 'ms' | 'processors';
  /** What WSL uses when the key is absent or its value invalid; null is "none". */
  readonly default: PlainValue | { readonly rule: DefaultRule };
  /** Canonical names of a `choice`, in the order to offer them. */
  readonly values?: readonly string[];
  /** Other names of a `choice`, and what WSL takes them for. */
  readonly synonyms?: Readonly<Record<string, string>>;
  /** Smaller values are raised to this. */
  readonly least?: number;
  /** Larger values are lowered to this. */
  readonly most?: 'host-memory' | 'host-processors';
  /** Values up to this one mean the default. */
  readonly defaultUpTo?: number;
  /** Since which WSL (`2.0.0`) or Windows (`Windows 18945`); absent where it is not known. */
  readonly since?: string;
  /** The least Windows; on an older one the key does nothing. */
  readonly windows?: { readonly build: number; readonly revision?: number };
  /** What has to start again: the VM, the distribution, or nothing because only new distributions see it. */
  readonly restart: 'wsl' | 'distro' | 'none';
  /** The key does nothing while one of these holds. */
  readonly noEffectWhen?: readonly Condition[];
  /** What WSL forces while `noEffectWhen` holds; absent where it just does not look. */
  readonly forced?: PlainValue;
  /** What safe mode (`wsl2.safeMode=true`) forces. */
  readonly inSafeMode?: PlainValue;
  /** Value below `HKLM\Software\Policies\WSL` whose 0 forbids the setting. */
  readonly policy?: string;
  /** Other full names that count as the same key. */
  readonly aliases?: readonly string[];
  /** Microsoft documents it. The others are found in WSL's source only. */
  readonly documented: boolean;
  /** Shown when it is there, never proposed: it does nothing good at present. */
  readonly neverSuggest?: true;
}

/** `section.name`, as WSL's messages write it. */
export function nameKey(key: Pick<ConfigKey, 'section' | 'name'>): string {
  return `${key.section}.${key.name}`;
}
