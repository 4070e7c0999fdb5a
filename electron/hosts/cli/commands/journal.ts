// `slipway journal`: what was changed on this PC, and the way back of one change.
import { carryOutPlan } from '../changes/carry-out-plan.ts';
import { viewJournal } from '../changes/journal-view.ts';
import type { Call, Command, ExitCode } from '../command.ts';
import { readLimit } from '../read-limit.ts';

export const journalCommand: Command = {
  name: 'journal',
  summary: 'commands.journal.summary',
  usage: '[undo ID]',
  words: ['undo'],
  options: [
    { name: 'limit', value: 'N', help: 'options.limit' },
    { name: 'dry-run', help: 'options.dryRun' },
    { name: 'yes', short: 'y', help: 'options.yes' },
    { name: 'typed', value: 'NAME', help: 'options.typed' },
    { name: 'verbose', short: 'v', help: 'options.output' },
    { name: 'json', help: 'options.json' },
  ],
  examples: [
    { line: 'slipway journal', help: 'commands.journal.examples.list' },
    { line: 'slipway journal --limit 1 --json', help: 'commands.journal.examples.json' },
    { line: 'slipway journal undo 3f9a61c2d0b4', help: 'commands.journal.examples.undo' },
  ],
  exitCodes: {
    0: 'changes.exitCodes.done',
    1: 'changes.exitCodes.stopped',
    2: 'changes.exitCodes.unfinished',
  },
  run: runJournal,
};

async function runJournal(call: Call): Promise<ExitCode> {
  const [verb, id, ...rest] = call.arguments;
  if (verb === undefined) return listJournal(call);
  if (verb !== 'undo' || id === undefined || rest.length > 0) return call.refuseArguments();
  const { client } = await call.assemble();
  const offered = await client.plans.createUndo({ entry: id });
  return carryOutPlan(offered, call, { client, question: call.words.say('changes.askUndo') });
}

async function listJournal(call: Call): Promise<ExitCode> {
  const { terminal, words } = call;
  const limit = readLimit(call.get('limit'));
  const { client } = await call.assemble();
  const entries = await client.journal.list({ limit });
  if (call.has('json')) terminal.write(`${JSON.stringify(entries, null, 2)}\n`);
  else terminal.print(viewJournal(entries, { words, width: terminal.width }));
  return 0;
}
