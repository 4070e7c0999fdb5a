// Starts the stand-in engine and the docker CLI that is measured against it.
import { fork, spawn } from 'node:child_process';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

export interface StandIn {
  readonly address: string;
  /** Milliseconds that `docker` takes with these arguments; undefined where there is none. */
  runDocker(args: readonly string[]): Promise<number | undefined>;
  stop(): void;
}

export async function startStandIn(folder: string, lines: number): Promise<StandIn> {
  const socket = join(folder, `engine-${lines}.sock`);
  const program = fileURLToPath(new URL('./engine-stand-in.ts', import.meta.url));
  const child = fork(program, [socket, String(lines)]);
  await new Promise((resolve, reject) => child.once('message', resolve).once('error', reject));
  const address = `unix://${socket}`;
  return {
    address,
    runDocker: (args) => runDocker(address, args),
    stop: () => child.disconnect(),
  };
}

function runDocker(address: string, args: readonly string[]): Promise<number | undefined> {
  const start = performance.now();
  // The builder without buildx: it packs and sends as the other does, and is there wherever docker is.
  const env = { ...process.env, DOCKER_HOST: address, DOCKER_BUILDKIT: '0' };
  const child = spawn('docker', args, { env, stdio: 'ignore' });
  return new Promise((resolve) => {
    child.once('error', () => resolve(undefined));
    child.once('exit', (code) => resolve(code === 0 ? performance.now() - start : undefined));
  });
}
