// A Docker Engine of the tests' own: its socket, data, process file and bridge belong to nobody else.
import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { run, which } from './processes.ts';

export interface OwnEngine {
  /** `unix:///…` of its socket. */
  readonly address: string;
  stop(): Promise<void>;
}

const bridge = 'slipway-test0';

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
export async function startOwnEngine(): Promise<OwnEngine> {
  const folder = await mkdtemp(join(tmpdir(), 'slipway-dockerd-'));
  const socket = join(folder, 'docker.sock');
  // A file of its own, or the machine's daemon.json would count.
  await writeFile(join(folder, 'daemon.json'), '{}');
  await run('ip', ['link', 'add', bridge, 'type', 'bridge']).catch(() => 1);
  await run('ip', ['addr', 'replace', '10.213.0.1/24', 'dev', bridge]);
  await run('ip', ['link', 'set', bridge, 'up']);
  const child = spawn(
    'dockerd',
    [
      ...['--host', `unix://${socket}`, '--data-root', join(folder, 'data')],
      ...['--exec-root', join(folder, 'exec'), '--pidfile', join(folder, 'docker.pid')],
      ...['--bridge', bridge, '--config-file', join(folder, 'daemon.json')],
    ],
    { stdio: ['ignore', 'pipe', 'pipe'] },
  );
  const log: string[] = [];
  for (const stream of [child.stdout, child.stderr]) {
    stream?.on('data', (bytes: Buffer) => log.push(bytes.toString()));
  }
  const stop = () => stopEngine(child, folder);
  for (let tries = 0; tries < 300 && child.exitCode === null; tries += 1) {
    if (await answers(socket)) return { address: `unix://${socket}`, stop };
    await sleep(100);
  }
  await stop();
  throw new Error(`dockerd did not answer:\n${log.join('').slice(-2000)}`);
}

async function stopEngine(child: ChildProcess, folder: string): Promise<void> {
  if (child.exitCode === null) {
    child.kill('SIGTERM');
    const ended = new Promise((resolve) => child.once('exit', resolve));
    await Promise.race([ended, sleep(20_000, undefined, { ref: false })]);
    child.kill('SIGKILL');
  }
  await run('ip', ['link', 'delete', bridge]).catch(() => 1);
  await rm(folder, { recursive: true, force: true, maxRetries: 5 });
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
