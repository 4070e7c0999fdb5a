// `slipway image` from a sample to a published image on a real engine, whose address the lane hands over.
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { startOwnRegistry } from '../../../../e2e/lanes/registry.ts';
import { createFolders } from './go-projects.test-support.ts';

const address = process.env.SLIPWAY_TEST_ENGINE ?? '';

describe.skipIf(address === '')('slipway image on a real engine', { timeout: 180_000 }, () => {
  const { create, run, remove } = createFolders(address);
  afterAll(remove);

  const createSample = async (name: string) => {
    const folder = join(create({}), name);
    await run(['sample', folder]);
    return folder;
  };

  test('one line builds, runs on the next free port, and proves that it works', async () => {
    const folder = await createSample('one-click');
    const image = ['--image', 'cli-harbour', '--name', 'cli-harbour'];
    const holder = createServer().listen(0, '127.0.0.1');
    await new Promise((resolve) => holder.once('listening', resolve));
    const { port } = holder.address() as AddressInfo;
    const publish = ['--publish', `${port}:8080`];
    const line = ['build', folder, ...image, ...publish, '--run', '--verify'];
    const taken = await run(line);
    expect([taken.code, taken.stdout.includes(`(PID ${process.pid})`)]).toEqual([1, true]);
    expect(taken.stdout).toMatch(/\d+ is free, use it with: --publish 127\.0\.0\.1:\d+:8080\n$/);
    const agreed = await run([...line, '--yes', '--json']);
    holder.close();
    const { build, run: started, verification, exitCode } = JSON.parse(agreed.stdout);
    const [conflict] = started.conflicts;
    expect([agreed.code, exitCode, build.outcome, verification.probe.status]).toEqual([
      0,
      0,
      'done',
      200,
    ]);
    expect([conflict.port, conflict.holder.pid, started.ports[0].published]).toEqual([
      port,
      process.pid,
      conflict.next,
    ]);
    const wrong = ['--probe', '/nowhere-at-all', '--within', '1'];
    const verified = await run(['verify', folder, ...image, '--for', '1']);
    const broken = await run(['verify', folder, ...image, ...wrong, '--json']);
    expect([verified.code, broken.code, JSON.parse(broken.stdout).works]).toEqual([0, 1, false]);
    const removed = await run(['remove', 'cli-harbour', '--yes']);
    const gone = await run(['verify', folder, ...image]);
    expect([removed.code, gone.code]).toEqual([0, 2]);
  });

  test('the image goes to a registry, and comes back the same by its digest', async () => {
    const folder = await createSample('pushed');
    const registry = await startOwnRegistry();
    try {
      const image = ['--image', 'cli-pushed'];
      const built = await run(['build', folder, ...image]);
      const to = ['--to', `${registry.host}/team/pushed:1.0`];
      const { code, stdout } = await run(['push', folder, ...image, ...to, '--json']);
      const { published } = JSON.parse(stdout);
      expect([built.code, code, published.isPulledBack, published.reference]).toEqual([
        0,
        0,
        true,
        `${registry.host}/team/pushed:1.0`,
      ]);
    } finally {
      await registry.stop();
    }
  });

  test('a build that fails ends with 1, its step, and the line that is wrong', async () => {
    const folder = create({
      'go.mod': 'module example.com/broken\n\ngo 1.19\n',
      'main.go': 'package main\n\nfunc main() {\n\tnowhere()\n}\n',
    });
    const { code, stdout } = await run(['build', folder, '--image', 'cli-broken']);
    const lines = stdout.split('\n');
    expect([code, lines.some((line) => /^Failed step: \[build \d\/\d\] RUN /.test(line))]).toEqual([
      1,
      true,
    ]);
    expect(lines).toContain('main.go:4');
    expect(lines).toContain('    ./main.go:4:2: undefined: nowhere');
  });

  test('Ctrl+C stops the build and waits for its end', async () => {
    const folder = create({
      'go.mod': 'module example.com/slow\n\ngo 1.19\n',
      'main.go': 'package main\n\nfunc main() {}\n',
      Dockerfile: 'FROM alpine:3.24\nRUN sleep 60\n',
    });
    const stop = new AbortController();
    setTimeout(() => stop.abort(), 3_000);
    const began = performance.now();
    const { code, stdout } = await run(['build', folder, '--image', 'cli-slow'], stop.signal);
    const lines = stdout.trimEnd().split('\n');
    expect([code, performance.now() - began < 30_000, lines.at(-1)?.slice(0, 34)]).toEqual([
      2,
      true,
      'The build of cli-slow:latest was s',
    ]);
  });
});
