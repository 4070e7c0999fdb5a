// `slipway doctor`: the check-up as a list to scan, or as JSON.
import type { Report } from '../../../contract/doctor.ts';
import type { Call, Command, ExitCode } from '../command.ts';
import { viewReport } from '../report-view.ts';

export const doctorCommand: Command = {
  name: 'doctor',
  summary: 'commands.doctor.summary',
  usage: '',
  words: [],
  options: [
    { name: 'json', help: 'options.json' },
    { name: 'only', value: 'NAME', multiple: true, help: 'options.only' },
    { name: 'verbose', short: 'v', help: 'options.verbose' },
  ],
  examples: [
    { line: 'slipway doctor', help: 'commands.doctor.examples.plain' },
    { line: 'slipway doctor --only wslconfig', help: 'commands.doctor.examples.only' },
    { line: 'slipway doctor --json', help: 'commands.doctor.examples.json' },
    {
      line: 'slipway doctor --machine virtualization-off',
      help: 'commands.doctor.examples.machine',
    },
  ],
  run: runDoctor,
};

async function runDoctor(call: Call): Promise<ExitCode> {
  if (call.arguments.length > 0) call.refuseArguments();
  const slipway = await call.assemble();
  const { terminal, words } = call;
  const report = await watchRun(call, slipway.client.doctor);
  if (call.has('json')) {
    terminal.write(`${JSON.stringify(report, null, 2)}\n`);
    return report.exitCode;
  }
  const view = {
    words,
    width: terminal.width,
    verbose: call.has('verbose'),
    asksHostDocker: slipway.asksHostDocker(),
  };
  terminal.print(viewReport(report, view));
  return report.exitCode;
}

async function watchRun(
  { getAll, terminal, words, signal }: Call,
  doctor: Awaited<ReturnType<Call['assemble']>>['client']['doctor'],
): Promise<Report> {
  const only = getAll('only');
  const events = await doctor.run(only.length > 0 ? { only: [...only] } : {}, { signal });
  try {
    for await (const event of events) {
      if (event.kind === 'report') return event.report;
      if (event.kind === 'progress') {
        terminal.showProgress(
          words.say('doctor.checking', { done: event.done, total: event.total }),
        );
      }
    }
  } finally {
    terminal.showProgress('');
  }
  throw new Error('the run ended without a report');
}
