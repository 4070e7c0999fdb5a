import { expect, test } from 'vitest';
import type { CommandRequest, Machine } from '../../platform/ports.ts';
import { createTestMachine } from '../test-machine.test-support.ts';
import { findCredentials, findHelper, findLogin, runHelper } from './credentials.ts';

const auth = Buffer.from('me:secret:with:colons').toString('base64');

/** A PC with that config.json, whose helpers answer by server. */
function createMachine(config: object, helper: Readonly<Record<string, object>> = {}) {
  const asked: CommandRequest[] = [];
  const base = createTestMachine();
  const bytes = new TextEncoder().encode(JSON.stringify(config));
  const machine: Machine = {
    ...base,
    environment: { USERPROFILE: 'C:\\Users\\me' },
    files: {
      ...base.files,
      read: async (path) =>
        path === 'C:\\Users\\me\\.docker\\config.json'
          ? { outcome: 'read', bytes, modifiedMs: 0, truncated: false }
          : { outcome: 'absent' },
    },
    commands: {
      ...base.commands,
      run: async (request) => {
        asked.push(request);
        const answer = helper[new TextDecoder().decode(request.input)];
        return {
          outcome: 'exited',
          exitCode: answer ? 0 : 1,
          stdout: new TextEncoder().encode(JSON.stringify(answer ?? 'not found')),
          stderr: new Uint8Array(),
          truncated: false,
          ms: 1,
        };
      },
    },
  };
  return { machine, asked };
}

const hub = 'https://index.docker.io/v1/';
const token = { Username: '<token>', Secret: 'identity' };

test.each([
  ['nothing', {}, 'registry.example', null],
  [
    'config.json',
    { auths: { 'https://registry.example/v2/': { auth } } },
    'registry.example',
    { source: 'config', username: 'me', secret: 'secret:with:colons' },
  ],
  [
    'the store, for Docker Hub by its address',
    { credsStore: 'desktop' },
    'registry-1.docker.io',
    { source: 'desktop', username: 'hub', secret: 'x' },
  ],
  [
    'a helper of one registry before the store',
    { credsStore: 'wincred', credHelpers: { 'registry.example': 'desktop' } },
    'registry.example',
    { source: 'desktop', username: '<token>', secret: 'identity' },
  ],
  ['a helper without an answer', { credsStore: 'desktop' }, 'other.example', null],
  ['a helper that nobody knows, which is not started', { credsStore: 'evil' }, 'x.example', null],
  ['a broken config', { auths: [1], credHelpers: 7 }, 'registry.example', null],
])('who this PC is, by %s', async (_, config, host, expected) => {
  const answers = { [hub]: { Username: 'hub', Secret: 'x' }, 'registry.example': token };
  const { machine } = createMachine(config, answers);
  expect(await findLogin(machine, host)).toEqual(expected);
});

test('an identity token goes to the builder without a name', async () => {
  const { machine } = createMachine({ credsStore: 'desktop' }, { 'registry.example': token });
  expect(await findCredentials(machine, 'registry.example')).toEqual({
    username: '',
    secret: 'identity',
  });
});

test('a password is handed to a helper on its input, never as an argument', async () => {
  const { machine, asked } = createMachine({ credsStore: 'wincred' });
  const helper = (await findHelper(machine, 'registry.example')) ?? '';
  await runHelper(machine, { helper, verb: 'store', input: '{"Secret":"x"}' });
  expect(asked.map(({ program, args }) => [program, args])).toEqual([
    ['docker-credential-wincred', ['store']],
  ]);
});
