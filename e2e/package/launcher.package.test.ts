// The launcher's own tests, which are Go's: what it decides, and as a true Windows process where there is one.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { root, which } from '../lanes/processes.ts';
import { describeWine } from '../lanes/wine.ts';

const sources = join(root, 'resources', 'launcher');
const folder = mkdtempSync(join(tmpdir(), 'slipway-launcher-'));
const wine = await which('wine');
const wineEnvironment = describeWine(join(folder, 'wine'));
afterAll(() => {
  if (wine !== undefined) run(wine, ['wineboot', '-k'], wineEnvironment);
  rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
});

test('arguments, PATH and frames are right', () => {
  expect(run('go', ['test', './...'])).toContain('ok');
}, 120_000);

test.skipIf(wine === undefined)(
  'as a win32 process under Wine: arguments, streams and exit code arrive',
  () => {
    const program = join(folder, 'launcher.test.exe');
    run('go', ['test', '-c', '-o', program, '.'], { GOOS: 'windows', CGO_ENABLED: '0' });
    const said = run(wine ?? '', [program, '-test.v'], wineEnvironment);
    expect(
      said.match(/^--- (?:PASS|FAIL).*?(?= \()/gm)?.filter((line) => /AndExit|Beside/.test(line)),
    ).toEqual([
      '--- PASS: TestArgumentsStreamsAndExitCodeArrive',
      '--- PASS: TestWithoutTheAppBesideItTheLauncherSaysSo',
    ]);
  },
  120_000,
);

function run(program: string, args: readonly string[], env: Record<string, string> = {}): string {
  return execFileSync(program, args, {
    cwd: sources,
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'inherit'],
  }).toString();
}
