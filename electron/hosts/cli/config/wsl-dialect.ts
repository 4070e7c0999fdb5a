// .wslconfig and wsl.conf for the verbs: one grammar, two tables of keys.
import type { Text } from '../../../contract/text.ts';
import { type ConfigKey, nameKey } from '../../../contract/wslconfig-keys/key.ts';
import { advise } from '../../../core/tune/advise.ts';
import { applySettings } from '../../../core/tune/apply-settings.ts';
import { describeValue } from '../../../core/tune/describe-value.ts';
import { isKeyAvailable } from '../../../core/tune/is-key-available.ts';
import { parseInput } from '../../../core/tune/parse-input.ts';
import { type TuneHost, toWslconfigHost } from '../../../core/tune/tune-host.ts';
import type { ConfigDocument, Dialect as Grammar } from '../../../core/wslconfig/document.ts';
import { type EffectiveSetting, readWslconfig } from '../../../core/wslconfig/effective.ts';
import { encodeConfig, showText } from '../../../core/wslconfig/encoding.ts';
import { formatValue } from '../../../core/wslconfig/format-value.ts';
import { parseConfig } from '../../../core/wslconfig/parse.ts';
import type { ConfigValue } from '../../../core/wslconfig/read-value.ts';
import { findKey, listKeys, readSettings } from '../../../core/wslconfig/settings.ts';
import { showControls } from '../../../core/wslconfig/show-line.ts';
import type { Dialect, FileMessage, KeyRow } from './dialect.ts';

export const wslconfigDialect = createDialect('wslconfig', 'wslconfig');
export const wslConfDialect = createDialect('wsl.conf', 'wslConf');

function createDialect(grammar: Grammar, helpName: string): Dialect {
  return {
    name: grammar === 'wslconfig' ? '.wslconfig' : grammar,
    keys: listKeys(grammar).map(nameKey),
    explain: (key) => ({ key: `keyHelp.${helpName}.${key}` }),
    parse: (name, typed) => {
      const parsed = parseInput(getKey(grammar, name), typed);
      return parsed.ok
        ? { outcome: 'ok', written: parsed.written }
        : { outcome: 'refused', reason: parsed.why };
    },
    edit: (bytes, key, written) =>
      encodeConfig(applySettings(parseConfig(bytes, grammar), [{ key, written }])),
    list: (bytes, host) => listRows(parseConfig(bytes, grammar), host ?? nobody),
    check: (bytes, host) => listMessages(parseConfig(bytes, grammar), host ?? nobody),
    readText: (bytes) => showText(parseConfig(bytes, grammar).text),
  };
}

function getKey(grammar: Grammar, name: string): ConfigKey {
  const key = findKey(grammar, name);
  if (key === undefined) throw new Error(`No such key: ${name}`);
  return key;
}

/** A PC of which nothing is known. */
const nobody: TuneHost = {
  memoryBytes: null,
  processors: null,
  windowsBuild: null,
  windowsRevision: null,
  architecture: null,
  wslVersion: null,
  freeDiskBytes: null,
  usedBytes: null,
  policies: {},
  hasDockerDesktop: false,
};

function listRows(document: ConfigDocument, host: TuneHost): readonly KeyRow[] {
  const settings = readEffective(document, host);
  const usual = readEffective(parseConfig(new Uint8Array(0), document.dialect), host);
  return listKeys(document.dialect).map((key) => {
    const name = nameKey(key);
    const { setting, effective, source, diagnostics = [] } = settings.get(name) ?? unread;
    const { effective: standard } = usual.get(name) ?? unread;
    const reason = isKeyAvailable(key, host, settings);
    const said = diagnostics.map(({ code, params }): Text => ({ ...sayDiagnostic(code), params }));
    return {
      key: name,
      written: setting === undefined ? null : showControls(setting.line.value),
      effective: write(key, effective),
      source: effective === undefined ? 'unknown' : source,
      default: write(key, standard),
      since: key.since ?? null,
      restart: key.restart,
      shown: { effective: describeValue(key, effective), default: describeValue(key, standard) },
      notes: said.length > 0 || reason === true ? said : [reason],
    };
  });
}

type Reading = Pick<EffectiveSetting, 'effective' | 'source'> &
  Partial<Pick<EffectiveSetting, 'setting' | 'diagnostics'>>;

const unread: Reading = { effective: undefined, source: 'default' };

function readEffective(document: ConfigDocument, host: TuneHost): ReadonlyMap<string, Reading> {
  if (document.dialect === 'wslconfig') {
    return readWslconfig(document, toWslconfigHost(host)).settings;
  }
  const { byName } = readSettings(document);
  return new Map(
    listKeys(document.dialect).map((key): [string, Reading] => {
      const setting = byName.get(nameKey(key));
      const isUnknown = key.default !== null && typeof key.default === 'object';
      const standard = isUnknown ? undefined : (key.default as ConfigValue);
      return setting?.value === undefined
        ? [
            nameKey(key),
            { ...(setting ? { setting } : {}), effective: standard, source: 'default' },
          ]
        : [nameKey(key), { setting, effective: setting.value, source: 'file' }];
    }),
  );
}

function write(key: ConfigKey, value: ConfigValue | undefined): string | null {
  return value === undefined ? null : formatValue(key, value);
}

function listMessages(document: ConfigDocument, host: TuneHost): readonly FileMessage[] {
  const { diagnostics } =
    document.dialect === 'wslconfig'
      ? readWslconfig(document, toWslconfigHost(host))
      : readSettings(document);
  const found = diagnostics.map(
    ({ params, code, severity, line, column }): FileMessage => ({
      line,
      column,
      severity,
      code,
      key: params.key === undefined ? null : String(params.key),
      text: { ...sayDiagnostic(code), params },
    }),
  );
  const advice = advise(document, host).map(
    ({ line, column, severity, code, key, text }): FileMessage => ({
      line,
      column,
      severity,
      code,
      key,
      text,
    }),
  );
  return [...found, ...advice].sort(
    (one, other) => one.line - other.line || one.column - other.column,
  );
}

function sayDiagnostic(code: string): Text {
  return { key: `wslconfig.diagnostics.${code}` };
}
