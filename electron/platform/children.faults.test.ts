// Programs that do what they must not: the answer comes within the deadline and two seconds, memory stays flat, and
// nothing of them is left. What a program that ended by itself has left running, as `docker desktop start` does, is its own.
import { describe, expect, test } from 'vitest';
import { createCommands } from './commands.ts';
import { listChildren, markOwner } from './faults/list-children.test-support.ts';

const environment = { PATH: process.env.PATH, ...markOwner() };
const { platform } = process;
const commands = createCommands({ platform, environment, locate: async () => process.execPath });

const gigabyte = 1024;
const flood = `const chunk = Buffer.alloc(1 << 20); let left = ${gigabyte};
const more = () => left-- > 0 && process.stdout.write(chunk, more); more();`;
const endless = `const chunk = Buffer.alloc(1 << 20);
for (const stream of [process.stdout, process.stderr]) { const more = () => stream.write(chunk, more); more(); }`;
const hang = 'setInterval(() => {}, 1000);';
const deaf = `for (const name of ['SIGTERM', 'SIGINT', 'SIGHUP']) process.on(name, () => {}); ${hang}`;
/** Starts itself once more until the family has that many generations, each of them deaf. */
const fork = (generations: number): string =>
  generations === 0
    ? deaf
    : `require('child_process').spawn(process.execPath, ['-e', ${JSON.stringify(fork(generations - 1))}], { stdio: 'inherit' }); ${deaf}`;
const manyChildren = `for (let count = 0; count < 8; count += 1) require('child_process').spawn('sleep', ['600'], { stdio: 'inherit' }); ${hang}`;

describe.skipIf(platform !== 'linux')('a program that', () => {
  test.each([
    ['prints a gigabyte and ends', flood, { outcome: 'exited', truncated: true }],
    ['prints without end, on both streams', endless, { outcome: 'timed-out', truncated: true }],
    ['hangs', hang, { outcome: 'timed-out', truncated: false }],
    ['ignores being ended', deaf, { outcome: 'timed-out' }],
    ['has children that ignore it as well', fork(3), { outcome: 'timed-out' }],
    ['has started many others', manyChildren, { outcome: 'timed-out' }],
  ] as const)('%s', async (_, script, expected) => {
    const deadlineMs = expected.outcome === 'exited' ? 60_000 : 2_000;
    const memory = process.memoryUsage.rss();
    let most = memory;
    const watching = setInterval(() => {
      most = Math.max(most, process.memoryUsage.rss());
    }, 20);
    const started = performance.now();
    const result = await commands.run({ program: 'git', args: ['-e', script], deadlineMs });
    const ms = performance.now() - started;
    clearInterval(watching);
    expect(result).toMatchObject(expected);
    expect(ms).toBeLessThan(deadlineMs + 2_000);
    expect(most - memory).toBeLessThan(128 * 1024 * 1024);
    await expect.poll(listChildren, { timeout: 3_000 }).toEqual([]);
  });
});
