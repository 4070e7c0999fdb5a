// At most three warm sessions, one script at a time in each. A session that did not answer, or has run fifty scripts,
// is replaced, so that nothing a script leaves behind reaches another for long.
import { readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Environment } from '../environment.ts';
import type { PowerShell, PowerShellResult, Script } from '../ports.ts';
import type { PowerShellSession, SessionAnswer } from './session.ts';

export interface PowerShellOptions {
  /** Absolute path; undefined where this computer has no Windows PowerShell. */
  readonly executable: string | undefined;
  /** Absolute path of `resources/powershell`. */
  readonly scriptsFolder: string;
  readonly environment: Environment;
  /** Where sessions start; a folder that nobody plants files in. */
  readonly workingFolder?: string;
  readonly maxSessions?: number;
  readonly maxScripts?: number;
  readonly outputCap?: number;
}

type Query = Parameters<PowerShell['query']>[1];

/** PowerShell of this computer. `close` it, or its sessions keep the process alive. */
export function createPowerShell(options: PowerShellOptions): PowerShell {
  const { executable, outputCap = 1024 * 1024 } = options;
  if (executable === undefined) {
    return { query: async () => ({ outcome: 'not-found' }), close: async () => {} };
  }
  const pool = createPool(executable, options);
  const texts = new Map<Script, Promise<string>>();
  const readScript = (name: Script): Promise<string> => {
    const text = texts.get(name) ?? readFile(join(options.scriptsFolder, `${name}.ps1`), 'utf8');
    texts.set(name, text);
    return text;
  };
  return {
    query: async (name, query) => {
      const started = performance.now();
      const script = await readScript(name);
      const answer = await pool.use(query, (session) => {
        const deadlineMs = Math.max(0, query.deadlineMs - (performance.now() - started));
        const signal = query.signal === undefined ? {} : { signal: query.signal };
        return session.ask({ script, data: query.data ?? {}, deadlineMs, outputCap, ...signal });
      });
      return withTime(answer, Math.round(performance.now() - started));
    },
    close: pool.close,
  };
}

function withTime(answer: SessionAnswer, ms: number): PowerShellResult {
  switch (answer.outcome) {
    case 'not-found':
    case 'failed':
      return answer;
    case 'answered':
    case 'refused':
    case 'timed-out':
    case 'cancelled':
    case 'output-too-large':
    case 'not-json':
      return { ...answer, ms };
  }
}

interface Pool {
  use(
    query: Query,
    work: (session: PowerShellSession) => Promise<SessionAnswer>,
  ): Promise<SessionAnswer>;
  close(): Promise<void>;
}

interface Member {
  readonly session: PowerShellSession;
  scripts: number;
}

function createPool(executable: string, options: PowerShellOptions): Pool {
  const { maxSessions = 3, maxScripts = 50 } = options;
  const idle: Member[] = [];
  const members = new Set<Member>();
  const turns: (() => void)[] = [];
  let busy = 0;
  const giveBack = (member: Member): void => {
    if (!member.session.isEnded && member.scripts < maxScripts) {
      idle.push(member);
      return;
    }
    members.delete(member);
    member.session.kill({ outcome: 'cancelled' });
  };
  return {
    use: async (query, work) => {
      if (query.signal?.aborted) return { outcome: 'cancelled' };
      if (busy >= maxSessions) {
        const given = await waitForTurn(turns, query);
        if (given !== 'turn') return { outcome: given };
      } else {
        busy += 1;
      }
      try {
        const member = takeIdle(idle, members) ?? (await startMember(executable, options));
        if ('outcome' in member) return member;
        members.add(member);
        member.scripts += 1;
        const answer = await work(member.session);
        giveBack(member);
        return answer;
      } finally {
        const next = turns.shift();
        if (next) next();
        else busy -= 1;
      }
    },
    close: async () => {
      for (const member of members) member.session.kill({ outcome: 'cancelled' });
      members.clear();
      idle.length = 0;
    },
  };
}

async function startMember(
  executable: string,
  options: PowerShellOptions,
): Promise<Member | SessionAnswer> {
  // Loaded with the first script: a check-up of a described PC never needs it.
  const { PowerShellSession } = await import('./session.ts');
  const { environment, workingFolder = tmpdir() } = options;
  try {
    const session = new PowerShellSession({ executable, environment, workingFolder });
    return { session, scripts: 0 };
  } catch (error) {
    // Most failures come as an event, but one that Node has no name for, such as a policy's refusal, is thrown.
    const code = error instanceof Error && 'code' in error ? String(error.code) : 'UNKNOWN';
    return { outcome: 'failed', code };
  }
}

/** The warmest session that is still alive. */
function takeIdle(idle: Member[], members: Set<Member>): Member | undefined {
  for (let member = idle.pop(); member !== undefined; member = idle.pop()) {
    if (!member.session.isEnded) return member;
    members.delete(member);
  }
  return undefined;
}

/** Waits in line; a script whose caller gave up, or whose time is over, leaves it. */
function waitForTurn(
  turns: (() => void)[],
  query: Query,
): Promise<'turn' | 'timed-out' | 'cancelled'> {
  return new Promise((resolve) => {
    const leave = (reason: 'turn' | 'timed-out' | 'cancelled'): void => {
      clearTimeout(timer);
      query.signal?.removeEventListener('abort', cancel);
      const place = turns.indexOf(take);
      if (place !== -1) turns.splice(place, 1);
      resolve(reason);
    };
    const take = (): void => leave('turn');
    const cancel = (): void => leave('cancelled');
    const timer = setTimeout(() => leave('timed-out'), query.deadlineMs);
    query.signal?.addEventListener('abort', cancel, { once: true });
    turns.push(take);
  });
}
