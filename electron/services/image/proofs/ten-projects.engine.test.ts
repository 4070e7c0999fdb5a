// Ten Go projects from folder to container on a real engine, whose address the lane hands over: each becomes an image
// that answers, or a person learns why it does not.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { ImageChoices } from '../../../contract/image/choices.ts';
import type { ProjectAnalysis } from '../../../contract/image/project.ts';
import { choicesFrom } from '../../../core/go-project/choices-from.ts';
import { openEngine } from '../../containers/open-engine.ts';
import { type ModuleProxy, startModuleProxy } from './go-module-proxy.test-support.ts';
import { type ProjectProof, tenProjects } from './ten-projects.test-support.ts';
import { createWorkbench } from './workbench.test-support.ts';

const address = process.env.SLIPWAY_TEST_ENGINE ?? '';
const bench = createWorkbench(address);
const name = `slipway-ten-${process.pid}`;

describe.skipIf(address === '')('ten projects on a real engine', { timeout: 120_000 }, () => {
  let proxy: ModuleProxy | undefined;
  let goProxy = '';
  beforeAll(async () => {
    proxy = await startModuleProxy();
    goProxy = proxy.address(await findGateway());
  });
  afterAll(async () => {
    await proxy?.close();
    await bench.containers.remove(name).catch(() => {});
    await bench.close();
  }, 60_000);

  /** What the analysis suggests, with what this computer has instead. */
  const choose = (analysis: ProjectAnalysis, { instead }: ProjectProof): ImageChoices => ({
    ...choicesFrom(analysis),
    goImage: 'golang:1.19',
    goProxy,
    ...instead,
    name,
  });

  test.each(Object.entries(tenProjects))('%s', async (_what, proof) => {
    const folder = await bench.createFolder(proof.files);
    const analysis = await bench.analyse(folder);
    expect(analysis.problems.map(({ id }) => id)).toEqual(proof.problems);
    expect(choicesFrom(analysis)).toMatchObject(proof.suggested);
    const { record, lines } = await bench.build(folder, choose(analysis, proof));
    const { outcome } = proof;
    if (outcome.kind === 'fails') {
      expect(record, lines.join('\n')).toMatchObject({
        outcome: 'failed',
        image: null,
        failure: {
          what: { key: `image.build.failed.${outcome.what}` },
          cause: outcome.cause,
        },
      });
      return;
    }
    expect(record, lines.join('\n')).toMatchObject({ outcome: 'done', failure: null });
    const { reference } = record;
    const started = await bench.run(folder, { reference, name, run: { publish: ['8080'] } });
    expect(started).toMatchObject({ state: 'done' });
    const isReachable = outcome.kind === 'answers';
    const found = await bench.verify(name, { port: 8080, withinMs: isReachable ? 20_000 : 2_000 });
    expect([found?.works, found?.findings.map(({ id }) => id)]).toEqual(
      isReachable ? [true, []] : [false, [outcome.finding]],
    );
    if (isReachable) expect(await (await fetch(found?.probe?.url ?? '')).text()).toBe(outcome.text);
    await bench.containers.remove(name);
  });
});

/** How a container names this computer. */
async function findGateway(): Promise<string> {
  const engine = await openEngine(bench.machine);
  const { body } = await engine.ask({ method: 'GET', path: '/networks/bridge' });
  const { IPAM } = JSON.parse(body) as { IPAM: { Config: { Gateway?: string }[] } };
  return IPAM.Config[0]?.Gateway ?? '';
}
