// A project off a Windows drive, with the real commands of a distro: what is copied, and what is never touched.
import { readdir, readFile, readlink } from 'node:fs/promises';
import { platform } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import type { MoveOffer } from '../../../contract/image/move.ts';
import { createTestMachine } from '../../test-machine.test-support.ts';
import { answer, drive, type OnCommand, openGuestPc } from './guest.test-support.ts';
import { offerMove } from './offer-move.ts';

type Pc = Awaited<ReturnType<typeof openGuestPc>>;

const project = {
  'harbour/go.mod': 'module harbour\n',
  'harbour/main.go': 'package main\n',
  'harbour/网页/index.html': '<p>hello</p>\n',
};

const opened: Pc[] = [];
afterEach(async () => {
  for (const pc of opened.splice(0)) await pc.close();
});

async function openPc(onCommand?: OnCommand): Promise<Pc> {
  const pc = await openGuestPc(onCommand ? { onCommand } : {});
  opened.push(pc);
  await pc.write(project);
  await pc.link('harbour/latest', 'main.go');
  return pc;
}

/** In the words of a person: the places of this run differ each time. */
function plain(pc: Pc, offer: MoveOffer) {
  const short = (text: string) =>
    text.replaceAll(pc.home, '/home/ada').replaceAll(pc.onDrive, '/mnt/c/src');
  const { from, confirmation, commands } = offer;
  return {
    ...offer,
    from: { ...from, inDistro: short(from.inDistro ?? ''), hereMs: 0, distroMs: from.distroMs },
    to: short(offer.to),
    folder: offer.folder.replaceAll(pc.home.replaceAll('/', '\\'), '\\home\\ada'),
    commands: commands.map(short),
    confirmation: typeof confirmation,
  };
}

const timed: OnCommand = (args) =>
  args[0] === 'du' ? Promise.resolve({ ...answer('61\n'), ms: 2_001 } as const) : undefined;

describe.skipIf(platform() === 'win32')('a project on a Windows drive', () => {
  test('is measured, and what would run is shown before it runs', async () => {
    const pc = await openPc(timed);
    const offer = await pc.moves.offer({ folder: `${drive}\\harbour` });
    expect(offer.from.distroMs).toBeGreaterThan(1_000);
    expect(plain(pc, { ...offer, from: { ...offer.from, distroMs: 2_000 } })).toEqual({
      from: {
        folder: 'C:\\src\\harbour',
        inDistro: '/mnt/c/src/harbour',
        files: 3,
        bytes: 41,
        hereMs: 0,
        distroMs: 2_000,
      },
      distro: 'Ubuntu',
      to: '/home/ada/src/harbour',
      folder: '\\\\wsl.localhost\\Ubuntu\\home\\ada\\src\\harbour',
      commands: [
        'wsl.exe -d Ubuntu --exec mkdir -p /home/ada/src',
        'wsl.exe -d Ubuntu --exec cp -a -T /mnt/c/src/harbour /home/ada/src/harbour.slipway-copy',
        'wsl.exe -d Ubuntu --exec diff -r -q --no-dereference /mnt/c/src/harbour /home/ada/src/harbour.slipway-copy',
        'wsl.exe -d Ubuntu --exec mv -T /home/ada/src/harbour.slipway-copy /home/ada/src/harbour',
      ],
      warnings: [{ key: 'imageWork.move.share' }],
      obstacle: null,
      confirmation: 'string',
    });
    expect(await readdir(pc.home)).toEqual([]);
  });

  test('is copied whole, compared and recorded, and the original stays', async () => {
    const pc = await openPc();
    const offer = await pc.moves.offer({ folder: `${drive}\\harbour`, to: '~/my code/港口' });
    const job = await pc.moves.start(offer.confirmation ?? '');
    const end = await pc.play(job.id);
    expect(end).toMatchObject({
      state: 'done',
      said: { key: 'imageWork.move.doneMeasured', params: { count: 3, distro: 'Ubuntu' } },
    });
    const copy = join(pc.home, 'my code', '港口');
    expect((await readdir(copy)).sort()).toEqual(['go.mod', 'latest', 'main.go', '网页']);
    expect(await readFile(join(copy, '网页', 'index.html'), 'utf8')).toBe('<p>hello</p>\n');
    expect(await readlink(join(copy, 'latest'))).toBe('main.go');
    expect((await readdir(join(pc.onDrive, 'harbour'))).length).toBe(4);
    const entries = await pc.journal.list();
    expect(
      entries.map(({ change, state }) => [state, 'command' in change && change.command]),
    ).toEqual(
      offer.commands
        .filter((command) => !command.includes(' diff '))
        .map((command) => ['done', command])
        .reverse(),
    );
    await expect(pc.moves.start(offer.confirmation ?? '')).rejects.toThrow('CONFIRMATION_INVALID');
  });

  test('that is written to meanwhile is not called copied, and the half copy goes', async () => {
    const pc = await openPc((args) =>
      args[0] === 'diff'
        ? pc.write({ 'harbour/main.go': 'package changed\n' }).then(() => undefined)
        : undefined,
    );
    const { confirmation } = await pc.moves.offer({ folder: `${drive}\\harbour` });
    const job = await pc.moves.start(confirmation ?? '');
    expect(await pc.play(job.id)).toMatchObject({
      state: 'failed',
      said: { key: 'imageWork.move.failed.compare' },
    });
    expect(await readdir(join(pc.home, 'src'))).toEqual([]);
  });

  test('can be cancelled while it is copied: the half copy goes, the original stays', async () => {
    const pc: Pc = await openPc(async (args) => {
      if (args[0] !== 'cp') return undefined;
      const [job] = await pc.jobs.list();
      await pc.jobs.cancel(job?.id ?? '');
      return undefined;
    });
    const { confirmation } = await pc.moves.offer({ folder: `${drive}\\harbour` });
    const job = await pc.moves.start(confirmation ?? '');
    expect(await pc.play(job.id)).toEqual({ state: 'cancelled' });
    expect(await readdir(join(pc.home, 'src'))).toEqual([]);
    expect((await readdir(join(pc.onDrive, 'harbour'))).length).toBe(4);
  });

  test('of which an unfinished copy is there is offered with that copy going first', async () => {
    const pc = await openPc();
    const offer = await pc.moves.offer({ folder: `${drive}\\harbour` });
    await pc.machine.commands.run({
      program: 'wsl',
      args: ['-d', 'Ubuntu', '--exec', 'mkdir', '-p', `${offer.to}.slipway-copy/old`],
      deadlineMs: 1_000,
    });
    const again = await pc.moves.offer({ folder: `${drive}\\harbour` });
    expect(again.commands[0]).toContain('rm -r -f --one-file-system');
    expect(again.warnings.at(-1)).toEqual({ key: 'imageWork.move.leftover' });
    const job = await pc.moves.start(again.confirmation ?? '');
    expect(await pc.play(job.id)).toMatchObject({ state: 'done' });
    expect(await readdir(join(pc.home, 'src'))).toEqual(['harbour']);
  });

  test.each([
    ['the folder climbs', { to: '/srv/a/../b' }, 'targets.bad-characters'],
    ['the folder is on the drive again', { to: '/mnt/c/other/harbour' }, 'targets.on-drive'],
    ['there is no such distro', { distro: 'Debian' }, 'noDistro'],
  ])('is refused where %s', async (_why, wish, key) => {
    const pc = await openPc();
    const offer = await pc.moves.offer({ folder: `${drive}\\harbour`, ...wish });
    expect([offer.obstacle?.key, offer.commands, offer.confirmation]).toEqual([
      `imageWork.move.${key}`,
      [],
      null,
    ]);
  });

  test('is refused where the target is taken, and again when it is taken after the offer', async () => {
    const pc = await openPc();
    const first = await pc.moves.offer({ folder: `${drive}\\harbour` });
    const second = await pc.moves.offer({ folder: `${drive}\\harbour` });
    await pc.play((await pc.moves.start(first.confirmation ?? '')).id);
    const third = await pc.moves.offer({ folder: `${drive}\\harbour` });
    expect(third.obstacle?.key).toBe('imageWork.move.exists');
    const late = await pc.moves.start(second.confirmation ?? '');
    expect(await pc.play(late.id)).toMatchObject({
      state: 'failed',
      said: { key: 'imageWork.move.exists' },
    });
  });
});

test.each([
  ['on a share of a distro already', '\\\\wsl.localhost\\Ubuntu\\home\\ada\\harbour'],
  ['on a network share', '\\\\server\\share\\harbour'],
])('a project %s is not offered a move', async (_where, folder) => {
  const machine = createTestMachine();
  const files = { ...machine.files, list: async () => ({ outcome: 'listed', names: [] }) as const };
  const { offer, plan } = await offerMove({ ...machine, files }, { folder });
  expect([offer.obstacle, plan]).toEqual([{ key: 'imageWork.move.notOnDrive' }, undefined]);
});

test('inside a distro the commands are shown for the person to run', async () => {
  const machine = createTestMachine({ platform: 'linux' });
  const environment = { WSL_DISTRO_NAME: 'Ubuntu', HOME: '/home/ada' };
  const files = { ...machine.files, list: async () => ({ outcome: 'listed', names: [] }) as const };
  const wish = { folder: '/mnt/c/src/harbour' };
  const { offer, plan } = await offerMove({ ...machine, environment, files }, wish);
  expect([plan, offer.obstacle, offer.folder, offer.commands]).toEqual([
    undefined,
    { key: 'imageWork.move.byHand' },
    '/home/ada/src/harbour',
    [
      'mkdir -p /home/ada/src',
      'cp -a -T /mnt/c/src/harbour /home/ada/src/harbour.slipway-copy',
      'diff -r -q --no-dereference /mnt/c/src/harbour /home/ada/src/harbour.slipway-copy',
      'mv -T /home/ada/src/harbour.slipway-copy /home/ada/src/harbour',
    ],
  ]);
});
