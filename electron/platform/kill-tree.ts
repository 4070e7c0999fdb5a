// Ends a program with everything it started, also when Slipway itself ends first.
import { type ChildProcess, spawn } from 'node:child_process';
import { win32 } from 'node:path';
import type { Environment } from './environment.ts';
import { findDescendants, listProcesses } from './process-list.ts';
import { findSystemFolder } from './programs.ts';

interface Surroundings {
  readonly platform: string;
  readonly environment: Environment;
}

/** A program that only answers questions has nothing to save; this long it may still tidy up. */
const politeMs = 300;

/** Ends a child and its descendants. On POSIX the child leads a process group (`detached`). */
export function killTree(child: ChildProcess, surroundings: Surroundings): void {
  if (child.pid === undefined) return;
  if (surroundings.platform === 'win32') {
    killOnWindows(child, surroundings.environment);
    return;
  }
  signalGroup(child.pid, 'SIGTERM');
  const pid = child.pid;
  setTimeout(() => signalGroup(pid, 'SIGKILL'), politeMs);
}

/** Ends the child when this process ends before it. Returns how to stop caring. */
export function trackForExit(child: ChildProcess, surroundings: Surroundings): () => void {
  if (surroundings.platform === 'win32' || child.pid === undefined) return () => {};
  const pid = child.pid;
  if (running.size === 0) process.on('exit', killRunning);
  running.add(pid);
  return () => {
    running.delete(pid);
    if (running.size === 0) process.off('exit', killRunning);
  };
}

const running = new Set<number>();

function killRunning(): void {
  for (const pid of running) signalGroup(pid, 'SIGKILL');
}

/** TerminateProcess ends one process only; taskkill /T knows its children. */
function killOnWindows(child: ChildProcess, environment: Environment): void {
  const systemFolder = findSystemFolder(environment);
  const taskkill = win32.join(systemFolder, 'taskkill.exe');
  const killer = spawn(taskkill, ['/PID', String(child.pid), '/T', '/F'], {
    stdio: 'ignore',
    windowsHide: true,
  });
  killer.once('error', () => killListed(child, systemFolder));
  killer.once('exit', (code) => (code === 0 ? child.kill() : killListed(child, systemFolder)));
}

/** taskkill could not: a policy forbids it, or it knows no /T, as Wine's. */
async function killListed(child: ChildProcess, systemFolder: string): Promise<void> {
  // Once it has ended, its number may belong to a stranger.
  const hasEnded = () => child.exitCode !== null || child.signalCode !== null;
  const processes = hasEnded() ? [] : await listProcesses(systemFolder);
  const pids = child.pid === undefined || hasEnded() ? [] : findDescendants(child.pid, processes);
  child.kill();
  for (const pid of pids) {
    try {
      process.kill(pid, 'SIGKILL');
    } catch {
      // ESRCH: it has ended by itself.
    }
  }
}

function signalGroup(pid: number, signal: NodeJS.Signals): void {
  try {
    process.kill(-pid, signal);
  } catch {
    // ESRCH: all of them have ended already.
  }
}
