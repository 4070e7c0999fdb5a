// From the exact command of a finding to the row of the closed list that may run it, and back.
import type { Action, Gap } from './action.ts';
import { actions } from './catalogue.ts';

export interface ChosenAction {
  readonly action: Action;
  /** What fills the gaps. */
  readonly params: Readonly<Partial<Record<Gap, string>>>;
}

/**
 * A name as Windows lists it: no leading dash (it would be an option), no control characters, at most 200 long.
 * Commands are argument arrays, so blanks and quotes are only characters.
 */
const gaps: Readonly<Record<Gap, RegExp>> = {
  distro: /^(?!-)[^\p{Cc}\\/:*?"<>|]{1,200}$/u,
  context: /^[A-Za-z0-9][A-Za-z0-9_.+-]{0,199}$/,
  // Docker's own rule for names (moby daemon/names); an id fits it as well.
  container: /^[A-Za-z0-9][A-Za-z0-9_.-]{0,199}$/,
  // A quoted program by absolute path: RunOnce takes 260 characters.
  startup: /^"[A-Za-z]:\\[^"%\p{Cc}]{1,240}\.exe"$/u,
};

/** The action that runs exactly this command, or undefined when the list has none. */
export function recognizeAction(
  program: string,
  args: readonly string[],
): ChosenAction | undefined {
  for (const action of actions) {
    const params = action.program === program ? matchArgs(action, args) : undefined;
    if (params) return { action, params };
  }
  return undefined;
}

/** The command line of an action. Throws when a gap is not filled as it has to be: that is a bug, not an answer. */
export function renderAction({ action, params }: ChosenAction): {
  readonly program: string;
  readonly args: readonly string[];
} {
  const args = action.args.map((part) => {
    if (typeof part === 'string') return part;
    const value = params[part.gap] ?? '';
    if (!gaps[part.gap].test(value))
      throw new Error(`${action.id}: ${part.gap} cannot be "${value}"`);
    return value;
  });
  return { program: action.program, args };
}

/** The row of that id, with its gaps filled; undefined when there is no such row or a gap does not fit. */
export function chooseAction(
  id: string,
  params: Readonly<Record<string, string>>,
): ChosenAction | undefined {
  const action = actions.find((row) => row.id === id);
  const fits = action?.args.every(
    (part) => typeof part === 'string' || gaps[part.gap].test(params[part.gap] ?? ''),
  );
  return action && fits ? { action, params } : undefined;
}

function matchArgs(action: Action, args: readonly string[]): ChosenAction['params'] | undefined {
  if (action.args.length !== args.length) return undefined;
  const params: Partial<Record<Gap, string>> = {};
  for (const [index, part] of action.args.entries()) {
    const value = args[index] ?? '';
    if (typeof part === 'string') {
      if (part !== value) return undefined;
    } else {
      if (!gaps[part.gap].test(value)) return undefined;
      params[part.gap] = value;
    }
  }
  return params;
}
