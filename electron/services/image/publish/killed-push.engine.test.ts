// An engine that is killed in the middle of a push, with a real engine and registry: nobody hears of success.
import { afterAll, describe, expect, test } from 'vitest';
import { startOwnEngine } from '../../../../e2e/lanes/dockerd.ts';
import { startOwnRegistry } from '../../../../e2e/lanes/registry.ts';
import { baseImage, importBaseImage } from '../../../platform/docker/base-image.test-support.ts';
import { createWorkbench, nameOnly } from '../proofs/workbench.test-support.ts';
import { createReach } from './windows-base.test-support.ts';

const isHere = process.env.SLIPWAY_TEST_ENGINE !== undefined;
const closers: (() => Promise<void>)[] = [];

describe.skipIf(!isHere)('an engine that is killed', { timeout: 120_000 }, () => {
  afterAll(async () => {
    for (const close of closers) await close();
  }, 60_000);

  test('during a push leaves the name empty, and the push failed', async () => {
    const engine = await startOwnEngine({ beside: 3 });
    closers.push(() => engine.stop());
    const registry = await startOwnRegistry();
    closers.push(() => registry.stop());
    await importBaseImage(engine.address);
    const bench = createWorkbench(engine.address);
    closers.push(() => bench.close());
    const choices = nameOnly(`slipway-killed-${process.pid}`);
    // Nothing that can be packed, so that sending it takes a while.
    const step = 'RUN head -c 300000000 /dev/urandom > /large';
    const folder = await bench.createFolder({ Dockerfile: `FROM ${baseImage}\n${step}\n` });
    expect((await bench.build(folder, choices)).record).toMatchObject({ outcome: 'done' });
    const reference = `${registry.host}/team/large:1.0`;
    let killed: Promise<void> | undefined;
    const { state, published } = await bench.push(folder, {
      choices,
      reference,
      onLayers: (layers) => {
        const isMoving = layers.some((layer) => layer.state === 'moving' && layer.current > 0);
        if (isMoving) killed ??= engine.kill();
      },
    });
    await killed;
    expect(killed).toBeDefined();
    expect([state?.state, published]).toEqual(['failed', undefined]);
    const place = createReach(bench.machine, null)(registry.host, 'team/large');
    expect(await place.readManifest('1.0')).toBeNull();
    // Whoever tries again hears that no engine answers.
    const again = await bench.push(folder, { choices, reference });
    expect(again.state).toMatchObject({ state: 'failed' });
  });
});
