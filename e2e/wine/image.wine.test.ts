// From a Go project to a running container, by a Windows process that reaches a real engine through its named pipe.
import { symlink, writeFile } from 'node:fs/promises';
import { type AddressInfo, createServer } from 'node:net';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openWindowsPC, type WindowsPC } from './windows-pc.ts';

const address = process.env.SLIPWAY_TEST_ENGINE ?? '';
const folder = 'C:\\slipway\\hafen 港';

describe.skipIf(address === '')('slipway image through a named pipe', { timeout: 180_000 }, () => {
  let pc: WindowsPC;
  beforeAll(async () => {
    const engine = address.replace('unix://', '');
    pc = await openWindowsPC({ machine: 'healthy-linux-mode', engine });
  });
  afterAll(() => pc.close());

  test('the sample is built, runs, answers, and is taken away again', async () => {
    const port = await findFreePort();
    const image = ['--image', 'wine-harbour', '--name', 'wine-harbour'];
    const publish = ['--publish', `127.0.0.1:${port}:8080`];
    const sample = await pc.slipway(['image', 'sample', folder]);
    const built = await pc.slipway([
      ...['image', 'build', folder, ...image, ...publish, '--run', '--verify'],
      ...['--yes', '--json'],
    ]);
    const { build, run, verification } = JSON.parse(built.stdout);
    expect([sample.code, built.code, built.stderr, build.outcome, run.state]).toEqual([
      ...[0, 0, '', 'done', 'running'],
    ]);
    expect(verification.probe.status).toBe(200);
    const removed = await pc.slipway(['image', 'remove', 'wine-harbour', '--yes']);
    expect([removed.code, pc.strangers]).toEqual([0, []]);
  });
});

test('a project whose folders lead back into themselves is read to its end', async () => {
  const pc = await openWindowsPC({ machine: 'healthy-linux-mode' });
  try {
    const project = 'C:\\slipway\\links';
    await pc.slipway(['image', 'sample', project]);
    const host = await pc.onHost(project);
    await writeFile(join(host, '..', 'go.mod'), 'module example.com/outside\n');
    // Wine shows links to folders as folders, as Windows shows mounted ones.
    for (const [name, target] of [
      ['itself', '.'],
      ['up', '..'],
      ['share', '/usr/share'],
    ]) {
      await symlink(target ?? '', join(host, name ?? ''));
    }
    const started = performance.now();
    const { code, stdout } = await pc.slipway(['image', 'analyse', project, '--json']);
    const { module } = JSON.parse(stdout) as { module: { path: string } };
    expect([code, module.path, performance.now() - started < 20_000]).toEqual([
      ...[0, 'example.com/harbour', true],
    ]);
  } finally {
    await pc.close();
  }
});

function findFreePort(): Promise<number> {
  return new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo;
      server.close(() => resolve(port));
    });
  });
}
