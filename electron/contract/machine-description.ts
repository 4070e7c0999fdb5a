// The format of a machine file: what a described PC answers, guarded by variables that its own commands change.
// Written for people in docs/machine-format.md; `resources/machine.schema.json` is made from it.
import { z } from 'zod';
import type { FlawId } from './flaws.ts';

const variable = z.union([z.string(), z.number(), z.boolean()]);
const variables = z.record(z.string(), variable);

const when = z
  .record(z.string(), z.union([variable, z.array(variable).min(1)]))
  .describe('Counts only while every named state variable has this value, or one of these values.');

/** Encodings that a text can be given in. Windows programs write UTF-8, UTF-16LE or the OEM code page. */
export const encodings = [
  'utf8',
  'utf8-bom',
  'utf16le',
  'utf16le-bom',
  'cp866',
  'cp932',
  'cp936',
  'cp949',
  'cp950',
  'cp1252',
] as const;

const lines = z.array(z.string()).describe('Lines; each is ended by CR LF on win32, LF on linux.');

const text = z
  .union([
    z.string(),
    lines,
    z.strictObject({ text: z.union([z.string(), lines]), encoding: z.enum(encodings) }),
    z.strictObject({ base64: z.base64() }),
  ])
  .describe('What is printed: text (UTF-8), lines, text in another encoding, or bytes.');

const ms = z.number().min(0).max(3_600_000).describe('How long it takes, in milliseconds.');
const hangs = z.literal(true).describe('Never ends by itself.');
const errorCode = z
  .string()
  .regex(/^[A-Z][A-Z0-9_]*$/)
  .describe('Error code of the operating system or of TLS as Node names it, such as ENOENT.');
const program = z.string().regex(/^[A-Za-z0-9][\w.-]*$/);

const fileEffect = z
  .strictObject({
    does: z
      .enum(['print', 'fill', 'copy', 'move', 'remove', 'test'])
      .describe(
        'fill: from standard input. print, copy, move and test exit with 1 without the file.',
      ),
    path: z.string().min(1),
    to: z.string().min(1).optional().describe('For copy and move.'),
  })
  .refine(({ does, to }) => (to !== undefined) === (does === 'copy' || does === 'move'), {
    error: 'wrongTo' satisfies FlawId,
  });

const command = z.strictObject({
  program: program.describe('Name without .exe, such as wsl.'),
  args: z.array(z.string()).describe('The exact arguments; a last "*" stands for any more.'),
  when: when.optional(),
  stdout: text.optional(),
  stderr: text.optional(),
  exitCode: z.number().int().min(0).max(4_294_967_295).optional().describe('0 when absent.'),
  ms: ms.optional(),
  hangs: hangs.optional(),
  fails: errorCode.optional().describe('It cannot be started, for this reason.'),
  onStart: variables.optional().describe('State variables that change when it starts.'),
  onEnd: variables.optional().describe('State variables that change when it ends by itself.'),
  onKill: variables.optional().describe('State variables that change when it is killed.'),
  file: fileEffect.optional().describe('What it does with one of the PC’s files when it ends.'),
  restarts: z.literal(true).optional().describe('Restarts the PC when it ends: see `restart`.'),
});

const follower = z
  .strictObject({
    variable: z.string().min(1).describe('The state variable that follows the file.'),
    path: z.string().min(1),
    pattern: z
      .string()
      .refine(isPattern, { error: 'noPattern' satisfies FlawId })
      .describe('Regular expression over the text; ^ and $ are the ends of a line.'),
    value: variable
      .optional()
      .describe('Its value on a match; absent: what the first group holds.'),
    times: z.number().positive().optional().describe('The group is a number, times this, rounded.'),
  })
  .describe('While the pattern does not match, the next entry or `state` says the value.');

const restart = z.strictObject({
  when: when.optional(),
  set: variables.describe('State variables that change when the PC restarts.'),
});

const permission = z
  .strictObject({
    when: when.optional(),
    answer: z.enum(['allowed', 'declined']).optional(),
    hangs: hangs.optional().describe('Nobody answers the prompt.'),
    ms: ms.optional(),
  })
  .superRefine(exactlyOne('answer', 'hangs'));

const script = z
  .strictObject({
    script: program.describe('Name in resources/powershell, without .ps1.'),
    when: when.optional(),
    answer: z.record(z.string(), z.json()).optional().describe('The script’s JSON document.'),
    change: z
      .record(z.string(), z.json())
      .optional()
      .describe('Keys laid over the answer that comes after this entry.'),
    error: z.string().optional().describe('The script could not do its work; its own message.'),
    fails: errorCode.optional().describe('PowerShell cannot be started, for this reason.'),
    hangs: hangs.optional(),
    ms: ms.optional(),
  })
  .superRefine(exactlyOne('answer', 'change', 'error', 'fails', 'hangs'));

const file = z
  .strictObject({
    path: z.string().min(1),
    when: when.optional(),
    text: z.union([z.string(), lines]).optional(),
    encoding: z.enum(encodings).optional().describe('Encoding of `text`; utf8 when absent.'),
    base64: z.base64().optional(),
    modified: z
      .string()
      .regex(/^(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z|\{now(?:[+-]\d+[smhd])?:iso\})$/)
      .optional()
      .describe('When it was last written, ISO 8601 in UTC, or such as {now-2h:iso}.'),
    denied: z.literal(true).optional().describe('May not be read.'),
    absent: z.literal(true).optional().describe('Takes away what an extended PC has here.'),
  })
  .superRefine(exactlyOne('text', 'base64', 'denied', 'absent'));

const folder = z.union([
  z.string().min(1).describe('Described whole: what is not listed below it is absent.'),
  z.strictObject({
    path: z.string().min(1),
    when: when.optional(),
    names: z.array(z.string()).optional().describe('Its names; what they hold is not recorded.'),
    denied: z.literal(true).optional().describe('May not be read, with all that it holds.'),
    absent: z.literal(true).optional().describe('It is not there, nor anything in it.'),
  }),
]);

const answer = z
  .strictObject({
    method: z.string().default('GET'),
    path: z.string().startsWith('/').describe('Without a version prefix, such as /version.'),
    status: z.number().int().min(100).max(599).optional().describe('200 when absent.'),
    headers: z.record(z.string(), z.string()).optional(),
    body: z.json().optional().describe('A string is sent as it is, anything else as JSON.'),
    error: errorCode.optional().describe('The connection breaks while this is asked.'),
    hangs: hangs.optional(),
    ms: ms.optional(),
  })
  .superRefine(atMostOne('body', 'error', 'hangs'));

const endpoint = z
  .strictObject({
    address: z
      .union([z.string(), z.array(z.string()).min(1)])
      .describe('Such as npipe:////./pipe/docker_engine; several when they are the same engine.'),
    when: when.optional(),
    error: errorCode.optional().describe('Nobody can connect, for this reason.'),
    hangs: hangs.optional(),
    answers: z.array(answer).optional(),
  })
  .superRefine(exactlyOne('error', 'hangs', 'answers'));

const request = z
  .strictObject({
    url: z.string().describe('A last "*" stands for anything.'),
    when: when.optional(),
    status: z.number().int().min(100).max(599).optional(),
    error: errorCode.optional(),
    hangs: hangs.optional(),
    ms: ms.optional(),
  })
  .superRefine(exactlyOne('status', 'error', 'hangs'));

const installed = z.union([
  z.string().nullable(),
  z.array(z.strictObject({ when: when.optional(), path: z.string().nullable() })),
]);

const localized = z.strictObject({ en: z.string().min(1), 'zh-CN': z.string().min(1) });

export const machineFile = z.strictObject({
  $schema: z.string().optional(),
  slipwayMachine: z.literal(1).describe('The version of this format.'),
  name: z.string().regex(/^[a-z0-9][a-z0-9-]{0,59}$/),
  title: localized,
  description: localized,
  extends: z
    .string()
    .optional()
    .describe(
      'A shipped PC by name, or a machine file next to this one: this one’s entries first.',
    ),
  platform: z.enum(['win32', 'linux']).optional(),
  docker: z
    .enum(['described', 'host'])
    .optional()
    .describe('host: questions to Docker go to this computer’s engine. described when absent.'),
  clock: z.iso
    .datetime()
    .optional()
    .describe('The PC’s clock stands still at this moment. Absent: it is this computer’s.'),
  environment: z
    .record(z.string(), z.string().nullable())
    .default({})
    .describe('Environment variables; null takes away one of the extended PC.'),
  installed: z
    .record(z.string(), installed)
    .default({})
    .describe('Absolute path of each program; null: it is not installed.'),
  state: variables.default({}).describe('State variables and the values they start with.'),
  follows: z
    .array(follower)
    .default([])
    .describe('State variables that follow what stands in a file of the PC.'),
  commands: z.array(command).default([]),
  powershell: z.array(script).default([]),
  files: z.array(file).default([]),
  folders: z.array(folder).default([]),
  endpoints: z.array(endpoint).default([]),
  network: z.array(request).default([]),
  permission: z
    .array(permission)
    .default([])
    .describe('What the person says when Windows asks for permission; the first that holds.'),
  restart: z
    .array(restart)
    .default([])
    .describe('What a restart of the PC changes; all that hold before it, in their order.'),
});

/** One machine file, checked. */
export type MachineFile = z.infer<typeof machineFile>;

/** A described PC with everything it extends laid under it. */
export type MachineDescription = Omit<
  MachineFile,
  '$schema' | 'extends' | 'platform' | 'docker'
> & {
  readonly platform: 'win32' | 'linux';
  readonly docker: 'described' | 'host';
};

export type VariableValues = Readonly<z.infer<typeof variables>>;
export type DescribedCondition = Readonly<z.infer<typeof when>>;
export type DescribedText = z.infer<typeof text>;
export type DescribedFile = z.infer<typeof file>;
export type DescribedFolder = z.infer<typeof folder>;
export type DescribedAnswer = z.infer<typeof answer>;
export type TextEncoding = (typeof encodings)[number];

function exactlyOne(...names: readonly string[]) {
  return (entry: Readonly<Record<string, unknown>>, context: z.RefinementCtx) => {
    if (names.filter((name) => entry[name] !== undefined).length === 1) return;
    refuse(context, 'needsOneOf', names);
  };
}

function atMostOne(...names: readonly string[]) {
  return (entry: Readonly<Record<string, unknown>>, context: z.RefinementCtx) => {
    if (names.filter((name) => entry[name] !== undefined).length <= 1) return;
    refuse(context, 'onlyOneOf', names);
  };
}

function refuse(context: z.RefinementCtx, flaw: FlawId, names: readonly string[]): void {
  context.addIssue({ code: 'custom', message: flaw, params: { detail: names.join(', ') } });
}

function isPattern(text: string): boolean {
  try {
    return new RegExp(text).source !== '';
  } catch {
    return false;
  }
}
