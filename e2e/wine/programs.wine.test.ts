// Programs that Slipway starts on Windows: arguments arrive as they are, nothing planted runs, and whatever a program
// does, its result comes in time and its tree is gone. The platform's own files run in Wine, from their sources.
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { root } from '../lanes/processes.ts';
import type { PlayProgram } from './agent.ts';
import { placeProgram } from './described-disk.ts';
import { openWindowsPC, type WindowsPC } from './windows-pc.ts';

const isLong = process.env.SLIPWAY_LONG === '1';
const platform = `file:///Z:${join(root, 'electron', 'platform')}`;
const git = 'C:\\Program Files\\Git\\cmd\\git.exe';

/** The stand-ins that run at this moment, by their first argument. */
const alive = new Set<string>();
const misbehave: PlayProgram = async (call, { send, signal }) => {
  const [what = '', size = ''] = call.args;
  alive.add(what);
  signal.addEventListener('abort', () => alive.delete(what));
  if (what === 'flood') send('f', size);
  if (what === 'fork' || what === 'leave') send('c', 'child');
  // A child has to be there before its parent may go.
  if (what === 'leave') await waitUntil(() => alive.has('child'));
  if (!['hang', 'fork', 'child'].includes(what)) send('x', '0');
  return () => {};
};

let pc: WindowsPC;
beforeAll(async () => {
  pc = await openWindowsPC({ machine: 'healthy-linux-mode', play: { git: misbehave } });
});
afterAll(() => pc.close());

/** Runs one command through platform/commands.ts in Wine. */
async function runCommand(args: readonly string[], deadlineMs: number): Promise<Result> {
  const { stdout, stderr } = await pc.runNode(
    `import { createCommands } from '${platform}/commands.ts';
    const { args, deadlineMs } = JSON.parse(process.argv.at(-1));
    const commands = createCommands({
      platform: 'win32', environment: process.env, locate: async () => ${JSON.stringify(git)},
    });
    let peak = 0;
    const watch = setInterval(() => { peak = Math.max(peak, process.memoryUsage.rss()); }, 20);
    const started = performance.now();
    const result = await commands.run({ program: 'git', args, deadlineMs });
    clearInterval(watch);
    console.log(JSON.stringify({
      outcome: result.outcome, truncated: result.truncated, kept: result.stdout?.length,
      seconds: (performance.now() - started) / 1000, megabytes: peak / 2 ** 20,
    }));`,
    { args: [JSON.stringify({ args, deadlineMs })] },
  );
  if (stdout === '') throw new Error(stderr);
  return JSON.parse(stdout) as Result;
}

interface Result {
  readonly outcome: string;
  readonly truncated: boolean;
  readonly kept: number;
  readonly seconds: number;
  readonly megabytes: number;
}

test(
  'arguments arrive as they are: quotes, backslashes, Chinese, blanks, nothing at all',
  async () => {
    const piece = fc.oneof(
      fc.constantFrom(
        '"',
        '\\',
        '\\\\',
        '\\"',
        ' ',
        '\t',
        '',
        '%PATH%',
        '^',
        '&',
        '$',
        "'",
        '中文',
        '😀',
        '--',
      ),
      fc.string({ unit: 'grapheme', maxLength: 8 }).filter((text) => !text.includes('\0')),
    );
    const text = fc.array(piece, { maxLength: 6 }).map((pieces) => pieces.join(''));
    const wanted = fc.sample(fc.array(text, { minLength: 1, maxLength: 5 }), isLong ? 500 : 60);
    await writeFile(await pc.onHost('C:\\slipway\\arguments.json'), JSON.stringify(wanted));
    const before = pc.calls.length;
    const { stderr } = await pc.runNode(
      `import { readFileSync } from 'node:fs';
    import { createCommands } from '${platform}/commands.ts';
    const commands = createCommands({
      platform: 'win32', environment: process.env, locate: async () => ${JSON.stringify(git)},
    });
    for (const args of JSON.parse(readFileSync('C:/slipway/arguments.json', 'utf8'))) {
      const { outcome } = await commands.run({ program: 'git', args: ['echo', ...args], deadlineMs: 20000 });
      if (outcome !== 'exited') throw new Error(outcome);
    }`,
    );
    expect(stderr.replaceAll(/^.*Warning.*$|^\(Use .*$|\s/gm, '')).toBe('');
    expect(pc.calls.slice(before).map(({ args }) => args.slice(1))).toEqual(wanted);
  },
  isLong ? 900_000 : 120_000,
);

// Again: deadlines are real here, and a busy machine may miss one.
describe('children', { retry: 2 }, () => {
  beforeEach(() => alive.clear());

  test('one that hangs is ended at its deadline', async () => {
    const { outcome, seconds } = await runCommand(['hang'], 1000);
    expect([outcome, seconds < 3]).toEqual(['timed-out', true]);
    await expectNobody();
  });

  test('one that floods is read to its end, and memory stays flat', async () => {
    const { outcome, truncated, kept, megabytes } = await runCommand(
      ['flood', `${2 ** 30}`],
      120_000,
    );
    expect([outcome, truncated, kept, megabytes < 200]).toEqual(['exited', true, 2 ** 20, true]);
    await expectNobody();
  });

  test('one that started another is ended together with it', async () => {
    const { outcome, seconds } = await runCommand(['fork'], 2500);
    expect([outcome, seconds < 4.5]).toEqual(['timed-out', true]);
    await expectNobody();
  });

  test('one that leaves another behind has its result without waiting for it', async () => {
    const { outcome, seconds } = await runCommand(['leave'], 20_000);
    expect([outcome, seconds < 20]).toEqual(['exited', true]);
  });
});

describe('planted programs', () => {
  const folders = ['C:\\slipway\\project', 'C:\\Users\\dev\\AppData\\Local\\Temp', 'C:\\'];
  const names = [
    'docker',
    'wsl',
    'powershell',
    'dism',
    'bcdedit',
    'git',
    'go',
    'netsh',
    'taskkill',
  ];
  const plant = async (places: readonly string[]) => {
    for (const folder of places) {
      for (const name of [...names, 'cmd']) {
        await placeProgram(pc.prefix, `${folder}\\${name}.exe`);
      }
    }
  };

  test.each(['bare-laptop', 'docker-not-installed'])(
    'in the project, the temporary and the working folder never run, on %s',
    async (machine) => {
      await pc.close();
      pc = await openWindowsPC({ machine });
      await plant(folders);
      const environment = { PATH: `.;;project;\\Users;C:Windows;C:\\Windows\\System32` };
      for (const cwd of folders) {
        await pc.slipway(['doctor', '--json'], { cwd, environment });
      }
      expect([pc.strangers, pc.calls.length > 0]).toEqual([[], true]);
      // They would be seen if they ran.
      await pc.agent.start({ file: `${folders[0]}\\go.exe`, args: ['version'], environment: {} })
        .ended;
      expect(pc.strangers.map(({ path }) => path.toLowerCase())).toEqual([
        'c:\\slipway\\project\\go.exe',
      ]);
    },
  );

  test('nor when a fix, a switch or a project is worked on from that folder', async () => {
    const project = 'C:\\slipway\\project';
    const work = async (machine: string, lines: readonly (readonly string[])[]) => {
      await pc.close();
      pc = await openWindowsPC({ machine });
      const sample = await pc.slipway(['image', 'sample', project]);
      await plant(folders);
      const codes = [sample.code];
      for (const args of lines) codes.push((await pc.slipway(args, { cwd: project })).code);
      return [codes, pc.strangers];
    };
    expect(
      await work('healthy-linux-mode', [
        ['mode', 'windows', '--yes'],
        ['image', 'analyse', '.'],
        ['image', 'init', '.', '--yes'],
        ['config', 'set', 'memory=8GB', '--yes'],
      ]),
    ).toEqual([[0, 0, 0, 0, 0], []]);
    expect(await work('hypervisor-off', [['fix', 'hypervisor-launch-off', '--yes']])).toEqual([
      [0, 2],
      [],
    ]);
  });
});

/** What was started in this test has ended, and so has what that started. */
async function expectNobody(): Promise<void> {
  await waitUntil(() => alive.size === 0);
  expect([...alive]).toEqual([]);
}

async function waitUntil(holds: () => boolean): Promise<void> {
  for (let tries = 0; tries < 100 && !holds(); tries += 1) {
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}
