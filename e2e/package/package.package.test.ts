// The packages for Windows and Linux, made by the real electron-builder around a stand-in Electron, and opened again:
// what is in them, what guards them, and that what was packed runs.
import { type ChildProcess, execFileSync, spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, extname, join } from 'node:path';
import { extractAll, getRawHeader, listPackage, statFile } from '@electron/asar';
import { FuseState, FuseV1Options, getCurrentFuseWire } from '@electron/fuses';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { parse } from 'yaml';
import { fuses } from '../../scripts/set-fuses.ts';
import { root } from '../lanes/processes.ts';
import { makeStandInElectron } from './stand-in-electron.ts';

const folder = mkdtempSync(join(tmpdir(), 'slipway-package-'));
const windows = join(folder, 'dist', 'win-unpacked');
const linux = join(folder, 'dist', 'linux-unpacked');
const running: ChildProcess[] = [];

beforeAll(async () => {
  for (const [system, flag] of [
    ['win32', '--win'],
    ['linux', '--linux'],
  ] as const) {
    await makeStandInElectron(join(folder, system), system);
    execFileSync(
      process.execPath,
      [
        join(root, 'scripts', 'dist.ts'),
        flag,
        'dir',
        '--x64',
        `-c.electronDist=${join(folder, system)}`,
        `-c.directories.output=${join(folder, 'dist')}`,
      ],
      { cwd: root, stdio: ['ignore', 'ignore', 'inherit'] },
    );
  }
}, 180_000);

afterAll(() => {
  for (const child of running) child.kill('SIGKILL');
  rmSync(folder, { recursive: true, force: true });
});

test.each([
  ['Windows', () => join(windows, 'Slipway.exe')],
  ['Linux', () => join(linux, 'slipway')],
])('every fuse is set: %s', async (_, program) => {
  const { version: __, ...wire } = await getCurrentFuseWire(program());
  const wanted = Object.entries(fuses).map(([fuse, isOn]) => [
    FuseV1Options[Number(fuse)],
    FuseState[isOn ? FuseState.ENABLE : FuseState.DISABLE],
  ]);
  const found = Object.entries(wire).map(([fuse, state]) => [
    FuseV1Options[Number(fuse)],
    FuseState[state as FuseState],
  ]);
  expect(found).toEqual(wanted);
});

test('the program knows the archive it belongs to', () => {
  const program = readFileSync(join(windows, 'Slipway.exe')).toString('latin1');
  const text = /\[\{"file":"resources[^\]]*\]/.exec(program)?.[0] ?? '[]';
  const archive = join(windows, 'resources', 'app.asar');
  const value = createHash('sha256').update(getRawHeader(archive).headerString).digest('hex');
  expect(JSON.parse(text)).toContainEqual({ file: 'resources\\app.asar', alg: 'SHA256', value });
});

test('the program says who it is', () => {
  const program = readFileSync(join(windows, 'Slipway.exe')).toString('utf16le');
  const odd = readFileSync(join(windows, 'Slipway.exe')).subarray(1).toString('utf16le');
  expect(['ProductName\0Slipway', 'The Slipway authors'].map((text) => hasText(text))).toEqual([
    true,
    true,
  ]);
  function hasText(text: string): boolean {
    const plain = (all: string) => all.replaceAll('\0\0', '\0');
    return plain(program).includes(text) || plain(odd).includes(text);
  }
});

test('the archive holds what runs, and nothing else', () => {
  const archive = join(windows, 'resources', 'app.asar');
  const strangers = listPackage(archive, { isPack: false })
    .map((path) => path.replaceAll('\\', '/').slice(1))
    .filter((path) => 'size' in statFile(archive, path) && !isExpected(path));
  expect(strangers).toEqual([]);
});

const builtFile =
  /^out\/(?:main|preload|renderer)\/(?:[\w.-]+\/)*[\w.-]+\.(?:js|cjs|css|svg|html|woff2|json)$/;
const testOrSecret =
  /(?:^|\/)(?:tests?|__tests__|specs?|examples?|docs?|coverage)\/|\.(?:test|spec)\.|\.(?:map|pem|key|p12|pfx|npmrc|env)$|(?:^|\/)\.(?:env|npmrc|git)/;

function isExpected(path: string): boolean {
  if (testOrSecret.test(path)) return false;
  if (path === 'package.json' || builtFile.test(path)) return true;
  const name = /^(?:.*\/)?node_modules\/((?:@[^/]+\/)?[^/]+)\//.exec(path)?.[1];
  if (name === undefined || !shippedNames().has(name)) return false;
  const endings = ['.js', '.cjs', '.mjs', '.json', '.proto', '.txt', ''];
  return endings.includes(extname(path)) || /^(?:LICEN[CS]E|NOTICE)/i.test(basename(path));
}

/** Installed beside the build: what package.json's dependencies lead to, without types and native parts. */
function shippedNames(): ReadonlySet<string> {
  const { packages } = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')) as {
    packages: Record<string, { dev?: boolean; devOptional?: boolean; optional?: boolean }>;
  };
  const names = Object.entries(packages)
    .filter(([path, { dev, devOptional, optional }]) => path && !dev && !devOptional && !optional)
    .map(([path]) => path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length));
  return new Set(names.filter((name) => !/^(?:@types\/|undici-types)/.test(name)));
}

test('no secret, no path of the builder and no source map is in the build', () => {
  const app = unpack(windows, 'app-read');
  const found: string[] = [];
  for (const entry of readdirSync(join(app, 'out'), { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const text = readFileSync(join(entry.parentPath, entry.name), 'utf8');
    for (const [what, pattern] of [
      ['source map', /\/\/# sourceMappingURL=(?!data:application\/json;base64,"\))/],
      ['private key', /-----BEGIN (?:RSA |EC |OPENSSH )?PRIVATE KEY-----\n[A-Za-z0-9+/]/],
      ['token', /\b(?:ghp|gho|npm)_[A-Za-z0-9]{30,}/],
      ['path of the builder', new RegExp(root.replaceAll(/[\\^$.*+?()[\]{}|]/g, '\\$&'))],
    ] as const) {
      if (pattern.test(text)) found.push(`${what}: ${entry.name}`);
    }
  }
  expect(found).toEqual([]);
});

test('scripts, described PCs, sample and icons lie beside the archive', () => {
  const list = (...path: string[]) => readdirSync(join(...path)).sort();
  const beside = ['powershell', 'machines', 'sample'].map((name) => [
    list(windows, 'resources', name),
    list(linux, 'resources', name),
  ]);
  const sources = ['powershell', 'machines', 'sample'].map((name) => {
    const files = list(root, 'resources', name);
    return [files, files];
  });
  expect(beside).toEqual(sources);
  expect(list(windows, 'resources', 'icons')).toEqual(['slipway.ico', 'slipway.png']);
  expect(list(windows, 'resources')).not.toContain('app.asar.unpacked');
});

test('licences, the bill of materials and the launcher are beside the program', () => {
  const files = readdirSync(windows).sort();
  expect(files).toEqual([
    'LICENSE.electron.txt',
    'LICENSE.slipway.txt',
    'LICENSES.chromium.html',
    'Slipway.exe',
    'THIRD-PARTY-LICENSES.txt',
    'locales',
    'resources',
    'slipway.cdx.json',
    'slipway.com',
    'version',
  ]);
  expect(readdirSync(join(windows, 'locales')).sort()).toEqual(['en-US.pak', 'zh-CN.pak']);
});

test('what Slipway adds to Electron stays within its budget', () => {
  const megabytes = (path: string) => statSync(path).size / 1_000_000;
  const beside = ['powershell', 'machines', 'sample', 'icons'].flatMap((name) =>
    readdirSync(join(windows, 'resources', name)).map((file) =>
      megabytes(join(windows, 'resources', name, file)),
    ),
  );
  const sizes = {
    archive: megabytes(join(windows, 'resources', 'app.asar')),
    launcher: megabytes(join(windows, 'slipway.com')),
    beside: beside.reduce((sum, size) => sum + size, 0),
  };
  expect(sizes.archive).toBeLessThan(12);
  expect(sizes.launcher).toBeLessThan(2.5);
  expect(sizes.beside).toBeLessThan(2);
});

test('a build with a publisher says whose signature a new version needs, and where they are', () => {
  const { homepage } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
    homepage: string;
  };
  // The installer itself needs NSIS from the network; what goes into it is there before.
  spawnSync(
    process.execPath,
    [
      join(root, 'scripts', 'dist.ts'),
      ...['--win', 'nsis', '--x64', '-c.win.signtoolOptions.publisherName=Slipway Test Publisher'],
      `-c.electronDist=${join(folder, 'win32')}`,
      `-c.directories.output=${join(folder, 'signed')}`,
    ],
    { cwd: root, stdio: 'ignore', timeout: 170_000 },
  );
  const file = join(folder, 'signed', 'win-unpacked', 'resources', 'app-update.yml');
  const { owner, repo, publisherName, provider } = parse(readFileSync(file, 'utf8'));
  expect([provider, `https://github.com/${owner}/${repo}`, publisherName]).toEqual([
    'github',
    homepage,
    ['Slipway Test Publisher'],
  ]);
}, 180_000);

test('the packed command line runs and looks at a described PC beside it', () => {
  const app = unpack(linux, 'app-run');
  const report = execFileSync(
    process.execPath,
    [
      join(app, 'out', 'main', 'slipway.js'),
      'doctor',
      '--machine',
      'healthy-linux-mode',
      '--time-scale',
      '0',
      '--json',
    ],
    { env: { ...process.env, SLIPWAY_STATE: join(folder, 'state') }, cwd: folder },
  );
  expect(JSON.parse(report.toString())).toMatchObject({ machine: { name: 'healthy-linux-mode' } });
});

test('the packed app is a command line when the launcher asks for one', () => {
  const app = unpack(linux, 'app-line');
  const said = execFileSync(
    process.execPath,
    [
      '--import',
      join(root, 'e2e', 'package', 'no-electron.ts'),
      join(app, 'out', 'main', 'desktop.js'),
      '--command-line=',
      '--',
      '--version',
    ],
    { env: { ...process.env, SLIPWAY_STATE: join(folder, 'state') }, stdio: 'pipe' },
  );
  const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  const text = `${version}\n`;
  // One frame of standard output: its kind, its length, the text.
  expect(said.subarray(0, 5 + text.length).toString('latin1')).toEqual(
    `o${String.fromCharCode(text.length)}\0\0\0${text}`,
  );
});

test('the packed web host serves the page', async () => {
  const app = unpack(linux, 'app-serve');
  const child = spawn(
    process.execPath,
    [
      join(app, 'out', 'main', 'slipway.js'),
      'open',
      '--web',
      '--no-browser',
      '--machine',
      'healthy-linux-mode',
    ],
    { env: { ...process.env, SLIPWAY_STATE: join(folder, 'state') }, cwd: folder },
  );
  running.push(child);
  const address = await new Promise<string>((resolve, reject) => {
    let output = '';
    child.stdout.on('data', (bytes) => {
      output += bytes;
      const found = /http:\/\/127\.0\.0\.1:\d+\/\?token=\S+/.exec(output)?.[0];
      if (found) resolve(found);
    });
    child.once('exit', () => reject(new Error(output)));
  });
  const entered = await fetch(address, { redirect: 'manual' });
  const cookie = entered.headers.getSetCookie()[0]?.split(';')[0] ?? '';
  const page = await fetch(new URL('/', address), { headers: { cookie } });
  const script = /src="\.?(\/assets\/[^"]+\.js)"/.exec(await page.text())?.[1] ?? '/none';
  const answer = await fetch(new URL(script, address), { headers: { cookie } });
  expect([page.status, answer.status, answer.headers.get('content-type')]).toEqual([
    200,
    200,
    'text/javascript; charset=utf-8',
  ]);
});

/** Beside the archive, so that it finds what lies there. */
function unpack(packed: string, name: string): string {
  const target = join(packed, 'resources', name);
  extractAll(join(packed, 'resources', 'app.asar'), target);
  return target;
}
