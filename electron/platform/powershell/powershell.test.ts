// The pool against real processes that speak PowerShell's side of the protocol.
import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { PowerShell, Script } from '../ports.ts';
import { createPowerShell, type PowerShellOptions } from './powershell.ts';
import { createStandIn } from './stand-in.test-support.ts';

let standIn: Awaited<ReturnType<typeof createStandIn>>;
let shell: PowerShell;

const open = (more: Partial<PowerShellOptions> = {}) => {
  shell = createPowerShell({
    executable: standIn.executable,
    scriptsFolder: standIn.folder,
    environment: { PATH: process.env.PATH, NODE_POWERSHELL: '/no/such', PSMODULEPATH: '/no/such' },
    ...more,
  });
  return shell;
};
/** Makes the script do something and runs it. */
const run = async (action: string, query: Partial<Parameters<PowerShell['query']>[1]> = {}) => {
  const result = await shell.query(await nameScript(action), { deadlineMs: 10_000, ...query });
  return 'ms' in result ? { ...result, ms: 0 } : result;
};
const actions = ['echo', 'sleep 400', 'hang', 'flood', 'noise', 'throw', 'broken', 'exit 5'];
/** The closed list of names is shorter than ours: files beyond it are named after their action. */
const nameScript = async (action: string) => action.replace(' ', '-') as Script;
const countLog = async (word: string) =>
  (await readFile(standIn.log, 'utf8')).split('\n').filter((line) => line.startsWith(word)).length;
const readPid = (result: object) =>
  ('value' in result ? (result.value as { pid: number }) : { pid: undefined }).pid;

describe.skipIf(process.platform === 'win32')('createPowerShell', () => {
  beforeAll(async () => {
    standIn = await createStandIn();
    for (const action of actions) {
      const file = join(standIn.folder, `${action.replace(' ', '-')}.ps1`);
      await writeFile(file, `# do: ${action}\n\n@{\n\n  key = 1\n}\n`);
    }
  });
  beforeEach(() => writeFile(standIn.log, ''));
  afterEach(() => shell.close());
  afterAll(() => rm(standIn.folder, { recursive: true }));

  test('answers with what the script gave, and hands data over exactly', async () => {
    open();
    const data = { name: 'it\'s ‘发行版’ $(x) `"', list: [1, null, true], nested: {} };
    expect(await run('echo', { data })).toEqual({
      outcome: 'answered',
      ms: 0,
      value: {
        data,
        pid: expect.any(Number),
        modulePath: null,
        args: [
          ...['-NoLogo', '-NoProfile', '-NonInteractive', '-InputFormat', 'Text'],
          ...['-OutputFormat', 'Text', '-NoExit', '-Command', '-'],
        ],
      },
    });
  });

  const outcomes: readonly [string, string, object][] = [
    [
      'says why a script could not do its work',
      'throw',
      { outcome: 'refused', message: 'Zugriff verweigert für dev', ms: 0 },
    ],
    ['tells an answer that is none', 'broken', { outcome: 'not-json', ms: 0 }],
    [
      'is not confused by warnings and errors',
      'noise',
      { outcome: 'answered', ms: 0, value: expect.anything() },
    ],
    ['gives up on endless output', 'flood', { outcome: 'output-too-large', ms: 0 }],
    ['tells when PowerShell ended', 'exit 5', { outcome: 'failed', code: 'EXIT_5' }],
  ];
  test.each(outcomes)('%s, and the next script works', async (_name, action, expected) => {
    open();
    expect(await run(action)).toEqual(expected);
    expect(await run('echo')).toMatchObject({ outcome: 'answered' });
  });

  test('ends a script that hangs in time, and starts a new session for the next', async () => {
    open({ maxSessions: 1 });
    const first = readPid(await run('echo'));
    const started = performance.now();
    expect(await run('hang', { deadlineMs: 500 })).toEqual({ outcome: 'timed-out', ms: 0 });
    expect(performance.now() - started).toBeLessThan(1500);
    const next = readPid(await run('echo'));
    expect([first, next]).toEqual([expect.any(Number), expect.any(Number)]);
    expect(next).not.toBe(first);
    await expect.poll(() => isRunning(first ?? 0)).toBe(false);
  });

  test('stops when cancelled, before, in line and during', async () => {
    open({ maxSessions: 1 });
    const controller = new AbortController();
    const cancelled = { outcome: 'cancelled', ms: 0 };
    expect(await run('echo', { signal: AbortSignal.abort() })).toEqual(cancelled);
    const results = [1, 2].map(() => run('hang', { signal: controller.signal }));
    setTimeout(() => controller.abort(), 400);
    expect(await Promise.all(results)).toEqual([cancelled, cancelled]);
    expect(await run('echo')).toMatchObject({ outcome: 'answered' });
    expect(await countLog('begin')).toBe(2);
  });

  test('lets a script leave the line when its time is over', async () => {
    open({ maxSessions: 1 });
    const long = run('sleep 400');
    await expect.poll(() => countLog('begin')).toBe(1);
    expect(await run('echo', { deadlineMs: 30 })).toEqual({ outcome: 'timed-out', ms: 0 });
    expect(await long).toMatchObject({ outcome: 'answered' });
  });

  test('runs at most three sessions, and one script at a time in each', async () => {
    open();
    const results = await Promise.all(Array.from({ length: 9 }, () => run('sleep 400')));
    expect(results.map((result) => result.outcome)).toEqual(Array(9).fill('answered'));
    expect(new Set(results.map(readPid)).size).toBe(3);
    expect(await countLog('start')).toBe(3);
    // Within one process, every script ended before the next began.
    for (const pid of new Set(results.map(readPid))) {
      const words = (await readFile(standIn.log, 'utf8'))
        .split('\n')
        .filter((line) => line.endsWith(` ${pid}`));
      expect(words.map((line) => line.split(' ')[0]).join(' ')).toMatch(/^start( begin end)+$/);
    }
  });

  test('keeps sessions warm, and replaces each after fifty scripts', async () => {
    open();
    const pids: (number | undefined)[] = [];
    for (let count = 0; count < 101; count += 1) pids.push(readPid(await run('echo')));
    expect([new Set(pids.slice(0, 50)).size, new Set(pids.slice(50, 100)).size]).toEqual([1, 1]);
    expect(new Set(pids).size).toBe(3);
  });

  test.each([
    ['no PowerShell on this computer', undefined, { outcome: 'not-found' }],
    ['a path without a file', '/no/such/powershell', { outcome: 'not-found' }],
    [
      'a path that no system takes',
      '/no\0such',
      { outcome: 'failed', code: 'ERR_INVALID_ARG_VALUE' },
    ],
    ['a folder', '/etc', { outcome: 'failed', code: 'EACCES' }],
  ])('says so: %s', async (_name, executable, expected) => {
    open({ executable });
    expect([await run('echo'), await run('echo')]).toEqual([expected, expected]);
  });

  test('ends all sessions when closed, twice if need be', async () => {
    open();
    const pid = readPid(await run('echo'));
    const hanging = run('hang');
    await expect.poll(() => countLog('begin')).toBe(2);
    await shell.close();
    await shell.close();
    expect(await hanging).toEqual({ outcome: 'cancelled', ms: 0 });
    await expect.poll(() => isRunning(pid ?? 0)).toBe(false);
  });
});

function isRunning(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}
