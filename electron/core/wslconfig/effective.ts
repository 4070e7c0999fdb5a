// What WSL really uses on this PC: defaults, limits, safe mode and keys that switch each other off (WslCoreConfig.cpp).
import { type Condition, type ConfigKey, nameKey } from '../../contract/wslconfig-keys/key.ts';
import type { ConfigDocument, Diagnostic, DiagnosticSeverity, EffectCode } from './document.ts';
import { createLocator } from './locate.ts';
import type { ConfigValue } from './read-value.ts';
import { findDefaultMode, isForbidden, isNewerThanWsl, isOlderWindows } from './restrictions.ts';
import { listKeys, readSettings, type Setting } from './settings.ts';

/** What is known of the PC; what is missing leaves the values that hang on it unknown. */
export interface WslconfigHost {
  readonly memoryBytes?: number;
  readonly processors?: number;
  readonly windowsBuild?: number;
  readonly windowsRevision?: number;
  readonly architecture?: 'x64' | 'arm64' | 'x86' | 'unknown';
  /** As `wsl --version` prints it; absent also for the WSL that came with Windows. */
  readonly wslVersion?: string;
  /** Values below HKLM\Software\Policies\WSL, by name: 0 forbids the setting. */
  readonly policies?: Readonly<Record<string, number>>;
}

export interface EffectiveSetting {
  readonly key: ConfigKey;
  /** The line that counts, valid or not; absent where the file does not name the key. */
  readonly setting?: Setting;
  /** Null: none. Undefined: WSL chooses it when it starts, or too little is known of the PC. */
  readonly effective: ConfigValue | undefined;
  /**
   * `default`: not written, or not valid, or written as "the default". `clamped`: raised or lowered. `ignored`:
   * written and valid, but something else decides.
   */
  readonly source: 'file' | 'default' | 'clamped' | 'ignored';
  readonly diagnostics: readonly Diagnostic[];
}

export interface Wslconfig {
  /** Every key of the table, by full name. */
  readonly settings: ReadonlyMap<string, EffectiveSetting>;
  /** Everything to be said of the file, in its order. */
  readonly diagnostics: readonly Diagnostic[];
}

/** Reads a .wslconfig the way WSL does when its VM starts. */
export function readWslconfig(document: ConfigDocument, host: WslconfigHost): Wslconfig {
  const { byName, diagnostics } = readSettings(document);
  const settings = new Map<string, EffectiveSetting>();
  const rows = new Map(listKeys('wslconfig').map((key) => [nameKey(key), key]));
  const locate = createLocator(document.text);
  const look = (name: string): EffectiveSetting => {
    const known = settings.get(name);
    if (known !== undefined) return known;
    const key = rows.get(name);
    if (key === undefined) throw new Error(`No such key: ${name}`);
    const setting = byName.get(name);
    const { say, ...outcome } = settle(key, setting, { host, look, byName });
    const notes = setting && say ? [toDiagnostic(setting, say, locate)] : [];
    const settled = { key, ...(setting ? { setting } : {}), ...outcome, diagnostics: notes };
    settings.set(name, settled);
    return settled;
  };
  const effects = [...rows.keys()].flatMap((name) => look(name).diagnostics);
  return {
    settings,
    diagnostics: [...diagnostics, ...effects].sort((one, other) => one.start - other.start),
  };
}

interface Context {
  readonly host: WslconfigHost;
  readonly byName: ReadonlyMap<string, Setting>;
  readonly look: (name: string) => EffectiveSetting;
}

interface Note {
  readonly code: EffectCode;
  readonly params?: Readonly<Record<string, string | number>>;
}

type Outcome = Pick<EffectiveSetting, 'effective' | 'source'> & { readonly say?: Note };

function settle(key: ConfigKey, setting: Setting | undefined, context: Context): Outcome {
  const { look } = context;
  const name = nameKey(key);
  const isWritten = setting?.value !== undefined;
  const overruled = (effective: ConfigValue | undefined, say: Note): Outcome =>
    isWritten ? { effective, source: 'ignored', say } : { effective, source: 'default' };
  // An older WSL warns of an unknown key and goes on without it.
  if (isNewerThanWsl(key, context.host)) {
    const say = {
      code: 'needs-newer-wsl',
      params: { since: key.since?.replace('after ', '> ') ?? '' },
    } as const;
    return overruled(findDefault(key, context), say);
  }
  if (key.inSafeMode !== undefined && look('wsl2.safeMode').effective === true) {
    return overruled(key.inSafeMode, { code: 'safe-mode' });
  }
  if (isForbidden(key, context.host)) {
    const left = name === 'wsl2.nestedVirtualization' ? false : findDefault(key, context);
    const say = { code: 'policy', params: { policy: key.policy ?? '' } } as const;
    // No network at all is always allowed (WslCoreConfig.cpp), and so is what the policy leaves.
    const isAllowed = setting?.value === left || setting?.value === 'None';
    if (!isAllowed) return overruled(left, say);
  }
  if (key.windows !== undefined && isOlderWindows(context.host, key.windows)) {
    const off = key.kind === 'boolean' ? false : findDefault(key, context);
    return overruled(off, { code: 'needs-newer-windows', params: { ...key.windows } });
  }
  const obstacle = key.noEffectWhen?.find((condition) => holds(condition, context));
  if (obstacle !== undefined) {
    const forced = key.kind === 'ports' ? [] : (key.forced ?? null);
    const value = String(look(obstacle.key).effective ?? '');
    return overruled(forced, { code: 'no-effect', params: { other: obstacle.key, value } });
  }
  if (name === 'wsl2.dnsTunneling' && isInvalid(context, 'experimental.dnsTunnelingIpAddress')) {
    return overruled(false, {
      code: 'no-effect',
      params: { other: 'experimental.dnsTunnelingIpAddress', value: '' },
    });
  }
  if (setting?.value === undefined)
    return { effective: findDefault(key, context), source: 'default' };
  return settleWritten(key, setting.value, context);
}

function settleWritten(key: ConfigKey, value: ConfigValue, context: Context): Outcome {
  if (key.neverSuggest && value === true) {
    return { effective: false, source: 'ignored', say: { code: 'never-useful' } };
  }
  if (value === 'Mirrored' && isOlderWindows(context.host, mirroredWindows)) {
    const say = { code: 'needs-newer-windows', params: { ...mirroredWindows } } as const;
    return { effective: 'Nat', source: 'ignored', say };
  }
  if (value === 'Bridged' && context.byName.get('wsl2.vmSwitch')?.value === undefined) {
    return { effective: value, source: 'file', say: { code: 'bridged-without-switch' } };
  }
  return typeof value === 'number'
    ? limit(key, value, context)
    : { effective: value, source: 'file' };
}

function limit(key: ConfigKey, value: number, context: Context): Outcome {
  const isDefault =
    value <= (key.defaultUpTo ?? Number.NEGATIVE_INFINITY) || isUnsetSwap(key, value);
  if (isDefault) return { effective: findDefault(key, context), source: 'default' };
  const { host } = context;
  const most = key.most === 'host-memory' ? host.memoryBytes : key.most && host.processors;
  if (most !== undefined && value > most) {
    return { effective: most, source: 'clamped', say: { code: 'lowered', params: { most } } };
  }
  if (key.least !== undefined && value < key.least) {
    const params = { least: key.least };
    return { effective: key.least, source: 'clamped', say: { code: 'raised', params } };
  }
  return { effective: value, source: 'file' };
}

/** WSL marks "not set" with the largest number, which -1 wraps to. */
function isUnsetSwap(key: ConfigKey, value: number): boolean {
  return nameKey(key) === 'wsl2.swap' && value >= 2 ** 64;
}

function findDefault(key: ConfigKey, { host, look }: Context): ConfigValue | undefined {
  if (nameKey(key) === 'wsl2.networkingMode') return findDefaultMode(host);
  if (key.default === null || typeof key.default !== 'object') {
    return key.kind === 'ports' ? [] : key.default;
  }
  const isX64 = host.architecture === undefined ? undefined : host.architecture === 'x64';
  const isWindows11 = host.windowsBuild === undefined ? undefined : host.windowsBuild >= 22_000;
  switch (key.default.rule) {
    case 'half-of-host-memory':
      return host.memoryBytes === undefined ? undefined : Math.floor(host.memoryBytes / 2);
    case 'host-processors':
      return host.processors;
    case 'quarter-of-memory': {
      const { effective: memory } = look('wsl2.memory');
      return typeof memory === 'number' ? Math.ceil(memory / 4 / gib) * gib : undefined;
    }
    case 'windows-11-on-x64':
      return isX64 === undefined || isWindows11 === undefined ? undefined : isX64 && isWindows11;
    case 'on-x64':
      return isX64;
    case 'with-virtio':
      return isX64 === false ? isWindows11 : isX64;
    case 'with-debug-console':
      return (
        look('wsl2.debugConsole').effective === true ||
        Boolean(look('wsl2.debugConsoleLogFile').effective)
      );
    case 'chosen-by-wsl':
      return undefined;
  }
}

function holds({ key, is, isNot }: Condition, { look }: Context): boolean {
  const { effective } = look(key);
  if (effective === undefined || (effective !== null && typeof effective === 'object'))
    return false;
  return (is?.includes(effective) ?? false) || (isNot !== undefined && !isNot.includes(effective));
}

function isInvalid({ byName }: Context, name: string): boolean {
  const setting = byName.get(name);
  return setting !== undefined && setting.value === undefined;
}

function toDiagnostic(
  { key, line }: Setting,
  { code, params }: Note,
  locate: ReturnType<typeof createLocator>,
): Diagnostic {
  return {
    code,
    severity: severities[code],
    start: line.valueStart,
    end: line.valueEnd,
    ...locate(line.valueStart),
    reportedLine: line.reportedLine,
    params: { key: nameKey(key), written: line.value, ...params },
  };
}

const severities: Readonly<Record<EffectCode, DiagnosticSeverity>> = {
  policy: 'warning',
  'needs-newer-wsl': 'warning',
  raised: 'info',
  lowered: 'info',
  'no-effect': 'info',
  'safe-mode': 'warning',
  'needs-newer-windows': 'warning',
  'bridged-without-switch': 'warning',
  'never-useful': 'info',
};

const mirroredWindows = { build: 22_621, revision: 2_359 } as const;
const gib = 1024 ** 3;
