// `slipway fix`: the plan for findings, shown, agreed to and run; and a plan that waited for a restart, taken up again.
import { AppError } from '../../../contract/app-error.ts';
import { checks } from '../../../core/doctor/checks/index.ts';
import { carryOutPlan } from '../changes/carry-out-plan.ts';
import type { Call, Command, ExitCode } from '../command.ts';

export const fixCommand: Command = {
  name: 'fix',
  summary: 'commands.fix.summary',
  usage: 'ID...',
  words: checks.map(({ id }) => id),
  options: [
    { name: 'dry-run', help: 'options.dryRun' },
    { name: 'yes', short: 'y', help: 'options.yes' },
    { name: 'typed', value: 'NAME', help: 'options.typed' },
    { name: 'resume', help: 'options.resume' },
    { name: 'verbose', short: 'v', help: 'options.output' },
    { name: 'json', help: 'options.json' },
  ],
  examples: [
    { line: 'slipway fix hypervisor-launch-off', help: 'commands.fix.examples.plain' },
    { line: 'slipway fix hypervisor-launch-off --dry-run', help: 'commands.fix.examples.dryRun' },
    { line: 'slipway fix --resume', help: 'commands.fix.examples.resume' },
    {
      line: 'slipway fix vmp-feature-disabled --machine bare-laptop --yes --json',
      help: 'commands.fix.examples.json',
    },
  ],
  exitCodes: {
    0: 'changes.exitCodes.done',
    1: 'changes.exitCodes.stopped',
    2: 'changes.exitCodes.unfinished',
  },
  run: runFix,
};

async function runFix(call: Call): Promise<ExitCode> {
  const ids = call.arguments;
  if (call.has('resume') === ids.length > 0) return call.refuseArguments();
  const unknown = ids.find((id) => !checks.some((check) => check.id === id));
  if (unknown !== undefined) {
    const known = checks.map(({ id }) => id).join(', ');
    throw new AppError('CHECK_NOT_FOUND', { name: unknown, known });
  }
  const { client } = await call.assemble();
  const { terminal, words } = call;
  terminal.showProgress(words.say('changes.planning'));
  const offered = await offerPlan(ids, client.plans).finally(() => terminal.showProgress(''));
  if (offered !== null) {
    return carryOutPlan(offered, call, { client, question: words.say('changes.askFix') });
  }
  if (call.has('json')) {
    const answer = { plan: null, job: null, changes: [], exitCode: 0 };
    terminal.write(`${JSON.stringify(answer, null, 2)}\n`);
  } else {
    terminal.print([[words.say('changes.nothingPending')]]);
  }
  return 0;
}

type Plans = Awaited<ReturnType<Call['assemble']>>['client']['plans'];

async function offerPlan(ids: readonly string[], plans: Plans) {
  return ids.length > 0 ? plans.create({ checks: [...new Set(ids)] }) : plans.pending();
}
