// Docker's config.json, read for the engine that answers here.
import { expect, test } from 'vitest';
import type { Machine } from '../../platform/ports.ts';
import { createTestMachine } from '../test-machine.test-support.ts';
import { readProxies } from './proxies.ts';

function createMachine(config: string): Machine {
  const base = createTestMachine();
  const bytes = new TextEncoder().encode(config);
  return {
    ...base,
    environment: { USERPROFILE: 'C:\\Users\\me', DOCKER_HOST: 'tcp://10.0.0.9:2375' },
    files: {
      ...base.files,
      read: async (path) =>
        path === 'C:\\Users\\me\\.docker\\config.json'
          ? { outcome: 'read', bytes, modifiedMs: 0, truncated: false }
          : { outcome: 'absent' },
      list: async () => ({ outcome: 'absent' }),
    },
  };
}

test.each([
  ['no proxies', '{"auths":{}}', {}],
  ['no JSON', '{', {}],
  ['something else under the name', '{"proxies":[1]}', {}],
  ['a number for an address', '{"proxies":{"default":{"httpProxy":1,"allProxy":"a"}}}', 'a'],
  [
    'an engine of its own',
    '{"proxies":{"default":{"allProxy":"b"},"tcp://10.0.0.9:2375":{"allProxy":"c"}}}',
    'c',
  ],
])('a config.json with %s', async (_what, config, expected) => {
  expect(await readProxies(createMachine(config))).toEqual(
    typeof expected === 'string' ? { ALL_PROXY: expected, all_proxy: expected } : expected,
  );
});
