// What is to be said of a container that was started: why it ended, why nobody reaches it, what makes it less safe.
import type { Verification } from '../../../contract/image/run.ts';
import type { TextParams } from '../../../contract/text.ts';
import { isLoopback, type ListeningSocket } from '../../containers/read-sockets.ts';

export interface RunSight {
  readonly os: 'linux' | 'windows';
  readonly isRunning: boolean;
  /** Null while it runs. */
  readonly exitCode: number | null;
  /** What the engine says of a start that failed. */
  readonly error: string;
  readonly isOutOfMemory: boolean;
  /** In bytes; null: none. */
  readonly memoryLimit: number | null;
  readonly restarts: number;
  /** The last of what it printed. */
  readonly log: string;
  readonly user: string;
  /** `unhealthy` and the like; null: the image has no HEALTHCHECK. */
  readonly health: string | null;
  /** Inside; null: it could not be seen. */
  readonly listeners: readonly ListeningSocket[] | null;
  /** What was asked; null: nothing was. */
  readonly probe: {
    /** Inside. */
    readonly port: number;
    readonly isPublished: boolean;
    /** Null: no answer. */
    readonly status: number | null;
    readonly expected: number;
  } | null;
}

type FindingId =
  | 'exec-format-error'
  | 'crlf-entrypoint'
  | 'dynamic-binary-on-scratch'
  | 'out-of-memory'
  | 'not-found'
  | 'killed'
  | 'crashed'
  | 'ended'
  | 'exited'
  | 'restarting'
  | 'port-not-published'
  | 'listens-on-loopback'
  | 'published-port-mismatch'
  | 'no-answer'
  | 'other-status'
  | 'ca-certificates-missing'
  | 'tzdata-missing'
  | 'unhealthy'
  | 'runs-as-root';

type Found = readonly [FindingId, TextParams?];

/** Most telling first. */
export function judgeRun(sight: RunSight): Verification['findings'] {
  const ended = sight.isRunning ? [] : [findEnd(sight)];
  const unreachable = sight.isRunning ? findSilence(sight) : [];
  const found = [...ended, ...unreachable, ...findHints(sight)];
  return found.map(([id, params]) => {
    const text = (part: string) => ({
      key: `image.verify.${id}.${part}`,
      ...(params === undefined ? {} : { params }),
    });
    return { id, what: text('what'), fix: text('fix') };
  });
}

/** The kernel's and the runtime's own words are English everywhere. */
function findEnd({ log, error, exitCode, isOutOfMemory, memoryLimit }: RunSight): Found {
  const text = `${error}\n${log}`;
  const program = /exec "?(?:user process caused: )?([^\s":]+)"?: /.exec(text)?.[1] ?? '';
  if (/exec format error/.test(text)) return ['exec-format-error'];
  if (/\^M: bad interpreter|exec \S+\.sh: no such file or directory/.test(text)) {
    return ['crlf-entrypoint', { program }];
  }
  if (/exec \S+: no such file or directory|exec user process caused:? "?no such file/.test(text)) {
    return ['dynamic-binary-on-scratch', { program }];
  }
  const code = exitCode ?? 0;
  const limit = memoryLimit === null ? 0 : Math.round(memoryLimit / (1024 * 1024));
  if (isOutOfMemory) return ['out-of-memory', { limit }];
  switch (code) {
    case 0:
      return ['ended'];
    case 126:
    case 127:
      return ['not-found', { code }];
    case 137:
      return ['killed'];
    case 139:
      return ['crashed'];
    default:
      return ['exited', { code }];
  }
}

function findSilence({ probe, listeners, log }: RunSight): Found[] {
  if (probe === null || probe.status === probe.expected) return [];
  const { port, status, expected } = probe;
  if (status !== null) return [['other-status', { status, expected }]];
  if (!probe.isPublished) return [['port-not-published', { port }]];
  // Docker's own name server inside of a network (moby/moby libnetwork/resolver.go).
  const own = listeners?.filter(({ address }) => address !== '127.0.0.11');
  const there = own?.filter((one) => one.port === port) ?? [];
  const isInside = there.length > 0 && there.every(({ address }) => isLoopback(address));
  if (isInside || saysLoopback(log, port)) return [['listens-on-loopback', { port }]];
  const others = [...new Set(own?.map((one) => one.port))];
  if (there.length === 0 && others.length > 0) {
    return [['published-port-mismatch', { port, found: others.join(', ') }]];
  }
  return [['no-answer', { port }]];
}

function saysLoopback(log: string, port: number): boolean {
  return new RegExp(`(?:127\\.0\\.0\\.1|localhost|\\[::1\\]):${port}\\b`).test(log);
}

function findHints({ log, health, user, os, restarts, isRunning }: RunSight): Found[] {
  const [, zone] = /unknown time zone ([A-Za-z_]+\/[A-Za-z_]+)/.exec(log) ?? [];
  const isRoot = os === 'linux' && /^(?:|0|root)(?::|$)/.test(user);
  return [
    ...(restarts > 0 && isRunning ? [['restarting', { count: restarts }] as const] : []),
    ...(/x509: certificate signed by unknown authority/.test(log)
      ? [['ca-certificates-missing'] as const]
      : []),
    ...(zone !== undefined || /time: missing Location/.test(log)
      ? [['tzdata-missing', { zone: zone ?? '' }] as const]
      : []),
    ...(health === 'unhealthy' ? [['unhealthy'] as const] : []),
    ...(isRoot ? [['runs-as-root'] as const] : []),
  ];
}
