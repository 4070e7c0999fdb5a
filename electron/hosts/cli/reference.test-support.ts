// docs/cli.md, made from the tables that the command line itself runs on: it cannot say anything else.
import { getEventIteratorSchemaDetails } from '@orpc/contract';
import { z } from 'zod';
import { checkResult, layerId, machineRef, report } from '../../contract/doctor.ts';
import { engineStatus } from '../../contract/engine.ts';
import { contract } from '../../contract/index.ts';
import { job, jobState } from '../../contract/jobs.ts';
import { journalEntry } from '../../contract/journal.ts';
import { plan } from '../../contract/plans.ts';
import { settings } from '../../contract/settings.ts';
import { text } from '../../contract/text.ts';
import { type Command, exitCodes, type Option } from './command.ts';
import { globalOptions } from './global-options.ts';
import { describeUsage, nameOption } from './help.ts';
import type { Words } from './words.ts';

/** The whole reference as Markdown. */
export function writeReference(commands: readonly Command[], words: Words): string {
  const { say } = words;
  return `${[
    '# Command line',
    'Made from the tables of `electron/hosts/cli` and `electron/contract`; `npx vitest run electron/hosts/cli/reference.test.ts -u` writes it anew.',
    say('about'),
    'In the repository, `npm run -s doctor -- …` is `slipway doctor …`, and `npm exec slipway -- …` is `slipway …`.',
    ...commands.flatMap((command) => writeCommand(command, words)),
    '## Options of every command',
    writeOptions(globalOptions, words),
    '## Exit codes',
    writeTable(
      ['code', 'meaning'],
      exitCodes.map((code) => [String(code), say(`exitCodes.${code}`)]),
    ),
    'An error goes to standard error: what happened, why, what to do, and the place where there is one. Standard output then holds nothing, or the whole lines that came before.',
    '## Surroundings',
    writeTable(['variable', 'meaning'], surroundings),
    '## The report',
    '`slipway doctor --json` prints one document of this schema. New fields may come; a field of this version keeps its name and its meaning.',
    'The names in `$ref` are the named schemas at the end.',
    writeNamed('Report', report),
    '## Operations',
    '`slipway call GROUP.OPERATION [JSON]` takes the input and prints the output; a stream prints one JSON document a line.',
    ...Object.entries(contract).flatMap(([group, operations]) =>
      Object.entries(operations).flatMap(([name, operation]) =>
        writeOperation(`${group}.${name}`, operation),
      ),
    ),
    '## Named schemas',
    ...named
      .filter(([name]) => name !== 'Report')
      .flatMap(([name, schema]) => [`### ${name}`, writeNamed(name, schema)]),
  ].join('\n\n')}\n`;
}

const surroundings = [
  ['`SLIPWAY_STATE`', 'Folder for settings, reports and journal instead of the usual one.'],
  ['`NO_COLOR`', 'Set and not empty: no colours. Pipes never get any.'],
  [
    '`LC_ALL`, `LC_MESSAGES`, `LANG`',
    'The language, where neither `--lang` nor the setting says it.',
  ],
  ['`ELECTRON_MIRROR`', 'Another place that `slipway open` downloads Electron from.'],
  ['`DOCKER_HOST`, `DOCKER_CONTEXT`', 'Where docker goes; read as the docker command reads them.'],
] as const;

function writeCommand(command: Command, words: Words): readonly string[] {
  const { say } = words;
  return [
    `## slipway ${command.name}`,
    say(command.summary),
    `\`\`\`\n${describeUsage(command)}\n\`\`\``,
    ...(command.options.length > 0 ? [writeOptions(command.options, words)] : []),
    writeTable(
      ['example', 'what it does'],
      command.examples.map((example) => [writeCode(example.line), say(example.help)]),
    ),
    ...(command.exitCodes
      ? [
          writeTable(
            ['exit code', 'meaning'],
            Object.entries(command.exitCodes).map(([code, key]) => [code, say(key)]),
          ),
        ]
      : []),
  ];
}

function writeOptions(options: readonly Option[], { say }: Words): string {
  return writeTable(
    ['option', 'meaning'],
    options.map((option) => {
      const short = option.short === undefined ? '' : `\`-${option.short}\`, `;
      return [short + writeCode(nameOption(option)), say(option.help)];
    }),
  );
}

function writeCode(text: string): string {
  return `\`${text}\``;
}

function writeTable(
  heads: readonly string[],
  rows: readonly (readonly [string, string])[],
): string {
  const line = (cells: readonly string[]) =>
    `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;
  return [line(heads), line(heads.map(() => '---')), ...rows.map(line)].join('\n');
}

type Operation = (typeof contract)['doctor']['run' | 'latest'];

function writeOperation(name: string, operation: unknown): readonly string[] {
  const { inputSchema, outputSchema } = (operation as Operation)['~orpc'];
  const stream = getEventIteratorSchemaDetails(outputSchema);
  const output = (stream?.yields ?? outputSchema) as z.ZodType;
  return [
    `### ${name}`,
    inputSchema === undefined
      ? 'No input.'
      : `Input:\n\n${writeSchema(inputSchema as z.ZodType, 'input')}`,
    `${stream ? 'A stream of' : 'Output'}:\n\n${writeSchema(output)}`,
  ];
}

/** Schemas that other schemas name instead of repeating them. */
const named: readonly (readonly [string, z.ZodType])[] = [
  ['Report', report],
  ['CheckResult', checkResult],
  ['Plan', plan],
  ['Job', job],
  ['JobState', jobState],
  ['Text', text],
  ['MachineRef', machineRef],
  ['LayerId', layerId],
  ['JournalEntry', journalEntry],
  ['EngineStatus', engineStatus],
  ['Settings', settings],
];

/** A named schema in full. */
function writeNamed(name: string, schema: z.ZodType): string {
  return writeJson(nameInside(toJson(schema, 'output'), name));
}

function writeSchema(schema: z.ZodType, io: 'input' | 'output' = 'output'): string {
  return writeJson(nameInside(toJson(schema, io)));
}

function writeJson(json: unknown): string {
  return `\`\`\`json\n${layJson(json, '')}\n\`\`\``;
}

function toJson(schema: z.ZodType, io: 'input' | 'output'): unknown {
  const { $schema: _, ...json } = z.toJSONSchema(schema, {
    io,
    // A newer Slipway may say more: that must not break who reads it.
    override: ({ jsonSchema }) => {
      if (jsonSchema.additionalProperties === false) delete jsonSchema.additionalProperties;
    },
  });
  return json;
}

/** Puts `{ "$ref": "Report" }` where a named schema stands; `except` is the one being written out. */
function nameInside(json: unknown, except?: string): unknown {
  const others = named
    .filter(([name]) => name !== except)
    .map(([name, schema]) => ({ name, text: JSON.stringify(toJson(schema, 'output')) }));
  const replace = (value: unknown): unknown => {
    if (typeof value !== 'object' || value === null) return value;
    const text = JSON.stringify(value);
    const other = others.find((candidate) => candidate.text === text);
    if (other) return { $ref: other.name };
    if (Array.isArray(value)) return value.map(replace);
    return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, replace(inner)]));
  };
  return replace(json);
}

/** JSON with a line for whatever fits on one. */
function layJson(value: unknown, indent: string): string {
  const short = JSON.stringify(value, null, 1).replace(/\n\s*/g, ' ');
  if (typeof value !== 'object' || value === null || indent.length + short.length <= 110) {
    return short;
  }
  const deeper = `${indent}  `;
  const [open, close] = Array.isArray(value) ? '[]' : '{}';
  const lines = Object.entries(value).map(([key, inner]) => {
    const name = Array.isArray(value) ? '' : `${JSON.stringify(key)}: `;
    return `${deeper}${name}${layJson(inner, deeper)}`;
  });
  return `${open}\n${lines.join(',\n')}\n${indent}${close}`;
}
