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
  homepage: 'https://github.com/team/slipway',
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

test('a host without a desktop opens no folder', async () => {
  const help = create({});
  expect(await help.reveal('logs')).toEqual({ shown: false });
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
