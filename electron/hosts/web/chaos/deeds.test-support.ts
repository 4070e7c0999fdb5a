// Test support: what may happen to a PC in half an hour, by its person, by other programs, and in Slipway's window.
import { ORPCError } from '@orpc/client';
import type { SimulatedClock } from '../../../platform/fake/simulated-clock.test-support.ts';
import type { Machine, Program } from '../../../platform/ports.ts';
import type { TestWindow } from './window.test-support.ts';

interface World {
  readonly machine: Machine;
  readonly clock: SimulatedClock;
  readonly window: TestWindow;
  readonly draw: (below: number) => number;
}

export type Deed = (world: World) => Promise<unknown>;

const wslconfig = { kind: 'wslconfig' } as const;
const daemon = { kind: 'daemon', containers: 'linux' } as const;
const minute = 60_000;

const run =
  (program: Program, line: string): Deed =>
  ({ machine }) =>
    machine.commands.run({ program, args: line.split(' '), deadlineMs: 2 * minute });

/** A file that another program writes, whatever Slipway does at that moment. */
const edit =
  (path: string, write: (number: number) => string): Deed =>
  async ({ machine, draw }) => {
    const read = await machine.files.read(path);
    await machine.files.replace({
      path,
      expected: read.outcome === 'read' ? read.bytes : null,
      bytes: new TextEncoder().encode(write(draw(9) + 1)),
      within: 'C:\\Users\\dev',
    });
  };

const outside: Readonly<Record<string, Deed>> = {
  'WSL is shut down': run('wsl', '--shutdown'),
  'a distro is started': run('wsl', '-d Ubuntu-24.04 --exec true'),
  'a distro is stopped': run('wsl', '--terminate Ubuntu-24.04'),
  'Docker Desktop is restarted': run('docker', 'desktop restart --detach'),
  'Docker Desktop is stopped': run('docker', 'desktop stop --detach'),
  'Docker Desktop is started': run('docker', 'desktop start --detach'),
  'containers for Windows, by hand': run('docker', 'desktop engine use windows'),
  'containers for Linux, by hand': run('docker', 'desktop engine use linux'),
  'a container is stopped': run('docker', 'stop orders-api'),
  'an editor saves .wslconfig': edit(
    'C:\\Users\\dev\\.wslconfig',
    (number) => `# by hand\r\n[wsl2]\r\nmemory=${number}GB\r\nprocessors=${number}\r\n`,
  ),
  'an editor breaks .wslconfig': edit(
    'C:\\Users\\dev\\.wslconfig',
    (number) => `[wsl2\r\nmemory=${number} parrots`,
  ),
  'an editor saves daemon.json': edit(
    'C:\\Users\\dev\\.docker\\daemon.json',
    (number) => `{"max-concurrent-downloads": ${number}}\n`,
  ),
  'the time of day jumps ahead': async ({ clock, draw }) => clock.setWall(draw(6 * 60) * minute),
  'the time of day jumps back': async ({ clock, draw }) => clock.setWall(-draw(6 * 60) * minute),
  'the computer sleeps': ({ clock, draw }) => clock.suspend((1 + draw(90)) * minute),
};

const inside: Readonly<Record<string, Deed>> = {
  'the window is loaded anew': ({ window }) => window.reload(),
  'a look at the Engine page': ({ window }) =>
    Promise.all([window.client().engine.status(), window.client().mode.overview()]),
  'a look at Tune': ({ window }) =>
    Promise.all([
      window.client().config.overview(),
      window.client().config.read({ target: wslconfig }),
      window.client().config.history({ target: wslconfig }),
    ]),
  'a check-up': async ({ window }) => {
    for await (const _ of await window.client().doctor.run({}));
  },
  'a check-up that nobody waits for': async ({ window }) => {
    for await (const _ of await window.client().doctor.run({})) break;
  },
  'a switch of the mode': async ({ window, draw }) => {
    const to = draw(2) === 0 ? 'windows' : 'linux';
    const { confirmation } = await window.client().mode.offerSwitch({ to });
    await window.client().mode.switch({ to, confirmation });
  },
  'a restart of the engine': ({ window }) => window.client().mode.control({ action: 'restart' }),
  'a start of the engine': ({ window }) => window.client().mode.control({ action: 'start' }),
  'a context': ({ window, draw }) =>
    window.client().mode.useContext({ name: draw(2) === 0 ? 'desktop-linux' : 'default' }),
  'a saved .wslconfig': async ({ window, draw }) => {
    const read = await window.client().config.read({ target: wslconfig });
    if (read.state !== 'read') return;
    const text = `# Slipway\r\n[wsl2]\r\nmemory=${draw(9) + 1}GB\r\n`;
    const bytes = Buffer.from(text).toString('base64');
    const { revision } = read.file;
    await window.client().config.save({ target: wslconfig, bytes, revision });
  },
  'a restart of WSL': async ({ window }) => {
    const offer = await window.client().config.offerRestart({ target: wslconfig });
    if (offer.confirmation === '') return;
    await window.client().config.restart({ confirmation: offer.confirmation });
  },
  'a restart for daemon.json': async ({ window }) => {
    const offer = await window.client().config.offerRestart({ target: daemon });
    if (offer.confirmation === '') return;
    await window.client().config.restart({ confirmation: offer.confirmation });
  },
  'a measurement': ({ window }) => window.client().config.measure(),
  'a fix of what was found': async ({ window, draw }) => {
    const report = await window.client().doctor.latest();
    const ill = report?.checks.filter(
      ({ status, fixes }) => status === 'problem' && fixes.length > 0,
    );
    const chosen = ill?.[draw(Math.max(1, ill.length))];
    if (chosen === undefined) return;
    const offer = await window.client().plans.create({ checks: [chosen.id] });
    await window.client().plans.run({ id: offer.plan.id, confirmation: offer.confirmation });
  },
  'an undo': async ({ window, draw }) => {
    const entries = (await window.client().journal.list({})).filter(({ canUndo }) => canUndo);
    const entry = entries[draw(Math.max(1, entries.length))];
    if (entry === undefined) return;
    const offer = await window.client().plans.createUndo({ entry: entry.id });
    await window.client().plans.run({ id: offer.plan.id, confirmation: offer.confirmation });
  },
  'a job is cancelled': async ({ window }) => {
    const job = (await window.client().jobs.list()).find(({ endedAt }) => endedAt === null);
    if (job !== undefined) await window.client().jobs.cancel({ id: job.id });
  },
  'a setting': ({ window, draw }) =>
    window.client().settings.set({ language: draw(2) === 0 ? 'en' : 'zh-CN' }),
};

export const deeds: readonly (readonly [string, Deed])[] = Object.entries({
  ...outside,
  ...inside,
});

/** What is wrong with how a deed ended; undefined for what a window expects: an error that has a code, or a cut line. */
export function findFault(error: unknown): string | undefined {
  if (error instanceof ORPCError) return error.defined ? undefined : `${error.code}: ${error}`;
  // oRPC's words when the line goes away under a call.
  const isCut =
    error instanceof Error && /abort|closed|not open/i.test(`${error.name} ${error.message}`);
  return isCut ? undefined : `${error instanceof Error ? error.stack : error}`;
}
