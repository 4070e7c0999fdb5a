// Containers that a switch stopped run again where they ran: started by name, each with its entry in the journal.
import { chooseAction } from '../../core/actions/recognize.ts';
import { type ContainerOs, sidePipes } from '../../core/mode/sides.ts';
import { describeCommand } from '../../core/mode/switch-plan.ts';
import { listRunning } from './engine-lists.ts';
import { gather, readStatus } from './look.ts';
import { beginCommand, type ModeRun, playCommand } from './play-command.ts';

/** Starts what was noted for that side and does not run; answers with the names that did not start. */
export async function startContainers(run: ModeRun, os: ContainerOs): Promise<readonly string[]> {
  const { context, memory } = run;
  const wanted = (await memory.load()).stopped[os];
  if (wanted.length === 0) return [];
  const status = readStatus(await gather(context.machine, ['engine']));
  const address = 'endpoint' in status ? status.endpoint.address : sidePipes[os];
  // Docker itself starts those with a restart policy.
  const running = ((await listRunning(context.machine, address)) ?? []).map(({ name }) => name);
  const missing: string[] = [];
  for (const name of wanted.filter((one) => !running.includes(one))) {
    if (!(await startContainer(run, name))) missing.push(name);
  }
  await memory.noteStopped(os, []);
  return missing;
}

async function startContainer(run: ModeRun, container: string): Promise<boolean> {
  // A name that does not fit the row's gap is not one of Docker's.
  if (chooseAction('container-start', { container }) === undefined) return false;
  const command = describeCommand('container-start', { container });
  const title = { key: 'mode.titles.container', params: { name: container } };
  const entry = await beginCommand(run, { title, command, before: 'exited' });
  const { outcome, detail } = await playCommand(run, command);
  await entry.end(outcome, detail, outcome === 'done' ? 'running' : null);
  return outcome === 'done';
}
