// Advice on a file that WSL takes without complaint: what will disturb Docker or Windows, or do nothing at all.
import type { Text } from '../../contract/text.ts';
import { describeSize } from '../doctor/sizes.ts';
import type { ConfigDocument, DiagnosticSeverity } from '../wslconfig/document.ts';
import { readWslconfig } from '../wslconfig/effective.ts';
import { createLocator } from '../wslconfig/locate.ts';
import type { ConfigValue } from '../wslconfig/read-value.ts';
import { compareVersions } from '../wslconfig/restrictions.ts';
import { suggestPresets } from './presets.ts';
import { type TuneHost, toWslconfigHost } from './tune-host.ts';
import { judgeMemory, judgeProcessors, judgeSwap } from './zones.ts';

/** The codes are permanent, as those of diagnostics are. */
export type AdviceCode =
  | 'mirrored-docker'
  | 'gradual-reclaim'
  | 'sparse-vhd'
  | 'memory-all'
  | 'memory-tight'
  | 'memory-small'
  | 'processors-small'
  | 'swap-over'
  | 'swap-tight'
  | 'safe-mode-on'
  | 'networking-none'
  | 'crlf-old-wsl';

export interface Advice {
  readonly code: AdviceCode;
  readonly severity: Exclude<DiagnosticSeverity, 'error'>;
  /** Full name; null where it is about the whole file. */
  readonly key: string | null;
  /** Offsets in the document's text, the end one excluded. */
  readonly start: number;
  readonly end: number;
  /** Both from 1. */
  readonly line: number;
  readonly column: number;
  readonly text: Text;
  /** What to do about it with one click: `written` null takes the key out. */
  readonly remedy: { readonly key: string; readonly written: string | null } | null;
}

/** Everything worth saying beyond the diagnostics of the file itself, in the order of its lines. */
export function advise(document: ConfigDocument, host: TuneHost): readonly Advice[] {
  const advice = document.dialect === 'wslconfig' ? adviseLimits(document, host) : [];
  return [...advice, ...adviseFile(document, host)].sort((one, other) => one.start - other.start);
}

function adviseLimits(document: ConfigDocument, host: TuneHost): readonly Advice[] {
  const { settings } = readWslconfig(document, toWslconfigHost(host));
  const locate = createLocator(document.text);
  return rules.flatMap(({ key, judge }) => {
    const found = settings.get(key);
    // What is not written, not valid or ignored was said by the reader, or is WSL's own choice.
    if (found?.setting?.value === undefined || found.source === 'ignored') return [];
    const said = judge(found.setting.value, host);
    if (said === null) return [];
    const { valueStart, valueEnd } = found.setting.line;
    const { remedy, ...rest } = said;
    return [
      {
        ...rest,
        key,
        start: valueStart,
        end: Math.max(valueStart, valueEnd),
        ...locate(valueStart),
        remedy: remedy === undefined ? null : { key, written: remedy },
      },
    ];
  });
}

interface Said {
  readonly code: AdviceCode;
  readonly severity: Advice['severity'];
  readonly text: Text;
  /** What to write instead; null: nothing. Absent where only the person can tell. */
  readonly remedy?: string | null;
}

interface Rule {
  readonly key: string;
  /** From the value as written, which may be more than the PC has. */
  readonly judge: (value: ConfigValue, host: TuneHost) => Said | null;
}

const rules: readonly Rule[] = [
  { key: 'wsl2.memory', judge: adviseMemory },
  {
    key: 'wsl2.processors',
    judge: (value, host) => {
      const { zone, why } = judgeProcessors(host, Number(value));
      return zone === 'small' ? { code: 'processors-small', severity: 'info', text: why } : null;
    },
  },
  {
    key: 'wsl2.swap',
    judge: (value, host) => {
      const { zone, why } = judgeSwap(host, Number(value));
      if (zone === 'no') return { code: 'swap-over', severity: 'warning', text: why };
      return zone === 'tight' ? { code: 'swap-tight', severity: 'warning', text: why } : null;
    },
  },
  {
    // MicrosoftDocs/WSL troubleshooting.md: published ports of Docker Desktop containers.
    key: 'wsl2.networkingMode',
    judge: (value, host) => {
      if (value === 'None') return say('networking-none', 'warning', null);
      const disturbs = value === 'Mirrored' && host.hasDockerDesktop;
      return disturbs ? say('mirrored-docker', 'warning', null) : null;
    },
  },
  {
    key: 'wsl2.safeMode',
    judge: (value) => (value === true ? say('safe-mode-on', 'warning', null) : null),
  },
  {
    // microsoft/WSL#10497 (dockerd), #10675 (systemd).
    key: 'experimental.autoMemoryReclaim',
    judge: (value) => (value === 'Gradual' ? say('gradual-reclaim', 'warning', null) : null),
  },
  {
    // `true` has its diagnostic already.
    key: 'experimental.sparseVhd',
    judge: (value) => (value === false ? say('sparse-vhd', 'info', null) : null),
  },
];

function adviseMemory(value: ConfigValue, host: TuneHost): Said | null {
  const bytes = Number(value);
  // 0 is the default.
  if (bytes === 0 || host.memoryBytes === null) return null;
  const { zone, why } = judgeMemory(host, bytes);
  const balanced = suggestPresets(host).find(({ id }) => id === 'balanced');
  const remedy = balanced?.settings.find(({ key }) => key === 'wsl2.memory')?.written ?? null;
  switch (zone) {
    case 'no':
      // Below the least, the reader says that WSL raises it.
      return bytes < host.memoryBytes / 2
        ? null
        : { ...say('memory-all', 'warning', remedy), text: describeAll(host) };
    case 'tight':
      // On a small PC half of the memory is little for both, and no other number is better.
      if (bytes <= host.memoryBytes / 2) return null;
      return { code: 'memory-tight', severity: 'warning', text: why, remedy };
    case 'small':
      return { code: 'memory-small', severity: 'info', text: why };
    default:
      return null;
  }
}

function describeAll(host: TuneHost): Text {
  return {
    key: 'tune.advice.memory-all',
    params: { host: describeSize(host.memoryBytes ?? 0) },
  };
}

function say(code: AdviceCode, severity: Advice['severity'], remedy: string | null): Said {
  return { code, severity, text: { key: `tune.advice.${code}` }, remedy };
}

/** WSL up to 2.3.26 gave up on a wsl.conf with CR LF (microsoft/WSL#8002, #12502). */
function adviseFile(document: ConfigDocument, { wslVersion }: TuneHost): readonly Advice[] {
  const isConf = document.dialect === 'wsl.conf';
  const at = isConf ? document.text.indexOf('\r\n') : -1;
  if (at < 0 || wslVersion === null || compareVersions(wslVersion, '2.3.26') > 0) return [];
  return [
    {
      code: 'crlf-old-wsl',
      severity: 'warning',
      key: null,
      start: at,
      end: at,
      ...createLocator(document.text)(at),
      text: { key: 'tune.advice.crlf-old-wsl', params: { version: wslVersion } },
      remedy: null,
    },
  ];
}
