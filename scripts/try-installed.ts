// `npm run test:installed`, on Windows after `npm run dist -- --win`: installs the built setup silently for this user,
// asks the installed command line and web host, starts the window, and uninstalls. Fails at the first thing that is off.
import { execFileSync, spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';

/** What a build makes, and how many megabytes each may have; Electron alone is most of them. */
const budgets = [
  { kind: /-setup-x64\.exe$/, megabytes: 130 },
  { kind: /-setup-arm64\.exe$/, megabytes: 130 },
  { kind: /-portable-x64\.exe$/, megabytes: 130 },
  { kind: /^Slipway-[\d.]+-win\.zip$/, megabytes: 170 },
  { kind: /^Slipway-[\d.]+-arm64-win\.zip$/, megabytes: 170 },
] as const;

/** What lies in the installed folder beside Electron's own files. */
const ownFiles = [
  'LICENSE.slipway.txt',
  'Slipway.exe',
  'THIRD-PARTY-LICENSES.txt',
  'Uninstall Slipway.exe',
  'resources',
  'slipway.cdx.json',
  'slipway.com',
];

const output = join(import.meta.dirname, '..', 'dist');
const state = mkdtempSync(join(tmpdir(), 'slipway-installed-'));
const env = { ...process.env, SLIPWAY_STATE: state };

const name = readdirSync(output).find((file) => /-setup-x64\.exe$/.test(file));
if (name === undefined) throw new Error('There is no setup for x64 in dist.');
const setup = join(output, name);
for (const { kind, megabytes } of budgets) {
  const built = readdirSync(output).filter((file) => kind.test(file));
  const sizes = built.map((file) => statSync(join(output, file)).size / 1_000_000);
  const [size = Number.NaN] = sizes;
  const what = `${built.join(', ')} has ${size.toFixed(0)} MB of ${megabytes}`;
  expect(what, built.length === 1 && size <= megabytes);
}

const folder = join(state, 'Program Files 中');
execFileSync(setup, ['/S', '/currentuser', `/D=${folder}`]);
const launcher = join(folder, 'slipway.com');
const missing = ownFiles.filter((file) => !existsSync(join(folder, file)));
expect(`every file of Slipway's own is installed ${missing.join(', ')}`, missing.length === 0);
expect('PATH has the folder', readUserPath().split(';').includes(folder));
try {
  const { stdout: version } = slipway('--version');
  expect(`slipway --version says ${version}`, /^\d+\.\d+\.\d+\s*$/.test(version));
  const described = slipway('doctor', '--machine', 'healthy-linux-mode', '--json');
  expect('a described PC beside the archive is read', described.status === 0);
  const wrong = slipway('doctor', '--machine', '没有 "this" one');
  expect('an exit code and a quoted name come back', wrong.status === 64);
  const real = slipway('doctor', '--json');
  writeFileSync(join(output, 'installed-report.json'), real.stdout);
  expect('the doctor reports on this PC', Array.isArray(JSON.parse(real.stdout).layers));
  await tryWebHost();
  await tryWindow();
} finally {
  const uninstall = readdirSync(folder).find((file) => /^Uninstall.*\.exe$/i.test(file)) ?? '';
  // With _? it does not copy itself away first, so it can be waited for.
  execFileSync(join(folder, uninstall), ['/S', '/currentuser', `_?=${folder}`]);
}
expect('PATH is as before', !readUserPath().split(';').includes(folder));
expect('the program is gone', !existsSync(join(folder, 'Slipway.exe')));

function slipway(...args: readonly string[]) {
  return spawnSync(launcher, args, { env, encoding: 'utf8', timeout: 120_000 });
}

async function tryWebHost(): Promise<void> {
  const host = spawn(launcher, ['open', '--web', '--no-browser'], { env });
  let said = '';
  host.stdout.on('data', (bytes) => {
    said += bytes;
  });
  let address: string | undefined;
  for (let tries = 0; tries < 60 && address === undefined; tries += 1) {
    await wait(500);
    address = /http:\/\/127\.0\.0\.1:\d+\/\?token=\S+/.exec(said)?.[0];
  }
  const answer = await fetch(address ?? 'http://127.0.0.1:1', { redirect: 'manual' });
  expect('the web host lets one browser in', answer.status < 400);
  // The app sees that its launcher is gone, and follows.
  host.kill();
  await wait(8_000);
  const isThere = await fetch(new URL('/', address)).then(
    () => true,
    () => false,
  );
  expect('the web host ends with its launcher', !isThere);
}

async function tryWindow(): Promise<void> {
  const window = spawn(join(folder, 'Slipway.exe'), [], { env, stdio: 'ignore' });
  await wait(10_000);
  expect('the window is still open after ten seconds', window.exitCode === null);
  spawnSync('taskkill', ['/pid', String(window.pid), '/t', '/f']);
}

function readUserPath(): string {
  const said = execFileSync('reg', ['query', 'HKCU\\Environment', '/v', 'Path'], {
    encoding: 'utf8',
  });
  return /REG_(?:EXPAND_)?SZ\s+(.*?)\r?\n/.exec(said)?.[1] ?? '';
}

function expect(what: string, isSo: boolean): void {
  console.log(`${isSo ? 'passed' : 'failed'}: ${what}`);
  if (!isSo) throw new Error(what);
}
