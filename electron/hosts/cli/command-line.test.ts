import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { report } from '../../contract/doctor.ts';
import { findPlaces } from '../places.ts';
import { commands } from './commands/index.ts';
import { runSlipway } from './run-slipway.test-support.ts';

const folder = mkdtempSync(join(tmpdir(), 'slipway-cli-'));
const state = join(folder, 'state');
afterAll(() => rmSync(folder, { recursive: true }));

const slipway = (...args: string[]) => runSlipway(args, { state });
const fast = ['--time-scale', '0', '--lang', 'en'] as const;

function writeMachine(name: string, text: string): string {
  const file = join(folder, name);
  writeFileSync(file, text);
  return file;
}

describe('slipway doctor', () => {
  test.each([
    ['healthy-linux-mode', 0],
    ['virtualization-off', 1],
    ['it-locked-down', undefined],
  ])('on %s the exit code says what the report says', async (machine, expected) => {
    const { code, stdout, stderr } = await slipway(
      'doctor',
      '--json',
      '--machine',
      machine,
      ...fast,
    );
    const parsed = report.parse(JSON.parse(stdout));
    const seen = [code, parsed.machine, stderr];
    expect(seen).toEqual([parsed.exitCode, { kind: 'described', name: machine }, '']);
    if (expected !== undefined) expect(code).toEqual(expected);
  });

  test('prints one line an area, the root in full, and no colours into a pipe', async () => {
    const { stdout } = await slipway('doctor', '--machine', 'virtualization-off', ...fast);
    const areas = stdout
      .split('\n')
      .filter((line) => /^(?:Passed|Problem|Blocked|Advice)/.test(line));
    expect(areas.map((line) => line.replace(/ {2,}/g, '|'))).toMatchObject([
      'Problem|Firmware|Off in firmware',
      expect.stringMatching(/^Passed\|Windows and features\|/),
      expect.stringMatching(/^Blocked\|Hypervisor\|Blocked by: Virtualization is off/),
      expect.stringMatching(/^Blocked\|WSL 2\|/),
      expect.stringMatching(/^Passed\|WSL configuration\|/),
      expect.stringMatching(/^Blocked\|Linux distros\|/),
      expect.stringMatching(/^Blocked\|Docker engine\|/),
      expect.stringMatching(/^Blocked\|Container mode\|/),
      expect.stringMatching(/^Passed\|Network and registries\|/),
      expect.stringMatching(/^Passed\|Disk\|/),
      expect.stringMatching(/^Passed\|Go and git\|/),
    ]);
    expect(stdout).toContain('\n      shutdown /r /fw /t 0\n');
    expect(stdout).toContain('\n1 root cause.\n');
    expect(stdout).not.toContain('\u001b');
  });

  test('speaks Chinese when asked, and when the terminal does', async () => {
    const args = ['doctor', '--machine', 'virtualization-off', '--time-scale', '0'];
    const [asked, terminal] = await Promise.all([
      slipway(...args, '--lang', 'zh-CN'),
      runSlipway(args, { state, environment: { LC_ALL: 'zh_CN.UTF-8' } }),
    ]);
    expect(asked.stdout).toContain('\n1 个根本原因。\n');
    expect(asked.stdout.replace(/用时.*/, '')).toEqual(terminal.stdout.replace(/用时.*/, ''));
  });

  test('looks only at what was asked for', async () => {
    const args = ['--only', 'disk', '--machine', 'healthy-linux-mode', '--json', ...fast];
    const { layers } = report.parse(JSON.parse((await slipway('doctor', ...args)).stdout));
    expect(layers.map(({ id }) => id)).toEqual(['disk']);
  });
});

test.each([
  [
    'a file that is not there',
    undefined,
    [
      'The machine file cannot be read.',
      'The system answers ENOENT.',
      'Check the path and its permissions.',
      'Place: FILE',
    ],
    '无法读取机器文件。',
  ],
  [
    'a file that is not JSON',
    '{\n  "slipwayMachine": 1,\n  "name": oops\n}',
    [
      'The machine file is not JSON.',
      'Line 3, column 11: unexpected "oops".',
      'Correct that place in the file.',
      'Place: FILE:3:11',
    ],
    '机器文件不是 JSON。',
  ],
  [
    'an unknown version',
    '{"slipwayMachine":2}',
    [
      'The machine file has version 2.',
      'This Slipway reads version 1.',
      'Write the file for that version, or update Slipway.',
      'Place: FILE, slipwayMachine',
    ],
    '机器文件的版本是 2。',
  ],
  [
    'a wrong field',
    JSON.stringify({
      slipwayMachine: 1,
      name: 'broken',
      title: { en: 'x', 'zh-CN': 'x' },
      description: { en: 'x', 'zh-CN': 'x' },
      platform: 'win32',
      commands: [{ program: 'wsl', args: ['--version'], exitCode: 'none' }],
    }),
    [
      'The machine file has a wrong field.',
      'What is wrong: “commands[0].exitCode” takes: number.',
      'Correct the field. docs/machine-format.md describes all of them.',
      'Place: FILE',
    ],
    '机器文件中有错误的字段。',
  ],
])(
  '%s is said with its place, in both languages, exit code 64',
  async (name, text, english, chinese) => {
    const file = join(folder, `${name.replaceAll(' ', '-')}.json`);
    if (text !== undefined) writeMachine(`${name.replaceAll(' ', '-')}.json`, text);
    const [en, zh] = await Promise.all(
      ['en', 'zh-CN'].map((lang) => slipway('doctor', '--machine', file, '--lang', lang)),
    );
    const lines = en?.stderr.trimEnd().replaceAll(file, 'FILE').split('\n');
    expect([en?.code, en?.stdout, lines]).toEqual([64, '', english]);
    expect([zh?.code, zh?.stdout, zh?.stderr.split('\n')[0]]).toEqual([64, '', chinese]);
  },
);

test.each([
  [['doctr'], 'There is no command “doctr”.'],
  [['doctor', '--bogus'], 'There is no option --bogus here.'],
  [['doctor', 'now'], 'These arguments do not fit: now'],
  [['doctor', '--time-scale', '-1'], 'The option --time-scale needs a value.'],
  [['doctor', '--time-scale=-1'], 'The option --time-scale has a value it cannot have.'],
  [['doctor', '--machine', 'nope'], 'There is no described PC called “nope”.'],
  [
    ['doctor', '--only', 'nope', '--machine', 'bare-laptop'],
    'There is no area and no check called “nope”.',
  ],
  [['machines', 'reset'], 'These arguments do not fit: reset'],
  [['machines', 'reset', 'nope'], 'There is no described PC called “nope”.'],
  [['call', 'doctor.nope'], 'There is no operation “doctor.nope”.'],
  [['call', '__proto__.toString'], 'There is no operation “__proto__.toString”.'],
  [['call', 'doctor.run', '{'], 'The input is not JSON.'],
  [
    ['call', 'settings.set', '{"theme":"pink"}'],
    'The input does not fit settings.set. Nothing was done.',
  ],
  [['completion', 'fish'], 'These arguments do not fit: fish'],
  [['open', '--port', '70000'], 'The option --port has a value it cannot have.'],
])('%j says what is wrong, exit code 64', async (args, expected) => {
  const { code, stdout, stderr } = await slipway(...args, '--lang', 'en');
  expect([code, stdout, stderr.split('\n')[0]]).toEqual([64, '', expected]);
});

test('a state folder of a newer Slipway is named, exit code 2', async () => {
  const newer = mkdtempSync(join(folder, 'newer-'));
  writeFileSync(join(newer, 'version.json'), '{"version":99}\n');
  const args = ['call', 'settings.get', '--lang', 'en'];
  const { code, stderr } = await runSlipway(args, { state: newer });
  expect([code, stderr.split('\n')[0]]).toEqual([
    2,
    'The state folder belongs to a newer Slipway. Nothing was changed.',
  ]);
});

describe('slipway call', () => {
  test('a stream prints one JSON document a line, and ends with the report', async () => {
    const args = ['call', 'doctor.run', '{"only":["disk"]}', '--machine', 'bare-laptop', ...fast];
    const { code, stdout } = await slipway(...args);
    const kinds = stdout
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line).kind);
    expect([code, kinds[0], kinds.at(-1)]).toEqual([0, 'started', 'report']);
  });

  test('input comes from standard input where a shell would change it', async () => {
    const run = { state: join(folder, 'stdin'), input: '\uFEFF{"theme":"dark"}' };
    const { code, stdout } = await runSlipway(['call', 'settings.set', '-'], run);
    expect([code, JSON.parse(stdout)]).toEqual([
      0,
      {
        language: 'system',
        theme: 'dark',
        muted: [],
        startAtSignIn: false,
        lookForUpdates: true,
        proxy: { use: 'system' },
        goProxy: null,
        registryMirror: null,
      },
    ]);
  });
});

test('the setting decides the language where nobody asks for another', async () => {
  const run = { state: join(folder, 'chinese') };
  await runSlipway(['call', 'settings.set', '{"language":"zh-CN"}'], run);
  const { stdout } = await runSlipway(['machines'], run);
  expect(stdout).toContain('新');
});

test.each(commands.map((command) => [command.name, command] as const))(
  'slipway %s --help shows its options and examples in both languages',
  async (name, command) => {
    for (const lang of ['en', 'zh-CN']) {
      const { code, stdout } = await slipway(name, '--help', '--lang', lang);
      const missing = [
        ...command.options.map((option) => `--${option.name}`),
        ...command.examples.map((example) => example.line),
      ].filter((text) => !stdout.includes(text));
      expect([code, missing, stdout.includes('commands.')]).toEqual([0, [], false]);
    }
  },
);

test('completion knows every command and its options', async () => {
  for (const shell of ['bash', 'powershell']) {
    const { stdout } = await slipway('completion', shell);
    const words = commands.flatMap(({ name, options }) => [
      name,
      ...options.map((option) => `--${option.name}`),
    ]);
    expect(words.filter((word) => !stdout.includes(word))).toEqual([]);
  }
});

const { pageFolder, root } = findPlaces();

test('--version is the version of package.json', async () => {
  const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  expect(await slipway('--version')).toEqual({ code: 0, stdout: `${version}\n`, stderr: '' });
});

test.skipIf(!existsSync(join(pageFolder, 'index.html')))(
  'slipway open serves the built page at the address it prints, until it is interrupted',
  async () => {
    let page = '';
    const { code, stdout } = await runSlipway(['open', '--web', '--no-browser', '--lang', 'en'], {
      state,
      onOutput: async (text) => {
        const address = /http:\S+/.exec(text)?.[0];
        if (address === undefined || page !== '') return false;
        page = 'asked';
        const entered = await fetch(address, { redirect: 'manual' });
        const cookie = entered.headers.getSetCookie()[0]?.split(';')[0] ?? '';
        page = await (await fetch(new URL('/', address), { headers: { cookie } })).text();
        return true;
      },
    });
    expect([code, page.includes('<html data-host="web"'), page.includes('__NONCE__')]).toEqual([
      0,
      true,
      false,
    ]);
    expect(stdout).toContain('The address works once.');
  },
);
