// What goes wrong with a real engine under it, whose address the lane hands over: a person never hears of success then,
// and learns what happened. Two engines of the test's own are killed and filled up.
import { mkdir, symlink, truncate, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type OwnEngine, startOwnEngine } from '../../../../e2e/lanes/dockerd.ts';
import { baseImage, importBaseImage } from '../../../platform/docker/base-image.test-support.ts';
import { createWorkbench, nameOnly, type Workbench } from './workbench.test-support.ts';

const address = process.env.SLIPWAY_TEST_ENGINE ?? '';
const name = `slipway-fault-${process.pid}`;
const closers: (() => Promise<void>)[] = [];
const bench = openBench(address);

function openBench(engine: string): Workbench {
  const opened = createWorkbench(engine);
  closers.push(() => opened.close());
  return opened;
}

async function startEngine(options: Parameters<typeof startOwnEngine>[0]): Promise<OwnEngine> {
  const engine = await startOwnEngine(options);
  closers.push(() => engine.stop());
  await importBaseImage(engine.address);
  return engine;
}

const run = (command: string) => ({ Dockerfile: `FROM ${baseImage}\nRUN ${command}\n` });
const failed = (what: string) => ({
  outcome: 'failed',
  image: null,
  failure: { what: { key: `image.build.failed.${what}` } },
});

describe.skipIf(address === '')('faults of a real engine', { timeout: 120_000 }, () => {
  beforeAll(() => importBaseImage(address), 60_000);
  afterAll(async () => {
    await bench.containers.remove(name).catch(() => {});
    for (const close of closers) await close();
  }, 60_000);

  test('an engine that is killed during a build leaves no success behind', async () => {
    const engine = await startEngine({ beside: 1 });
    const own = openBench(engine.address);
    const folder = await own.createFolder(run('echo begun; sleep 20'));
    let killed: Promise<void> | undefined;
    const { record } = await own.build(folder, nameOnly(name), {
      onFrame: (frame) => {
        if (frame.kind === 'log') killed ??= engine.kill();
      },
    });
    await killed;
    expect(record).toMatchObject(failed('cut'));
    expect(record.steps.at(-1)).toMatchObject({ state: 'cancelled' });
    // Whoever tries again hears that no engine answers.
    expect((await own.build(folder, nameOnly(name))).record).toMatchObject(failed('engine'));
  });

  test('a disk that is full is named, in a step and while the folder is sent', async () => {
    const engine = await startEngine({ beside: 2, dataSize: '48m' });
    const own = openBench(engine.address);
    const step = await own.createFolder(run('cat /dev/zero > /big'));
    const { record, lines } = await own.build(step, nameOnly(name));
    expect(record, lines.join('\n')).toMatchObject(failed('disk-full'));
    const sent = await own.createFolder({ Dockerfile: 'FROM scratch\nCOPY big /\n' });
    await writeFile(join(sent, 'big'), '');
    await truncate(join(sent, 'big'), 100_000_000);
    expect((await own.build(sent, nameOnly(name))).record).toMatchObject(failed('disk-full'));
  });

  test('50,000 files arrive, with Chinese names and a link that leads out, without what is ignored', async () => {
    const folder = await bench.createFolder({
      Dockerfile: `FROM ${baseImage}
COPY . /src
RUN n=0; for d in /src/files/*; do for f in $d/*; do n=$((n+1)); done; done; echo files: $n
RUN cat /src/目录/说明.txt; ls -l /src/out; ls /src
`,
      '.dockerignore': 'huge.bin\n',
      '目录/说明.txt': '你好\n',
    });
    await symlink('../../../etc/hostname', join(folder, 'out'));
    await writeFile(join(folder, 'huge.bin'), '');
    await truncate(join(folder, 'huge.bin'), 5 * 1024 ** 3);
    await writeMany(join(folder, 'files'));
    const { record, lines } = await bench.build(folder, nameOnly(name));
    expect(record.outcome, lines.join('\n')).toBe('done');
    expect([
      lines.filter((line) => line.startsWith('files: ')),
      lines.includes('你好'),
      lines.some((line) => line.endsWith('out -> ../../../etc/hostname')),
      lines.includes('huge.bin'),
      record.contextBytes < 200_000_000,
    ]).toEqual([['files: 50000'], true, true, false, true]);
  });

  test('a go.mod that Go cannot read is found before the build, and by the build', async () => {
    const folder = await bench.createFolder({
      'go.mod': 'module example.com/orders\n\ngo 1.19\n\nrequire (\n',
      'main.go': 'package main\n\nfunc main() {}\n',
    });
    const { problems } = await bench.analyse(folder);
    const { record } = await bench.build(folder, nameOnly(name));
    const place = { file: 'go.mod', line: expect.any(Number) };
    expect([problems, record]).toMatchObject([
      [{ id: 'go-mod-malformed', place }],
      { ...failed('go-mod'), failure: { place } },
    ]);
  });

  test('a container that writes a gigabyte of logs costs no memory, and what is missing is counted', async () => {
    const line = '0123456789abcdef'.repeat(64);
    const folder = await bench.createFolder({
      Dockerfile: `FROM ${baseImage}\nCMD ["sh", "-c", "yes ${line} | head -c 1000000000"]\n`,
    });
    const { record } = await bench.build(folder, nameOnly(name));
    const { reference } = record;
    expect(await bench.run(folder, { reference, name })).toMatchObject({ state: 'done' });
    // What is alive, without what the allocator keeps for later.
    const used = ({ heapUsed, external } = process.memoryUsage()) => (heapUsed + external) / 1e6;
    const before = used();
    let counted = 0;
    let dropped = 0;
    let most = 0;
    const request = { container: name, tail: 100_000, follow: true };
    for await (const chunk of bench.containers.logs(request, undefined)) {
      counted += chunk.count + chunk.dropped;
      dropped += chunk.dropped;
      most = Math.max(most, used());
      // A window that cannot keep up.
      await new Promise((resolve) => setTimeout(resolve, 200));
    }
    expect([counted, dropped > 0, most - before < 150]).toEqual([
      Math.ceil(1_000_000_000 / (line.length + 1)),
      true,
      true,
    ]);
  }, 300_000);
});

async function writeMany(folder: string): Promise<void> {
  for (let index = 0; index < 500; index += 1) {
    const below = join(folder, `d${index}`);
    await mkdir(below, { recursive: true });
    const names = Array.from({ length: 100 }, (_, file) => join(below, `f${file}.go`));
    await Promise.all(names.map((path) => writeFile(path, 'package files\n')));
  }
}
