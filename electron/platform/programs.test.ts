// Which files may be started under a program's name, and in which order they are looked for.
import { describe, expect, test } from 'vitest';
import { readEnvironment } from './environment.ts';
import { findSystemFolder, listCandidates } from './programs.ts';

const windows = (variables: Record<string, string>) => ({
  platform: 'win32',
  environment: readEnvironment(variables, 'win32'),
});
const linux = (variables: Record<string, string>) => ({
  platform: 'linux',
  environment: readEnvironment(variables, 'linux'),
});

describe('listCandidates', () => {
  test('takes wsl.exe from System32 whatever PATH says', () => {
    const machine = windows({ SYSTEMROOT: 'D:\\Windows', Path: 'C:\\planted' });
    expect(listCandidates('wsl', machine)).toEqual(['D:\\Windows\\System32\\wsl.exe']);
  });

  test('looks for docker.exe where it is installed, then in the absolute entries of PATH', () => {
    const machine = windows({
      ProgramFiles: 'C:\\Program Files',
      LOCALAPPDATA: 'C:\\Users\\dev\\AppData\\Local',
      Path: '.;;tools;C:tools;\\tools;"C:\\My Tools";\\\\server\\share;\\\\.\\pipe;D:/bin',
    });
    expect(listCandidates('docker', machine)).toEqual([
      'C:\\Program Files\\Docker\\Docker\\resources\\bin\\docker.exe',
      'C:\\Program Files\\Docker\\docker.exe',
      'C:\\Users\\dev\\AppData\\Local\\Programs\\DockerDesktop\\resources\\bin\\docker.exe',
      'C:\\My Tools\\docker.exe',
      '\\\\server\\share\\docker.exe',
      'D:\\bin\\docker.exe',
    ]);
  });

  test('takes winget.exe from the aliases of the person and nowhere else', () => {
    const machine = windows({
      LOCALAPPDATA: 'C:\\Users\\dev\\AppData\\Local',
      Path: 'C:\\planted',
    });
    expect(listCandidates('winget', machine)).toEqual([
      'C:\\Users\\dev\\AppData\\Local\\Microsoft\\WindowsApps\\winget.exe',
    ]);
  });

  test('looks in the known folders first on Linux, and never in the working directory', () => {
    expect(listCandidates('go', linux({ PATH: '.::bin:/home/dev/go/bin' }))).toEqual([
      '/usr/bin/go',
      '/usr/local/bin/go',
      '/opt/homebrew/bin/go',
      '/usr/local/go/bin/go',
      '/snap/bin/go',
      '/home/dev/go/bin/go',
    ]);
  });

  test('knows no Windows tool on Linux', () => {
    expect(listCandidates('netsh', linux({ PATH: '/planted' }))).toEqual([]);
  });
});

describe('findSystemFolder', () => {
  const rows: readonly [string, Record<string, string>, string][] = [
    ['the variable', { systemroot: 'D:\\W' }, 'D:\\W\\System32'],
    ['the usual place without it', {}, 'C:\\Windows\\System32'],
    ['the usual place when it is relative', { SystemRoot: 'Windows' }, 'C:\\Windows\\System32'],
  ];
  test.each(rows)('is %s', (_name, variables, folder) => {
    expect(findSystemFolder(readEnvironment(variables, 'win32'))).toBe(folder);
  });
});
