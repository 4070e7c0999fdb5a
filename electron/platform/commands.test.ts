// Commands against real processes: whatever a program does, the answer comes in time and bounded.
import { existsSync, readFileSync } from 'node:fs';
import { mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createCommands } from './commands.ts';
import type { CommandRequest } from './ports.ts';
import { createLocator } from './programs.ts';

const environment = { PATH: process.env.PATH };
const { platform } = process;
/** Every program name stands for Node. */
const commands = createCommands({ platform, environment, locate: async () => process.execPath });

const runScript = (script: string, more: Partial<CommandRequest> = {}) =>
  commands.run({ program: 'git', args: ['-e', script], deadlineMs: 15_000, ...more });

/** The result without its duration, bytes as text. */
async function read(result: ReturnType<typeof runScript>) {
  const { ms, ...rest } = { ms: 0, ...(await result) };
  if (!('stdout' in rest)) return rest;
  const text = (bytes: Uint8Array) => Buffer.from(bytes).toString();
  return { ...rest, stdout: text(rest.stdout), stderr: text(rest.stderr) };
}

/** A process that has ended but that nobody has collected yet (state Z) is not alive. */
const isAlive = (pid: number): boolean => {
  try {
    process.kill(pid, 0);
    const stat = `/proc/${pid}/stat`;
    return !(existsSync(stat) && readFileSync(stat, 'utf8').includes(') Z '));
  } catch {
    return false;
  }
};

describe('run', () => {
  test('gives back what was printed and the exit code', async () => {
    const script = 'console.log("out"); console.error("err"); process.exitCode = 3';
    expect(await read(runScript(script))).toEqual({
      outcome: 'exited',
      exitCode: 3,
      stdout: 'out\n',
      stderr: 'err\n',
      truncated: false,
    });
  });

  test('passes the input on and closes it', async () => {
    const script = 'process.stdin.pipe(process.stdout)';
    const input = Buffer.from('你好');
    expect(await read(runScript(script, { input }))).toMatchObject({ exitCode: 0, stdout: '你好' });
    expect(await read(runScript(script))).toMatchObject({ exitCode: 0, stdout: '' });
  });

  test('forgives a program that reads no input', async () => {
    const input = new Uint8Array(4 * 1024 * 1024);
    expect(await read(runScript('', { input }))).toMatchObject({ outcome: 'exited', exitCode: 0 });
  });

  test('asks wsl for UTF-8, and only wsl', async () => {
    const script = 'console.log(process.env.WSL_UTF8)';
    expect(await read(runScript(script, { program: 'wsl' }))).toMatchObject({ stdout: '1\n' });
    expect(await read(runScript(script))).toMatchObject({ stdout: 'undefined\n' });
  });

  test('hands every argument over exactly as it is', async () => {
    const argument = fc
      .oneof(
        fc.string({ unit: 'grapheme' }),
        fc.constantFrom('', '"', '\\"', 'a b', '$(id)', '发行版', '%PATH%', "it's"),
      )
      .filter((text) => !text.includes('\0'));
    await fc.assert(
      fc.asyncProperty(fc.array(argument, { maxLength: 8 }), async (args) => {
        const script = 'process.stdout.write(JSON.stringify(process.argv.slice(1)))';
        const result = await read(
          commands.run({ program: 'git', args: ['-e', script, '--', ...args], deadlineMs: 15_000 }),
        );
        expect(result).toMatchObject({ stdout: JSON.stringify(args) });
      }),
      { numRuns: 15 },
    );
  });

  test('says which program is not there', async () => {
    const nowhere = createCommands({ platform, environment, locate: async () => undefined });
    const gone = createCommands({ platform, environment, locate: async () => '/no/such/file' });
    const request = { program: 'go', args: [], deadlineMs: 1000 } as const;
    expect(await nowhere.run(request)).toEqual({ outcome: 'not-found' });
    expect(await gone.run(request)).toEqual({ outcome: 'not-found' });
  });

  test('says why a program could not be started', async () => {
    expect(await runScript('\0')).toEqual({ outcome: 'failed', code: 'ERR_INVALID_ARG_VALUE' });
  });

  test('tells a crash from an exit code', async () => {
    expect(await runScript('process.kill(process.pid, "SIGKILL")')).toEqual({
      outcome: 'failed',
      code: 'SIGKILL',
    });
  });
});

describe('output cap', () => {
  test('keeps the first bytes of each stream and says that more came', async () => {
    const script = 'process.stdout.write("abcdef"); process.stderr.write("123")';
    expect(await read(runScript(script, { outputCap: 4 }))).toEqual({
      outcome: 'exited',
      exitCode: 0,
      stdout: 'abcd',
      stderr: '123',
      truncated: true,
    });
  });

  test('lets a program print 300 MB without keeping it', async () => {
    const before = process.memoryUsage.rss();
    const script =
      'const chunk = Buffer.alloc(1 << 20); let left = 300; const more = () => left-- > 0 && process.stdout.write(chunk, more); more()';
    const result = await read(runScript(script));
    expect(result).toMatchObject({ outcome: 'exited', exitCode: 0, truncated: true });
    expect('stdout' in result && result.stdout.length).toBe(1024 * 1024);
    expect(process.memoryUsage.rss() - before).toBeLessThan(150 * 1024 * 1024);
  });
});

describe('deadline and cancel', () => {
  const timed = async (result: Promise<unknown>) => {
    const started = performance.now();
    return { result: await result, ms: performance.now() - started };
  };
  const hang = 'console.log("before"); setInterval(() => {}, 1000)';

  test('ends a program that hangs and keeps what it printed', async () => {
    const { result, ms } = await timed(read(runScript(hang, { deadlineMs: 700 })));
    expect(result).toEqual({
      outcome: 'timed-out',
      stdout: 'before\n',
      stderr: '',
      truncated: false,
    });
    expect(ms).toBeLessThan(2700);
  });

  test('ends a program that ignores being asked', async () => {
    const script = `process.on("SIGTERM", () => {}); console.log(process.pid); ${hang}`;
    const { result, ms } = await timed(read(runScript(script, { deadlineMs: 700 })));
    expect(result).toMatchObject({ outcome: 'timed-out' });
    expect(ms).toBeLessThan(2700);
    expect(isAlive(Number.parseInt((result as { stdout: string }).stdout, 10))).toBe(false);
  });

  test('ends what the program started as well', async () => {
    const grandchild = 'setInterval(() => {}, 1000)';
    const script = `const child = require("child_process").spawn(process.execPath, ["-e", ${JSON.stringify(grandchild)}], { stdio: "inherit" }); console.log(child.pid); setInterval(() => {}, 1000)`;
    const { result, ms } = await timed(read(runScript(script, { deadlineMs: 1000 })));
    expect(result).toMatchObject({ outcome: 'timed-out' });
    expect(ms).toBeLessThan(3000);
    await expect
      .poll(() => isAlive(Number.parseInt((result as { stdout: string }).stdout, 10)))
      .toBe(false);
  });

  test('does not wait for a process that outlives the program and holds its output open', async () => {
    const grandchild = 'setTimeout(() => {}, 4000)';
    const script = `const child = require("child_process").spawn(process.execPath, ["-e", ${JSON.stringify(grandchild)}], { stdio: "inherit", detached: true }); child.unref(); console.log("done")`;
    const { result, ms } = await timed(read(runScript(script)));
    expect(result).toMatchObject({ outcome: 'exited', exitCode: 0, stdout: 'done\n' });
    expect(ms).toBeLessThan(3000);
  });

  test('stops when the caller cancels', async () => {
    const controller = new AbortController();
    setTimeout(() => controller.abort(), 500);
    const { result, ms } = await timed(read(runScript(hang, { signal: controller.signal })));
    expect(result).toMatchObject({ outcome: 'cancelled' });
    expect(ms).toBeLessThan(2500);
  });

  test('starts nothing when the caller has cancelled before', async () => {
    expect(await read(runScript('', { signal: AbortSignal.abort() }))).toEqual({
      outcome: 'cancelled',
      stdout: '',
      stderr: '',
      truncated: false,
    });
  });
});

describe.skipIf(platform === 'win32')('planted programs', () => {
  let folder = '';
  const startFolder = process.cwd();
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'slipway-planted-'));
    const planted = join(folder, 'docker');
    await writeFile(planted, `#!/bin/sh\necho planted > ${join(folder, 'ran')}\n`, { mode: 0o755 });
    await symlink(process.execPath, join(folder, 'go'));
    process.chdir(folder);
  });
  afterAll(async () => {
    process.chdir(startFolder);
    await rm(folder, { recursive: true });
  });

  test('never run from the working directory or a relative PATH entry', async () => {
    const variables = { PATH: '.::./' };
    const locate = createLocator({ platform, environment: variables });
    const machine = createCommands({ platform, environment: variables, locate });
    await machine.run({ program: 'docker', args: ['--version'], deadlineMs: 10_000 });
    await expect(readFile('ran')).rejects.toMatchObject({ code: 'ENOENT' });
    expect(await locate('docker')).not.toBe(join(folder, 'docker'));
  });

  test('but an absolute PATH entry counts', async () => {
    const locate = createLocator({ platform, environment: { PATH: folder } });
    const found = await locate('go');
    expect([
      '/usr/bin/go',
      '/usr/local/bin/go',
      '/usr/local/go/bin/go',
      join(folder, 'go'),
    ]).toContain(found);
  });
});
