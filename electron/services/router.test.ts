import { createRouterClient, ORPCError } from '@orpc/server';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { AppEvent, AppInfo } from '../contract/app.ts';
import { AppError } from '../contract/app-error.ts';
import { errors } from '../contract/errors.ts';
import { contract } from '../contract/index.ts';
import type { StateStore } from '../platform/ports.ts';
import { createRouter } from './router.ts';
import { createTestMachine, createTestState } from './test-machine.test-support.ts';

const info: AppInfo = {
  version: '0.1.0',
  host: 'cli',
  platform: 'linux',
  stateFolder: '/state',
  homepage: 'https://github.com/team/slipway',
};

/** A client of a whole router, and everything that got past validation to the room. */
function createTestClient(state: StateStore = createTestState()) {
  const asked: unknown[] = [];
  let name = 'test-pc';
  const current = () => ({ ...createTestMachine(), name });
  const machines = {
    current,
    use: async (wanted: string | null) => {
      asked.push(wanted);
      if (wanted === 'nowhere')
        throw new AppError('MACHINE_NOT_FOUND', { name: wanted, known: '' });
      name = wanted ?? 'this-computer';
      return current();
    },
    list: async () => [],
    reset: async (wanted: string) => {
      asked.push(wanted);
    },
  };
  return {
    client: createRouterClient(createRouter({ info, machines, state, readSample: async () => [] })),
    asked,
  };
}

const settings = {
  language: 'system',
  theme: 'system',
  muted: [],
  startAtSignIn: false,
  lookForUpdates: true,
  proxy: { use: 'system' },
  goProxy: null,
  registryMirror: null,
} as const;

test('a window that watches hears the state of now, then what others change', async () => {
  const { client } = createTestClient();
  const events: AppEvent[] = [];
  for await (const event of await client.app.watch()) {
    events.push(event);
    if (events.length === 1) await client.machines.use({ name: 'bare-laptop' });
    if (events.length === 2) await client.machines.reset({ name: 'bare-laptop' });
    if (events.length === 3) await client.settings.set({ theme: 'dark' });
    if (events.length === 4) break;
  }
  const machine = { kind: 'described', name: 'bare-laptop' } as const;
  expect(events).toEqual([
    { kind: 'hello', machine: { kind: 'described', name: 'test-pc' }, settings },
    { kind: 'machine', machine },
    { kind: 'machine', machine },
    { kind: 'settings', settings: { ...settings, theme: 'dark' } },
  ]);
});

test('a window that closes ends its stream', async () => {
  const { client } = createTestClient();
  const controller = new AbortController();
  const events = await client.app.watch(undefined, { signal: controller.signal });
  await events.next();
  const pending = events.next();
  controller.abort(new Error('closed'));
  await expect(pending).rejects.toThrow('closed');
});

test.each([
  [
    'an unknown PC',
    () => createTestClient().client.machines.use({ name: 'nowhere' }),
    { code: 'MACHINE_NOT_FOUND', data: { name: 'nowhere', known: '' }, defined: true },
  ],
  [
    'an unknown check, before the stream begins',
    () => createTestClient().client.doctor.run({ only: ['docker'] }),
    expect.objectContaining({ code: 'CHECK_NOT_FOUND', defined: true }),
  ],
  [
    'a state folder of a newer Slipway, in the middle of a stream',
    async () => {
      const data = { folder: '/state', version: 9, supported: 1 };
      const broken = createTestState(new AppError('STATE_TOO_NEW', data));
      for await (const _ of await createTestClient(broken).client.app.watch()) break;
    },
    {
      code: 'STATE_TOO_NEW',
      data: { folder: '/state', version: 9, supported: 1 },
      defined: true,
    },
  ],
])('%s is a typed error with its data', async (_, call, expected) => {
  const error = await call().then(
    () => undefined,
    (thrown: unknown) => thrown,
  );
  expect(error).toBeInstanceOf(ORPCError);
  const { code, data, defined } = error as ORPCError<string, unknown>;
  expect({ code, data, defined }).toEqual(expected);
});

test('a run through the router ends with a report, whatever the PC answers', async () => {
  const { client } = createTestClient();
  const kinds: string[] = [];
  for await (const event of await client.doctor.run({})) kinds.push(event.kind);
  expect([kinds.at(0), kinds.at(-1), (await client.doctor.latest())?.machine.name]).toEqual([
    'started',
    'report',
    'test-pc',
  ]);
});

test('an engine that nobody recorded is unknown, in words', async () => {
  const { state, ...rest } = await createTestClient().client.engine.status();
  expect({ state, hasWords: 'text' in rest }).toEqual({ state: 'unknown', hasWords: true });
});

test('junk never gets past validation and never stops the router', async () => {
  const { client, asked } = createTestClient();
  type Call = (input: unknown) => Promise<unknown>;
  const groups = client as unknown as Record<string, Record<string, Call>>;
  const operations = Object.entries(contract).flatMap(([group, calls]) =>
    Object.keys(calls).map((name) => (input: unknown) => groups[group]?.[name]?.(input)),
  );
  const junk = fc.oneof(
    fc.anything({ withBigInt: true, withDate: true, withMap: true, withNullPrototype: true }),
    fc.record(
      { name: fc.anything(), only: fc.anything(), theme: fc.anything(), muted: fc.anything() },
      { requiredKeys: [] },
    ),
  );
  await fc.assert(
    fc.asyncProperty(fc.constantFrom(...operations), junk, async (operation, input) => {
      try {
        const output = await operation(input);
        if (isStream(output)) await output.return?.(undefined);
      } catch (error) {
        const { code } = error as ORPCError<string, unknown>;
        expect(['BAD_REQUEST', ...Object.keys(errors)]).toContain(code);
      }
    }),
    { numRuns: 1_000 },
  );
  const isName = (value: unknown) =>
    value === null || (typeof value === 'string' && value.length <= 200);
  expect(asked.filter((value) => !isName(value))).toEqual([]);
  expect(await client.app.info()).toEqual(info);
});

function isStream(output: unknown): output is AsyncGenerator<unknown> {
  return typeof output === 'object' && output !== null && Symbol.asyncIterator in output;
}
