// Where modules and images could come from, measured from here. Nothing is ever set to one of them by itself.
import type { Settings } from '../../../contract/settings.ts';
import type { Machine } from '../../../platform/ports.ts';

export interface MirrorRow {
  readonly url: string;
  /** Milliseconds to the first answer; null: none. */
  readonly ms: number | null;
}

/** Public module proxies; what is behind GOPROXY on this PC is asked as well. */
const goProxies = [
  'https://proxy.golang.org',
  'https://goproxy.cn',
  'https://mirrors.aliyun.com/goproxy',
];
/** Docker Hub itself, and those who keep copies of it. */
const registries = ['registry-1.docker.io', 'mirror.gcr.io', 'docker.m.daocloud.io'];

/** Something small that every module proxy has. */
const smallModule = '/golang.org/x/text/@v/list';
const deadlineMs = 5_000;

/** Fastest first, those without an answer last. What `usual` names, the settings', is asked as well. */
export async function measureMirrors(
  machine: Machine,
  usual: Pick<Settings, 'goProxy' | 'registryMirror'>,
  signal?: AbortSignal,
): Promise<{ goProxies: MirrorRow[]; registries: MirrorRow[] }> {
  const own = [usual.goProxy, machine.environment.GOPROXY]
    .join(',')
    .split(/[,|]/)
    .map((entry) => entry.trim().replace(/\/+$/, ''))
    .filter((entry) => entry.startsWith('https://'));
  const proxies = [...new Set([...own, ...goProxies])];
  const mirrors = usual.registryMirror === null ? [] : [usual.registryMirror.replace(/\/+$/, '')];
  const hosts = [...new Set([...mirrors, ...registries])];
  const [modules, images] = await Promise.all([
    Promise.all(
      proxies.map((url) => measure(machine, { url, ask: `${url}${smallModule}`, signal })),
    ),
    Promise.all(hosts.map((url) => measure(machine, { url, ask: `https://${url}/v2/`, signal }))),
  ]);
  return { goProxies: modules.sort(byTime), registries: images.sort(byTime) };
}

async function measure(
  { network }: Machine,
  { url, ask, signal }: { url: string; ask: string; signal: AbortSignal | undefined },
): Promise<MirrorRow> {
  const result = await network.get(ask, { deadlineMs, ...(signal ? { signal } : {}) });
  // A registry that wants to know who asks has answered; a server that cannot has not.
  const works = result.outcome === 'answered' && (result.status < 400 || result.status === 401);
  return { url, ms: works ? result.ms : null };
}

function byTime(one: MirrorRow, other: MirrorRow): number {
  return (one.ms ?? Number.POSITIVE_INFINITY) - (other.ms ?? Number.POSITIVE_INFINITY) || 0;
}
