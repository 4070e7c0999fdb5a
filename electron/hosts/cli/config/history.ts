// `slipway config history`: every saved change of a file, newest first, with its difference and its number for undo.
import type { ConfigVersion } from '../../../contract/config.ts';
import { nameOptions } from '../changes/plan-view.ts';
import { showTime } from '../changes/show-time.ts';
import type { Call, ExitCode } from '../command.ts';
import { readLimit } from '../read-limit.ts';
import type { Line } from '../terminal.ts';
import { type ChosenTarget, chooseTarget, refuseOption } from './choose-target.ts';
import type { Dialect } from './dialect.ts';
import { viewDifference } from './difference.ts';
import { type Client, fromBase64 } from './open-file.ts';

export async function listHistory(call: Call): Promise<ExitCode> {
  if (call.arguments.length > 1) return call.refuseArguments();
  const limit = readLimit(call.get('limit'));
  const { client, chosen, versions } = await readHistory(call);
  const shown = versions.slice(0, limit);
  const { terminal, words } = call;
  if (call.has('json')) {
    terminal.write(`${JSON.stringify(shown, null, 2)}\n`);
    return 0;
  }
  if (shown.length === 0) {
    const path = nameTarget(chosen);
    terminal.print([[words.say('config.history.none', { path })]]);
    return 0;
  }
  const on = nameOptions(await client.machines.current());
  const { dialect } = chosen;
  terminal.print(
    shown.flatMap((version, index) => [
      ...(index === 0 ? [] : [[]]),
      ...viewVersion(version, { number: index + 1, on, call, dialect }),
    ]),
  );
  return 0;
}

export interface History {
  readonly client: Client;
  readonly chosen: ChosenTarget;
  /** Newest first. */
  readonly versions: readonly ConfigVersion[];
}

/** Throws `UsageError`: what is handed in has no history. */
export async function readHistory(call: Call): Promise<History> {
  const chosen = chooseTarget(call, { writes: true });
  const { target } = chosen;
  if (target === null) throw refuseOption('file', '--file PATH');
  const { client } = await call.assemble();
  return { client, chosen, versions: await client.config.history({ target }) };
}

/** How a person calls the file. */
export function nameTarget({ dialect, target }: ChosenTarget): string {
  return target?.kind === 'file' ? target.path : dialect.name;
}

interface VersionView {
  readonly number: number;
  readonly on: string;
  readonly call: Call;
  readonly dialect: Dialect;
}

function viewVersion(version: ConfigVersion, { number, on, call, dialect }: VersionView): Line[] {
  const { words } = call;
  const { say, tell, share } = words;
  const { at, entry, state, title, undoneBy, canUndo } = version;
  const head = say('config.history.entry', { number, at: showTime(at) });
  const way = canUndo
    ? say('changes.undoWith', { id: entry, on })
    : undoneBy === null
      ? say('config.history.id', { id: entry })
      : say('config.history.undone', { id: undoneBy });
  return [
    [head, { text: tell(title), style: 'bold' }],
    ...(state === 'interrupted' ? [[share('journal.states.interrupted')]] : []),
    ...viewLines(version, dialect, call),
    [{ text: way, style: 'dim' }],
  ];
}

/** The journal keeps the lines that went and came, also where the texts themselves are gone. */
function viewLines(version: ConfigVersion, dialect: Dialect, { words }: Call): Line[] {
  const [before, after] = [fromBase64(version.before), fromBase64(version.after)];
  const isLost =
    (before === null && version.removed.length > 0) || (after === null && version.added.length > 0);
  if (!isLost) return viewDifference({ before, after }, dialect, words);
  return [
    ...version.removed.map((line): Line => [{ text: `- ${line}`, style: 'bad' }]),
    ...version.added.map((line): Line => [{ text: `+ ${line}`, style: 'good' }]),
  ];
}
