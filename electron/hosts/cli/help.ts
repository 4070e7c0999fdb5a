// Help, made from the tables that parse the command line.
import { type Command, exitCodes, type Option } from './command.ts';
import { globalOptions } from './global-options.ts';
import type { Line } from './terminal.ts';
import { measureWidth, padToWidth, wrapText } from './text-width.ts';
import type { Words } from './words.ts';

/** What `slipway --help` prints. */
export function describeAll(commands: readonly Command[], words: Words, width: number): Line[] {
  const { say } = words;
  return [
    ...wrapText(say('about'), width).map((line) => [line]),
    [],
    heading(say('help.usage')),
    [`  slipway <${say('help.command')}> [${say('help.arguments')}]`],
    [],
    heading(say('help.commands')),
    ...layTable(
      commands.map((command) => [command.name, say(command.summary)]),
      width,
    ),
    [],
    heading(say('help.everywhere')),
    ...describeOptions(globalOptions, words, width),
    [],
    ...describeExitCodes(words, width),
    [],
    ...wrapText(say('help.more'), width).map((line) => [line]),
  ];
}

/** What `slipway COMMAND --help` prints. */
export function describeCommand(command: Command, words: Words, width: number): Line[] {
  const { say } = words;
  const own: Line[] =
    command.options.length === 0
      ? []
      : [heading(say('help.options')), ...describeOptions(command.options, words, width), []];
  return [
    ...wrapText(say(command.summary), width).map((line) => [line]),
    [],
    heading(say('help.usage')),
    [`  ${describeUsage(command)}`],
    [],
    ...own,
    heading(say('help.everywhere')),
    ...describeOptions(globalOptions, words, width),
    [],
    heading(say('help.examples')),
    ...command.examples.flatMap((example): Line[] => [
      [`  ${example.line}`],
      ...wrapText(say(example.help), width - 6).map(
        (line): Line => [{ text: `      ${line}`, style: 'dim' }],
      ),
    ]),
    [],
    ...describeExitCodes(words, width, command.exitCodes),
  ];
}

/** One line: `slipway machines [reset NAME] [--json]`. */
export function describeUsage(command: Command): string {
  const options = command.options.map((option) => `[${nameOption(option)}]`);
  return ['slipway', command.name, command.usage, ...options].filter((part) => part).join(' ');
}

/** An option as it is typed: `--only NAME`. */
export function nameOption(option: Option): string {
  return option.value === undefined ? `--${option.name}` : `--${option.name} ${option.value}`;
}

function heading(text: string): Line {
  return [{ text, style: 'bold' }];
}

function describeOptions(options: readonly Option[], { say }: Words, width: number): Line[] {
  return layTable(
    options.map((option) => [
      option.short ? `-${option.short}, ${nameOption(option)}` : nameOption(option),
      say(option.help),
    ]),
    width,
  );
}

function describeExitCodes(
  { say }: Words,
  width: number,
  exact: Command['exitCodes'] = {},
): Line[] {
  const rows = exitCodes.map((code): [string, string] => [
    String(code),
    say(exact[code] ?? `exitCodes.${code}`),
  ]);
  return [heading(say('help.exitCodes')), ...layTable(rows, width)];
}

function layTable(rows: readonly (readonly [string, string])[], width: number): Line[] {
  const first = Math.max(...rows.map(([name]) => measureWidth(name))) + 4;
  return rows.flatMap(([name, text]) =>
    wrapText(text, Math.max(20, width - first)).map(
      (line, index): Line => [
        index === 0 ? padToWidth(`  ${name}`, first) : ' '.repeat(first),
        line,
      ],
    ),
  );
}
