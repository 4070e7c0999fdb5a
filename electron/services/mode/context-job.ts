// `docker context use`, journalled with its way back, and read back afterwards.
import { AppError } from '../../contract/app-error.ts';
import { describeCommand } from '../../core/mode/switch-plan.ts';
import type { Machine } from '../../platform/ports.ts';
import type { JobEnd } from '../changes/jobs.ts';
import { gather } from './look.ts';
import { beginCommand, type ModeRun, playCommand } from './play-command.ts';

/** Throws `AppError` CONTEXT_NOT_FOUND for a name that docker does not list. */
export async function checkContext(machine: Machine, name: string): Promise<void> {
  const contexts = await readContexts(machine);
  if (!contexts?.contexts.some((one) => one.name === name)) {
    throw new AppError('CONTEXT_NOT_FOUND', { name });
  }
}

/** Changes the current context. While a variable overrides it, that is said. */
export async function changeContext(run: ModeRun, name: string): Promise<JobEnd> {
  const { context } = run;
  const { machine, signal } = context;
  const doing = { key: 'mode.steps.context', params: { name } };
  context.tell({ state: 'running', step: 1, steps: 1, doing });
  const before = (await readContexts(machine))?.contexts.find(({ current }) => current)?.name;
  const command = describeCommand('docker-context', { context: name });
  const entry = await beginCommand(run, {
    title: { key: 'mode.titles.context', params: { name } },
    command,
    before: before ?? null,
    back: before === undefined ? null : describeCommand('docker-context', { context: before }),
  });
  const { outcome, detail } = await playCommand(run, command, { signal });
  const contexts = await readContexts(machine);
  await entry.end(outcome, detail, outcome === 'done' ? name : null);
  const params = { name };
  if (outcome === 'cancelled') return { state: 'cancelled' };
  if (outcome !== 'done')
    return { state: 'failed', said: { key: 'mode.ended.contextFailed', params } };
  const source = contexts?.chosen.source;
  if (source === 'DOCKER_HOST' || source === 'DOCKER_CONTEXT') {
    const variable = { ...params, variable: source };
    return { state: 'done', said: { key: 'mode.ended.contextOverridden', params: variable } };
  }
  if (contexts?.chosen.context !== name) {
    return { state: 'failed', said: { key: 'mode.ended.contextFailed', params } };
  }
  return { state: 'done', said: { key: 'mode.ended.context', params } };
}

async function readContexts(machine: Machine) {
  const { dockerContexts } = await gather(machine, ['dockerContexts']);
  return dockerContexts?.state === 'known' ? dockerContexts.value : undefined;
}
