import { expect, test } from 'vitest';
import { createTestMachine } from './machine.test-support.ts';
import { createStateVariables } from './state-variables.ts';

/** The parts of a state folder that it needs, in memory. */
function createStore(texts: Map<string, string>) {
  return {
    read: async (name: string) => texts.get(name),
    remove: async (name: string) => {
      texts.delete(name);
    },
    update: async <Value>(
      name: string,
      change: (text: string | undefined) => { text: string; value: Value },
    ) => {
      const { text, value } = change(texts.get(name));
      texts.set(name, text);
      return value;
    },
  };
}

const fields = {
  state: { vm: 'stopped', restarts: 0 },
  commands: [
    { program: 'wsl', args: ['--status'], when: { vm: 'running' }, stdout: 'running' },
    { program: 'wsl', args: ['--status'], stdout: 'stopped' },
    { program: 'wsl', args: ['--start'], onEnd: { vm: 'running' } },
  ],
};

test('the next process finds a PC as the last one left it, until it is reset', async () => {
  const texts = new Map<string, string>();
  const start = () =>
    createTestMachine(fields, { variables: createStateVariables(createStore(texts), 'pc') });
  const run = async (arg: string) => {
    const result = await start().commands.run({ program: 'wsl', args: [arg], deadlineMs: 1000 });
    return 'stdout' in result ? Buffer.from(result.stdout).toString() : result.outcome;
  };
  const before = await run('--status');
  await run('--start');
  const kept = texts.get('machines/pc.json');
  const after = await run('--status');
  await createStateVariables(createStore(texts), 'pc').reset();
  expect([before, after, await run('--status'), JSON.parse(kept ?? '')]).toEqual([
    'stopped',
    'running',
    'stopped',
    { variables: { vm: 'running' } },
  ]);
});

test.each(['', '{', '{"variables": 5}', '{"variables": {"vm": []}}'])(
  'a broken state file counts as none: %s',
  async (text) => {
    const variables = createStateVariables(
      createStore(new Map([['machines/pc.json', text]])),
      'pc',
    );
    expect(await variables.load()).toEqual({});
  },
);
