// `slipway call`: any operation of the contract by name, for scripts. JSON in, JSON out.
import { operationNames } from '../../../contract/operation-names.ts';
import type { Call, Command, ExitCode } from '../command.ts';
import { UsageError } from '../usage-error.ts';

export const callCommand: Command = {
  name: 'call',
  summary: 'commands.call.summary',
  usage: 'GROUP.OPERATION [JSON | -]',
  words: operationNames,
  options: [],
  examples: [
    { line: 'slipway call engine.status', help: 'commands.call.examples.plain' },
    {
      line: `slipway call doctor.run '{"only":["wslconfig"]}'`,
      help: 'commands.call.examples.input',
    },
    {
      line: `'{"theme":"dark"}' | slipway call settings.set -`,
      help: 'commands.call.examples.stdin',
    },
  ],
  run: runCall,
};

async function runCall(call: Call): Promise<ExitCode> {
  const [name, given, ...rest] = call.arguments;
  if (name === undefined || rest.length > 0) return call.refuseArguments();
  if (!operationNames.some((known) => known === name)) {
    throw new UsageError('unknownOperation', { name, known: operationNames.join(', ') });
  }
  const input = await readInput(given);
  const { client } = await call.assemble();
  try {
    const output = await findOperation(client, name)(input, { signal: call.signal });
    if (!isStream(output)) {
      call.terminal.write(`${JSON.stringify(output ?? null, null, 2)}\n`);
      return 0;
    }
    for await (const event of output) call.terminal.write(`${JSON.stringify(event)}\n`);
    return 0;
  } catch (error) {
    throw await explainBadInput(error, name);
  }
}

type Operation = (input: unknown, options: { readonly signal: AbortSignal }) => Promise<unknown>;

function findOperation(client: object, name: string): Operation {
  const [group = '', operation = ''] = name.split('.');
  const groups = client as Readonly<Record<string, Readonly<Record<string, Operation>>>>;
  const found = groups[group]?.[operation];
  if (!found) throw new Error(`${name} is in the contract, so the client has it`);
  return found;
}

async function readInput(given: string | undefined): Promise<unknown> {
  if (given === undefined) return undefined;
  const text = given === '-' ? await readStandardInput() : given;
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new UsageError('notJson', { reason: error instanceof Error ? error.message : '' });
  }
}

async function readStandardInput(): Promise<string> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of process.stdin) chunks.push(chunk);
  // PowerShell 5.1 writes a byte order mark into pipes.
  return Buffer.concat(chunks)
    .toString('utf8')
    .replace(/^\uFEFF/, '');
}

function isStream(output: unknown): output is AsyncIterable<unknown> {
  return typeof output === 'object' && output !== null && Symbol.asyncIterator in output;
}

interface Issue {
  readonly message: string;
  readonly path?: readonly PropertyKey[];
}

/** oRPC says which field did not fit; a person wants to read it. */
async function explainBadInput(error: unknown, name: string): Promise<unknown> {
  const { ORPCError } = await import('@orpc/server');
  if (!(error instanceof ORPCError) || error.code !== 'BAD_REQUEST') return error;
  const issues = (error.data as { readonly issues?: readonly Issue[] } | undefined)?.issues ?? [];
  const [issue] = issues;
  return new UsageError('badInput', {
    name,
    reason: issue?.message ?? error.message,
    place: issue?.path?.map(String).join('.') ?? '',
  });
}
