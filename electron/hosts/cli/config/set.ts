// `slipway config set` and `unset`: some keys of a file, and every other byte as it was.
import type { Call, ExitCode } from '../command.ts';
import { layText } from '../lay-text.ts';
import { UsageError } from '../usage-error.ts';
import { type ChosenTarget, chooseTarget, refuseOption } from './choose-target.ts';
import type { Dialect } from './dialect.ts';
import { findKeyName } from './find-key.ts';
import { openFile } from './open-file.ts';
import { saveFile } from './save.ts';

/** One key that is to be changed; null takes it out. */
interface Assignment {
  readonly key: string;
  readonly written: string | null;
}

/** 0 saved, or just that already · 1 the restart did not work · 2 not saved. */
export async function setKeys(call: Call): Promise<ExitCode> {
  return editKeys(call, (given, chosen) => {
    const at = given.indexOf('=');
    if (at < 1) throw new UsageError('notAssignment', { given });
    return parseAssignment(call, chosen, { given, at });
  });
}

/** As `setKeys`. */
export async function unsetKeys(call: Call): Promise<ExitCode> {
  return editKeys(call, (given, { dialect }) => {
    const { keys, name } = dialect;
    return { key: findKeyName(given, { keys, file: name, place: given }), written: null };
  });
}

async function editKeys(
  call: Call,
  read: (given: string, chosen: ChosenTarget) => Assignment,
): Promise<ExitCode> {
  const given = call.arguments.slice(1);
  if (given.length === 0) return call.refuseArguments();
  const chosen = chooseTarget(call, { writes: true });
  // What passes through goes on as it is: there is nothing to agree to, and nothing to tell about.
  if (chosen.target === null && call.has('json')) throw refuseOption('json', '--file PATH');
  // Everything that was typed is looked at before a file is touched, or a distro started for it.
  const assignments = given.map((one) => read(one, chosen));
  const opened = await openFile(call, chosen);
  if (opened === undefined) return 2;
  const { client, file } = opened;
  const after = applyAll(file.bytes ?? new Uint8Array(0), assignments, chosen.dialect);
  if (after === null) {
    const { words, terminal } = call;
    const said = words.say('config.brokenText', { path: file.path });
    terminal.printError(layText(said, { width: terminal.width, style: 'bad' }));
    return 2;
  }
  if (chosen.target === null) {
    call.terminal.write(after);
    return 0;
  }
  // To take a key out of no file leaves no file.
  const isNothing = file.bytes === null && after.length === 0;
  return saveFile(call, { client, file, after: isNothing ? null : after });
}

function parseAssignment(
  { words }: Call,
  { dialect }: ChosenTarget,
  { given, at }: { readonly given: string; readonly at: number },
): Assignment {
  const { keys, name } = dialect;
  const key = findKeyName(given.slice(0, at).trim(), { keys, file: name, place: given });
  const value = given.slice(at + 1);
  const parsed = dialect.parse(key, value);
  if (parsed.outcome === 'ok') return { key, written: parsed.written };
  const reason = words.tell(parsed.reason);
  const help = words.tell(dialect.explain(key));
  throw new UsageError('badKeyValue', { key, value, reason, help, place: given });
}

function applyAll(
  bytes: Uint8Array,
  assignments: readonly Assignment[],
  dialect: Dialect,
): Uint8Array | null {
  return assignments.reduce<Uint8Array | null>(
    (result, { key, written }) => result && dialect.edit(result, key, written),
    bytes,
  );
}
