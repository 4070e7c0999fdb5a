// One name for Linux and Windows, end to end: a real engine compiles both programs, the Linux image is pushed, the
// Windows image is put together at a real registry on a base that is made up there.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type OwnRegistry, startOwnRegistry } from '../../../../e2e/lanes/registry.ts';
import { type ImageChoices, imageChoices } from '../../../contract/image/choices.ts';
import { createWorkbench } from '../proofs/workbench.test-support.ts';
import { createReach, pushBases } from './windows-base.test-support.ts';

const address = process.env.SLIPWAY_TEST_ENGINE ?? '';
const bench = createWorkbench(address);
const name = `slipway-both-${process.pid}`;
const files = {
  'go.mod': 'module example.com/orders\n\ngo 1.19\n',
  'main.go': 'package main\n\nimport "fmt"\n\nfunc main() { fmt.Println("here") }\n',
};

describe.skipIf(address === '')('an image for Linux and Windows', { timeout: 300_000 }, () => {
  let registry: OwnRegistry;
  let folder = '';
  let choices: ImageChoices;
  beforeAll(async () => {
    registry = await startOwnRegistry();
    const reach = createReach(bench.machine, null);
    await pushBases(reach, registry.host);
    folder = await bench.createFolder(files);
    choices = imageChoices.parse({
      ...{ name, tag: '1.0', target: 'both', goImage: 'golang:1.19' },
      platforms: ['linux/amd64', 'linux/arm64', 'windows/amd64'],
      ...{ base: 'scratch', windowsBase: 'nanoserver' },
      windowsBaseImage: `${registry.host}/windows/nanoserver:ltsc`,
    });
  });
  afterAll(async () => {
    await registry?.stop();
    await bench.close();
  });

  test('is built once and published under one name, twice over', async () => {
    const { record, lines } = await bench.build(folder, choices);
    expect(record, lines.join('\n')).toMatchObject({
      outcome: 'done',
      image: { reference: `${name}:1.0`, platform: 'linux/amd64' },
    });
    const reference = `${registry.host}/team/orders:1.0`;
    const platforms = [
      { platform: 'linux/amd64', osVersion: null },
      { platform: 'linux/arm64', osVersion: null },
      { platform: 'windows/amd64', osVersion: '10.0.26100.33296' },
    ];
    const digests: string[] = [];
    for (const _ of [1, 2]) {
      const { published } = await bench.push(folder, { choices, reference });
      const found = published?.platforms.toSorted((one, other) =>
        one.platform < other.platform ? -1 : 1,
      );
      expect(found).toEqual(platforms);
      expect(published?.isPulledBack).toBe(true);
      digests.push(published?.digest ?? '');
    }
    const place = createReach(bench.machine, null)(registry.host, 'team/orders');
    const list = await place.readManifest('1.0');
    if (list?.document.kind !== 'list') throw new Error('the name holds no list');
    expect(list.digest).toBe(digests[1]);
    for (const { digest, os } of list.document.manifests) {
      const image = await place.readManifest(digest);
      if (image?.document.kind !== 'image') throw new Error('the list names no image');
      const { config, layers } = image.document;
      const { facts } = await place.readConfig(config.digest);
      expect([facts.os, facts.diffIds.length]).toEqual([os, layers.length]);
    }
  });
});
