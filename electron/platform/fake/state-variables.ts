// What has become of a described PC: the variables that its commands changed, kept for the next process.
import { z } from 'zod';
import type { DescribedCondition, VariableValues } from '../../contract/machine-description.ts';
import type { StateStore } from '../ports.ts';

/** Where the changed variables of one described PC are kept. */
export interface StateVariables {
  /**
   * Only what was changed since the described start; empty when nothing was. Changes made here are seen at once, those
   * of other processes within 50 ms: a check-up asks a hundred times, all at once.
   */
  load(): Promise<VariableValues>;
  /** Lays these over what was changed before. */
  save(changes: VariableValues): Promise<void>;
  /** Puts the PC back to its described start. */
  reset(): Promise<void>;
}

/** Kept in the state folder, so that the next process, and the app after a described restart, find it. */
export function createStateVariables(
  store: Pick<StateStore, 'read' | 'remove' | 'update'>,
  stateName: string,
): StateVariables {
  const name = `machines/${stateName}.json`;
  let last: { readonly at: number; readonly values: Promise<VariableValues> } | undefined;
  const forget = () => {
    last = undefined;
  };
  return {
    load: () => {
      if (last === undefined || performance.now() - last.at > freshMs) {
        last = { at: performance.now(), values: store.read(name).then(readVariables) };
      }
      return last.values;
    },
    save: (changes) =>
      store
        .update(name, (text) => {
          const variables = { ...readVariables(text), ...changes };
          return { text: `${JSON.stringify({ variables }, null, 2)}\n`, value: undefined };
        })
        .finally(forget),
    reset: () => store.remove(name).finally(forget),
  };
}

const freshMs = 50;

/** Forgotten with the process. */
export function createPassingVariables(): StateVariables {
  let variables: VariableValues = {};
  return {
    load: async () => variables,
    save: async (changes) => {
      variables = { ...variables, ...changes };
    },
    reset: async () => {
      variables = {};
    },
  };
}

/** Every variable has its value, or one of its values; a condition that is not given always holds. */
export function holds(when: DescribedCondition | undefined, variables: VariableValues): boolean {
  return Object.entries(when ?? {}).every(([name, wanted]) =>
    [wanted].flat().includes(variables[name] ?? ''),
  );
}

const kept = z.object({
  variables: z.record(z.string(), z.union([z.string(), z.number(), z.boolean()])),
});

/** A file that somebody broke counts as none: the PC starts as described. */
function readVariables(text: string | undefined): VariableValues {
  if (text === undefined) return {};
  try {
    return kept.parse(JSON.parse(text)).variables;
  } catch {
    return {};
  }
}
