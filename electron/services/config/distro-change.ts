// The default distro, and WSL 1 to 2: one command each, shown and confirmed before it runs.
import type { ConfigDistro, DistroChange, DistroOffer } from '../../contract/config.ts';
import type { Text } from '../../contract/text.ts';
import { chooseAction } from '../../core/actions/recognize.ts';
import { describeSize } from '../../core/doctor/sizes.ts';
import { describeCommand, type ModeCommand } from '../../core/mode/switch-plan.ts';
import type { Machine } from '../../platform/ports.ts';
import type { JobEnd } from '../changes/jobs.ts';
import { beginCommand, type ModeRun, playCommand } from '../mode/play-command.ts';
import { lookAtDistros } from './look-at-pc.ts';

export interface DistroPlan {
  readonly change: DistroChange;
  readonly command: ModeCommand;
  /** Null: nothing takes it back. */
  readonly back: ModeCommand | null;
}

export interface OfferedDistroChange {
  readonly offer: Omit<DistroOffer, 'confirmation'>;
  /** Undefined: there is nothing to run, and the warnings say why. */
  readonly plan: DistroPlan | undefined;
}

export async function offerDistroChange(
  machine: Machine,
  change: DistroChange,
  signal?: AbortSignal,
): Promise<OfferedDistroChange> {
  const distros = await lookAtDistros(machine, signal);
  const plan = planChange(change, distros);
  const distro = distros.find(({ name }) => name === change.distro);
  if (plan === undefined || distro === undefined) {
    const warning = { key: 'config.warnings.noDistro', params: { distro: change.distro } };
    return { plan: undefined, offer: { change, command: '', undo: null, warnings: [warning] } };
  }
  const isThere = change.kind === 'set-default' ? distro.isDefault : distro.version === 2;
  const offer = { change, command: plan.command.shown, undo: plan.back?.shown ?? null };
  if (isThere) {
    const key = `config.warnings.already.${change.kind}`;
    const warnings = [{ key, params: { distro: distro.name } }];
    return { plan: undefined, offer: { ...offer, warnings } };
  }
  return { plan, offer: { ...offer, warnings: listWarnings(change, distro) } };
}

/** Runs it and looks whether it came about. */
export async function runDistroChange(run: ModeRun, plan: DistroPlan): Promise<JobEnd> {
  const { change, command, back } = plan;
  const { machine, signal, tell } = run.context;
  const title = titleOf(change);
  tell({ state: 'running', step: 1, steps: 1, doing: title });
  const entry = await beginCommand(run, { title, command, back });
  // A conversion that is killed leaves a distro that is neither; a new default is a moment's work.
  const limits = change.kind === 'convert' ? {} : { signal };
  const { outcome, detail } = await playCommand(run, command, limits);
  const holds = outcome === 'done' && (await isDone(machine, change));
  await entry.end(outcome === 'done' && !holds ? 'failed' : outcome, detail);
  const params = { distro: change.distro, detail };
  if (outcome === 'cancelled') return { state: 'cancelled' };
  return holds
    ? { state: 'done', said: { key: `config.ended.${change.kind}`, params } }
    : { state: 'failed', said: { key: `config.ended.${change.kind}-failed`, params } };
}

export function titleOf({ kind, distro }: DistroChange): Text {
  return { key: `config.titles.${kind}`, params: { distro } };
}

function planChange(
  { kind, distro }: DistroChange,
  distros: readonly ConfigDistro[],
): DistroPlan | undefined {
  const action = kind === 'set-default' ? 'distro-default' : 'distro-to-wsl2';
  if (chooseAction(action, { distro }) === undefined) return undefined;
  const command = describeCommand(action, { distro });
  const change = { kind, distro };
  if (kind === 'convert') {
    return { change, command, back: describeCommand('distro-to-wsl1', { distro }) };
  }
  const old = distros.find(({ isDefault }) => isDefault)?.name;
  const hasWay = old !== undefined && chooseAction('distro-default', { distro: old }) !== undefined;
  return { change, command, back: hasWay ? describeCommand(action, { distro: old }) : null };
}

function listWarnings(change: DistroChange, distro: ConfigDistro): Text[] {
  const { name, isRunning, isInternal, diskBytes } = distro;
  const params = { distro: name };
  if (change.kind === 'set-default') {
    return isInternal ? [{ key: 'config.warnings.internal', params }] : [];
  }
  return [
    { key: 'config.warnings.time' },
    diskBytes === null
      ? { key: 'config.warnings.space' }
      : { key: 'config.warnings.spaceOf', params: { size: describeSize(diskBytes) } },
    ...(isRunning ? [{ key: 'config.warnings.stops', params }] : []),
  ];
}

async function isDone(machine: Machine, change: DistroChange): Promise<boolean> {
  const distro = (await lookAtDistros(machine)).find(({ name }) => name === change.distro);
  return change.kind === 'set-default' ? distro?.isDefault === true : distro?.version === 2;
}
