// Test support: a Windows PC whose one distro is this computer: what wsl.exe would start there is really started here.
import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { JobState } from '../../../contract/jobs.ts';
import { createFiles } from '../../../platform/files.ts';
import type { CommandRequest, CommandResult, Machine } from '../../../platform/ports.ts';
import { createJobs } from '../../changes/jobs.ts';
import { createJournal } from '../../changes/journal.ts';
import { createTestMachine, createTestState } from '../../test-machine.test-support.ts';
import { createMoves } from './move.ts';

export const drive = 'C:\\src';

const distros = '  NAME      STATE           VERSION\r\n* Ubuntu    Stopped         2\r\n';

/** Called with every command in the distro, before it starts; what it answers takes the command's place. */
export type OnCommand = (args: readonly string[]) => Promise<CommandResult | undefined> | undefined;

export async function openGuestPc(options: { readonly onCommand?: OnCommand } = {}) {
  const root = await mkdtemp(join(tmpdir(), 'slipway-move-'));
  const onDrive = join(root, 'drive');
  const home = join(root, 'home', 'ada');
  await mkdir(home, { recursive: true });
  const toReal = (path: string) =>
    path.startsWith(drive) ? join(onDrive, path.slice(drive.length).replaceAll('\\', '/')) : path;
  const seen: string[] = [];
  const run = async (request: CommandRequest): Promise<CommandResult> => {
    const [, , , ...args] = request.args;
    if (request.args[0] !== '-d') return plain.commands.run(request);
    seen.push(args.join(' '));
    const instead = await options.onCommand?.(args);
    if (instead) return instead;
    if (args[0] === 'printenv') return answer(`${home}\n`);
    if (args[0] === 'wslpath') return answer(`${toReal(args[3] ?? '')}\n`);
    return start(args, request.signal);
  };
  const plain = createTestMachine({ commands: { 'wsl --list --verbose': distros } });
  const files = createFiles();
  const machine: Machine = {
    ...plain,
    commands: { ...plain.commands, run },
    files: {
      ...files,
      list: (folder) => files.list(toReal(folder)),
      walk: (folder, walking) => files.walk(toReal(folder), walking),
    },
  };
  const state = createTestState();
  const jobs = createJobs({ state, host: 'cli', now: () => 0 });
  const journal = createJournal({ state, isAlive: jobs.isAlive, now: () => 0 });
  const moves = createMoves({ machines: { current: () => machine }, jobs, journal });
  return {
    machine,
    moves,
    jobs,
    journal,
    home,
    onDrive,
    seen,
    write: async (texts: Readonly<Record<string, string>>) => {
      for (const [path, text] of Object.entries(texts)) {
        await mkdir(dirname(join(onDrive, path)), { recursive: true });
        await writeFile(join(onDrive, path), text);
      }
    },
    link: (path: string, to: string) => symlink(to, join(onDrive, path)),
    /** The last state of the job. */
    play: async (id: string): Promise<JobState | undefined> => {
      let end: JobState | undefined;
      for await (const event of jobs.watch(id, 0, undefined)) {
        if (event.kind === 'state') end = event.state;
      }
      return end;
    },
    close: () => rm(root, { recursive: true, force: true }),
  };
}

export function answer(text: string, exitCode = 0): CommandResult {
  const stdout = new TextEncoder().encode(text);
  const stderr = new Uint8Array();
  return { outcome: 'exited', exitCode, stdout, stderr, truncated: false, ms: 1 };
}

function start(args: readonly string[], signal: AbortSignal | undefined): Promise<CommandResult> {
  const [program = 'true', ...rest] = args;
  const started = performance.now();
  return new Promise((resolve) => {
    const limits = { encoding: 'buffer', ...(signal && { signal }) } as const;
    execFile(program, rest, limits, (error, stdout, stderr) => {
      const output = { stdout, stderr, truncated: false, ms: performance.now() - started };
      if (signal?.aborted) resolve({ outcome: 'cancelled', ...output });
      const exitCode = error === null ? 0 : Number(error.code ?? 1);
      resolve({ outcome: 'exited', exitCode, ...output });
    });
  });
}
