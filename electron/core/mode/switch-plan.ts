// What a switch will do, before anything runs: its commands, its steps, what stops, and how long it may take.
import type { Text } from '../../contract/text.ts';
import { chooseAction, renderAction } from '../actions/recognize.ts';
import { showCommandLine } from '../format/command-line.ts';
import type { Switcher } from './engines.ts';
import type { ContainerOs } from './sides.ts';

/** One row of the closed list with its gaps filled. */
export interface ModeCommand {
  readonly action: string;
  readonly params: Readonly<Record<string, string>>;
  /** As a person types it. */
  readonly shown: string;
  readonly undo: { readonly action: string; readonly command: string } | null;
}

/** Throws when the list has no such row: that is a bug, not an answer. */
export function describeCommand(
  action: string,
  params: Readonly<Record<string, string>> = {},
): ModeCommand {
  const chosen = chooseAction(action, params);
  if (chosen === undefined) throw new Error(`no such action: ${action}`);
  const back = chosen.action.undo ? chooseAction(chosen.action.undo, params) : undefined;
  return {
    action,
    params,
    shown: showAction(chosen),
    undo: back ? { action: back.action.id, command: showAction(back) } : null,
  };
}

function showAction(chosen: NonNullable<ReturnType<typeof chooseAction>>): string {
  const { program, args } = renderAction(chosen);
  return showCommandLine(program === 'docker-cli' ? 'DockerCli.exe' : program, args);
}

/** The command that asks for one side. */
export function describeSwitch(switcher: Switcher, to: ContainerOs): ModeCommand {
  return describeCommand(switcher === 'docker-desktop' ? `docker-mode-${to}` : `docker-cli-${to}`);
}

export const startDesktop = 'docker-desktop-start-wait';

export type SwitchStep = 'preflight' | 'startDesktop' | 'ask' | 'wait' | 'verify' | 'containers';

export interface SwitchSituation {
  readonly to: ContainerOs;
  /** Docker Desktop is closed and is started first: a switch of a closed one never returns (docker/for-win#6098). */
  readonly isClosed: boolean;
  /** Names of containers that a former switch away from the wanted side stopped. */
  readonly stoppedBefore: readonly string[];
}

/** The steps of the job, in order. */
export function listSwitchSteps({ isClosed, stoppedBefore }: SwitchSituation): SwitchStep[] {
  return [
    'preflight',
    ...(isClosed ? (['startDesktop'] as const) : []),
    'ask',
    'wait',
    'verify',
    ...(stoppedBefore.length > 0 ? (['containers'] as const) : []),
  ];
}

export function describeStep(step: SwitchStep, to: ContainerOs): Text {
  return { key: `mode.steps.${step}.${to}` };
}

/** Exact commands, in order; a `docker start` for each container that comes back. */
export function listSwitchCommands(switcher: Switcher, situation: SwitchSituation): ModeCommand[] {
  const { to, isClosed, stoppedBefore } = situation;
  return [
    ...(isClosed ? [describeCommand(startDesktop)] : []),
    describeSwitch(switcher, to),
    ...stoppedBefore.map((container) => describeCommand('container-start', { container })),
  ];
}

/** `docker desktop engine use` stops the engine it leaves, DockerCli does not (docker/for-win#14675). */
export function stopsOtherSide(switcher: Switcher): boolean {
  return switcher === 'docker-desktop';
}

/** Windows itself ends a permission prompt after two minutes; a PC that is known to be slow gets three times its own. */
export function chooseDeadline(estimateMs: number | null): number {
  return Math.max(120_000, Math.min(3 * (estimateMs ?? 0), 600_000));
}

/** Median of the switches to that side, in milliseconds; null when there was none. */
export function estimateSwitch(
  past: readonly { readonly to: ContainerOs; readonly ms: number }[],
  to: ContainerOs,
): number | null {
  const times = past
    .filter((one) => one.to === to)
    .map(({ ms }) => ms)
    .sort((left, right) => left - right);
  const upper = times[Math.floor(times.length / 2)];
  const lower = times[Math.floor((times.length - 1) / 2)];
  return upper === undefined || lower === undefined ? null : Math.round((upper + lower) / 2);
}
