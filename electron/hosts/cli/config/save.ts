// From a new text to the end: shown, agreed to, saved, said what came of it, and restarted where that is wanted.
import type { SavedConfig } from '../../../contract/config.ts';
import { choosePrinter } from '../changes/choose-printer.ts';
import { askConsent } from '../changes/consent.ts';
import { nameOptions } from '../changes/plan-view.ts';
import type { Call, ExitCode } from '../command.ts';
import { layText } from '../lay-text.ts';
import type { Line } from '../terminal.ts';
import { viewMessage } from './check.ts';
import type { FileMessage } from './dialect.ts';
import { isSameFile, listDifference, viewDifference } from './difference.ts';
import { viewEnd } from './end-view.ts';
import { askHost, type Client, type OpenFile, toBase64 } from './open-file.ts';
import { type Restarted, restartAfter } from './restart.ts';

export interface Saving {
  readonly client: Client;
  readonly file: OpenFile;
  /** Null takes the file away. */
  readonly after: Uint8Array | null;
}

/** 0 saved, or just that already, or a dry run · 1 the restart did not work · 2 not saved. */
export async function saveFile(call: Call, saving: Saving): Promise<ExitCode> {
  const { client, file, after } = saving;
  const print = choosePrinter(call);
  const end = await carryOut(call, saving, print);
  const restarted = await restartIfAsked(call, { client, file, end, print });
  const exitCode = restarted?.exitCode ?? (end.state === 'not-saved' ? 2 : chooseExitCode(end));
  if (call.has('json')) {
    const change = { before: file.bytes, after };
    const { state } = end;
    const answer = {
      path: file.path,
      state,
      difference: listDifference(change, file.dialect),
      entry: end.state === 'saved' ? end.entry : null,
      restart: end.state === 'saved' ? end.restart : null,
      problems: end.state === 'refused' ? end.problems.map((one) => sayProblem(one, call)) : [],
      reason: end.state === 'failed' ? call.words.tell(end.reason) : null,
      job: restarted?.job ?? null,
      measured: restarted?.measured ?? null,
      exitCode,
    };
    call.terminal.write(`${JSON.stringify(answer, null, 2)}\n`);
  }
  return exitCode;
}

/** `not-saved`: nobody agreed. */
type End = SavedConfig | { readonly state: 'dry-run' | 'not-saved' };
type Print = (lines: readonly Line[]) => void;

async function carryOut(call: Call, saving: Saving, print: Print): Promise<End> {
  const { client, file, after } = saving;
  const { words } = call;
  const { say } = words;
  const { path, target } = file;
  if (target === null) throw new Error('what was handed in is not saved');
  if (isSameFile({ before: file.bytes, after })) {
    print([[say('config.same', { path })]]);
    return { state: 'unchanged', file: describeFile(file, target) };
  }
  print([
    [{ text: path, style: 'bold' }],
    ...viewDifference({ before: file.bytes, after }, file.dialect, words),
  ]);
  const { errors, warnings } = await findMessages(saving);
  if (errors.length > 0) {
    const problems = errors.map(({ line, column, text }) => ({ line, column, what: text }));
    const end = { state: 'refused', problems } as const;
    print(viewEnd(end, { call, file, on: '' }));
    return end;
  }
  print([...viewWarnings(warnings, call, path), []]);
  if (call.has('dry-run')) {
    print([[say('config.dryRun')]]);
    return { state: 'dry-run' };
  }
  const consent = await askConsent(call, { question: say('config.askSave'), typedName: null });
  if (consent === undefined) {
    print([[say('config.notSaved')]]);
    return { state: 'not-saved' };
  }
  const { revision } = file;
  const start = call.has('start');
  const end = await client.config.save({ target, bytes: toBase64(after), revision, start });
  const machine = await client.machines.current();
  print(viewEnd(end, { call, file, on: nameOptions(machine) }));
  return end;
}

function describeFile(
  { path, bytes, revision }: OpenFile,
  target: NonNullable<OpenFile['target']>,
) {
  return { target, path, bytes: toBase64(bytes), revision, modifiedMs: null };
}

/** What keeps the new text from being used at all, and the warnings that the old one did not have. */
async function findMessages({ client, file, after }: Saving) {
  const { dialect, bytes } = file;
  const host = await askHost(client, file);
  const identify = ({ code, key, text }: FileMessage) => JSON.stringify([code, key, text.params]);
  const old = new Set((bytes === null ? [] : dialect.check(bytes, host)).map(identify));
  const found = after === null ? [] : dialect.check(after, host);
  return {
    errors: found.filter(({ severity }) => severity === 'error'),
    warnings: found.filter((one) => one.severity === 'warning' && !old.has(identify(one))),
  };
}

function viewWarnings(
  warnings: readonly FileMessage[],
  { words, terminal }: Call,
  path: string,
): Line[] {
  if (warnings.length === 0) return [];
  return [
    [],
    ...layText(words.say('config.newMessages'), { width: terminal.width, style: 'warn' }),
    ...warnings.map((message) => viewMessage(message, path, words)),
  ];
}

function sayProblem(
  { line, column, what }: Extract<SavedConfig, { state: 'refused' }>['problems'][number],
  { words }: Call,
) {
  return { line, column, text: words.tell(what) };
}

function chooseExitCode({ state }: Exclude<End, { state: 'not-saved' }>): ExitCode {
  return state === 'saved' || state === 'unchanged' || state === 'dry-run' ? 0 : 2;
}

async function restartIfAsked(
  call: Call,
  {
    client,
    file: { target },
    end,
    print,
  }: {
    readonly client: Client;
    readonly file: OpenFile;
    readonly end: End;
    readonly print: Print;
  },
): Promise<Restarted | undefined> {
  const isThere = end.state === 'saved' || end.state === 'unchanged';
  if (!call.has('restart') || !isThere || target === null) return undefined;
  return restartAfter(call, { client, target, print });
}
