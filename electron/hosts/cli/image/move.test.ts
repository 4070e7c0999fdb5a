// `slipway image move` on the described PC whose project lies on a Windows drive.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, expect, test, vi } from 'vitest';
import { imageCommand as command } from '../commands/image.ts';
import { runAsked } from '../run-asked.test-support.ts';

const project = 'C:\\Users\\dev\\src\\harbour';
const states: string[] = [];

function openPc(answer: string) {
  const state = mkdtempSync(join(tmpdir(), 'slipway-move-'));
  states.push(state);
  vi.stubEnv('SLIPWAY_STATE', state);
  return (...line: string[]) =>
    runAsked({ command, line, machine: 'healthy-slow-project', answer: () => answer });
}

afterEach(() => {
  vi.unstubAllEnvs();
  for (const state of states.splice(0)) rmSync(state, { recursive: true, force: true });
});

test('measures, copies when the person agrees, and the copy is a project to go on with', async () => {
  const slipway = openPc('y');
  const { code, asked, printed } = await slipway('move', project);
  expect([code, asked, printed.at(-1)]).toEqual([
    0,
    ['Copy the project? [y/N] '],
    'Go on there: cd /home/dev/src/harbour',
  ]);
  expect(printed.find((line) => line.startsWith('Done:'))).toMatch(
    /^Done: \/home\/dev\/src\/harbour in Ubuntu-24.04 holds all 4 files and is compared\. .* in [\d.]+ s instead of [\d.]+ s\./,
  );
  const copy = '\\\\wsl.localhost\\Ubuntu-24.04\\home\\dev\\src\\harbour';
  const read = await slipway('analyse', copy);
  expect([read.code, read.printed[0]]).toEqual([0, `harbour  ${copy}`]);
  const again = await slipway('move', project);
  expect([again.code, again.asked, again.printed.at(-1)]).toEqual([
    1,
    [],
    'There is something at /home/dev/src/harbour already. Choose another folder.',
  ]);
});

test('shows every command, and copies nothing when the person does not agree', async () => {
  const slipway = openPc('');
  const { code, printed } = await slipway('move', project);
  const commands = printed.flatMap(
    (line) => line.match(/wsl\.exe -d Ubuntu-24\.04 --exec \w+/) ?? [],
  );
  expect([code, commands, printed.at(-1)]).toEqual([
    2,
    ['mkdir', 'cp', 'diff', 'mv'].map((name) => `wsl.exe -d Ubuntu-24.04 --exec ${name}`),
    'Nothing was copied.',
  ]);
  expect((await slipway('analyse', project)).code).toBe(0);
});
