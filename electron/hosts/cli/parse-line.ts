// Reads what was typed, against the table of commands. Node's parser does the work; the words for its errors are ours.
import { parseArgs } from 'node:util';
import type { Command, Option } from './command.ts';
import { UsageError } from './usage-error.ts';

export interface ParsedLine {
  /** undefined: none was named. */
  readonly command: Command | undefined;
  readonly arguments: readonly string[];
  readonly values: ReadonlyMap<string, readonly string[]>;
}

/** Throws `UsageError`. An unknown command is an error, none at all is not. */
export function parseLine(
  args: readonly string[],
  commands: readonly Command[],
  globals: readonly Option[],
): ParsedLine {
  const name = findCommandName(args, globals);
  const command = commands.find((candidate) => candidate.name === name);
  if (name !== undefined && command === undefined) {
    throw new UsageError('unknownCommand', {
      name,
      known: commands.map((one) => one.name).join(', '),
    });
  }
  const options = [...globals, ...(command?.options ?? [])];
  const { tokens } = parseArgs({
    args: [...args],
    options: toNodeOptions(options),
    strict: false,
    allowPositionals: true,
    tokens: true,
  });
  const values = new Map<string, readonly string[]>();
  const given: string[] = [];
  for (const token of tokens) {
    if (token.kind === 'positional') given.push(token.value);
    if (token.kind !== 'option') continue;
    const option = options.find((candidate) => candidate.name === token.name);
    if (option === undefined) throw unknownOption(token.rawName, options, command);
    const value = checkValue(option, token.value, token.inlineValue === true);
    values.set(option.name, [...(values.get(option.name) ?? []), value]);
  }
  return { command, arguments: given.slice(1), values };
}

/** The first word that is no option and no value of one. */
function findCommandName(args: readonly string[], globals: readonly Option[]): string | undefined {
  const { tokens } = parseArgs({
    args: [...args],
    options: toNodeOptions(globals),
    strict: false,
    allowPositionals: true,
    tokens: true,
  });
  return tokens.find((token) => token.kind === 'positional')?.value;
}

function toNodeOptions(options: readonly Option[]) {
  return Object.fromEntries(
    options.map(({ name, short, value }) => [
      name,
      {
        type: value === undefined ? ('boolean' as const) : ('string' as const),
        ...(short === undefined ? {} : { short }),
      },
    ]),
  );
}

/** The value as text; `true` stands for a switch. */
function checkValue(option: Option, value: string | undefined, isInline: boolean): string {
  const name = `--${option.name}`;
  if (option.value === undefined) {
    if (value !== undefined) throw new UsageError('valueTooMany', { name });
    return 'true';
  }
  const looksLikeOption = value?.startsWith('-') === true && value !== '-' && !isInline;
  if (value === undefined || value === '' || looksLikeOption) {
    throw new UsageError('valueMissing', { name });
  }
  if (option.choices && !option.choices.includes(value)) {
    throw new UsageError('badValue', { name, allowed: option.choices.join(', ') });
  }
  return value;
}

function unknownOption(name: string, options: readonly Option[], command: Command | undefined) {
  const known = options.map((option) => `--${option.name}`).join(', ');
  return new UsageError('unknownOption', { name, known, command: command?.name ?? '' });
}
