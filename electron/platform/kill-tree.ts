// Ends a program with everything it started, also when Slipway itself ends first.
import { type ChildProcess, spawn } from 'node:child_process';
import { win32 } from 'node:path';
import type { Environment } from './environment.ts';
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
  const taskkill = win32.join(findSystemFolder(environment), 'taskkill.exe');
  const killer = spawn(taskkill, ['/PID', String(child.pid), '/T', '/F'], {
    stdio: 'ignore',
    windowsHide: true,
  });
  killer.once('error', () => child.kill());
  killer.once('exit', () => child.kill());
}

function signalGroup(pid: number, signal: NodeJS.Signals): void {
  try {
    process.kill(-pid, signal);
  } catch {
    // ESRCH: all of them have ended already.
  }
}
