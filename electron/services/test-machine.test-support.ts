// Test support: the smallest machine. It answers what a test hands it and records nothing else.
import type {
  CommandResult,
  JsonValue,
  Machine,
  PowerShellResult,
  StateStore,
} from '../platform/ports.ts';

export interface TestMachine {
  readonly platform?: Machine['platform'];
  /** What a script answers: its JSON, or how it fails. */
  readonly scripts?: Readonly<Record<string, JsonValue | PowerShellResult>>;
  /** What a command prints, by `program arg arg`; a number is its exit code without output. */
  readonly commands?: Readonly<Record<string, string | number | CommandResult>>;
  /** Called for every question, so that a test can count them. */
  readonly onAsk?: (question: string) => void;
  readonly now?: number;
}

export function createTestMachine(test: TestMachine = {}): Machine {
  const { platform = 'win32', scripts = {}, commands = {}, onAsk = () => {} } = test;
  return {
    kind: 'described',
    name: 'test-pc',
    platform,
    environment: {},
    commands: {
      locate: async () => undefined,
      run: async ({ program, args }) => {
        const name = [program, ...args].join(' ');
        onAsk(name);
        return toCommandResult(commands[name]);
      },
    },
    powershell: {
      query: async (script) => {
        onAsk(script);
        return toScriptResult(scripts[script]);
      },
      close: async () => {},
    },
    files: {
      read: async () => ({ outcome: 'not-recorded' }),
      list: async () => ({ outcome: 'not-recorded' }),
      walk: async function* () {},
      replace: async () => ({ outcome: 'not-recorded' }),
      readLink: async () => undefined,
      makeFolder: async () => ({ outcome: 'not-recorded' }),
    },
    elevation: { run: async () => ({ outcome: 'not-recorded' }) },
    docker: {
      get: async () => ({ outcome: 'not-recorded' }),
      send: async () => ({ outcome: 'not-recorded' }),
      stream: async () => ({ outcome: 'not-recorded' }),
      build: async () => ({ outcome: 'not-recorded' }),
      terminal: async () => ({ outcome: 'not-recorded' }),
    },
    network: {
      get: async () => ({ outcome: 'not-recorded' }),
      probe: async () => ({ outcome: 'not-recorded' }),
    },
    registry: { send: async () => ({ outcome: 'not-recorded' }) },
    clock: {
      now: () => test.now ?? Date.UTC(2026, 10, 21, 10),
      elapsed: () => performance.now(),
      sleep: async () => {},
    },
    close: async () => {},
  };
}

/** A state folder in memory; `broken` makes every call fail with it. */
export function createTestState(
  broken?: Error,
): StateStore & { readonly texts: Map<string, string> } {
  const texts = new Map<string, string>();
  const held = new Set<string>();
  const check = () => {
    if (broken) throw broken;
  };
  return {
    folder: '/state',
    texts,
    read: async (name) => {
      check();
      return texts.get(name);
    },
    write: async (name, text) => {
      check();
      texts.set(name, text);
    },
    append: async (name, line) => {
      check();
      texts.set(name, `${texts.get(name) ?? ''}${line}\n`);
    },
    update: async (name, change) => {
      check();
      const { text, value } = change(texts.get(name));
      texts.set(name, text);
      return value;
    },
    remove: async (name) => {
      check();
      texts.delete(name);
    },
    hold: async (name) => {
      check();
      if (held.has(name)) return undefined;
      held.add(name);
      return async () => void held.delete(name);
    },
  };
}

/** What the next process finds in the folder: the same texts, and no lock of one that is gone. */
export function reopenTestState(texts: ReadonlyMap<string, string>): StateStore {
  const state = createTestState();
  for (const [name, text] of texts) state.texts.set(name, text);
  return state;
}

function toCommandResult(answer: string | number | CommandResult | undefined): CommandResult {
  if (answer === undefined) return { outcome: 'not-recorded' };
  if (typeof answer === 'object') return answer;
  return {
    outcome: 'exited',
    exitCode: typeof answer === 'number' ? answer : 0,
    stdout: typeof answer === 'string' ? Buffer.from(answer, 'utf16le') : new Uint8Array(),
    stderr: new Uint8Array(),
    truncated: false,
    ms: 1,
  };
}

function toScriptResult(answer: JsonValue | PowerShellResult | undefined): PowerShellResult {
  if (answer === undefined) return { outcome: 'not-recorded' };
  return isResult(answer) ? answer : { outcome: 'answered', value: answer, ms: 1 };
}

function isResult(answer: JsonValue | PowerShellResult): answer is PowerShellResult {
  return typeof answer === 'object' && answer !== null && 'outcome' in answer;
}
