import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { createFrameReader, type FrameKind, writeFrame } from './frames.ts';
import { findLaunchedLine } from './launched-line.ts';

const state = mkdtempSync(join(tmpdir(), 'slipway-launched-'));
afterAll(() => rmSync(state, { recursive: true, force: true }));

const nobody = { input: false, output: false, errors: false, columns: 0 };

test.each([
  [['--command-line=', '--'], { args: [], consoles: nobody }],
  [
    ['--command-line=input,output,errors,120', '--', 'doctor', '', '--', '中 "文"'],
    {
      args: ['doctor', '', '--', '中 "文"'],
      consoles: { input: true, output: true, errors: true, columns: 120 },
    },
  ],
  [
    ['--command-line=errors,80', '--', '--version'],
    { args: ['--version'], consoles: { ...nobody, errors: true, columns: 80 } },
  ],
  [[], undefined],
  [['C:\\project'], undefined],
  [['--command-line=', 'fix', 'x', '--yes'], undefined],
  [['slipway://x', '--command-line=', '--', 'fix', 'x', '--yes'], undefined],
])('only the launcher gets a command line: %j', (args, line) => {
  expect(findLaunchedLine(args)).toEqual(line);
});

test('frames arrive whole however the pipe cuts them', () => {
  const sent = [writeFrame('output', Buffer.from('中文')), writeFrame('request')];
  const bytes = Buffer.concat([...sent, Buffer.from([0x7a, 1, 0, 0, 0, 0]), ...sent]);
  for (const size of [1, 2, 5, 7, 100]) {
    const got: [FrameKind, string][] = [];
    const read = createFrameReader((kind, data) => got.push([kind, Buffer.from(data).toString()]));
    for (let at = 0; at < bytes.length; at += size) read(bytes.subarray(at, at + size));
    const both = [
      ['output', '中文'],
      ['request', ''],
    ];
    expect(got).toEqual([...both, ...both]);
  }
});

/** All that the entry wants of Electron. */
const electron = `import { registerHooks } from 'node:module';
registerHooks({ resolve: (name, context, next) => name === 'electron'
  ? { url: 'data:text/javascript,export const app = { isPackaged: false }', shortCircuit: true }
  : next(name, context) });`;

/** Plays the launcher around the app's entry for its lines. */
function launch(
  args: readonly string[],
  onFrame: (kind: FrameKind, send: (kind: FrameKind, text?: string) => void) => void,
  consoles = '',
) {
  const child = spawn(
    process.execPath,
    [
      '--import',
      `data:text/javascript,${encodeURIComponent(electron)}`,
      join(import.meta.dirname, '..', '..', 'desktop', 'command-line.ts'),
      `--command-line=${consoles}`,
      '--',
      ...args,
    ],
    {
      env: { ...process.env, SLIPWAY_STATE: state, LC_ALL: 'C.UTF-8' },
      stdio: ['pipe', 'pipe', 'inherit'],
    },
  );
  const said = { output: '', errors: '' };
  const send = (kind: FrameKind, text = '') =>
    void child.stdin.write(writeFrame(kind, Buffer.from(text)));
  const read = createFrameReader((kind, data) => {
    if (kind === 'output' || kind === 'errors') said[kind] += Buffer.from(data).toString();
    onFrame(kind, send);
  });
  child.stdout.on('data', read);
  const ended = new Promise<number | null>((resolve) => child.once('close', resolve));
  return { said, ended, leave: () => child.stdin.destroy() };
}

test('a line of the launcher runs, and its answer and exit code come back', async () => {
  const { said, ended } = launch(
    ['doctor', '--machine', 'healthy-linux-mode', '--json', '--time-scale', '0'],
    () => {},
  );
  expect(await ended).toBe(0);
  expect(JSON.parse(said.output)).toMatchObject({ machine: { name: 'healthy-linux-mode' } });
}, 30_000);

test('a person behind the launcher is asked, and nothing is read before', async () => {
  const asked: FrameKind[] = [];
  const { said, ended } = launch(
    [
      'fix',
      'hypervisor-launch-off',
      '--machine',
      'hypervisor-off',
      '--time-scale',
      '0',
      '--lang',
      'en',
    ],
    (kind, send) => {
      asked.push(kind);
      if (kind === 'request' && asked.filter((one) => one === 'request').length === 1) {
        send('input', 'n\n');
      }
    },
    'input,output,errors,100',
  );
  const code = await ended;
  expect([code, asked.includes('request'), said.errors === '']).toEqual([code, true, false]);
}, 30_000);

test('a launcher that is gone takes its command along', async () => {
  const { ended, leave } = launch(['open', '--web', '--no-browser'], (kind) => {
    if (kind === 'output') leave();
  });
  expect(await ended).not.toBeNull();
}, 30_000);
