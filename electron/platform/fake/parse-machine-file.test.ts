import fc from 'fast-check';
import { expect, test } from 'vitest';
import { AppError } from '../../contract/app-error.ts';
import { parseMachineFile } from './parse-machine-file.ts';

const words = { en: 'A PC', 'zh-CN': '一台电脑' };
const least = {
  slipwayMachine: 1,
  name: 'pc',
  title: words,
  description: words,
  platform: 'win32',
};

function refuse(text: string) {
  try {
    return parseMachineFile(text, 'pc.json');
  } catch (error) {
    if (error instanceof AppError) return [error.code, error.data];
    throw error;
  }
}

test('the least a file has to say is completed with empty lists', () => {
  expect(parseMachineFile(`\uFEFF${JSON.stringify(least)}`, 'pc.json')).toEqual({
    ...least,
    environment: {},
    installed: {},
    state: {},
    follows: [],
    commands: [],
    powershell: [],
    files: [],
    folders: [],
    endpoints: [],
    network: [],
    permission: [],
    restart: [],
  });
});

test.each([
  [
    'a file that is not JSON names line and column',
    '{\n  "slipwayMachine": 1,\n}',
    ['MACHINE_NOT_JSON', { file: 'pc.json', line: 3, column: 1, reason: 'unexpected "}"' }],
  ],
  [
    'a file of a later version says which one is read',
    '{"slipwayMachine": 2}',
    ['MACHINE_VERSION', { file: 'pc.json', version: '2', supported: '1' }],
  ],
  [
    'some other JSON file is no machine file',
    '{"name": "left-pad"}',
    ['MACHINE_FIELD', { file: 'pc.json', place: 'slipwayMachine', flaw: 'missing', detail: '1' }],
  ],
  [
    'a list is no machine file',
    '[]',
    ['MACHINE_FIELD', { file: 'pc.json', place: '', flaw: 'noFields', detail: '' }],
  ],
])('%s', (_, text, expected) => {
  expect(refuse(text)).toEqual(expected);
});

test.each([
  [
    { commands: [{ program: 'wsl', args: [], exitCode: 'one' }] },
    'commands[0].exitCode',
    'wrongValue',
    'number',
  ],
  [{ comands: [] }, 'comands', 'unknownField', ''],
  [
    { commands: [{ program: 'wsl', args: [], stdout: { text: 'a', encodnig: 'utf8' } }] },
    'commands[0].stdout.encoding',
    'missing',
    'utf8, utf8-bom, utf16le, utf16le-bom, cp866, cp932, cp936, cp949, cp950, cp1252',
  ],
  [
    { commands: [{ program: 'wsl', args: [], stdout: 5 }] },
    'commands[0].stdout',
    'wrongValue',
    'string, array, object',
  ],
  [
    { powershell: [{ script: 'system' }] },
    'powershell[0]',
    'needsOneOf',
    'answer, change, error, fails, hangs',
  ],
  [
    { files: [{ path: 'C:\\a', text: '', denied: true }] },
    'files[0]',
    'needsOneOf',
    'text, base64, denied, absent',
  ],
  [
    { endpoints: [{ address: 'x', answers: [{ path: '/_ping', body: 'OK', hangs: true }] }] },
    'endpoints[0].answers[0]',
    'onlyOneOf',
    'body, error, hangs',
  ],
  [{ installed: { 'my tool': 5 } }, 'installed["my tool"]', 'wrongValue', 'string, array'],
  [
    {
      commands: [{ program: 'wsl', args: [], file: { does: 'print', path: 'C:\\a', to: 'C:\\b' } }],
    },
    'commands[0].file',
    'wrongTo',
    '',
  ],
  [{ name: '' }, 'name', 'wrongForm', '/^[a-z0-9][a-z0-9-]{0,59}$/'],
])('a wrong field names its place: %j', (fields, place, flaw, detail) => {
  expect(refuse(JSON.stringify({ ...least, ...fields }))).toEqual([
    'MACHINE_FIELD',
    { file: 'pc.json', place, flaw, detail },
  ]);
});

test('a document nested thousands of levels deep is refused, not a crash', () => {
  const deep = '{"a":'.repeat(50_000) + 1 + '}'.repeat(50_000);
  const text = JSON.stringify({ ...least, powershell: [{ script: 'system', answer: 0 }] });
  expect(refuse(text.replace('"answer":0', `"answer":${deep}`))).toMatchObject([
    'MACHINE_FIELD',
    {},
  ]);
});

test('junk is refused with an error of the catalogue', () => {
  const field = fc.constantFrom(
    'commands',
    'powershell',
    'files',
    'folders',
    'endpoints',
    'network',
    'state',
    'installed',
    'environment',
    '__proto__',
  );
  const junk = fc.oneof(
    fc.string(),
    fc.json(),
    fc.dictionary(field, fc.jsonValue()).map((fields) => JSON.stringify({ ...least, ...fields })),
    fc
      .tuple(
        field,
        fc.array(fc.dictionary(fc.constantFrom('program', 'args', 'path'), fc.jsonValue())),
      )
      .map(([name, entries]) => JSON.stringify({ ...least, [name]: entries })),
  );
  fc.assert(
    fc.property(junk, (text) => {
      refuse(text);
    }),
    { numRuns: 1000 },
  );
});
