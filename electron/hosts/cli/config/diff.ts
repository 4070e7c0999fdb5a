// `slipway config diff`: what a file would change, or what is saved and waits for a restart of WSL.
import type { Call, ExitCode } from '../command.ts';
import type { Line } from '../terminal.ts';
import { choosePlaceOfPC, refuseOption } from './choose-target.ts';
import { isSameFile, listDifference, viewDifference } from './difference.ts';
import { openFile } from './open-file.ts';
import { readInput } from './read-input.ts';

/** 0 no difference · 1 there is one · 2 it cannot be read. */
export async function diffFile(call: Call): Promise<ExitCode> {
  if (call.arguments.length > 1) return call.refuseArguments();
  const given = call.get('file');
  return given === undefined ? showPending(call) : compareWith(given, call);
}

async function compareWith(given: string, call: Call): Promise<ExitCode> {
  const place = choosePlaceOfPC(call);
  const after = await readInput(given);
  const opened = await openFile(call, place);
  if (opened === undefined) return 2;
  const { path, bytes: before } = opened.file;
  const { dialect } = place;
  const change = { before, after };
  const same = isSameFile(change);
  const { terminal, words } = call;
  if (call.has('json')) {
    const answer = { path, file: given, same, difference: listDifference(change, dialect) };
    terminal.write(`${JSON.stringify(answer, null, 2)}\n`);
  } else {
    terminal.print([
      ...(same
        ? [[words.say('config.same', { path })]]
        : [[`--- ${path}`], [`+++ ${given}`], ...viewDifference(change, dialect, words)]),
    ]);
  }
  return same ? 0 : 1;
}

/** Only WSL itself tells when it began: of a distro and of Docker nobody knows which text they read. */
async function showPending(call: Call): Promise<ExitCode> {
  const place = choosePlaceOfPC(call);
  if (place.dialect.name !== '.wslconfig') throw refuseOption('target', '--file PATH');
  const opened = await openFile(call, place);
  if (opened === undefined) return 2;
  const { client, file } = opened;
  const { pending } = await client.config.overview();
  const { terminal, words } = call;
  const { say } = words;
  if (call.has('json')) {
    terminal.write(`${JSON.stringify({ pending }, null, 2)}\n`);
  } else if (pending.length === 0) {
    terminal.print([[say('config.pending.none', { path: file.path })]]);
  } else {
    const row = (value: string | null) => value ?? say('config.pending.default');
    terminal.print([
      [{ text: say('config.pending.title'), style: 'bold' }],
      ...pending.map(
        ({ key, from, to }): Line => [
          `  ${say('config.pending.row', { key, from: row(from), to: row(to) })}`,
        ],
      ),
    ]);
  }
  return pending.length === 0 ? 0 : 1;
}
