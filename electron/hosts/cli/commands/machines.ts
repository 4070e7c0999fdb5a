// `slipway machines`: the described PCs to explore, and the way back to their start.
import type { Call, Command, ExitCode } from '../command.ts';
import type { Line } from '../terminal.ts';
import { measureWidth, padToWidth, wrapText } from '../text-width.ts';

export const machinesCommand: Command = {
  name: 'machines',
  summary: 'commands.machines.summary',
  usage: '[reset NAME]',
  words: ['reset'],
  options: [{ name: 'json', help: 'options.json' }],
  examples: [
    { line: 'slipway machines', help: 'commands.machines.examples.list' },
    { line: 'slipway machines reset bare-laptop', help: 'commands.machines.examples.reset' },
  ],
  run: runMachines,
};

async function runMachines(call: Call): Promise<ExitCode> {
  const [verb, name, ...rest] = call.arguments;
  if (verb === undefined) return listMachines(call);
  if (verb !== 'reset' || name === undefined || rest.length > 0) return call.refuseArguments();
  const { client } = await call.assemble();
  const reset = await client.machines.reset({ name });
  call.terminal.print([[call.words.say('machines.wasReset', reset)]]);
  return 0;
}

async function listMachines(call: Call): Promise<ExitCode> {
  const { terminal, words } = call;
  const { client } = await call.assemble();
  const entries = await client.machines.list();
  if (call.has('json')) {
    terminal.write(`${JSON.stringify(entries, null, 2)}\n`);
    return 0;
  }
  const first = Math.max(0, ...entries.map(({ name }) => measureWidth(name))) + 2;
  const lines = entries.flatMap(({ name, title, changed }): Line[] => {
    const note = changed ? ` (${words.say('machines.changed', { name })})` : '';
    return wrapText(`${title[words.language]}${note}`, terminal.width - first).map(
      (text, index): Line =>
        index === 0
          ? [{ text: padToWidth(name, first), style: 'bold' }, text]
          : [' '.repeat(first), text],
    );
  });
  terminal.print([...lines, [], [words.say('machines.use')]]);
  return 0;
}
