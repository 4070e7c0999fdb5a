import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { runSlipway } from '../run-slipway.test-support.ts';

async function createRun() {
  const state = await mkdtemp(join(tmpdir(), 'slipway-settings-'));
  return (...args: string[]) => runSlipway(['settings', ...args], { state });
}

const defaults = {
  language: 'system',
  theme: 'system',
  'start-at-sign-in': 'false',
  'look-for-updates': 'true',
  proxy: 'system',
  'proxy-bypass': '',
  'go-proxy': '',
  'registry-mirror': '',
};

test('settings are listed, changed together, read one by one and put back', async () => {
  const run = await createRun();
  const listed = await run('--json');
  const changed = await run(
    ...['set', 'proxy=proxy.example:8080', 'proxy-bypass=intranet,.example.com'],
    ...['go-proxy=https://goproxy.cn,direct', 'theme=dark', '--json'],
  );
  const one = await run('get', 'proxy');
  const back = await run('unset', 'proxy', 'go-proxy', 'theme', '--json');
  expect([
    JSON.parse(listed.stdout),
    JSON.parse(changed.stdout),
    one.stdout,
    JSON.parse(back.stdout),
  ]).toEqual([
    defaults,
    {
      ...defaults,
      theme: 'dark',
      proxy: 'http://proxy.example:8080',
      'proxy-bypass': 'intranet,.example.com',
      'go-proxy': 'https://goproxy.cn,direct',
    },
    'http://proxy.example:8080\n',
    defaults,
  ]);
});

test.each([
  [['set', 'proxy=http://me:secret@proxy:80'], /password/],
  [['set', 'proxy=proxy.example'], /cannot be used as a proxy/],
  [['set', 'proxy-bypass=intranet'], /proxy-bypass/],
  [['set', 'theme=pink'], /system \| light \| dark/],
  [['set', 'theme'], /theme/],
  [['set', 'colour=red'], /colour/],
  [['unset', 'colour'], /colour/],
  [['set'], /do not fit/],
  [['drop'], /do not fit/],
])('%j is refused, and nothing is stored', async (args, reason) => {
  const run = await createRun();
  const { code, stderr } = await run(...args);
  expect([code, stderr]).toEqual([64, expect.stringMatching(reason)]);
  expect(stderr).not.toContain('secret');
  expect(JSON.parse((await run('--json')).stdout)).toEqual(defaults);
});
