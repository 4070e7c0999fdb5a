// Every lane of the tests, in the order they run. README's table of lanes says the same to people.
import { join } from 'node:path';
import { findChromium } from './chromium.ts';
import { missingEngine, startOwnEngine } from './dockerd.ts';
import { addCounts, type Counts, type Lane, nothing } from './lane.ts';
import { runPlaywright } from './playwright-lane.ts';
import { exists, root, run, tool } from './processes.ts';
import { runVitest } from './vitest-lane.ts';

const always = async () => undefined;

export const lanes: readonly Lane[] = [
  {
    name: 'check',
    proves: 'format, lint, layers, types, nothing unused',
    budgetMinutes: 3,
    packages: [],
    missing: always,
    run: runChecks,
  },
  {
    name: 'unit',
    proves: 'decisions, parsers, adapters with real processes, services over described PCs',
    budgetMinutes: 6,
    packages: [],
    missing: always,
    run: (signal) => runVitest('unit', signal),
  },
  {
    name: 'specimens',
    proves: 'every parser against what Windows, WSL and Docker really print',
    budgetMinutes: 4,
    packages: [],
    missing: async () =>
      (await exists(join(root, '..', 'shared', 'windows', 'outputs')))
        ? undefined
        : 'the folder ../shared with the specimens is not here',
    run: (signal) => runVitest('specimens', signal),
  },
  {
    name: 'engine',
    proves: 'a real Docker Engine',
    budgetMinutes: 3,
    packages: ['docker.io', 'iptables', 'iproute2'],
    missing: missingEngine,
    run: runEngine,
  },
  {
    name: 'e2e',
    proves: 'the built app in real Chromium, on described PCs',
    budgetMinutes: 8,
    packages: ['chromium', 'fonts-noto-cjk'],
    missing: async () =>
      (await findChromium()) ? undefined : 'no Chromium or Chrome is installed',
    run: runEndToEnd,
  },
];

async function runChecks(signal: AbortSignal): Promise<Counts> {
  let counts = nothing;
  for (const [name, args] of [
    ['biome', ['ci', '.']],
    ['tsc', ['-b']],
    ['knip', []],
  ] as const) {
    const code = await run(tool(name), args, { signal });
    console.log(`${code === 0 ? 'passed' : 'failed'}: ${name} ${args.join(' ')}`);
    counts = addCounts(counts, { ...nothing, ...(code === 0 ? { passed: 1 } : { failed: 1 }) });
  }
  return counts;
}

/** What is tested is what the sources say now, not what was built some time ago. */
async function runEndToEnd(signal: AbortSignal): Promise<Counts> {
  const code = await run(tool('electron-vite'), ['build', '--logLevel', 'warn'], { signal });
  if (code !== 0) return { ...nothing, failed: 1 };
  return runPlaywright((await findChromium()) ?? '', signal);
}

async function runEngine(signal: AbortSignal): Promise<Counts> {
  const engine = await startOwnEngine();
  try {
    return await runVitest('engine', signal, { SLIPWAY_TEST_ENGINE: engine.address });
  } finally {
    await engine.stop();
  }
}
