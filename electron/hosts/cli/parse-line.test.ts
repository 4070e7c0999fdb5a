import { expect, test } from 'vitest';
import { commands } from './commands/index.ts';
import { globalOptions } from './global-options.ts';
import { parseLine } from './parse-line.ts';
import { UsageError } from './usage-error.ts';

function parse(args: readonly string[]) {
  const line = parseLine(args, commands, globalOptions);
  return [line.command?.name, line.arguments, Object.fromEntries(line.values)];
}

test.each([
  ['nothing', [], [undefined, [], {}]],
  ['a command', ['doctor'], ['doctor', [], {}]],
  [
    'options before and after the command',
    ['--lang', 'en', 'doctor', '--json', '--machine=x.json'],
    ['doctor', [], { lang: ['en'], json: ['true'], machine: ['x.json'] }],
  ],
  [
    'an option given twice',
    ['doctor', '--only', 'disk', '--only', 'network'],
    ['doctor', [], { only: ['disk', 'network'] }],
  ],
  ['short options', ['doctor', '-v', '-h'], ['doctor', [], { verbose: ['true'], help: ['true'] }]],
  ['arguments', ['machines', 'reset', 'x'], ['machines', ['reset', 'x'], {}]],
  ['standard input', ['call', 'settings.set', '-'], ['call', ['settings.set', '-'], {}]],
  [
    'a value that begins with a dash',
    ['doctor', '--machine=-x'],
    ['doctor', [], { machine: ['-x'] }],
  ],
  ['what follows --', ['call', '--', '--json'], ['call', ['--json'], {}]],
  ['a value named as a command', ['--machine', 'doctor'], [undefined, [], { machine: ['doctor'] }]],
])('understands %s', (_, args, expected) => {
  expect(parse(args)).toEqual(expected);
});

test.each([
  [['doctr'], 'unknownCommand', 'doctr'],
  [['doctor', '--jsn'], 'unknownOption', '--jsn'],
  [['doctor', '-x'], 'unknownOption', '-x'],
  [['doctor', '--port', '1'], 'unknownOption', '--port'],
  [['doctor', '--no-json'], 'unknownOption', '--no-json'],
  [['doctor', '--__proto__'], 'unknownOption', '--__proto__'],
  [['doctor', '--lang', 'fr'], 'badValue', '--lang'],
  [['doctor', '--machine'], 'valueMissing', '--machine'],
  [['doctor', '--machine', '--json'], 'valueMissing', '--machine'],
  [['doctor', '--machine='], 'valueMissing', '--machine'],
  [['doctor', '--json=yes'], 'valueTooMany', '--json'],
])('%j is refused', (args, id, name) => {
  try {
    expect(parse(args)).toEqual('refused');
  } catch (error) {
    const { id: found, params } = error as UsageError;
    expect([error instanceof UsageError, found, params.name]).toEqual([true, id, name]);
  }
});
