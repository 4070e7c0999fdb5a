// This computer answers through every port, whatever it has or has not.
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, test } from 'vitest';
import { createThisMachine } from './this-machine.ts';

const resourcesFolder = fileURLToPath(new URL('../../resources', import.meta.url));
const machine = createThisMachine({ resourcesFolder });
afterAll(() => machine.close());

describe.skipIf(process.platform === 'win32')('createThisMachine', () => {
  test('is this computer', () => {
    const { kind, name, platform } = machine;
    expect({ kind, name, platform }).toEqual({
      kind: 'this',
      name: 'this-computer',
      platform: process.platform,
    });
  });

  test('has no Windows PowerShell here', async () => {
    expect(await machine.powershell.query('system', { deadlineMs: 1000 })).toEqual({
      outcome: 'not-found',
    });
  });

  test('has no Windows tools here', async () => {
    const request = { program: 'wsl', args: ['--version'], deadlineMs: 1000 } as const;
    expect(await machine.commands.run(request)).toEqual({ outcome: 'not-found' });
  });

  test('says so where no engine listens', async () => {
    const result = await machine.docker.get('unix:///no/such.sock', '/_ping', { deadlineMs: 1000 });
    expect(result).toEqual({ outcome: 'unreachable', code: 'ENOENT' });
  });

  test('finds variables as Windows does when it is Windows', () => {
    const environment = { Path: 'C:\\Tools', LOCALAPPDATA: 'C:\\Local' };
    const windows = createThisMachine({ resourcesFolder, environment, platform: 'win32' });
    const { PATH, LocalAppData, PATHEXT } = windows.environment;
    expect({ PATH, LocalAppData, PATHEXT, names: Object.keys(windows.environment) }).toEqual({
      PATH: 'C:\\Tools',
      LocalAppData: 'C:\\Local',
      PATHEXT: undefined,
      names: ['Path', 'LOCALAPPDATA'],
    });
  });
});
