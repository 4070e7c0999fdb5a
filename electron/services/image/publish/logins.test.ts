import { describe, expect, test } from 'vitest';
import type { CommandRequest, CommandResult, Machine } from '../../../platform/ports.ts';
import { createTestMachine } from '../../test-machine.test-support.ts';
import { createLogins } from './logins.ts';

const login = { username: 'dev', secret: 'let-me-in' };
const printed = { stdout: new Uint8Array(), stderr: new Uint8Array(), truncated: false, ms: 1 };
const exited = (exitCode: number): CommandResult => ({ ...printed, outcome: 'exited', exitCode });

/** A PC whose docker keeps passwords as that config.json says. */
function createPc(config: object, answer: CommandResult = exited(0)) {
  const started: CommandRequest[] = [];
  const machine: Machine = createTestMachine({ platform: 'linux' });
  const bytes = Buffer.from(JSON.stringify(config));
  return {
    started,
    machine: {
      ...machine,
      environment: { HOME: '/home/dev' },
      files: {
        ...machine.files,
        read: async () => ({ outcome: 'read', bytes, modifiedMs: 0, truncated: false }) as const,
      },
      commands: {
        ...machine.commands,
        run: async (request: CommandRequest) => {
          started.push(request);
          return answer;
        },
      },
    } satisfies Machine,
  };
}

describe('a password', () => {
  test('goes to docker’s helper and to nobody else', async () => {
    const { machine, started } = createPc({ credsStore: 'desktop' });
    expect(await createLogins().keep(machine, 'docker.io', login)).toEqual({
      outcome: 'kept',
      source: 'desktop',
    });
    const [request] = started;
    expect([request?.program, request?.args, String(Buffer.from(request?.input ?? []))]).toEqual([
      'docker-credential-desktop',
      ['store'],
      '{"ServerURL":"https://index.docker.io/v1/","Username":"dev","Secret":"let-me-in"}',
    ]);
  });

  test.each([
    ['without a helper', {}, exited(0), { outcome: 'no-helper' }],
    [
      'with a helper that nobody knows',
      { credsStore: '../evil' },
      exited(0),
      { outcome: 'helper-missing', helper: '../evil' },
    ],
    [
      'with a helper that is not installed',
      { credHelpers: { 'r.example': 'pass' } },
      { outcome: 'not-found' } as const,
      { outcome: 'helper-missing', helper: 'pass' },
    ],
    [
      'with a helper that fails',
      { credsStore: 'pass' },
      exited(1),
      { outcome: 'helper-failed', helper: 'pass' },
    ],
  ])('%s is known until Slipway ends', async (_what, config, answer, wanted) => {
    const { machine } = createPc(config, answer);
    const logins = createLogins();
    expect(await logins.keep(machine, 'r.example', login)).toEqual(wanted);
    expect(await logins.find(machine, 'r.example')).toEqual({ ...login, source: 'memory' });
    expect(await logins.find(machine, 'other.example')).toBeNull();
    expect(await createLogins().find(machine, 'r.example')).toBeNull();
  });
});
