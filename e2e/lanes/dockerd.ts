// A Docker Engine of the tests' own: its socket, data, process file and bridge belong to nobody else.
import { type ChildProcess, spawn } from 'node:child_process';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { run, which } from './processes.ts';

export interface OwnEngine {
  /** `unix:///…` of its socket. */
  readonly address: string;
  /** At once, as when its computer loses power; `stop` clears away what is left. */
  kill(): Promise<void>;
  stop(): Promise<void>;
}

export interface OwnEngineOptions {
  /** From 1: one beside the lane's. It leaves the firewall alone, which the lane's has rules in. */
  readonly beside?: number;
  /** Its data lies on a disk of this size: `64m`. */
  readonly dataSize?: string;
}

/** Why no engine can be started here, or undefined when it can. */
export async function missingEngine(): Promise<string | undefined> {
  if (process.platform !== 'linux') return 'a Docker Engine of its own is started on Linux only';
  if (process.getuid?.() !== 0) return 'dockerd has to be started as root';
  for (const program of ['dockerd', 'ip', 'iptables']) {
    if (!(await which(program))) return `${program} is not installed`;
  }
  return undefined;
}

/** Starts dockerd and waits until it answers. Throws with the end of its log when it does not. */
export async function startOwnEngine({
  beside = 0,
  dataSize,
}: OwnEngineOptions = {}): Promise<OwnEngine> {
  const folder = await mkdtemp(join(tmpdir(), 'slipway-dockerd-'));
  const socket = join(folder, 'docker.sock');
  const data = join(folder, 'data');
  const bridge = `slipway-test${beside}`;
  await mkdir(data);
  if (dataSize) await run('mount', ['-t', 'tmpfs', '-o', `size=${dataSize}`, 'tmpfs', data]);
  // A file of its own, or the machine's daemon.json would count.
  await writeFile(join(folder, 'daemon.json'), '{}');
  await run('ip', ['link', 'add', bridge, 'type', 'bridge']).catch(() => 1);
  await run('ip', ['addr', 'replace', `10.213.${beside}.1/24`, 'dev', bridge]);
  await run('ip', ['link', 'set', bridge, 'up']);
  const child = spawn(
    'dockerd',
    [
      ...['--host', `unix://${socket}`, '--data-root', data],
      ...['--exec-root', join(folder, 'exec'), '--pidfile', join(folder, 'docker.pid')],
      ...['--bridge', bridge, '--config-file', join(folder, 'daemon.json')],
      ...(beside === 0 ? [] : ['--iptables=false', '--ip6tables=false']),
    ],
    { stdio: ['ignore', 'pipe', 'pipe'] },
  );
  const log: string[] = [];
  for (const stream of [child.stdout, child.stderr]) {
    stream?.on('data', (bytes: Buffer) => log.push(bytes.toString()));
  }
  const stop = () => stopEngine(child, { folder, bridge });
  const kill = () => endEngine(child, 'SIGKILL');
  for (let tries = 0; tries < 300 && child.exitCode === null; tries += 1) {
    if (await answers(socket)) return { address: `unix://${socket}`, kill, stop };
    await sleep(100);
  }
  await stop();
  throw new Error(`dockerd did not answer:\n${log.join('').slice(-2000)}`);
}

async function stopEngine(
  child: ChildProcess,
  { folder, bridge }: { readonly folder: string; readonly bridge: string },
): Promise<void> {
  await endEngine(child, 'SIGTERM');
  await run('ip', ['link', 'delete', bridge]).catch(() => 1);
  // A disk of its own, and what a killed engine left mounted: deepest first.
  const mounts = (await readFile('/proc/self/mounts', 'utf8')).split('\n').flatMap((line) => {
    const [, place = ''] = line.split(' ');
    return place.startsWith(`${folder}/`) ? [place] : [];
  });
  for (const place of mounts.reverse()) await run('umount', ['--lazy', place]);
  await rm(folder, { recursive: true, force: true, maxRetries: 5 });
}

async function endEngine(child: ChildProcess, signal: 'SIGTERM' | 'SIGKILL'): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = new Promise((resolve) => child.once('exit', resolve));
  child.kill(signal);
  await Promise.race([ended, sleep(20_000, undefined, { ref: false })]);
  child.kill('SIGKILL');
}

function answers(socketPath: string): Promise<boolean> {
  return new Promise((resolve) => {
    const asked = request({ socketPath, path: '/_ping', timeout: 1000 }, (response) => {
      response.resume();
      resolve(response.statusCode === 200);
    });
    asked.on('error', () => resolve(false));
    asked.on('timeout', () => asked.destroy());
    asked.end();
  });
}
