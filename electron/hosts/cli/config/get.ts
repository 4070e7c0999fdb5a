// `slipway config get`: one value for a script, or every key with what is written and what is really used.
import type { Call, ExitCode } from '../command.ts';
import type { Words } from '../words.ts';
import { tellPrograms } from './check.ts';
import { chooseTarget } from './choose-target.ts';
import type { KeyRow } from './dialect.ts';
import { findKeyName } from './find-key.ts';
import { askHost, openFile } from './open-file.ts';
import { viewSettings } from './settings-view.ts';

/** 0 it is known · 2 it is not: WSL chooses it, or the file cannot be read. */
export async function getSettings(call: Call): Promise<ExitCode> {
  const [typed, ...rest] = call.arguments.slice(1);
  if (rest.length > 0) return call.refuseArguments();
  const chosen = chooseTarget(call, { writes: false });
  const { dialect } = chosen;
  const name =
    typed === undefined
      ? undefined
      : findKeyName(typed, { keys: dialect.keys, file: dialect.name, place: typed });
  const opened = await openFile(call, chosen);
  if (opened === undefined) return 2;
  const { client, file } = opened;
  const rows = dialect.list(file.bytes ?? new Uint8Array(0), await askHost(client, file));
  const { terminal, words } = call;
  if (name === undefined) {
    const answer = {
      path: file.path,
      exists: file.bytes !== null,
      keys: rows.map((row) => strip(row, words)),
    };
    if (call.has('json')) terminal.write(`${JSON.stringify(answer, null, 2)}\n`);
    else terminal.print(viewSettings(rows, file, { words, width: terminal.width }));
    return 0;
  }
  const row = rows.find(({ key }) => key === name);
  const value = row?.effective ?? null;
  if (call.has('json')) terminal.write(`${JSON.stringify(row && strip(row, words), null, 2)}\n`);
  else if (value !== null) terminal.write(`${value}\n`);
  return value === null ? 2 : 0;
}

/** A row for programs: without what only shows values to people. */
function strip({ shown: _, notes, ...row }: KeyRow, words: Words) {
  return { ...row, notes: notes.map((note) => tellPrograms(note, words)) };
}
