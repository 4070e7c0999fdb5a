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
};

test.each([
  ['nothing chosen yet', undefined, defaults],
  ['a choice', '{"theme":"dark"}', { ...defaults, theme: 'dark' }],
  [
    'one broken choice leaves the others',
    '{"theme":"pink","language":"zh-CN","muted":["wsl-clock-skew"]}',
    { ...defaults, language: 'zh-CN', muted: ['wsl-clock-skew'] },
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
