import { expect, test } from 'vitest';
import type { AppInfo } from '../contract/app.ts';
import { settings as settingsSchema } from '../contract/settings.ts';
import { createHostHelp, type HostHelp } from './host-help.ts';
import { createTestMachine } from './test-machine.test-support.ts';

const info: AppInfo = {
  version: '1.0.0',
  host: 'desktop',
  platform: 'win32',
  stateFolder: '/state',
};

function create(help: HostHelp, changes = {}) {
  return createHostHelp({
    help,
    info,
    machines: { current: createTestMachine },
    settings: { get: async () => settingsSchema.parse(changes) },
    latestReport: async () => null,
  });
}

test('a host without a desktop opens no folder and looks for no version', async () => {
  const help = create({});
  expect([await help.reveal('logs'), await help.update()]).toEqual([
    { shown: false },
    { state: 'off' },
  ]);
});

test('the log folder is opened where the host can', async () => {
  const opened: string[] = [];
  const help = create({ reveal: async (path) => opened.push(path) > 0 });
  expect([await help.reveal('logs'), await help.reveal('state'), opened]).toEqual([
    { shown: true },
    { shown: true },
    ['/state/logs', '/state'],
  ]);
});

test('a version is asked for once it could be told, and never when the setting is off', async () => {
  let asked = 0;
  const askRelease = async () => {
    asked += 1;
    if (asked === 1) throw new Error('ENOTFOUND');
    return { tag_name: 'v1.0.0' };
  };
  const off = await create({ askRelease }, { lookForUpdates: false }).update();
  const help = create({ askRelease });
  const states = [await help.update(), await help.update(), await help.update()];
  expect([off, states, asked]).toEqual([
    { state: 'off' },
    [{ state: 'unknown' }, { state: 'current' }, { state: 'current' }],
    2,
  ]);
});
