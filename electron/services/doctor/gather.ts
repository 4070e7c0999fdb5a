// Gathers facts: every probe at the same time, each with its own deadline, so that a run takes as long as its slowest
// chain and one silent program costs one fact.
import type { Fact, FactName, FactValues } from '../../core/doctor/facts.ts';
import type { CommandResult, Machine, PowerShellResult } from '../../platform/ports.ts';
import type { AnyProbe, Probe, ProbeContext, ReadingScript } from '../probes/probe.ts';

export interface GatherOptions {
  readonly machine: Machine;
  /** At most one a fact. */
  readonly probes: readonly AnyProbe[];
  /** What is asked for; what those wait for is asked as well. */
  readonly wanted: Iterable<FactName>;
  readonly signal?: AbortSignal | undefined;
}

/** A fact that has just answered. */
export type GatheredFact = {
  readonly [Name in FactName]: { readonly name: Name; readonly fact: Fact<FactValues[Name]> };
}[FactName];

/**
 * Yields each fact as it answers, each once. Leaving the loop cancels what still runs; so does `signal`, and then
 * the loop throws its reason.
 */
export async function* gatherFacts(options: GatherOptions): AsyncGenerator<GatheredFact, void> {
  const leaving = new AbortController();
  const signal = options.signal
    ? AbortSignal.any([options.signal, leaving.signal])
    : leaving.signal;
  const open = new Map<FactName, Promise<GatheredFact>>();
  const run = createRun({ ...options, signal }, (name, fact) => {
    open.set(
      name,
      fact.then((value) => ({ name, fact: value }) as GatheredFact),
    );
  });
  try {
    for (const name of addAwaited(options)) void run.fact(name);
    while (open.size > 0) {
      const gathered = await Promise.race(open.values());
      options.signal?.throwIfAborted();
      open.delete(gathered.name);
      yield gathered;
    }
  } finally {
    leaving.abort();
  }
}

/** The wanted facts, each after those that its probe waits for, so that they are yielded in that order. */
function addAwaited({ probes, wanted }: GatherOptions): ReadonlySet<FactName> {
  const all = new Set<FactName>();
  const add = (name: FactName, above: readonly FactName[]) => {
    if (all.has(name) || above.includes(name)) return;
    for (const awaited of findProbe(probes, name)?.after ?? []) add(awaited, [...above, name]);
    all.add(name);
  };
  for (const name of wanted) add(name, []);
  return all;
}

/** PowerShell starts slowly on a busy PC, and the feature query lists all of Windows. */
const scriptDeadlineMs = 30_000;
const slowScriptDeadlineMs = 60_000;
const slowScript: ReadingScript = 'features';

type Run = Pick<ProbeContext, 'machine' | 'signal' | 'fact' | 'powershell' | 'command'>;

function createRun(
  { machine, probes, signal }: GatherOptions & { readonly signal: AbortSignal },
  onStart: (name: FactName, fact: Promise<Fact<unknown>>) => void,
): Run {
  const facts = new Map<FactName, Promise<Fact<unknown>>>();
  const run: Run = {
    machine,
    signal,
    fact: <Name extends FactName>(name: Name) => {
      const asked = facts.get(name) ?? askProbe(findProbe(probes, name), run);
      if (!facts.has(name)) {
        facts.set(name, asked);
        onStart(name, asked);
      }
      return asked as Promise<Fact<FactValues[Name]>>;
    },
    powershell: rememberAnswers((script: ReadingScript): Promise<PowerShellResult> => {
      const deadlineMs = script === slowScript ? slowScriptDeadlineMs : scriptDeadlineMs;
      return machine.powershell.query(script, { deadlineMs, signal: follow(signal) });
    }),
    command: rememberAnswers(
      (request: Parameters<ProbeContext['command']>[0]): Promise<CommandResult> =>
        machine.commands.run({ ...request, signal: follow(signal) }),
      ({ program, args }) => JSON.stringify([program, ...args]),
    ),
  };
  return run;
}

/** A signal for one listener. Node 20 takes many at one signal for a leak, and says so on the terminal. */
const follow = (signal: AbortSignal) => AbortSignal.any([signal]);

/** A probe's fact. Whatever the probe does, this answers, and no later than its deadline. */
async function askProbe(probe: Probe | undefined, run: Run): Promise<Fact<unknown>> {
  // Lets the run take note of the promise first, so that probes that wait for each other meet their deadline.
  await Promise.resolve();
  if (probe === undefined) return { state: 'unknown', reason: { key: 'reasons.notGathered' } };
  await Promise.all((probe.after ?? []).map(run.fact));
  const deadline = createDeadline(probe.deadlineMs, run.signal);
  try {
    return await Promise.race([probe.ask({ ...run, signal: deadline.signal }), deadline.passed]);
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    return { state: 'unknown', reason: { key: 'reasons.probeFailed', params: { message } } };
  } finally {
    deadline.end();
  }
}

interface Deadline {
  readonly signal: AbortSignal;
  /** Why there is no fact: too late, or the whole run was stopped. */
  readonly passed: Promise<Fact<never>>;
  /** Stops the clock, and whatever a probe that has answered left behind. */
  end(): void;
}

function createDeadline(ms: number, stopped: AbortSignal): Deadline {
  const over = new AbortController();
  const timer = setTimeout(() => over.abort(), ms);
  const signal = AbortSignal.any([over.signal, stopped]);
  const passed = new Promise<Fact<never>>((resolve) => {
    const give = () => resolve({ state: 'unknown', reason: tellWhy(ms, stopped) });
    if (signal.aborted) give();
    else signal.addEventListener('abort', give, { once: true });
  });
  return {
    signal,
    passed,
    end: () => {
      clearTimeout(timer);
      over.abort();
    },
  };
}

function tellWhy(ms: number, stopped: AbortSignal) {
  return stopped.aborted
    ? { key: 'reasons.probeStopped' }
    : { key: 'reasons.probeTimedOut', params: { seconds: Math.round(ms / 1000) } };
}

function rememberAnswers<Question, Answer>(
  ask: (question: Question) => Promise<Answer>,
  nameOf: (question: Question) => string = String,
): (question: Question) => Promise<Answer> {
  const answers = new Map<string, Promise<Answer>>();
  return (question) => {
    const name = nameOf(question);
    const answer = answers.get(name) ?? ask(question);
    answers.set(name, answer);
    return answer;
  };
}

function findProbe(probes: readonly AnyProbe[], name: FactName): Probe | undefined {
  return probes.find((probe) => probe.fact === name) as Probe | undefined;
}
