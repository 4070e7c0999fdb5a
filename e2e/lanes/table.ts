// Every lane of the tests, in the order they run. README's table of lanes says the same to people.
import { join } from 'node:path';
import { importBaseImages, missingForBaseImages } from './base-images.ts';
import { findChromium } from './chromium.ts';
import { missingEngine, startOwnEngine } from './dockerd.ts';
import { addCounts, type Counts, type Lane, nothing } from './lane.ts';
import { runPlaywright } from './playwright-lane.ts';
import { exists, root, run, tool } from './processes.ts';
import { missingRegistry } from './registry.ts';
import { runVitest } from './vitest-lane.ts';

const always = async () => undefined;

const enginePackages = [
  'docker.io',
  'iptables',
  'iproute2',
  'busybox-static',
  'golang-go',
  'docker-registry',
];
const browserPackages = ['chromium', 'fonts-noto-cjk'];

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
    proves: 'a real Docker Engine, builds with BuildKit and without, a real registry',
    budgetMinutes: 6,
    packages: enginePackages,
    missing: missingRealThings,
    run: runEngine,
  },
  {
    name: 'e2e',
    proves: 'the built app in real Chromium, on described PCs',
    budgetMinutes: 8,
    packages: browserPackages,
    missing: missingBrowser,
    run: runEndToEnd,
  },
  {
    name: 'image',
    proves: 'the Go image wizard in real Chromium, on a real engine and a real registry',
    budgetMinutes: 8,
    packages: [...enginePackages, ...browserPackages],
    missing: async () => (await missingRealThings()) ?? missingBrowser(),
    run: runImage,
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

async function missingBrowser(): Promise<string | undefined> {
  return (await findChromium()) ? undefined : 'no Chromium or Chrome is installed';
}

async function missingRealThings(): Promise<string | undefined> {
  return (await missingEngine()) ?? (await missingForBaseImages()) ?? missingRegistry();
}

/** What is tested is what the sources say now, not what was built some time ago. */
async function build(signal: AbortSignal): Promise<boolean> {
  return (await run(tool('electron-vite'), ['build', '--logLevel', 'warn'], { signal })) === 0;
}

async function runEndToEnd(signal: AbortSignal): Promise<Counts> {
  if (!(await build(signal))) return { ...nothing, failed: 1 };
  return runPlaywright('described', { executable: (await findChromium()) ?? '', signal });
}

async function runImage(signal: AbortSignal): Promise<Counts> {
  if (!(await build(signal))) return { ...nothing, failed: 1 };
  const executable = (await findChromium()) ?? '';
  return withEngine((env) => runPlaywright('real', { executable, signal, env }));
}

function runEngine(signal: AbortSignal): Promise<Counts> {
  return withEngine((env) => runVitest('engine', signal, env));
}

/** A Docker Engine that holds the base images, for as long as the work takes. */
async function withEngine(
  work: (env: Readonly<Record<string, string>>) => Promise<Counts>,
): Promise<Counts> {
  const engine = await startOwnEngine();
  try {
    await importBaseImages(engine.address);
    return await work({ SLIPWAY_TEST_ENGINE: engine.address });
  } finally {
    await engine.stop();
  }
}
