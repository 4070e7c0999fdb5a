import { expect, test } from 'vitest';
import type { AppEvent } from '../contract/app.ts';
import type { JobState } from '../contract/jobs.ts';
import { settings as settingsSchema } from '../contract/settings.ts';
import { createJobs } from './changes/jobs.ts';
import { createTestMachine, createTestState } from './test-machine.test-support.ts';
import {
  createUpdates,
  type DownloadEnd,
  type Updater,
  type UpdatesDependencies,
} from './updates.ts';

const homepage = 'https://github.com/team/slipway';
const link = `${homepage}/releases/tag/v1.1.0`;

function create(parts: Partial<UpdatesDependencies> = {}, choices = {}) {
  const events: AppEvent[] = [];
  const clock = { ms: 0 };
  const updates = createUpdates({
    info: { version: '1.0.0', homepage },
    settings: { get: async () => settingsSchema.parse(choices) },
    machines: { current: createTestMachine },
    events: { publish: (event) => events.push(event) },
    now: () => clock.ms,
    ...parts,
  });
  const jobs = createJobs({ state: createTestState(), host: 'desktop', now: () => 0 });
  const download = async () => {
    const { id } = await updates.download(jobs);
    const states: JobState[] = [];
    for await (const event of jobs.watch(id, 0, undefined)) {
      if (event.kind === 'state') states.push(event.state);
    }
    return states;
  };
  return { updates, events, clock, jobs, download };
}

function findUpdater(end: DownloadEnd, parts: Partial<Updater> = {}) {
  const updater: Updater = {
    check: async () => '1.1.0',
    download: async ({ onProgress }) => {
      for (const share of [0, 0.01, 0.02, 0.51, 0.52, 1]) onProgress(share);
      return end;
    },
    install: async () => true,
    ...parts,
  };
  return async () => updater;
}

test('a host that cannot look says so, and so does a person who does not want it', async () => {
  const askRelease = async () => ({ tag_name: 'v1.1.0' });
  expect([
    await create().updates.look(),
    await create({ askRelease }, { lookForUpdates: false }).updates.look(),
  ]).toEqual([{ state: 'off' }, { state: 'off' }]);
});

test('a version is asked for until it could be told, and again the next day', async () => {
  let asked = 0;
  const { updates, events, clock } = create({
    askRelease: async () => {
      asked += 1;
      if (asked === 1) throw new Error('ENOTFOUND');
      return { tag_name: asked === 2 ? 'v1.0.0' : 'v1.1.0', html_url: link };
    },
  });
  const states = [await updates.look(), await updates.look(), await updates.look()];
  clock.ms = 24 * 60 * 60 * 1_000;
  states.push(await updates.look());
  expect([states, asked, events]).toEqual([
    [
      { state: 'unknown' },
      { state: 'current' },
      { state: 'current' },
      { state: 'newer', version: '1.1.0', link, installs: false },
    ],
    3,
    [{ kind: 'update' }, { kind: 'update' }],
  ]);
});

test('a person without a publisher gets the link, and nothing to download', async () => {
  const { updates, download } = create({ askRelease: async () => ({ tag_name: 'v1.1.0' }) });
  await expect(download()).rejects.toMatchObject({ code: 'NO_UPDATE' });
  await expect(updates.install()).rejects.toMatchObject({ code: 'NO_UPDATE' });
});

test('a download tells how far it is, and what it brought is then ready', async () => {
  const { updates, download } = create({ findUpdater: findUpdater({ end: 'downloaded' }) });
  const newer = { state: 'newer', version: '1.1.0', link, installs: true };
  expect(await updates.look()).toEqual(newer);
  await expect(updates.install()).rejects.toMatchObject({ code: 'NO_UPDATE' });
  const at = (share: number) => ({
    state: 'running',
    step: 0,
    steps: 0,
    doing: {
      key: 'updates.downloading',
      params: { version: '1.1.0', percent: Math.round(share * 100) },
    },
    share,
  });
  const [first, ...rest] = await download();
  expect([first?.state, rest]).toEqual([
    'running',
    [
      at(0),
      at(0.5),
      at(1),
      { state: 'done', said: { key: 'updates.downloaded', params: { version: '1.1.0' } } },
    ],
  ]);
  expect([await updates.look(), await updates.install()]).toEqual([
    { state: 'ready', version: '1.1.0', link },
    { starts: true },
  ]);
  await expect(download()).rejects.toMatchObject({ code: 'NO_UPDATE' });
});

test.each([
  ['is not signed', { end: 'not-signed' }, { key: 'updates.notSigned' }],
  ['is damaged', { end: 'damaged' }, { key: 'updates.damaged' }],
  [
    'does not arrive',
    { end: 'failed', reason: 'ENOTFOUND' },
    { key: 'updates.failed', params: { reason: 'ENOTFOUND' } },
  ],
] as const)('a version that %s is never ready', async (_, end, said) => {
  const { updates, download } = create({ findUpdater: findUpdater(end) });
  expect((await download()).at(-1)).toMatchObject({ state: 'failed', said });
  expect(await updates.look()).toMatchObject({ state: 'newer' });
  await expect(updates.install()).rejects.toMatchObject({ code: 'NO_UPDATE' });
});

test('an older version of the publisher is never offered', async () => {
  const old = findUpdater({ end: 'downloaded' }, { check: async () => '0.9.0' });
  const { updates, download } = create({ findUpdater: old });
  expect(await updates.look()).toEqual({ state: 'current' });
  await expect(download()).rejects.toMatchObject({ code: 'NO_UPDATE' });
});

test('a file that was changed after its download is not started, and has to be fetched again', async () => {
  const changed = findUpdater({ end: 'downloaded' }, { install: async () => false });
  const { updates, download } = create({ findUpdater: changed });
  await download();
  expect([await updates.install(), await updates.look()]).toEqual([
    { starts: false },
    { state: 'newer', version: '1.1.0', link, installs: true },
  ]);
});
