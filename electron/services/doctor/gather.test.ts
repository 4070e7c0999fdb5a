import { setTimeout as sleep } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { healthyValues } from '../../core/doctor/checks/healthy-facts.test-support.ts';
import type { FactName, FactValues } from '../../core/doctor/facts.ts';
import type { AnyProbe, Probe, ProbeContext } from '../probes/probe.ts';
import { windowsProbes } from '../probes/windows-probes.ts';
import { createTestMachine } from '../test-machine.test-support.ts';
import { type GatheredFact, gatherFacts } from './gather.ts';

function answers<Name extends FactName>(
  fact: Name,
  ask: (context: ProbeContext) => Promise<unknown> = async () => {},
  rest: Partial<Probe<Name>> = {},
): AnyProbe {
  const probe: Probe<Name> = {
    fact,
    deadlineMs: 1_000,
    ask: async (context) => {
      await ask(context);
      return { state: 'known', value: healthyValues[fact] as FactValues[Name] };
    },
    ...rest,
  };
  return probe as unknown as AnyProbe;
}

async function collect(
  probes: readonly AnyProbe[],
  wanted: readonly FactName[] = probes.map(({ fact }) => fact),
): Promise<GatheredFact[]> {
  const gathered: GatheredFact[] = [];
  for await (const one of gatherFacts({ machine: createTestMachine(), probes, wanted })) {
    gathered.push(one);
  }
  return gathered;
}

const known = <Name extends FactName>(name: Name) => ({
  name,
  fact: { state: 'known', value: healthyValues[name] },
});

test('facts come as they answer, the quick ones first', async () => {
  const gathered = await collect([
    answers('system', () => sleep(60)),
    answers('wsl', () => sleep(20)),
    answers('tools'),
  ]);
  expect(gathered).toEqual([known('tools'), known('wsl'), known('system')]);
});

test('a run takes as long as its slowest chain, not as the sum of its probes', async () => {
  const names: FactName[] = ['system', 'features', 'services', 'wsl', 'vm', 'tools'];
  const start = performance.now();
  await collect(names.map((name) => answers(name, () => sleep(100))));
  expect(performance.now() - start).toBeLessThan(300);
});

test('a probe that hangs costs its own fact and says how long it was waited for', async () => {
  const gathered = await collect([
    answers('wsl', () => new Promise(() => {}), { deadlineMs: 500 }),
    answers('tools'),
  ]);
  expect(gathered).toEqual([
    known('tools'),
    {
      name: 'wsl',
      fact: { state: 'unknown', reason: { key: 'reasons.probeTimedOut', params: { seconds: 1 } } },
    },
  ]);
});

test('the deadline is passed on, so that the command behind it ends too', async () => {
  let aborted = false;
  const hanging = ({ signal }: ProbeContext) =>
    new Promise(() => {
      signal.addEventListener('abort', () => {
        aborted = true;
      });
    });
  await collect([answers('wsl', hanging, { deadlineMs: 20 })]);
  expect(aborted).toBe(true);
});

test('a probe that throws is a fault of ours, never a crash', async () => {
  const broken = answers('wsl', async () => {
    throw new TypeError('undefined is not a distro');
  });
  expect(await collect([broken])).toEqual([
    {
      name: 'wsl',
      fact: {
        state: 'unknown',
        reason: { key: 'reasons.probeFailed', params: { message: 'undefined is not a distro' } },
      },
    },
  ]);
});

test('a probe waits for the facts it stands on, and its deadline starts after them', async () => {
  const order: string[] = [];
  const gathered = await collect(
    [
      answers('guests', async () => order.push('guests'), { after: ['distros'], deadlineMs: 50 }),
      answers('distros', async () => {
        await sleep(120);
        order.push('distros');
      }),
    ],
    ['guests'],
  );
  expect({ order, names: gathered.map(({ name }) => name) }).toEqual({
    order: ['distros', 'guests'],
    names: ['distros', 'guests'],
  });
});

test('two probes that wait for each other end at their deadline', async () => {
  const gathered = await collect([
    answers('wsl', ({ fact }) => fact('distros'), { deadlineMs: 30 }),
    answers('distros', ({ fact }) => fact('wsl'), { deadlineMs: 5_000 }),
  ]);
  expect(gathered.map(({ name, fact }) => [name, fact.state])).toEqual([
    ['wsl', 'unknown'],
    ['distros', 'known'],
  ]);
});

test('a fact that nobody can gather is unknown', async () => {
  expect(await collect([], ['vm'])).toEqual([
    { name: 'vm', fact: { state: 'unknown', reason: { key: 'reasons.notGathered' } } },
  ]);
});

test('leaving the loop stops what still runs', async () => {
  const stopped: string[] = [];
  const hanging = ({ signal }: ProbeContext) =>
    new Promise(() => signal.addEventListener('abort', () => stopped.push('wsl')));
  const probes = [answers('tools'), answers('wsl', hanging, { deadlineMs: 60_000 })];
  const options = { machine: createTestMachine(), probes, wanted: ['tools', 'wsl'] as const };
  for await (const { name } of gatherFacts(options)) {
    expect(name).toBe('tools');
    break;
  }
  expect(stopped).toEqual(['wsl']);
});

test('a cancelled run ends at once with the reason', async () => {
  const controller = new AbortController();
  const gathering = gatherFacts({
    machine: createTestMachine(),
    probes: [answers('wsl', () => new Promise(() => {}), { deadlineMs: 60_000 })],
    wanted: ['wsl'],
    signal: controller.signal,
  }).next();
  controller.abort(new Error('window closed'));
  await expect(gathering).rejects.toThrow('window closed');
});

test('each script and each command runs once, however many probes read it', async () => {
  const asked: string[] = [];
  const machine = createTestMachine({ onAsk: (question) => asked.push(question) });
  const wanted = windowsProbes.map(({ fact }) => fact);
  const gathered: FactName[] = [];
  for await (const { name } of gatherFacts({ machine, probes: windowsProbes, wanted })) {
    gathered.push(name);
  }
  expect({ asked: asked.sort(), gathered: gathered.sort() }).toEqual({
    asked: [
      'account',
      'features',
      'services',
      'system',
      'volumes',
      'wsl',
      'wsl --list --verbose',
      'wsl --status',
      'wsl --version',
    ],
    gathered: [...wanted].sort(),
  });
});
