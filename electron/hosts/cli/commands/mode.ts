// `slipway mode`: which containers docker runs, and the switch to the other ones.
import { choosePrinter } from '../changes/choose-printer.ts';
import { askConsent } from '../changes/consent.ts';
import { followJob } from '../changes/follow-job.ts';
import { chooseJobExitCode } from '../changes/job-view.ts';
import { type ContainerSide, runsSide, viewOverview } from '../changes/mode-view.ts';
import { viewSwitchOffer } from '../changes/switch-view.ts';
import type { Call, Command, ExitCode } from '../command.ts';

export const modeCommand: Command = {
  name: 'mode',
  summary: 'commands.mode.summary',
  usage: '[get | linux | windows]',
  words: ['get', 'linux', 'windows'],
  options: [
    { name: 'dry-run', help: 'options.dryRun' },
    { name: 'yes', short: 'y', help: 'options.yes' },
    { name: 'verbose', short: 'v', help: 'options.output' },
    { name: 'json', help: 'options.json' },
  ],
  examples: [
    { line: 'slipway mode', help: 'commands.mode.examples.get' },
    { line: 'slipway mode windows', help: 'commands.mode.examples.switch' },
    { line: 'slipway mode windows --dry-run', help: 'commands.mode.examples.dryRun' },
    { line: 'slipway mode linux --yes --json', help: 'commands.mode.examples.json' },
  ],
  exitCodes: {
    0: 'changes.mode.exitCodes.done',
    1: 'changes.mode.exitCodes.stopped',
    2: 'changes.mode.exitCodes.unknown',
  },
  run: runMode,
};

async function runMode(call: Call): Promise<ExitCode> {
  const [side = 'get', ...rest] = call.arguments;
  if (rest.length > 0) return call.refuseArguments();
  if (side === 'get') return showMode(call);
  return side === 'linux' || side === 'windows' ? switchMode(side, call) : call.refuseArguments();
}

/** 0 an engine answers · 1 none does · 2 it could not be told. */
async function showMode(call: Call): Promise<ExitCode> {
  const { terminal, words } = call;
  const { client } = await call.assemble();
  const overview = await client.mode.overview();
  if (call.has('json')) terminal.write(`${JSON.stringify(overview, null, 2)}\n`);
  else terminal.print(viewOverview(overview, { words, width: terminal.width }));
  const { state } = overview.status;
  if (state === 'ready') return 0;
  return state === 'unknown' ? 2 : 1;
}

async function switchMode(to: ContainerSide, call: Call): Promise<ExitCode> {
  const { terminal, words } = call;
  const { client } = await call.assemble();
  const print = choosePrinter(call);
  const answer = (exitCode: ExitCode, offer: object | null, job: object | null): ExitCode => {
    const all = { offer, job, exitCode };
    if (call.has('json')) terminal.write(`${JSON.stringify(all, null, 2)}\n`);
    return exitCode;
  };
  const overview = await client.mode.overview();
  if (runsSide(overview.status, to)) {
    print([[words.say('changes.mode.already', { state: words.engine(overview.status) })]]);
    return answer(0, null, null);
  }
  const { confirmation, ...offer } = await client.mode.offerSwitch({ to });
  print(viewSwitchOffer({ ...offer, confirmation }, { words, width: terminal.width }));
  if (offer.blockedBy.length > 0) return answer(1, offer, null);
  print([[]]);
  if (call.has('dry-run')) {
    print([[words.say('changes.dryRun')]]);
    return answer(0, offer, null);
  }
  const question = words.share(`engine.offerTitle.${to}`);
  if ((await askConsent(call, { question, typedName: null })) === undefined) {
    print([[words.say('changes.nothingRun')]]);
    return answer(2, offer, null);
  }
  const job = await client.mode.switch({ to, confirmation });
  const end = await followJob(job, call, { client, print, cancels: true });
  const ended = (await client.jobs.list()).find(({ id }) => id === job.id) ?? job;
  return answer(chooseJobExitCode(end), offer, ended);
}
