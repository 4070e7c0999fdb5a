// /etc/wsl.conf of a distro, through `wsl.exe --exec` alone: no shell, so nothing in a name or a text is ever a command.
//
//   look → cp -p (backup beside it) → dd to a new file beside it, synced → read that back → look again → mv -f → look
//
// `mv` within one folder is a rename, so a distro that is stopped at any moment has the old text or the new one.
import { decodeOutput } from '../../core/text/decode.ts';
import type { CommandResult, FileResult, Machine, ReplaceResult } from '../../platform/ports.ts';
import type { PersonFile } from './person-file.ts';

/** Starts the distro if it is stopped: the caller has asked for that. */
export function openDistroFile(machine: Machine, distro: string): PersonFile {
  const guest: Guest = {
    run: (args, input) =>
      machine.commands.run({
        program: 'wsl',
        args: ['-d', distro, '-u', 'root', '--exec', ...args],
        deadlineMs,
        ...(input ? { input } : {}),
      }),
  };
  return {
    path: nameDistroFile(distro),
    distro,
    read: () => readFile(guest, wslConfPath),
    replace: (change) => replaceFile(guest, change),
  };
}

export const wslConfPath = '/etc/wsl.conf';

/** As Windows names it: one name for each distro's file, which Explorer opens. */
export function nameDistroFile(distro: string): string {
  return `\\\\wsl.localhost\\${distro}${wslConfPath.replaceAll('/', '\\')}`;
}

const newPath = `${wslConfPath}.slipway-new`;
const backupPath = `${wslConfPath}.slipway-backup`;
/** A distro with many mounts takes its time to start. */
const deadlineMs = 60_000;

interface Guest {
  run(args: readonly string[], input?: Uint8Array): Promise<CommandResult>;
}

type Change = Parameters<PersonFile['replace']>[0];

/** That it is not there is told by exit codes: `test -e` has to fail where `test -d /etc` does not. */
async function readFile(guest: Guest, path: string): Promise<FileResult> {
  const printed = await guest.run(['cat', path]);
  if (printed.outcome !== 'exited') return toFileResult(printed);
  if (printed.exitCode === 0) {
    const { stdout: bytes, truncated } = printed;
    return { outcome: 'read', bytes, modifiedMs: 0, truncated };
  }
  const isThere = await test(guest, '-e', path);
  const isLink = await test(guest, '-L', path);
  const canTell = await test(guest, '-d', '/etc');
  if (isThere === false && isLink === false && canTell === true) return { outcome: 'absent' };
  return { outcome: 'failed', code: describeExit(printed) };
}

/** Undefined where `test` itself did not run. */
async function test(guest: Guest, option: string, path: string): Promise<boolean | undefined> {
  const result = await guest.run(['test', option, path]);
  if (result.outcome !== 'exited' || result.exitCode > 1) return undefined;
  return result.exitCode === 0;
}

async function replaceFile(guest: Guest, change: Change): Promise<ReplaceResult> {
  // NixOS and others link it to what they generate; a rename would cut the link.
  if (await test(guest, '-L', wslConfPath)) return { outcome: 'refused', reason: 'not-a-file' };
  const conflict = await findConflict(guest, change.expected);
  if (conflict) return conflict;
  const problem = await writeBeside(guest, change);
  if (problem) return problem;
  const moved =
    change.bytes === null
      ? await guest.run(['rm', '-f', wslConfPath])
      : await guest.run(['mv', '-f', newPath, wslConfPath]);
  // Whatever the command said: what is there now is the answer.
  const found = await findConflict(guest, change.bytes);
  if (found === undefined) return { outcome: 'replaced' };
  await guest.run(['rm', '-f', newPath]);
  if (found.outcome !== 'conflict') return found;
  const isOld = isSame(found.found, change.expected);
  return isOld ? { outcome: 'failed', code: describeFailure(moved) } : found;
}

/** The backup, and the new text as a file of its own; undefined when both are there as they have to be. */
async function writeBeside(guest: Guest, change: Change): Promise<ReplaceResult | undefined> {
  const { expected, bytes } = change;
  const copies = expected === null ? [] : [backupPath, ...(bytes === null ? [] : [newPath])];
  for (const copy of copies) {
    // Rights and owner go along.
    const copied = await guest.run(['cp', '-p', wslConfPath, copy]);
    if (!isDone(copied)) return { outcome: 'failed', code: describeFailure(copied) };
  }
  if (bytes === null) return undefined;
  const written = await guest.run(['dd', `of=${newPath}`, 'conv=fsync'], bytes);
  const back = await readFile(guest, newPath);
  const isWritten = isDone(written) && back.outcome === 'read' && isSame(back.bytes, bytes);
  const problem = isWritten
    ? await findConflict(guest, expected)
    : ({ outcome: 'failed', code: describeFailure(written) } as const);
  if (problem) await guest.run(['rm', '-f', newPath]);
  return problem;
}

/** Undefined while the file is `expected`. */
async function findConflict(
  guest: Guest,
  expected: Uint8Array | null,
): Promise<Exclude<ReplaceResult, { outcome: 'replaced' }> | undefined> {
  const read = await readFile(guest, wslConfPath);
  switch (read.outcome) {
    case 'read':
      return isSame(read.bytes, expected) ? undefined : { outcome: 'conflict', found: read.bytes };
    case 'absent':
      return expected === null ? undefined : { outcome: 'conflict', found: null };
    case 'failed':
      return { outcome: 'failed', code: read.code };
    case 'denied':
    case 'not-recorded':
      return { outcome: 'failed', code: read.outcome };
  }
}

function isSame(left: Uint8Array | null, right: Uint8Array | null): boolean {
  if (left === null || right === null) return left === right;
  return left.length === right.length && left.every((byte, index) => byte === right[index]);
}

function isDone(result: CommandResult): boolean {
  return result.outcome === 'exited' && result.exitCode === 0;
}

function toFileResult(result: Exclude<CommandResult, { outcome: 'exited' }>): FileResult {
  if (result.outcome === 'not-recorded') return { outcome: 'not-recorded' };
  return { outcome: 'failed', code: describeFailure(result) };
}

/** Codes of the system and exit codes, for logs and for people who ask closer. */
function describeFailure(result: CommandResult): string {
  switch (result.outcome) {
    case 'exited':
      return result.exitCode === 0 ? 'the file did not change' : describeExit(result);
    case 'failed':
      return result.code;
    default:
      return result.outcome;
  }
}

function describeExit({
  exitCode,
  stdout,
  stderr,
}: Extract<CommandResult, { outcome: 'exited' }>): string {
  const said = [stderr, stdout]
    .map((bytes) => decodeOutput(bytes).trim().split(/\r?\n/).at(-1) ?? '')
    .find((line) => line !== '');
  return (said === undefined ? `exit ${exitCode}` : `exit ${exitCode}: ${said}`).slice(0, 300);
}
