import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Endpoint, EngineStatus } from '../../contract/engine.ts';
import { classifyEngine, type EngineAnswer, type EngineAnswers } from './classify-engine.ts';

const endpoint: Endpoint = {
  address: 'npipe:////./pipe/docker_engine',
  source: 'default',
  context: 'default',
};
const desktop: Endpoint = {
  address: 'npipe:////./pipe/dockerDesktopLinuxEngine',
  source: 'current-context',
  context: 'desktop-linux',
};
const answered = (body: unknown, status = 200): EngineAnswer => ({
  outcome: 'answered',
  status,
  body: typeof body === 'string' ? body : JSON.stringify(body),
});
const silent: EngineAnswer = { outcome: 'timed-out' };
const unreachable = (code: string): EngineAnswer => ({ outcome: 'unreachable', code });
const same = (answer: EngineAnswer): EngineAnswers => ({
  ping: answer,
  version: answer,
  info: answer,
});
const moby = {
  Platform: { Name: 'Docker Engine - Community' },
  Components: [{ Name: 'Engine', Version: '29.0.1' }],
  Version: '29.0.1',
  ApiVersion: '1.52',
  MinAPIVersion: '1.44',
  Os: 'linux',
  Arch: 'amd64',
};
const answers = (version: object, info: object = {}): EngineAnswers => ({
  ping: answered('OK'),
  version: answered({ ...moby, ...version }),
  info: answered(info),
});
const ready: EngineStatus = {
  state: 'ready',
  endpoint,
  owner: 'docker-engine',
  os: 'linux',
  arch: 'amd64',
  version: '29.0.1',
  apiVersion: '1.52',
  minApiVersion: '1.44',
  platform: 'Docker Engine - Community',
};

const rows: readonly [string, Endpoint, EngineAnswers, EngineStatus][] = [
  [
    'nobody listens on the pipe',
    endpoint,
    same(unreachable('ENOENT')),
    { state: 'absent', endpoint },
  ],
  [
    'nobody listens on the port',
    endpoint,
    same(unreachable('ECONNREFUSED')),
    { state: 'absent', endpoint },
  ],
  [
    'another account owns the pipe',
    endpoint,
    same(unreachable('EPERM')),
    { state: 'denied', endpoint },
  ],
  [
    'the socket is not for this user',
    endpoint,
    same(unreachable('EACCES')),
    { state: 'denied', endpoint },
  ],
  ['it hangs up', endpoint, same(unreachable('ECONNRESET')), { state: 'no-answer', endpoint }],
  ['it is silent', endpoint, same(silent), { state: 'no-answer', endpoint }],
  [
    'it falls silent after the ping',
    endpoint,
    { ...answers({}), version: silent },
    { state: 'no-answer', endpoint },
  ],
  [
    'it was not asked',
    endpoint,
    same({ outcome: 'not-recorded' }),
    { state: 'unknown', reason: 'not-recorded' },
  ],
  [
    'Docker Desktop has no engine yet',
    desktop,
    same(answered({ message: 'Docker Desktop is unable to start' }, 500)),
    {
      state: 'starting',
      endpoint: desktop,
      owner: 'docker-desktop',
      detail: 'Docker Desktop is unable to start',
    },
  ],
  [
    'an engine fails in plain text',
    endpoint,
    same(answered('Internal Server Error\n', 500)),
    {
      state: 'failing',
      endpoint,
      owner: 'unknown',
      statusCode: 500,
      detail: 'Internal Server Error',
    },
  ],
  [
    'something else answers there',
    endpoint,
    same(answered('<html>hello</html>')),
    { state: 'failing', endpoint, owner: 'unknown', statusCode: 200, detail: '<html>hello</html>' },
  ],
  ['a service answers', endpoint, answers({}), ready],
  ['it does not say more of itself', endpoint, { ...answers({}), info: silent }, ready],
  [
    "Debian's engine has no product name",
    endpoint,
    answers({ Platform: { Name: '' } }),
    { ...ready, platform: 'Engine 29.0.1' },
  ],
  [
    'Docker Desktop runs Windows containers',
    desktop,
    answers({ Platform: { Name: 'Docker Desktop 4.52.0 (210994)' }, Os: 'windows' }),
    {
      ...ready,
      endpoint: desktop,
      owner: 'docker-desktop',
      os: 'windows',
      platform: 'Docker Desktop 4.52.0 (210994)',
    },
  ],
  [
    'Rancher Desktop owns the pipe',
    endpoint,
    answers({ Platform: { Name: '' } }, { OperatingSystem: 'Rancher Desktop WSL Distribution' }),
    { ...ready, owner: 'rancher-desktop', platform: 'Engine 29.0.1' },
  ],
  [
    'Podman owns the pipe',
    endpoint,
    answers({
      Platform: { Name: 'linux/amd64/fedora-43' },
      Components: [{ Name: 'Podman Engine', Version: '5.7.0' }],
    }),
    { ...ready, owner: 'podman', platform: 'Podman Engine 5.7.0' },
  ],
];

test.each(rows)('when %s, the engine is named so', (_what, asked, given, expected) => {
  expect(classifyEngine(asked, given)).toEqual(expected);
});

test('whatever an engine answers, it gets a state', () => {
  const answer: fc.Arbitrary<EngineAnswer> = fc.oneof(
    fc.record({
      outcome: fc.constant('answered' as const),
      status: fc.integer({ min: 100, max: 599 }),
      body: fc.oneof(fc.json(), fc.string()),
    }),
    fc.record({ outcome: fc.constant('unreachable' as const), code: fc.string() }),
    fc.constant(silent),
  );
  fc.assert(
    fc.property(fc.record({ ping: answer, version: answer, info: answer }), (given) => {
      expect(classifyEngine(endpoint, given)).toHaveProperty('state');
    }),
  );
});
