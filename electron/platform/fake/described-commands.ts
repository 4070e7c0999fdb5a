// The programs of a described PC: a table of arguments, bytes, exit codes and times.
import type { DescribedText, MachineDescription } from '../../contract/machine-description.ts';
import type { CommandRequest, CommandResult, Commands } from '../ports.ts';
import type { Described } from './described.ts';
import { createDescribedFiles } from './described-files.ts';
import { encodeText } from './encode-text.ts';
import { playFileEffect } from './play-file-effect.ts';
import { spendTime } from './spend-time.ts';

const defaultCap = 1024 * 1024;

export function createDescribedCommands(described: Described): Commands {
  return {
    locate: async (program) => (await findInstalled(described, program)) ?? undefined,
    run: async (request) => {
      if ((await findInstalled(described, request.program)) === null) {
        return { outcome: 'not-found' };
      }
      const entries = await described.selectNow(described.description.commands);
      const entry = entries.find((one) => matchesCommand(one, request));
      if (entry === undefined) return { outcome: 'not-recorded' };
      if (entry.fails !== undefined) return { outcome: 'failed', code: entry.fails };
      return play(described, entry, request);
    },
  };
}

type Command = MachineDescription['commands'][number];

/** The path, null when it is not installed, undefined when nothing is said about it. */
async function findInstalled(
  { description, selectNow }: Described,
  program: string,
): Promise<string | null | undefined> {
  const place = Object.hasOwn(description.installed, program)
    ? description.installed[program]
    : undefined;
  if (!Array.isArray(place)) return place;
  return (await selectNow(place))[0]?.path;
}

function matchesCommand(entry: Command, { program, args }: CommandRequest): boolean {
  if (entry.program !== program) return false;
  const isOpen = entry.args.at(-1) === '*';
  const wanted = isOpen ? entry.args.slice(0, -1) : entry.args;
  const hasLength = isOpen ? args.length >= wanted.length : args.length === wanted.length;
  return hasLength && wanted.every((arg, index) => arg === args[index]);
}

async function play(
  described: Described,
  entry: Command,
  request: CommandRequest,
): Promise<CommandResult> {
  const { change, description, fill } = described;
  await change(entry.onStart);
  const takes = entry.hangs ? Number.POSITIVE_INFINITY : (entry.ms ?? 0);
  const { outcome, ms } = await spendTime(takes, request, described);
  const cap = request.outputCap ?? defaultCap;
  const isKilled = outcome !== 'done';
  await change(isKilled ? entry.onKill : entry.onEnd);
  if (entry.restarts && !isKilled) await described.restart();

  // One that hangs has printed its part before; one that is too slow has not come to it.
  const prints = !isKilled || entry.hangs === true;
  const print = async (text: DescribedText | undefined) =>
    encodeText(prints && text ? await fill(text) : undefined, description.platform);
  const effect = entry.file;
  const { input } = request;
  const played =
    effect && !isKilled
      ? await playFileEffect(described, createDescribedFiles(described), {
          effect,
          ...(input ? { input } : {}),
        })
      : undefined;
  const stdout = played?.stdout ?? (await print(entry.stdout));
  const stderr = await print(entry.stderr);
  const output = {
    stdout: stdout.subarray(0, cap),
    stderr: stderr.subarray(0, cap),
    truncated: stdout.length > cap || stderr.length > cap,
    ms,
  };
  return isKilled
    ? { outcome, ...output }
    : { outcome: 'exited', exitCode: played?.exitCode ?? entry.exitCode ?? 0, ...output };
}
