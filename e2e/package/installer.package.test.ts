// What Slipway adds to the installer, compiled by the real NSIS, and where there is Wine also installed and uninstalled.
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { buildLauncher } from '../../scripts/build-launcher.ts';
import { root, which } from '../lanes/processes.ts';
import { describeWine } from '../lanes/wine.ts';

const folder = mkdtempSync(join(tmpdir(), 'slipway-installer-'));
const setup = join(folder, 'slipway-test.exe');
const wine = await which('wine');
const wineEnvironment = { ...process.env, ...describeWine(join(folder, 'wine')) };

beforeAll(() => buildLauncher(join(folder, 'launcher')), 60_000);
afterAll(() => {
  if (wine !== undefined) runInWine('wineboot', '-k');
  rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
});

test('the installer compiles without a warning, once for each of its two parts', () => {
  for (const part of ['INSTALLER', 'BUILD_UNINSTALLER']) compile(part);
});

test('every text of the installer is there in both languages', () => {
  const text = readFileSync(join(root, 'resources', 'installer', 'installer.nsh'), 'utf8');
  const list = (language: string) =>
    [...text.matchAll(/LangString (\w+) \$\{LANG_(\w+)\}/g)]
      .filter(([, , of]) => of === language)
      .map(([, name]) => name);
  expect(list('SIMPCHINESE')).toEqual(list('ENGLISH'));
  expect(list('ENGLISH').length).toBeGreaterThan(5);
});

test.skipIf(wine === undefined)(
  'under Wine: PATH and Explorer know Slipway after the installation, and forget it afterwards',
  () => {
    compile('BUILD_UNINSTALLER');
    const path = '%USERPROFILE%\\bin;C:\\Go';
    runInWine('reg', 'add', environment, '/v', 'Path', '/t', 'REG_EXPAND_SZ', '/d', path, '/f');
    const before = readRegistry();
    runInWine(setup, '/S', '/D=C:\\Slipway');
    const installed = readRegistry();
    const state = keepState();
    runInWine('C:\\Slipway\\uninstall.exe', '/S', '_?=C:\\Slipway');
    expect({
      before,
      installed,
      after: readRegistry(),
      journal: readFileSync(state, 'utf8'),
    }).toEqual({
      before: [path, '', '', ''],
      installed: [
        `${path};C:\\Slipway`,
        '"C:\\Slipway\\Slipway.exe" "%1"',
        '"C:\\Slipway\\Slipway.exe" "%V"',
        '"C:\\Slipway\\Slipway.exe" "%1"',
      ],
      after: [path, '', '', ''],
      journal: 'kept',
    });
  },
  180_000,
);

const environment = 'HKCU\\Environment';

function readRegistry(): readonly string[] {
  const classes = 'HKCU\\Software\\Classes';
  return [
    readValue(environment, '/v', 'Path'),
    readValue(`${classes}\\Directory\\shell\\Slipway\\command`, '/ve'),
    readValue(`${classes}\\Directory\\Background\\shell\\Slipway\\command`, '/ve'),
    readValue(`${classes}\\slipway\\shell\\open\\command`, '/ve'),
  ];
}

function readValue(...args: readonly string[]): string {
  const said = runInWine('reg', 'query', ...args);
  return /REG_(?:EXPAND_)?SZ\s+(.*?)\r?\n/.exec(said)?.[1]?.trim() ?? '';
}

/** A silent uninstallation asks nobody, so it forgets nothing. */
function keepState(): string {
  const local = join(folder, 'wine', 'drive_c', 'users', process.env.USER ?? 'root');
  const state = join(local, 'AppData', 'Local', 'Slipway');
  mkdirSync(state, { recursive: true });
  writeFileSync(join(state, 'journal.jsonl'), 'kept');
  return join(state, 'journal.jsonl');
}

/** What it printed; a file takes it, since a pipe as the first process's output breaks in Wine. */
function runInWine(...args: readonly string[]): string {
  const output = join(folder, 'said.txt');
  const line = `"$@" > "${output}" 2>/dev/null || true`;
  execFileSync('sh', ['-c', line, 'sh', wine ?? '', ...args], { env: wineEnvironment });
  return readFileSync(output, 'utf8');
}

function compile(part: string): void {
  const defines = {
    [part]: '1',
    SLIPWAY_INCLUDE: join(root, 'resources', 'installer', 'installer.nsh'),
    SLIPWAY_LAUNCHER: join(folder, 'launcher', 'x64', 'slipway.com'),
    SLIPWAY_OUT: setup,
  };
  execFileSync('makensis', [
    '-V2',
    '-WX',
    '-INPUTCHARSET',
    'UTF8',
    ...Object.entries(defines).map(([name, value]) => `-D${name}=${value}`),
    join(import.meta.dirname, 'installer.nsi'),
  ]);
}
