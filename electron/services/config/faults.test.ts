// Every command and every write in turn fails, hangs or lies: a file is old or new, never said to be what it is not.
import { describe, expect, test } from 'vitest';
import type { ReplaceResult } from '../../platform/ports.ts';
import { linuxDaemon, openConfigBench, showEnd, ubuntu, wslconfig } from './config.test-support.ts';

const faults = [
  { name: 'cannot start', fault: { fails: 'EACCES' } },
  { name: 'hangs', fault: { hangs: true } },
  { name: 'ends with an error', fault: { exitCode: 1 } },
  { name: 'lies', fault: {} },
] as const;

const conf = '/etc/wsl.conf';
const guest = ['-d', 'Ubuntu-24.04', '-u', 'root', '--exec'];
const inGuest = [
  ['cat', conf],
  ['test', '-L', conf],
  ['cp', '-p', conf, `${conf}.slipway-backup`],
  ['cp', '-p', conf, `${conf}.slipway-new`],
  ['dd', `of=${conf}.slipway-new`, 'conv=fsync'],
  ['cat', `${conf}.slipway-new`],
  ['mv', '-f', `${conf}.slipway-new`, conf],
  ['rm', '-f', `${conf}.slipway-new`],
].map((args) => ({ program: 'wsl', args: [...guest, ...args], name: args.slice(0, 3).join(' ') }));

const onPc = [
  ['docker', 'desktop', 'stop'],
  ['wsl', '--shutdown'],
  ['wsl', '-d', 'Ubuntu-24.04', '--exec', 'true'],
  ['wsl', '-d', 'Ubuntu-24.04', '--exec', 'nproc'],
  ['wsl', '-d', 'Ubuntu-24.04', '--exec', 'wslinfo', '--networking-mode'],
  ['docker', 'desktop', 'start', '*'],
].map(([program = '', ...args]) => ({ program, args, name: args.join(' ') }));

const cross = (commands: typeof onPc) =>
  commands.flatMap(({ program, args, name }) =>
    faults.map(({ name: what, fault }) => ({
      name,
      what,
      changes: { commands: [{ program, args, ...fault }] },
    })),
  );

const old = '[boot]\nsystemd=true\n\n[user]\ndefault=dev\n';
const fresh = '[boot]\nsystemd=false\n';

/** What the distro has, whatever its commands say. */
async function readTruth({ machine }: Awaited<ReturnType<typeof openConfigBench>>) {
  const read = await machine.files.read('\\\\wsl.localhost\\Ubuntu-24.04\\etc\\wsl.conf');
  return read.outcome === 'read' ? Buffer.from(read.bytes).toString() : undefined;
}

describe('wsl.conf is old or new, and what is said of it is so', () => {
  test.each(cross(inGuest))('$name $what: saving', async ({ name, what, changes }) => {
    const healthy = await openConfigBench('healthy-linux-mode');
    const found = await healthy.read(ubuntu);
    const revision = found.state === 'read' ? found.file.revision : null;
    const { variables, state } = healthy;
    const bench = await openConfigBench('healthy-linux-mode', { variables, state, changes });
    const bytes = Buffer.from(fresh).toString('base64');
    const saved = await bench.config.save({ target: ubuntu, bytes, revision, start: false });
    const truth = await readTruth(bench);
    expect([old, fresh]).toContain(truth);
    // Of a `cat` that lies nobody can tell what is there.
    const isBlind = name === `cat ${conf}` && what === 'lies';
    if (!isBlind) expect(truth).toBe(saved.state === 'saved' ? fresh : old);
    expect((await bench.entries()).filter((line) => /running|interrupted/.test(line))).toEqual([]);

    // The fault is gone: the same wish comes to its end.
    expect(await healthy.save(ubuntu, fresh)).toMatchObject({
      state: truth === fresh ? 'unchanged' : 'saved',
    });
    expect(await readTruth(healthy)).toBe(fresh);
  });

  test.each(cross(inGuest))('$name $what: undo', async ({ changes }) => {
    const healthy = await openConfigBench('healthy-linux-mode');
    const saved = await healthy.save(ubuntu, fresh);
    if (saved.state !== 'saved') throw new Error('it was saved');
    const { variables, state } = healthy;
    const bench = await openConfigBench('healthy-linux-mode', { variables, state, changes });
    const end = await bench.undo(saved.entry);
    const truth = await readTruth(bench);
    expect(truth).toBe(end.state === 'done' ? old : truth);
    expect([old, fresh]).toContain(truth);
    expect((await bench.entries()).filter((line) => /running|interrupted/.test(line))).toEqual([]);
  });
});

const writes: readonly (readonly [ReplaceResult, string])[] = [
  [{ outcome: 'failed', code: 'EACCES' }, 'config.save.denied'],
  [{ outcome: 'failed', code: 'EBUSY' }, 'config.save.busy'],
  [{ outcome: 'failed', code: 'ENOSPC' }, 'config.save.full'],
  [{ outcome: 'failed', code: 'ENOENT' }, 'config.save.noFolder'],
  [{ outcome: 'failed', code: 'EIO' }, 'config.save.failed'],
  [{ outcome: 'refused', reason: 'read-only' }, 'config.save.readOnly'],
  [{ outcome: 'refused', reason: 'hard-link' }, 'config.save.link'],
  [{ outcome: 'not-recorded' }, 'config.save.failed'],
  [{ outcome: 'conflict', found: null }, 'conflict'],
  // It says that it has written, and has not.
  [{ outcome: 'replaced' }, 'conflict'],
];

describe.each([
  ['.wslconfig', wslconfig, '[wsl2]\nmemory=8GB\n'],
  ['daemon.json', linuxDaemon, '{ "debug": true }\n'],
] as const)('%s that cannot be written', (_name, target, text) => {
  test.each(writes)('%j: %s', async (onReplace, said) => {
    const bench = await openConfigBench('healthy-linux-mode', { onReplace });
    const before = await bench.text(target);
    const saved = await bench.save(target, text);
    const reason = saved.state === 'failed' ? saved.reason.key : saved.state;
    expect(reason).toBe(said);
    expect(await bench.text(target)).toBe(before);
    expect((await bench.entries()).filter((line) => /running|interrupted/.test(line))).toEqual([]);
  });
});

describe('a restart of WSL', () => {
  test.each(cross(onPc))(
    '$name $what: it ends, says how, and goes well the next time',
    async (row) => {
      const { variables, state } = await openConfigBench('healthy-linux-mode');
      const { changes } = row;
      const bench = await openConfigBench('healthy-linux-mode', { variables, state, changes });
      await bench.save(wslconfig, '[wsl2]\r\nmemory=8GB\r\n');
      const end = await bench.restart(wslconfig);
      expect(showEnd(end)).toMatch(/^(done|failed) /);
      expect((await bench.entries()).filter((line) => /running|interrupted/.test(line))).toEqual(
        [],
      );

      const mended = await openConfigBench('healthy-linux-mode', { variables, state });
      expect(showEnd(await mended.restart(wslconfig))).toBe('done config.ended.restarted');
      const { pending, measured } = await mended.config.overview();
      expect({ pending, memory: measured?.rows[0]?.asked }).toEqual({
        pending: [],
        memory: 8 * 1024 ** 3,
      });
    },
  );

  test('that is cancelled before the shutdown leaves WSL alone and brings Docker Desktop back', async () => {
    const changes = {
      commands: [
        { program: 'docker', args: ['desktop', 'stop'], when: { desktop: 'running' }, hangs: true },
      ],
    };
    const bench = await openConfigBench('healthy-linux-mode', { changes, timeScale: 1 });
    const { confirmation } = await bench.config.offerRestart(wslconfig);
    const job = await bench.config.restart(confirmation);
    const end = bench.play(job);
    await bench.heard(job, '> docker desktop stop');
    await bench.jobs.cancel(job.id);
    expect(showEnd(await end)).toBe('cancelled');
    expect(await bench.entries()).toEqual(['docker desktop stop: cancelled']);
    expect((await bench.config.overview()).distros.every(({ isRunning }) => isRunning)).toBe(true);
  });

  test('for which Docker Desktop was started since the offer asks again', async () => {
    const bench = await openConfigBench('docker-stopped');
    const { confirmation, commands } = await bench.config.offerRestart(wslconfig);
    expect(commands).toEqual(['wsl --shutdown', 'wsl -d Ubuntu-24.04 --exec true']);
    const args = ['desktop', 'start', '--timeout', '120'];
    await bench.machine.commands.run({ program: 'docker', args, deadlineMs: 60_000 });
    expect(showEnd(await bench.play(await bench.config.restart(confirmation)))).toBe(
      'failed config.ended.desktopStarted',
    );
    expect(await bench.entries()).toEqual([]);
  });

  test('that did not take place is not said to have', async () => {
    const changes = { commands: [{ program: 'wsl', args: ['--shutdown'] }] };
    const bench = await openConfigBench('healthy-linux-mode', { changes });
    expect(showEnd(await bench.restart(wslconfig))).toBe('failed config.ended.notShutDown');
    expect(await bench.entries()).toEqual([
      'docker desktop stop: done',
      'wsl --shutdown: failed',
      'docker desktop start --timeout 120: done',
    ]);
  });
});
