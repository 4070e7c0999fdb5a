// The keys of daemon.json that people set, as rows: form, command line, validation and help follow from them.
// Source: docker/cli docs/reference/dockerd.md, moby daemon/config. Every other key stays as it is in the file.

/**
 * How dockerd reads the value. `text-size` is a text such as "100m"; `texts` is a list of texts, `addresses` of IP
 * addresses, `urls` of web addresses, `options` of `name=value`. A value of another JSON type keeps it from starting.
 */
export type DaemonKind =
  | 'boolean'
  | 'integer'
  | 'text'
  | 'text-number'
  | 'text-size'
  | 'path'
  | 'choice'
  | 'url'
  | 'texts'
  | 'addresses'
  | 'urls'
  | 'options';

export type DaemonEngine = 'linux' | 'windows';

export type DaemonValue = boolean | number | string | readonly string[];

export interface DaemonKey {
  /** From the outermost name: `['log-opts', 'max-size']`. */
  readonly path: readonly string[];
  readonly kind: DaemonKind;
  /** What dockerd uses without the key; null is none, or chosen by Docker. */
  readonly default: DaemonValue | null;
  /** Values of a `choice`, in the order to offer them. */
  readonly values?: readonly string[];
  readonly least?: number;
  /** A value that is right for most; offered, never set by itself. */
  readonly suggested?: DaemonValue;
  readonly engines: readonly DaemonEngine[];
  /** The Docker Engine that has it first; absent where every one in use has it. */
  readonly since?: string;
  /** Docker Desktop has a setting of its own and does not look here. */
  readonly notInDockerDesktop?: true;
  /** Opens this PC to others: shown with a warning when it is there, never offered. */
  readonly dangerous?: true;
  /** dockerd reads the file when it starts. */
  readonly restart: 'engine';
}

const both = ['linux', 'windows'] as const;
const linux = ['linux'] as const;
const windows = ['windows'] as const;
const restart = 'engine';

export const daemonKeys: readonly DaemonKey[] = [
  {
    path: ['log-driver'],
    kind: 'choice',
    default: 'json-file',
    values: ['json-file', 'local', 'none', 'syslog', 'journald', 'fluentd', 'gelf', 'splunk'],
    suggested: 'json-file',
    engines: linux,
    restart,
  },
  {
    path: ['log-driver'],
    kind: 'choice',
    default: 'json-file',
    values: ['json-file', 'local', 'none', 'etwlogs', 'fluentd', 'gelf', 'splunk', 'syslog'],
    suggested: 'json-file',
    engines: windows,
    restart,
  },
  {
    path: ['log-opts', 'max-size'],
    kind: 'text-size',
    default: null,
    suggested: '100m',
    engines: both,
    restart,
  },
  {
    path: ['log-opts', 'max-file'],
    kind: 'text-number',
    default: '1',
    suggested: '3',
    least: 1,
    engines: both,
    restart,
  },
  { path: ['dns'], kind: 'addresses', default: null, engines: both, restart },
  { path: ['dns-search'], kind: 'texts', default: null, engines: both, restart },
  { path: ['registry-mirrors'], kind: 'urls', default: null, engines: both, restart },
  {
    path: ['proxies', 'http-proxy'],
    kind: 'url',
    default: null,
    engines: both,
    since: '23.0',
    notInDockerDesktop: true,
    restart,
  },
  {
    path: ['proxies', 'https-proxy'],
    kind: 'url',
    default: null,
    engines: both,
    since: '23.0',
    notInDockerDesktop: true,
    restart,
  },
  {
    path: ['proxies', 'no-proxy'],
    kind: 'text',
    default: null,
    engines: both,
    since: '23.0',
    notInDockerDesktop: true,
    restart,
  },
  { path: ['data-root'], kind: 'path', default: null, engines: both, restart },
  { path: ['builder', 'gc', 'enabled'], kind: 'boolean', default: true, engines: linux, restart },
  {
    path: ['builder', 'gc', 'defaultKeepStorage'],
    kind: 'text-size',
    default: null,
    suggested: '20GB',
    engines: linux,
    restart,
  },
  {
    path: ['features', 'buildkit'],
    kind: 'boolean',
    default: true,
    engines: linux,
    since: '18.09',
    restart,
  },
  {
    path: ['max-concurrent-downloads'],
    kind: 'integer',
    default: 3,
    least: 0,
    engines: both,
    restart,
  },
  {
    path: ['max-concurrent-uploads'],
    kind: 'integer',
    default: 5,
    least: 0,
    engines: both,
    restart,
  },
  { path: ['shutdown-timeout'], kind: 'integer', default: 15, engines: both, restart },
  { path: ['live-restore'], kind: 'boolean', default: false, engines: linux, restart },
  {
    path: ['default-shm-size'],
    kind: 'text-size',
    default: '64M',
    engines: linux,
    restart,
  },
  { path: ['bip'], kind: 'text', default: null, engines: linux, restart },
  { path: ['userland-proxy'], kind: 'boolean', default: true, engines: linux, restart },
  { path: ['exec-opts'], kind: 'options', default: null, engines: both, restart },
  { path: ['storage-opts'], kind: 'options', default: null, engines: windows, restart },
  { path: ['group'], kind: 'text', default: 'docker', engines: linux, restart },
  { path: ['group'], kind: 'text', default: null, engines: windows, restart },
  { path: ['fixed-cidr'], kind: 'text', default: null, engines: both, restart },
  { path: ['debug'], kind: 'boolean', default: false, engines: both, restart },
  {
    path: ['log-level'],
    kind: 'choice',
    default: 'info',
    values: ['debug', 'info', 'warn', 'error', 'fatal'],
    engines: both,
    restart,
  },
  {
    path: ['insecure-registries'],
    kind: 'texts',
    default: null,
    engines: both,
    dangerous: true,
    restart,
  },
  { path: ['hosts'], kind: 'texts', default: null, engines: both, dangerous: true, restart },
];

/** `log-opts.max-size`: how the command line and the help name a key. No name of daemon.json has a dot. */
export function nameDaemonKey(path: readonly string[]): string {
  return path.join('.');
}

/** The rows that an engine with these containers knows, in the order of the form. */
export function listDaemonKeys(engine: DaemonEngine): readonly DaemonKey[] {
  return daemonKeys.filter(({ engines }) => engines.includes(engine));
}

/** A row by its name with dots; undefined for keys that Slipway has no row for, or another engine. */
export function findDaemonKey(engine: DaemonEngine, name: string): DaemonKey | undefined {
  return listDaemonKeys(engine).find(({ path }) => nameDaemonKey(path) === name);
}
