// `slipway jobs`: what runs or ran, in any window or command line, followed and cancelled from here.
import { followJob } from '../changes/follow-job.ts';
import { chooseJobExitCode, viewJobs } from '../changes/job-view.ts';
import type { Call, Command, ExitCode } from '../command.ts';

export const jobsCommand: Command = {
  name: 'jobs',
  summary: 'commands.jobs.summary',
  usage: '[watch ID | cancel ID]',
  words: ['watch', 'cancel'],
  options: [
    { name: 'verbose', short: 'v', help: 'options.output' },
    { name: 'json', help: 'options.json' },
  ],
  examples: [
    { line: 'slipway jobs', help: 'commands.jobs.examples.list' },
    { line: 'slipway jobs watch 3f9a61c2d0b4', help: 'commands.jobs.examples.watch' },
    { line: 'slipway jobs cancel 3f9a61c2d0b4', help: 'commands.jobs.examples.cancel' },
  ],
  exitCodes: { 1: 'changes.exitCodes.stopped' },
  run: runJobs,
};

async function runJobs(call: Call): Promise<ExitCode> {
  const [verb, id, ...rest] = call.arguments;
  if (verb === undefined) return listJobs(call);
  if (id === undefined || rest.length > 0) return call.refuseArguments();
  if (verb === 'watch') return watchJob(id, call);
  return verb === 'cancel' ? cancelJob(id, call) : call.refuseArguments();
}

async function listJobs(call: Call): Promise<ExitCode> {
  const { terminal, words } = call;
  const { client } = await call.assemble();
  const jobs = await client.jobs.list();
  if (call.has('json')) terminal.write(`${JSON.stringify(jobs, null, 2)}\n`);
  else terminal.print(viewJobs(jobs, { words, width: terminal.width }));
  return 0;
}

/** With --json one event a line. */
async function watchJob(id: string, call: Call): Promise<ExitCode> {
  const { terminal, signal } = call;
  const { client } = await call.assemble();
  if (call.has('json')) {
    for await (const event of await client.jobs.watch({ id }, { signal })) {
      terminal.write(`${JSON.stringify(event)}\n`);
    }
    return 0;
  }
  const end = await followJob({ id }, call, { client, cancels: false, print: terminal.print });
  return chooseJobExitCode(end);
}

async function cancelJob(id: string, call: Call): Promise<ExitCode> {
  const { terminal, words } = call;
  const { client } = await call.assemble();
  const job = await client.jobs.cancel({ id });
  if (call.has('json')) terminal.write(`${JSON.stringify(job, null, 2)}\n`);
  else terminal.print(viewJobs([job], { words, width: terminal.width }));
  return 0;
}
