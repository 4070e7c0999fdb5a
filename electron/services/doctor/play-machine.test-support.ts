// Test support: changes a shipped described PC the way Slipway does, and looks at it with the doctor.
import { fileURLToPath } from 'node:url';
import { composeElevatedCommand } from '../../core/actions/elevated-command.ts';
import { recognizeAction } from '../../core/actions/recognize.ts';
import { createDescribedMachine } from '../../platform/fake/described-machine.ts';
import { loadDescription } from '../../platform/fake/load-description.ts';
import { createPassingVariables } from '../../platform/fake/state-variables.ts';
import { type Machine, programs } from '../../platform/ports.ts';
import { createTestState } from '../test-machine.test-support.ts';
import { createDoctor } from './doctor.ts';

export interface Step {
  readonly says: string;
  /** Answers with the outcome, such as `exit 0`. */
  readonly act: (machine: Machine) => Promise<string>;
}

/** Each call of `open` is a process of its own: what was done has to be remembered. */
export async function openShipped(name: string) {
  const folder = fileURLToPath(new URL('../../../resources/machines', import.meta.url));
  const { description } = await loadDescription(name, folder);
  const variables = createPassingVariables();
  let passed = 0;
  // A minute passes before each look and each deed, so that what is newer reads as newer.
  const now = () => Date.UTC(2026, 10, 21, 10) + passed * 60_000;
  return {
    open: () => {
      passed += 1;
      return createDescribedMachine({ description, variables, timeScale: 0, clock: { now } });
    },
    reset: variables.reset,
  };
}

/** The roots of a whole report. */
export async function diagnose(machine: Machine): Promise<readonly string[]> {
  const doctor = createDoctor({
    machines: { current: () => machine },
    state: createTestState(),
    events: { publish: () => {} },
    version: '0.1.0',
  });
  for await (const event of doctor.run(undefined, undefined)) {
    if (event.kind === 'report') return event.report.roots;
  }
  throw new Error('a run ends with its report');
}

/** As the person, never elevated. */
export function run(line: string): Step {
  return {
    says: line,
    act: async (machine) => {
      const { action, program, args } = findAction(line);
      const result = await machine.commands.run({ program, args, deadlineMs: action.deadlineMs });
      return result.outcome === 'exited' ? `exit ${result.exitCode}` : result.outcome;
    },
  };
}

/** One permission prompt for all of them. */
export function allow(...lines: readonly string[]): Step {
  return {
    says: `permission: ${lines.join('; ')}`,
    act: async (machine) => {
      const chosen = lines.map(findAction);
      const actions = chosen.map(({ action }) => action);
      const result = await machine.elevation.run({
        text: composeElevatedCommand(actions, 'C:\\Windows\\System32'),
        commands: chosen.map(({ action, program, args }) => ({
          program,
          args,
          accepted: [...action.done, ...action.restartNeeded],
        })),
        deadlineMs: 60_000,
      });
      return result.outcome === 'exited' ? `exit ${result.exitCode}` : result.outcome;
    },
  };
}

/** Replaces one file of the person's with these lines. */
export function edit(path: string, lines: readonly string[]): Step {
  return {
    says: `${path}: ${lines.join(' | ')}`,
    act: async (machine) => {
      const read = await machine.files.read(path);
      const { outcome } = await machine.files.replace({
        path,
        expected: read.outcome === 'read' ? read.bytes : null,
        bytes: new TextEncoder().encode(`${lines.join('\r\n')}\r\n`),
        within: 'C:\\Users\\dev',
      });
      return outcome;
    },
  };
}

/** Only what Slipway may run is played. */
function findAction(line: string) {
  const [name = '', ...args] = line.split(' ');
  const program = programs.find((one) => one === name);
  const chosen = recognizeAction(name, args);
  if (program === undefined || chosen === undefined) throw new Error(`no action runs ${line}`);
  return { action: chosen.action, program, args };
}
