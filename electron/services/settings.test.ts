import { expect, test } from 'vitest';
import type { AppEvent } from '../contract/app.ts';
import { createSettings } from './settings.ts';
import { createTestState } from './test-machine.test-support.ts';

function createService(stored?: string) {
  const state = createTestState();
  if (stored !== undefined) state.texts.set('settings.json', stored);
  const events: AppEvent[] = [];
  const bus = { publish: (event: AppEvent) => events.push(event), subscribe: () => never() };
  return { service: createSettings(state, bus), state, events };
}

async function* never(): AsyncGenerator<never, void> {}

const defaults = {
  language: 'system',
  theme: 'system',
  muted: [],
  startAtSignIn: false,
  lookForUpdates: true,
  proxy: { use: 'system' },
  goProxy: null,
  registryMirror: null,
};

test.each([
  ['nothing chosen yet', undefined, defaults],
  ['a choice', '{"theme":"dark"}', { ...defaults, theme: 'dark' }],
  [
    'one broken choice leaves the others',
    '{"theme":"pink","language":"zh-CN","muted":["wsl-clock-skew"]}',
    { ...defaults, language: 'zh-CN', muted: ['wsl-clock-skew'] },
  ],
  [
    'a proxy with a password that somebody wrote by hand is not used',
    '{"theme":"dark","proxy":{"use":"address","address":"http://me:secret@proxy:80","bypass":[]}}',
    { ...defaults, theme: 'dark' },
  ],
  ['a cut file', '{"theme":', defaults],
  ['not an object', '[1]', defaults],
  ['null', 'null', defaults],
])('reads settings: %s', async (_, stored, expected) => {
  expect(await createService(stored).service.get()).toEqual(expected);
});

test('a change keeps the other settings, is stored, and every window hears of it', async () => {
  const { service, state, events } = createService('{"theme":"dark","muted":["a"]}');
  const changed = { ...defaults, language: 'zh-CN', theme: 'dark', muted: ['a'] };
  expect(await service.set({ language: 'zh-CN', theme: undefined })).toEqual(changed);
  expect({ stored: JSON.parse(state.texts.get('settings.json') ?? ''), events }).toEqual({
    stored: changed,
    events: [{ kind: 'settings', settings: changed }],
  });
});

test('a proxy is stored as programs read it, and one that is none is refused with a reason', async () => {
  const { service, state } = createService();
  const proxy = (address: string, bypass: string[] = []) =>
    service.set({ proxy: { use: 'address', address, bypass } });
  expect((await proxy(' proxy.example:8080 ', ['intranet'])).proxy).toEqual({
    use: 'address',
    address: 'http://proxy.example:8080',
    bypass: ['intranet'],
  });
  const stored = state.texts.get('settings.json');
  await expect(proxy('me:secret@proxy:80')).rejects.toMatchObject({ code: 'PROXY_PASSWORD' });
  await expect(proxy('proxy')).rejects.toMatchObject({
    code: 'PROXY_INVALID',
    data: { proxy: 'proxy' },
  });
  expect(state.texts.get('settings.json')).toBe(stored);
});
