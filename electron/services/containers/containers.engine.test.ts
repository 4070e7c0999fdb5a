// Containers of a real engine, whose address the lane hands over: floods, stubborn programs, shells.
import { fileURLToPath } from 'node:url';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readLogLines } from '../../core/containers/log-lines.ts';
import { baseImage, importBaseImage } from '../../platform/docker/base-image.test-support.ts';
import type { JsonValue } from '../../platform/ports.ts';
import { createThisMachine } from '../../platform/this-machine.ts';
import { createContainers } from './containers.ts';
import { openEngine } from './open-engine.ts';

const address = process.env.SLIPWAY_TEST_ENGINE ?? '';
const resourcesFolder = fileURLToPath(new URL('../../../resources', import.meta.url));
const environment = { ...process.env, DOCKER_HOST: address };
const machine = createThisMachine({ resourcesFolder, environment });
const containers = createContainers({ machines: { current: () => machine } });
const made: string[] = [];

setFlagsFromString('--expose-gc');
const collectGarbage = runInNewContext('gc') as () => void;

/** A running container of busybox. */
async function start(name: string, script: string, more: { [key: string]: JsonValue } = {}) {
  const engine = await openEngine(machine);
  const body = { Image: baseImage, Cmd: ['sh', '-c', script], ...more };
  const own = `slipway-${name}-${process.pid}`;
  await engine.ask({ method: 'POST', path: `/containers/create?name=${own}`, body });
  made.push(own);
  await engine.ask({ method: 'POST', path: `/containers/${own}/start` });
  return own;
}

describe.skipIf(address === '')('containers of a real engine', { timeout: 60_000 }, () => {
  beforeAll(() => importBaseImage(address), 60_000);
  afterAll(async () => {
    const engine = await openEngine(machine);
    for (const name of made) {
      const path = `/containers/${name}?v=1&force=1`;
      await engine.ask({ method: 'DELETE', path }, { expected: [404, 409] });
    }
    await machine.close();
  }, 60_000);

  test('a list says at once what started and what went away', async () => {
    const leave = new AbortController();
    const seen: (string | undefined)[] = [];
    const name = `slipway-watched-${process.pid}`;
    const watching = (async () => {
      for await (const rows of containers.watch(leave.signal)) {
        const state = rows.find((row) => row.name === name)?.state;
        if (state !== seen.at(-1) || seen.length === 0) seen.push(state);
        if (state === 'exited') break;
      }
    })();
    await expect.poll(() => seen.length).toBe(1);
    await start('watched', 'sleep 1');
    await Promise.race([watching, new Promise((resolve) => setTimeout(resolve, 20_000))]);
    leave.abort();
    expect([seen[0], seen.at(-1)]).toEqual([undefined, 'exited']);
  });

  test('lines come with their time and stream, those without an end as well', async () => {
    const name = await start('lines', 'echo one; echo two >&2; sleep 0.3; echo -n three');
    await expect.poll(async () => (await find(name))?.state).toBe('exited');
    const lines: (readonly [string, string, boolean])[] = [];
    for await (const chunk of containers.logs(
      { container: name, tail: 10, follow: true },
      undefined,
    )) {
      for (const { at, stream, text } of readLogLines(chunk))
        lines.push([stream, text, at.endsWith('Z')]);
    }
    expect(lines.toSorted()).toEqual([
      ['stderr', 'two', true],
      ['stdout', 'one', true],
      ['stdout', 'three', true],
    ]);
  });

  test('a container that floods costs no memory, and what nobody could read is counted', async () => {
    const name = await start(
      'flood',
      "trap 'exit 0' TERM; yes 0123456789012345678901234567890123456789 & wait",
    );
    const request = { container: name, tail: 0, follow: true };
    const leave = new AbortController();
    setTimeout(() => leave.abort(), 4_000);
    // What is held, not what waits to be collected: a flood leaves hundreds of megabytes of that a second.
    const used = () => {
      collectGarbage();
      const { heapUsed, external } = process.memoryUsage();
      return (heapUsed + external) / 1024 / 1024;
    };
    let lines = 0;
    let dropped = 0;
    let before = 0;
    for await (const chunk of containers.logs(request, leave.signal)) {
      lines += chunk.count;
      dropped += chunk.dropped;
      before ||= used();
      // A reader that is slow.
      await new Promise((resolve) => setTimeout(resolve, 500));
    }
    await containers.remove(name);
    const isFlat = used() - before < 64;
    expect([lines > 1_000, dropped > 1_000, isFlat]).toEqual([true, true, true]);
  });

  test('all lines arrive when nothing is followed', async () => {
    const name = await start('many', 'seq 1 50000');
    await expect.poll(async () => (await find(name))?.state, { timeout: 20_000 }).toBe('exited');
    let lines = 0;
    let dropped = 0;
    const request = { container: name, tail: 100_000, follow: false };
    for await (const chunk of containers.logs(request, undefined)) {
      lines += chunk.count;
      dropped += chunk.dropped;
    }
    expect([lines, dropped]).toEqual([50_000, 0]);
  });

  test('a program that ignores the request to stop is killed after ten seconds, and its code says so', async () => {
    const name = await start('stubborn', "trap '' TERM; while true; do sleep 1; done");
    const before = performance.now();
    const row = await containers.stop(name);
    const seconds = (performance.now() - before) / 1000;
    expect([row?.state, row?.status.slice(0, 12), seconds > 9 && seconds < 20]).toEqual([
      'exited',
      'Exited (137)',
      true,
    ]);
  });

  test('figures stay within what is allowed and end with the container', async () => {
    const limits = { Memory: 64 * 1024 * 1024, NanoCpus: 500_000_000 };
    const script = "trap 'exit 0' TERM; n=0; while true; do n=$((n+1)); done";
    const name = await start('busy', script, { HostConfig: limits });
    const samples = [];
    for await (const sample of containers.stats(name, undefined)) {
      samples.push(sample);
      if (samples.length === 3) await containers.remove(name);
    }
    const last = samples[2];
    expect([last?.cpus, last?.memoryLimitBytes, (last?.cpu ?? 0) > 0.3]).toEqual([
      0.5,
      limits.Memory,
      true,
    ]);
  });

  test('a shell answers to what is typed, takes a size, and says how it ended', async () => {
    const name = await start('shell', 'sleep 100');
    let terminal = '';
    let shown = '';
    const ends: unknown[] = [];
    const request = { container: name, columns: 91, rows: 17 };
    for await (const frame of containers.openTerminal(request, undefined)) {
      if (frame.kind === 'opened') {
        terminal = frame.terminal;
        containers.type({ terminal, data: 'stty size; exit 3\n' });
      } else if (frame.kind === 'output') shown += Buffer.from(frame.data, 'base64').toString();
      else ends.push(frame.exitCode);
    }
    expect([shown.includes('17 91'), ends]).toEqual([true, [3]]);
    expect(() => containers.type({ terminal, data: 'x' })).toThrow('TERMINAL_NOT_FOUND');
  });

  test('a container that is not there is said, whatever is asked of it', async () => {
    const calls = [
      () => containers.stop('slipway-nowhere'),
      () => containers.remove('slipway-nowhere'),
      () => containers.inspect('slipway-nowhere'),
      () => containers.stats('slipway-nowhere', undefined).next(),
    ];
    for (const call of calls) await expect(call()).rejects.toThrow('CONTAINER_NOT_FOUND');
  });
});

async function find(name: string) {
  return (await containers.list()).find((row) => row.name === name);
}
