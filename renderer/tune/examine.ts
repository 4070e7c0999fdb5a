// What the text of .wslconfig or wsl.conf means on this PC, for every part of the page: one look, so that form,
// messages and counts cannot differ.
import type { Text } from '../../electron/contract/text.ts';
import { type ConfigKey, nameKey } from '../../electron/contract/wslconfig-keys/key.ts';
import { advise } from '../../electron/core/tune/advise.ts';
import { applySettings, type WantedSetting } from '../../electron/core/tune/apply-settings.ts';
import { type TuneHost, toWslconfigHost } from '../../electron/core/tune/tune-host.ts';
import type {
  ConfigDocument,
  Diagnostic,
  DiagnosticSeverity,
} from '../../electron/core/wslconfig/document.ts';
import { type EffectiveSetting, readWslconfig } from '../../electron/core/wslconfig/effective.ts';
import { encodeConfig } from '../../electron/core/wslconfig/encoding.ts';
import { parseConfig } from '../../electron/core/wslconfig/parse.ts';
import type { ConfigValue } from '../../electron/core/wslconfig/read-value.ts';
import { findKey, listKeys, readSettings } from '../../electron/core/wslconfig/settings.ts';
import type { Editing } from './editing.ts';

/** Something to be said of a stretch of the text. */
export interface Message {
  readonly from: number;
  readonly to: number;
  /** From 1. */
  readonly line: number;
  readonly severity: DiagnosticSeverity;
  readonly text: Text;
  /** One click's worth of help: a key and how it should be written; null takes it out. */
  readonly remedy: { readonly key: string; readonly written: string | null } | null;
}

/** A key whose written value is not that of the saved file; null: not written. */
export interface KeyChange {
  readonly name: string;
  readonly from: string | null;
  readonly to: string | null;
}

/** A row of the form. */
export interface ShownSetting {
  readonly key: ConfigKey;
  readonly name: string;
  /** As WSL takes the text; undefined where the key is not in the file. */
  readonly written: string | undefined;
  /** The written value is one that WSL does not take. */
  readonly isInvalid: boolean;
  readonly isChanged: boolean;
  /** The saved file has it. */
  readonly isSaved: boolean;
  /** Null: none. Undefined: WSL chooses when it starts, or too little is known of the PC. */
  readonly effective: ConfigValue | undefined;
  readonly source: EffectiveSetting['source'];
  /** What the text says, before the PC has its say; undefined where it says nothing that WSL takes. */
  readonly asked: ConfigValue | undefined;
  /** What holds where the file does not name the key. */
  readonly fallback: ConfigValue | undefined;
}

export interface Examined {
  /** Every row of the form by full name; none where the file has a form of its own. */
  readonly settings: ReadonlyMap<string, ShownSetting>;
  readonly messages: readonly Message[];
  readonly changes: readonly KeyChange[];
}

/** Looks at the draft beside the saved file. */
export function examine(editing: Editing, host: TuneHost): Examined {
  const { dialect } = editing;
  const document = parseDraft(editing);
  const saved = parseConfig(encodeConfig(editing.saved), dialect);
  const changes = compareKeys(saved, document);
  const settings = showSettings({ document, saved, changes, host });
  const read =
    dialect === 'wslconfig'
      ? readWslconfig(document, toWslconfigHost(host))
      : readSettings(document);
  const messages = [
    ...read.diagnostics.map(sayDiagnostic),
    ...advise(document, host).map(({ start, end, line, severity, text, remedy }): Message => {
      return { from: start, to: end, line, severity, text, remedy };
    }),
  ].sort((one, other) => one.from - other.from);
  return { settings, messages, changes };
}

/** The text with these keys set or taken out, and nothing else changed. */
export function writeSettings(editing: Editing, wanted: readonly WantedSetting[]): string {
  return applySettings(parseDraft(editing), wanted).text;
}

/** How many things Apply would change: keys, or one where only comments and blanks differ. */
export function countChanges(examined: Pick<Examined, 'changes'>, isChanged: boolean): number {
  return isChanged ? Math.max(1, examined.changes.length) : 0;
}

export function listErrors(messages: readonly Message[]): readonly Message[] {
  return messages.filter(({ severity }) => severity === 'error');
}

function parseDraft({ saved, text, dialect }: Editing): ConfigDocument {
  return parseConfig(encodeConfig({ ...saved, text }), dialect);
}

function showSettings(files: {
  readonly document: ConfigDocument;
  readonly saved: ConfigDocument;
  readonly changes: readonly KeyChange[];
  readonly host: TuneHost;
}): ReadonlyMap<string, ShownSetting> {
  const { document, saved } = files;
  const { dialect } = document;
  const pc = toWslconfigHost(files.host);
  const effects = dialect === 'wslconfig' ? readWslconfig(document, pc).settings : undefined;
  const empty = parseConfig(new Uint8Array(0), dialect);
  const fallbacks = dialect === 'wslconfig' ? readWslconfig(empty, pc).settings : undefined;
  const written = readSettings(document).byName;
  const before = readSettings(saved).byName;
  const changed = new Set(files.changes.map(({ name }) => name));
  const show = (key: ConfigKey): ShownSetting => {
    const name = nameKey(key);
    const setting = written.get(name);
    const effect = effects?.get(name);
    const fallback = fallbacks ? fallbacks.get(name)?.effective : readDefault(key);
    const asked = setting?.value;
    return {
      key,
      name,
      written: setting?.line.value,
      isInvalid: setting !== undefined && asked === undefined,
      isChanged: changed.has(name),
      isSaved: before.has(name),
      effective: effect ? effect.effective : asked === undefined ? fallback : asked,
      source: effect?.source ?? (asked === undefined ? 'default' : 'file'),
      asked,
      fallback,
    };
  };
  return new Map(listKeys(dialect).map((key) => [nameKey(key), show(key)]));
}

/** A default that is worked out beforehand; wsl.conf has no others. */
function readDefault({ default: known }: ConfigKey): ConfigValue | undefined {
  return known !== null && typeof known === 'object' ? undefined : known;
}

function sayDiagnostic(diagnostic: Diagnostic): Message {
  const { code, severity, start, end, line, params } = diagnostic;
  const doesNothing = code === 'no-effect' || code === 'never-useful' || code === 'duplicate-key';
  const canGo = doesNothing && code !== 'duplicate-key' && typeof params.key === 'string';
  return {
    from: start,
    to: end,
    line,
    severity,
    text: { key: `wslconfig.diagnostics.${code}`, params },
    remedy: canGo ? { key: String(params.key), written: null } : null,
  };
}

/** Keys by their own names, unknown ones as they stand; of several lines the first counts, as for WSL. */
function compareKeys(saved: ConfigDocument, draft: ConfigDocument): readonly KeyChange[] {
  const before = listWritten(saved);
  const after = listWritten(draft);
  return [...new Set([...before.keys(), ...after.keys()])].flatMap((name) => {
    const from = before.get(name) ?? null;
    const to = after.get(name) ?? null;
    return from === to ? [] : [{ name, from, to }];
  });
}

function listWritten(document: ConfigDocument): ReadonlyMap<string, string> {
  const written = new Map<string, string>();
  for (const line of document.lines) {
    if (line.kind !== 'entry') continue;
    const known = findKey(document.dialect, line.fullName);
    const name = known ? nameKey(known) : line.fullName;
    if (!written.has(name)) written.set(name, document.text.slice(line.valueStart, line.valueEnd));
  }
  return written;
}
